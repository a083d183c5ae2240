public import Domain
public import Storage

/// Being away with dates and a deputy: both names stand in the trail, and the work comes back by itself.
public struct Absences: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Enters an absence; officers enter their own, leaders anybody's.
    public func enter(
        officer absentID: String, deputy deputyID: String, from: CivilDate, to: CivilDate, reason: String,
        by officer: Officer
    ) async throws -> Absence {
        guard absentID == officer.id || officer.may(.signOutcomes) else { throw AbsenceRefusal.notYours }
        guard from <= to else { throw AbsenceRefusal.datesReversed }
        let now = surroundings.now()
        guard to >= now.date else { throw AbsenceRefusal.alreadyOver }
        let absence = Absence(
            id: surroundings.freshKey(), officerID: absentID, deputyID: deputyID, from: from, to: to, reason: reason)
        return try await database.write { writer in
            try OfficeEventStore.hold(officer.officeID, in: writer)
            try Self.check(absence, office: officer.officeID, in: writer)
            try AbsenceStore.insert(absence, office: officer.officeID, in: writer)
            try OfficeEventStore.append(
                .absenceEntered, officeID: officer.officeID, actorID: officer.id, at: now,
                facts: [
                    "officer": absentID, "deputy": deputyID, "from": from.description, "to": to.description,
                    "reason": reason,
                ], in: writer)
            return absence
        }
    }

    /// Ends an absence today: the officer is back.
    public func end(_ id: String, by officer: Officer) async throws {
        let now = surroundings.now()
        try await database.write { writer in
            let office = officer.officeID
            let absences = try AbsenceStore.absences(endingFrom: now.date, office: office, in: writer)
            guard let absence = absences.first(where: { $0.id == id }) else { throw AbsenceRefusal.unknown }
            guard absence.officerID == officer.id || officer.may(.signOutcomes) else { throw AbsenceRefusal.notYours }
            try AbsenceStore.end(id, before: now.date, office: office, in: writer)
            try OfficeEventStore.append(
                .absenceEnded, officeID: office, actorID: officer.id, at: now,
                facts: ["officer": absence.officerID, "deputy": absence.deputyID], in: writer)
        }
    }

    /// The deputy must be able to do what lies with the absent officer.
    private static func check(_ absence: Absence, office: String, in reader: any SQLReader) throws {
        guard absence.officerID != absence.deputyID else { throw AbsenceRefusal.ownDeputy }
        guard let absent = try OfficerStore.account(officeID: office, officerID: absence.officerID, in: reader),
            let deputy = try OfficerStore.account(officeID: office, officerID: absence.deputyID, in: reader),
            absent.isActive, deputy.isActive
        else { throw AbsenceRefusal.unknown }
        let posts = absent.officer.roles.subtracting([.administrator, .control])
        guard posts.isSubset(of: deputy.officer.roles) else {
            throw AbsenceRefusal.deputyLacksPost(name: deputy.officer.name)
        }
        let others = try AbsenceStore.absences(endingFrom: absence.from, office: office, in: reader)
        let meanwhile = others.filter { $0.from <= absence.to }
        guard !meanwhile.contains(where: { $0.officerID == absence.officerID }) else { throw AbsenceRefusal.twice }
        guard !meanwhile.contains(where: { $0.officerID == absence.deputyID }) else {
            throw AbsenceRefusal.deputyAway(name: deputy.officer.name)
        }
    }
}
