import Hummingbird

/// Paths below `/_sim`: no part of any portal, they order faults and tell what the portal holds.
struct ControlPaths: Sendable {
    let book: PortalBook

    func add(to control: RouterGroup<PortalContext>) {
        control.get("state") { _, _ in try Response.json(state) }
        control.get("dossiers") { _, _ in
            try Response.json(.list(book.ledger.dossiers.values.sorted { $0.code < $1.code }.map(\.told)))
        }
        control.get("dossiers/:code") { _, context in
            let dossier = book.ledger.dossiers[context.parameters.get("code") ?? ""]
            return try dossier.map { try Response.json($0.told) } ?? Response(status: .notFound)
        }
        control.get("arrivals") { _, _ in
            try Response.json(
                .list(book.ledger.arrivals.map { ["kind": .text($0.kind.rawValue), "code": .text($0.code)] }))
        }
        control.post("faults") { request, _ in try await orderFaults(request) }
        control.post("portal_dossier") { request, _ in try await fileOnline(request) }
        control.post("reset") { _, _ in
            book.reset()
            return try Response.json(state)
        }
    }

    private var state: JSONValue {
        let ledger = book.ledger
        let faults = book.playedFaults.map { ($0.key.rawValue, JSONValue($0.value)) }
        return [
            "dossiers": JSONValue(ledger.dossiers.count), "progress_rows": JSONValue(ledger.progressRowCount),
            "duplicate_progress_rows": JSONValue(ledger.duplicateProgressRows),
            "misplaced_progress_rows": JSONValue(ledger.misplacedProgressRows),
            "repeated_inserts": JSONValue(ledger.repeatedInserts), "refused": JSONValue(ledger.objections.count),
            "objections": .list(
                ledger.objections.suffix(100).map {
                    ["kind": .text($0.kind.rawValue), "message": .text($0.message)]
                }),
            "files": JSONValue(ledger.files.count), "requests": JSONValue(book.requestCount),
            "faults": .object(Dictionary(faults) { $1 }),
            "online": .list(book.online.map(\.told)),
        ]
    }

    /// `{"queue":["500"], "seed":1, "percent":30, "kinds":["timeout"], "down":true}`, each part optional.
    private func orderFaults(_ request: Request) async throws -> Response {
        guard let order = try await request.json()?.object else { return Response(status: .badRequest) }
        func faults(_ name: String) -> [PortalFault] {
            (order[name]?.list ?? []).compactMap { $0.text.flatMap(PortalFault.init(rawValue:)) }
        }
        let kinds = faults("kinds")
        let queue = faults("queue")
        let isDown = order["down"] == .bool(true)
        let seed = UInt64(max(0, order["seed"]?.whole ?? 0))
        let percent = order["percent"]?.whole ?? 0
        var plan =
            kinds.isEmpty
            ? FaultPlan(seed: seed, percent: percent) : FaultPlan(seed: seed, percent: percent, kinds: kinds)
        plan.ordered = queue
        plan.isDown = isDown
        book.play(plan)
        return try Response.json(state)
    }

    private func fileOnline(_ request: Request) async throws -> Response {
        do {
            return try Response.json(try book.fileOnline(try await request.json() ?? [:]).told)
        } catch let objection as Objection {
            return try Response.json(["message": .text(objection.message)], status: .conflict)
        }
    }
}

extension FiledDossier {
    fileprivate var told: JSONValue {
        [
            "code": .text(code), "status": JSONValue(status), "from_portal": .bool(isFromPortal),
            "fields": .object(fields), "progress": .list(progress.map { .object($0.fields) }),
        ]
    }
}

extension OnlineDossier {
    fileprivate var told: JSONValue {
        ["id": .text(id), "code": .text(code), "taken": .bool(isTaken), "answers": .list(answers)]
    }
}
