public import Domain
public import Storage

/// Comparisons of our books with the portal's records: asked for by people, and by the program at the end of each day.
public struct PortalChecks: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings

    /// When the day's own comparison is made, in minutes since midnight: half an hour after the doors have closed.
    private static let daily = 17 * 60 + 30

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Asks for a comparison now; gives its id.
    public func request(by officer: Officer) async throws -> String {
        guard officer.may(.mendPortal) else { throw WorkflowRefusal.notYourPost }
        let (office, now) = (officer.officeID, surroundings.now())
        let check = PortalCheck(id: surroundings.freshKey(), requestedByID: officer.id, requestedAt: now)
        try await database.write { writer in
            guard try OutboxStore.isConnected(office, in: writer) else { throw PortalRefusal.notConfigured }
            try PortalCheckStore.request(check, office: office, in: writer)
        }
        return check.id
    }

    /// Asks for the day's comparison of every connected office, once, when it is time.
    public func requestDaily() async throws {
        let now = surroundings.now()
        guard now.minuteOfDay >= Self.daily else { return }
        let check = PortalCheck(id: "ngay-\(now.date)", requestedByID: "", requestedAt: now)
        let missing = try await database.read { reader in
            try PortalConnectionStore.all(in: reader).map(\.officeID).filter {
                try PortalCheckStore.find(check.id, office: $0, in: reader) == nil
            }
        }
        guard !missing.isEmpty else { return }
        try await database.write { writer in
            for office in missing { try PortalCheckStore.request(check, office: office, in: writer) }
        }
    }

    /// The oldest comparison that waits, with the connection to make it by.
    public func next() async throws -> (check: PortalCheck, connection: PortalConnection)? {
        try await database.read { reader in
            guard let found = try PortalCheckStore.next(in: reader),
                let connection = try PortalConnectionStore.connection(office: found.office, in: reader)
            else { return nil }
            return (found.check, connection)
        }
    }

    /// Stores what a comparison found, with an event in the office's chain.
    public func finish(
        _ check: PortalCheck, compared: Int, found: [PortalDifference], trouble: String, office: String
    ) async throws {
        var finished = check
        (finished.finishedAt, finished.compared, finished.trouble) = (surroundings.now(), compared, trouble)
        let done = finished
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let isFirst = try PortalCheckStore.finish(done, differences: found, office: office, in: writer)
            guard isFirst else { return }
            try OfficeEventStore.append(
                .portalCompared, officeID: office, actorID: done.requestedByID,
                at: done.finishedAt ?? done.requestedAt,
                facts: [
                    "compared": String(compared), "differences": String(found.standing(.differs).count),
                    "doubts": String(found.standing(.unclear).count), "trouble": trouble,
                ], in: writer)
        }
    }
}
