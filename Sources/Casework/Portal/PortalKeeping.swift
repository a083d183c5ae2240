public import Domain
public import Storage

/// What people do about the connection to the portal: set it up, pause it, mend what it refused.
public struct PortalKeeping: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// Connects the office, or connects it otherwise; a running sender takes it up by itself.
    ///
    /// The event tells where to, never who or by which password.
    public func configure(_ connection: PortalConnection, by actorID: String) async throws {
        var connection = try connection.checked()
        connection.configuredAt = surroundings.now()
        let settled = connection
        try await database.write { writer in
            try PortalConnectionStore.put(settled, in: writer)
            try PortalProcedureStore.clear(office: settled.officeID, in: writer)
            try OutboxStore.hasten(office: settled.officeID, at: settled.configuredAt, in: writer)
            try OfficeEventStore.append(
                .portalConfigured, officeID: settled.officeID, actorID: actorID, at: settled.configuredAt,
                facts: [
                    "dialect": settled.dialect.rawValue, "address": settled.address, "unit": settled.unitCode,
                    "subsystem": settled.subsystem,
                ], in: writer)
        }
    }

    /// Stops sending for a while; what changes meanwhile waits.
    public func pause(by officer: Officer) async throws { try await setPaused(true, by: officer) }

    public func resume(by officer: Officer) async throws { try await setPaused(false, by: officer) }

    /// Lets a dossier go that the portal refused, once a person has mended it.
    public func release(_ code: String, by officer: Officer) async throws {
        guard officer.may(.mendPortal) else { throw WorkflowRefusal.notYourPost }
        try await requeue(code, by: officer) { entry in
            guard entry.state == .parked else { throw PortalRefusal.notParked(code: code) }
            return .released
        }
    }

    /// What a person saw at the portal of the steps in doubt: those it has are settled, the others are sent again.
    ///
    /// Once the end has arrived there, they are left out instead: no portal takes a step after it, and the citizen would read it as a way
    /// back. Only for portals that cannot be asked; `seen` names the steps by their events.
    public func settle(_ code: String, seen: Set<Int>, by officer: Officer) async throws {
        guard officer.may(.mendPortal) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        try await database.write { writer in
            try OfficeEventStore.hold(officer.officeID, in: writer)
            let life = try DossierEventStore.events(of: code, office: officer.officeID, in: writer).map(\.event)
            try requeue(code, by: officer, at: now, in: writer) { entry in
                guard !entry.delivery.heldSteps.isEmpty else { throw PortalRefusal.nothingInDoubt(code: code) }
                entry.delivery.settle(seen: seen, in: life)
                return .seen
            }
        }
    }

    /// The steps of a dossier of which nobody knows whether the portal has them, by their events.
    public func stepsInDoubt(of code: String, office: String) async throws -> Set<Int> {
        try await database.read { try OutboxStore.find(code, office: office, in: $0)?.delivery.heldSteps ?? [] }
    }

    /// Dossiers received in a stretch of days as the portal would be told of them.
    ///
    /// For an office whose province has no interface yet; who carried them away stands in the office's chain.
    public func export(from: CivilDate, to: CivilDate, by officer: Officer) async throws -> [PortalDossier] {
        guard officer.may(.watchPortal), officer.personalReach == .office else { throw WorkflowRefusal.notYourPost }
        guard from <= to else { throw ReportRefusal.periodReversed(from: from, to: to) }
        let (office, now, rules) = (officer.officeID, surroundings.now(), rules)
        return try await database.write { writer in
            let codes = try PortalConnectionStore.connection(office: office, in: writer)?.codes ?? PortalCodeMap()
            let received = try DossierStore.received(
                from: from, to: to, limit: Self.longestExport + 1, office: office, in: writer)
            guard received.count <= Self.longestExport else {
                throw ReportRefusal.listTooLong(count: received.count, most: Self.longestExport)
            }
            let surroundings = try SceneSurroundings(of: office, in: writer)
            let told = try received.compactMap { dossier -> PortalDossier? in
                let scene = try PortalOutbox.scene(
                    of: dossier.code, in: surroundings, origin: nil, codes: codes, rules: rules, in: writer)
                guard var facts = scene?.facts else { return nil }
                let kept = try PortalProcedureStore.entry(of: dossier.procedureCode, office: office, in: writer)
                facts.procedure = kept?.procedure ?? facts.procedure
                return PortalDossier(dossier, facts: facts) { _ in "" }
            }
            try OfficeEventStore.append(
                .portalExported, officeID: office, actorID: officer.id, at: now,
                facts: ["from": from.description, "to": to.description, "dossiers": String(told.count)], in: writer)
            return told
        }
    }

    /// A longer file would be taken over by nobody.
    private static let longestExport = 5_000

    private func setPaused(_ isPaused: Bool, by officer: Officer) async throws {
        guard officer.may(.pausePortal) else { throw WorkflowRefusal.notYourPost }
        let (office, now) = (officer.officeID, surroundings.now())
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            guard let connection = try PortalConnectionStore.connection(office: office, in: writer) else {
                throw PortalRefusal.notConfigured
            }
            guard connection.isPaused != isPaused else {
                throw isPaused ? PortalRefusal.alreadyPaused : PortalRefusal.notPaused
            }
            try PortalConnectionStore.setPaused(isPaused, office: office, in: writer)
            try OfficeEventStore.append(
                isPaused ? .portalPaused : .portalResumed, officeID: office, actorID: officer.id, at: now, facts: [:],
                in: writer)
        }
    }

    /// Changes a dossier's place in the queue under its lock, with a line in its trail and an event of the office.
    func requeue(
        _ code: String, by officer: Officer,
        _ change: @escaping @Sendable (inout PortalQueueEntry) throws -> PortalExchange.Outcome
    ) async throws {
        let now = surroundings.now()
        try await database.write { writer in
            try OfficeEventStore.hold(officer.officeID, in: writer)
            try requeue(code, by: officer, at: now, in: writer, change)
        }
    }

    func requeue(
        _ code: String, by officer: Officer, at now: LocalInstant, in writer: any SQLWriter,
        _ change: (inout PortalQueueEntry) throws -> PortalExchange.Outcome
    ) throws {
        let office = officer.officeID
        guard var entry = try OutboxStore.findForChange(code, office: office, in: writer) else {
            throw PortalRefusal.neverQueued(code: code)
        }
        let outcome = try change(&entry)
        if outcome.asksForSending || entry.state != .parked { entry.state = .waiting }
        // A call that is under way has ended by the end of its lease.
        (entry.attempts, entry.nextAt, entry.words) = (0, max(now, entry.leaseUntil ?? now), "")
        entry.exchangeCount = try PortalExchangeStore.add(
            PortalExchange(at: now, call: "", outcome: outcome, words: officer.name), after: entry.exchangeCount,
            of: code, office: office, in: writer)
        try OutboxStore.requeue(entry, in: writer)
        if outcome.asksForSending {
            try PortalUploadStore.forget(code, office: office, in: writer)
            // The portal's own list may be what was mended: it is asked for anew.
            if let dossier = try DossierStore.find(code, office: office, in: writer) {
                try PortalProcedureStore.forget(dossier.procedureCode, office: office, in: writer)
            }
        }
        try OfficeEventStore.append(
            Self.kind(of: outcome), officeID: office, actorID: officer.id, at: now, facts: ["dossier": code],
            in: writer)
    }

    private static func kind(of outcome: PortalExchange.Outcome) -> OfficeEventKind {
        switch outcome {
        case .released: .portalReleased
        case .seen: .portalStepsSeen
        case .told: .portalToldByHand
        default: .portalResent
        }
    }
}
