public import Domain
public import Storage

/// Everything one act may need to know besides the dossier.
public struct ActScene: Sendable {
    public var act: Act
    public var version: ProcedureVersion
    public var calendar: WorkingCalendar
    public var workflow: [WorkflowStep] { version.definition.workflow }
}

/// Runs one act on one dossier in one transaction: gather, let the domain decide, store row and events together.
public struct DossierActs: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// Lets the domain decide on the dossier and stores what it decided.
    ///
    /// `seen` is the dossier's sequence when the officer saw it; another one now means that somebody changed it
    /// meanwhile. `decide` is pure but for the writer it is given; it may run twice.
    func perform(
        on code: String, by officer: Officer, seen: Int? = nil,
        _ decide: @escaping @Sendable (Dossier, ActScene, any SQLWriter) throws -> Acted
    ) async throws -> Dossier {
        let now = surroundings.now()
        return try await database.write { writer in
            let office = officer.officeID
            guard let dossier = try DossierStore.findForChange(code, office: office, in: writer) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            if let seen { try Self.check(dossier, isAsSeenAt: seen, in: writer) }
            let scene = try scene(of: dossier, officer: officer, at: now, in: writer)
            let acted = try decide(dossier, scene, writer)
            try Self.store(acted, before: dossier, in: writer)
            return acted.dossier
        }
    }

    /// Looks at personal data and opened locks since then change nothing for whoever decides now.
    private static func check(_ dossier: Dossier, isAsSeenAt seen: Int, in reader: any SQLReader) throws {
        guard seen != dossier.sequence else { return }
        let events = try DossierEventStore.events(of: dossier.code, office: dossier.officeID, in: reader).map(\.event)
        let since = events.dropFirst(seen)
        guard since.isEmpty || !since.allSatisfy(\.kind.isRemark) else { return }
        let change = try MeanwhileChange(of: dossier, since: seen, events: events) { id in
            try OfficerStore.account(officeID: dossier.officeID, officerID: id, in: reader)?.officer.name ?? ""
        }
        throw WorkflowRefusal.changedMeanwhile(change)
    }

    func scene(
        of dossier: Dossier, officer: Officer, at now: LocalInstant, in reader: any SQLReader
    ) throws -> ActScene {
        let office = dossier.officeID
        return ActScene(
            act: try Self.act(of: officer, on: dossier.code, at: now, in: reader),
            version: try rules.version(
                dossier.procedureCode, number: dossier.procedureVersion, office: office, in: reader),
            calendar: try rules.calendar(office: office, in: reader))
    }

    /// What the rules must know of an officer who acts on a dossier: for whom they stand in, whose lock is on it.
    public static func act(
        of officer: Officer, on code: String, at now: LocalInstant, in reader: any SQLReader
    ) throws -> Act {
        let office = officer.officeID
        let lock = try LockStore.lock(on: code, office: office, in: reader)
        return Act(
            officer: officer, at: now,
            deputisesFor: try AbsenceStore.absentees(
                coveredBy: officer.id, on: now.date, office: office, in: reader),
            lockedBy: lock.map { ($0.officerID, $0.officerName) })
    }

    /// A lock ends with the work: when the dossier leaves its holder.
    static func store(_ acted: Acted, before: Dossier, in writer: any SQLWriter) throws {
        let dossier = acted.dossier
        guard !acted.events.isEmpty else { return }
        try DossierStore.update(dossier, from: before, in: writer)
        try DossierEventStore.append(acted.events, dossier: dossier.code, office: dossier.officeID, in: writer)
        for event in acted.events {
            if let payment = FeePayment(event, of: dossier.code) {
                try FeePaymentStore.insert(payment, office: dossier.officeID, in: writer)
            }
            guard let ordinal = event.apologyOrdinal else { continue }
            try ApologyStore.take(event, of: dossier.code, ordinal: ordinal, office: dossier.officeID, in: writer)
        }
        let isHandedOn = dossier.holder != before.holder || dossier.offer != before.offer
        if isHandedOn || dossier.proposal != before.proposal || !dossier.status.isOpen {
            try LockStore.release(dossier.code, office: dossier.officeID, in: writer)
        }
    }
}

extension ActScene {
    /// The due moments once a dossier's open pause ends with this act.
    ///
    /// - Throws: `DeadlineRefusal` when the calendar does not reach so far.
    func dueAfterPause(of dossier: Dossier) throws -> DueMoments {
        try dossier.dueAfterPause(of: version.definition, at: act.at, calendar: calendar)
    }
}
