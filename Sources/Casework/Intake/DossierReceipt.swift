public import Domain
public import Storage

/// All that a receipt says of one dossier.
public struct DossierReceipt: Sendable {
    public var dossier: Dossier
    /// The event of the reception: what was promised, and which papers were handed in.
    public var reception: DossierEvent
    public var version: ProcedureVersion
    /// When it was given up to finish it at once; nothing for what had its slip from the beginning.
    public var abandonedAt: LocalInstant?
    /// The officer who signs it.
    public var receivedBy: String
    /// When it is read, and the calendar by which the time that is left is told.
    public var readAt: LocalInstant
    public var calendar: WorkingCalendar
    /// The interlinked case it leads, with the agreement it keeps.
    public var scene: CaseScene?
    /// Nobody while their data are masked.
    public var persons: [DossierPerson]

    /// The day of the slip: that of the reception, or on which finishing at once was given up.
    public var datedOn: CivilDate { (abandonedAt ?? dossier.receivedAt).date }

    /// Whether its time was over before a slip could have been written.
    public var isPastAppointing: Bool { dossier.isPastAppointing(abandonedAt: abandonedAt) }

    public func person(_ part: PersonPart) -> DossierPerson? { persons.first { $0.part == part } }

    /// What was handed in, in the published order; what there is nothing of is left out.
    public var components: [(component: DossierComponent, count: ComponentCount)] {
        let counts = ComponentCount.list(reception.facts[.components] ?? "")
        return version.definition.components.compactMap { component in
            counts.first { $0.number == component.number && !$0.isNothing }.map { (component, $0) }
        }
    }
}

extension Intake {
    /// The receipt of a dossier.
    ///
    /// Its persons are shown to the officer who received it on the same day, for they were typed at that desk; to
    /// anybody else only after `DossierActs.revealPersons`, which leaves an event.
    public func receipt(of code: String, for officer: Officer) async throws -> DossierReceipt {
        guard officer.may(.receiveDossiers) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        return try await database.read { reader in
            let office = officer.officeID
            guard let dossier = try DossierStore.find(code, office: office, in: reader),
                let reception = try DossierEventStore.reception(of: code, office: office, in: reader)
            else { throw WorkflowRefusal.dossierUnknown(code: code) }
            let isOwn = reception.actorID == officer.id && reception.enteredAt.date == now.date
            let signer = try OfficerStore.account(officeID: office, officerID: reception.actorID, in: reader)
            return DossierReceipt(
                dossier: dossier, reception: reception,
                version: try rules.version(
                    dossier.procedureCode, number: dossier.procedureVersion, office: office, in: reader),
                abandonedAt: try DossierEventStore.latest(
                    .immediateAbandoned, of: code, office: office, in: reader)?.effectiveAt,
                receivedBy: signer?.officer.name ?? "",
                readAt: now, calendar: try rules.calendar(office: office, in: reader),
                scene: try CaseStore.find(code, office: office, in: reader).map {
                    try CaseReading.scene(of: $0, rules: rules, at: now, in: reader)
                },
                persons: isOwn ? try DossierPersonStore.persons(of: code, office: office, in: reader) : [])
        }
    }
}
