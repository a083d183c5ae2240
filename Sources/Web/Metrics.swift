import Casework
import Domain
import Hummingbird
import Storage
import Synchronization

/// Counts of answers by door, for `/metrics`; nothing about persons.
final class Metrics: Sendable {
    private let counts = Mutex<[Series: Count]>([:])

    private struct Series: Hashable {
        let method: String
        let route: String
        let status: Int

        var labels: String { "{method=\"\(method)\",route=\"\(route)\",status=\"\(status)\"}" }
    }

    private struct Count {
        var answers = 0
        var seconds = 0.0
    }

    func record(method: String, route: String, status: Int, seconds: Double) {
        counts.withLock {
            $0[Series(method: method, route: route, status: status), default: Count()].answers += 1
            $0[Series(method: method, route: route, status: status), default: Count()].seconds += seconds
        }
    }

    /// The figures in the text form of Prometheus.
    func text() -> String {
        let series = counts.withLock { $0 }.map { (labels: $0.key.labels, count: $0.value) }
            .sorted { $0.labels < $1.labels }
        var lines = ["# TYPE motcua_http_requests_total counter"]
        lines += series.map { "motcua_http_requests_total\($0.labels) \($0.count.answers)" }
        lines += ["# TYPE motcua_http_request_seconds_total counter"]
        lines += series.map { "motcua_http_request_seconds_total\($0.labels) \($0.count.seconds)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// `GET /healthz`: the server answers and its database too.
struct ShowHealth: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        _ = try await site.reader.read { try $0.row("SELECT 1 AS one") }
        return .text("ok\n", type: "text/plain; charset=utf-8")
    }
}

/// `GET /metrics`: for this machine, or with the collector's token.
struct ShowMetrics: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        guard SiteContext.isLocal(visit.clientAddress) || hasToken(visit) else { throw AccountRefusal.tokenNeeded }
        return .text(site.metrics.text(), type: "text/plain; version=0.0.4; charset=utf-8")
    }

    private func hasToken(_ visit: Visit) -> Bool {
        guard let token = site.settings.metricsToken, let header = visit.request.headers[.authorization] else {
            return false
        }
        return ConstantTime.areEqual(header, "Bearer \(token)")
    }
}
