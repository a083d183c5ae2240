public import Domain
public import Storage

/// Keeping the service models: procedure control writes one by a decision, a leader puts it into force.
///
/// Each act is an event of the office and holds the whole content.
public struct ServiceModelKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// Lays a model before a leader; nothing changes at the counter until it is approved.
    public func propose(_ draft: ServiceModel, by officer: Officer) async throws -> ServiceModel {
        guard officer.may(.keepCatalogue) else { throw AccountRefusal.notAllowed }
        let (office, now) = (officer.officeID, surroundings.now())
        return try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let known = try ServiceModelStore.all(office: office, in: writer).map(\.model)
            let model = try draft.proposed(among: known)
            for code in model.procedures + model.excludedProcedures {
                guard try ProcedureStore.lastNumber(of: code, office: office, in: writer) > 0 else {
                    throw ServiceModelRefusal.procedureUnknown(code)
                }
            }
            try ServiceModelStore.insert(
                ServiceModelRecord(model, proposedBy: officer.id, proposedAt: now), office: office, in: writer)
            try OfficeEventStore.append(
                .serviceModelProposed, officeID: office, actorID: officer.id, at: now, facts: model.facts, in: writer)
            return model
        }
    }

    /// Puts a proposed model into force on its days; whoever wrote it cannot.
    ///
    /// What was received before keeps what it was received under.
    public func approve(_ number: Int, by officer: Officer) async throws {
        try await decide(number, as: .approved, note: "", by: officer)
    }

    /// Sends a proposed model back to whoever wrote it, with the reason.
    public func sendBack(_ number: Int, reason: String, by officer: Officer) async throws {
        let reason = Composition.composed(reason).trimmed
        guard (1...1000).contains(reason.count) else { throw ServiceModelRefusal.reasonMissing }
        try await decide(number, as: .sentBack, note: reason, by: officer)
    }

    /// Ends a model in force with a last day, by a decision of its number: a leader's act.
    public func end(_ number: Int, with lastDay: CivilDate, decision: String, by officer: Officer) async throws {
        guard officer.may(.approveCatalogue) else { throw AccountRefusal.notAllowed }
        let (office, now, decision) = (officer.officeID, surroundings.now(), TextLine.tidied(decision))
        guard !decision.isEmpty, TextLine.isReadable(decision, limit: 200) else {
            throw ServiceModelRefusal.decisionMissing
        }
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let known = try ServiceModelStore.approved(office: office, in: writer)
            guard let model = known.first(where: { $0.number == number }) else { throw ServiceModelRefusal.unknown }
            let ended = try model.ended(with: lastDay, among: known, on: now.date)
            try ServiceModelStore.end(
                number, with: lastDay,
                note: "\(officer.name) chấm dứt ngày \(now.date.slashed) theo Quyết định số \(decision).",
                office: office, in: writer)
            try OfficeEventStore.append(
                .serviceModelEnded, officeID: office, actorID: officer.id, at: now,
                facts: [
                    "number": String(number), "validTo": ended.validTo?.description ?? "",
                    "decisionNumber": decision,
                ], in: writer)
        }
    }

    /// The model in force now; nothing on ordinary days.
    public func inForce(office: String) async throws -> ServiceModel? {
        let now = surroundings.now()
        return try await database.read { try Self.inForce(at: now, office: office, rules, in: $0) }
    }

    static func inForce(
        at moment: LocalInstant, office: String, _ rules: KnownRules, in reader: any SQLReader
    ) throws -> ServiceModel? {
        let models = try ServiceModelStore.approved(office: office, in: reader)
        guard !models.isEmpty else { return nil }
        return ServiceModel.inForce(
            at: moment, among: models, calendar: try rules.calendar(office: office, in: reader))
    }

    private func decide(_ number: Int, as status: VersionStatus, note: String, by officer: Officer) async throws {
        guard officer.may(.approveCatalogue) else { throw AccountRefusal.notAllowed }
        let (office, now) = (officer.officeID, surroundings.now())
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let known = try ServiceModelStore.all(office: office, in: writer)
            guard let record = known.first(where: { $0.model.number == number }) else {
                throw ServiceModelRefusal.unknown
            }
            if status == .approved, record.proposedBy == officer.id { throw ServiceModelRefusal.selfApproval }
            let isDone = try ServiceModelStore.decide(
                number, as: status, by: officer.id, at: now, note: note, office: office, in: writer)
            guard isDone else { throw ServiceModelRefusal.alreadyDecided }
            var facts = ["number": String(number)]
            if !note.isEmpty { facts["reason"] = note }
            try OfficeEventStore.append(
                status == .approved ? .serviceModelApproved : .serviceModelSentBack, officeID: office,
                actorID: officer.id, at: now, facts: facts, in: writer)
        }
    }
}
