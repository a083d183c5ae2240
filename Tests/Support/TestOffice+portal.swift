import Casework
public import Domain
public import Storage

/// The office's connection to a portal, and what waits for it.
extension TestOffice {
    /// Connects the office; the password is wherever `secretPlace` says.
    public func connectPortal(
        _ dialect: PortalDialect = .envelope, at address: String = "http://127.0.0.1:9",
        secretPlace: String = "env:MOTCUA_NO_SUCH_SECRET", paths: PortalPaths? = nil, timeoutSeconds: Int = 5
    ) async throws {
        let connection = PortalConnection(
            officeID: office.id, dialect: dialect, address: address, unitCode: "H99.01.15", userName: "motcua",
            secretPlace: secretPlace, paths: paths, timeoutSeconds: timeoutSeconds, configuredAt: clock.now)
        try await work.portal.configure(connection, by: officer(.administrator).id)
    }

    public func outboxCounts() async throws -> OutboxCounts {
        let (id, now) = (office.id, clock.now)
        return try await database.read { try OutboxFigures.counts(office: id, at: now, in: $0) }
    }

    /// The dossier's place in the queue.
    public func entry(_ code: String) async throws -> PortalQueueEntry? {
        let id = office.id
        return try await database.read { try OutboxStore.find(code, office: id, in: $0) }
    }

    /// What was said with the portal about it, the latest first.
    public func exchanges(of code: String) async throws -> [PortalExchange] {
        let id = office.id
        return try await database.read {
            try PortalExchangeStore.exchanges(of: code, limit: 100, office: id, in: $0)
        }
    }
}
