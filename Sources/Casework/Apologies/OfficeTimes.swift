public import Domain
public import Storage

/// How an office keeps its time: when it begins to apologise, how long it waits for a completion, how long it keeps what
/// is finished.
public struct OfficeTimes: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Sets them all; what is under way keeps the days it was given.
    public func set(
        apologyNoticeDays: Int, supplementGraceDays: Int, archive: ArchiveTerms, by officer: Officer
    ) async throws {
        guard officer.may(.keepCatalogue) else { throw WorkflowRefusal.notYourPost }
        guard NoticeDays.allowed.contains(apologyNoticeDays),
            SupplementGrace.allowedDays.contains(supplementGraceDays),
            Retention.allowedYears.contains(archive.retentionYears),
            ArchiveTerms.allowedHandOverYears.contains(archive.handOverYears)
        else { throw CalendarRefusal.daysOutOfRange }
        let now = surroundings.now()
        try await database.write { writer in
            try OfficeStore.setDays(
                apologyNotice: apologyNoticeDays, supplementGrace: supplementGraceDays, archive: archive,
                officeID: officer.officeID, in: writer)
            try OfficeEventStore.append(
                .timesSet, officeID: officer.officeID, actorID: officer.id, at: now,
                facts: [
                    "apologyNoticeDays": String(apologyNoticeDays), "supplementGraceDays": String(supplementGraceDays),
                    "retentionYears": String(archive.retentionYears), "handOverYears": String(archive.handOverYears),
                ], in: writer)
        }
    }
}
