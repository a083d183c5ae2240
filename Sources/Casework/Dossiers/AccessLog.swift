public import Domain
public import Storage
import Synchronization

/// Remembers who looked at which dossier, off the answer's path: looks are gathered and written together.
public final class AccessLog: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings
    private let gathered = Mutex<[Look]>([])

    /// So many looks are written at the latest without waiting for the next flush.
    private static let enough = 200

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Notes that an officer looked at a dossier's page.
    public func recordAccess(to code: String, page: String, by officer: Officer) async throws {
        let look = Look(
            id: surroundings.freshKey(), officeID: officer.officeID, officerID: officer.id, dossierCode: code,
            page: page, at: surroundings.now())
        let isFull = gathered.withLock { looks in
            looks.append(look)
            return looks.count >= Self.enough
        }
        if isFull { try await flush() }
    }

    /// Notes that an officer looked for somebody, by what: the same words are known again, and say nothing by themselves.
    public func recordSearch(for text: String, by kind: String, as officer: Officer) async throws {
        let words = "search:\(officer.officeID):\(Folding.fold(text))"
        let hash = KeyedHash.text(words, secret: surroundings.secret).prefix(16)
        try await recordAccess(to: "\(hash)", page: kind, by: officer)
    }

    /// Writes what was gathered; called every second by the server, and once when it stops.
    public func flush() async throws {
        let looks = gathered.withLock { looks in
            defer { looks = [] }
            return looks
        }
        guard !looks.isEmpty else { return }
        do {
            try await database.write { writer in
                for look in looks { try AccessLogStore.insert(look, in: writer) }
            }
        } catch {
            gathered.withLock { $0 = looks + $0 }
            throw error
        }
    }
}
