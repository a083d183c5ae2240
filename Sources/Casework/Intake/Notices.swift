public import Domain
public import Storage

/// What the counter writes when it cannot receive: everything that is missing, or why not.
extension Intake {
    /// Asks for completion once and in full (Mẫu 02).
    ///
    /// NĐ 63/2010/NĐ-CP Đ.20(4): nobody is made to come for completion more than twice for one matter; a third slip
    /// within a year is refused.
    public func requestCompletion(
        procedure code: String, person: Person, items: [String], reason: String, by officer: Officer
    ) async throws -> IntakeNotice {
        guard !person.name.isEmpty else { throw IntakeRefusal.ownerNameMissing }
        let items = items.filter { !$0.isEmpty }
        guard !items.isEmpty else { throw IntakeRefusal.itemsMissing }
        guard items.count <= 20 else { throw IntakeRefusal.tooManyItems }
        return try await issue(.completion, procedure: code, person: person, items: items, reason: reason, by: officer)
    }

    /// Refuses to receive, with a reason (Mẫu 03).
    public func refuse(
        procedure code: String, person: Person, reason: String, by officer: Officer
    ) async throws -> IntakeNotice {
        guard !person.name.isEmpty else { throw IntakeRefusal.ownerNameMissing }
        guard !reason.isEmpty else { throw IntakeRefusal.reasonMissing }
        return try await issue(.refusal, procedure: code, person: person, items: [], reason: reason, by: officer)
    }

    private func issue(
        _ kind: IntakeNotice.Kind, procedure code: String, person: Person, items: [String], reason: String,
        by officer: Officer
    ) async throws -> IntakeNotice {
        guard officer.may(.receiveDossiers) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        let id = surroundings.freshKey()
        return try await database.write { writer in
            let office = officer.officeID
            let version = try rules.version(inForce: code, on: now.date, office: office, in: writer)
            let year = now.date.year
            let series: DossierNumberStore.Series = kind == .completion ? .completion(year: year) : .refusal(year: year)
            let number = try DossierNumberStore.next(series, office: office, in: writer)
            if kind == .completion {
                try checkEarlier(person, version: version, since: now.date.adding(days: -365), office, writer)
            }
            let notice = IntakeNotice(
                id: id, officeID: office, kind: kind, bookYear: year, bookNumber: number,
                procedureCode: version.code, procedureVersion: version.number, person: person, items: items,
                reason: reason, officerID: officer.id, issuedAt: now)
            try NoticeStore.insert(notice, in: writer)
            return notice
        }
    }

    private func checkEarlier(
        _ person: Person, version: ProcedureVersion, since day: CivilDate, _ office: String, _ reader: any SQLReader
    ) throws {
        let earlier = try NoticeStore.completions(
            for: person.personalNumber, procedure: version.code, since: day, office: office, in: reader)
        guard earlier.count >= 2, let last = earlier.first else { return }
        throw IntakeRefusal.alreadyAsked(number: last.symbol, on: last.issuedAt.date)
    }
}
