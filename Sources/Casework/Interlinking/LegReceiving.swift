import Domain
import Storage

/// What a reception takes from chance, drawn before the transaction, for it may run twice.
struct FreshReception: Sendable {
    let key: String
    let ownerSalt: String
    let representativeSalt: String

    init(_ surroundings: Surroundings) {
        key = surroundings.freshKey()
        ownerSalt = surroundings.freshKey()
        representativeSalt = surroundings.freshKey()
    }
}

/// Receives the dossier of a leg of our own, in the transaction that opens the leg.
struct LegReceiving: Sendable {
    let intake: Intake

    /// Receives it for the people of the leading dossier, and gives its code.
    func receive(
        _ leg: LegKind, of scene: CaseScene, fresh: FreshReception, by act: Act, in writer: any SQLWriter
    ) throws -> String {
        let persons = try DossierPersonStore.persons(of: scene.whole.code, office: scene.whole.officeID, in: writer)
        guard let leading = scene.dossiers.first, let owner = persons.first(where: { $0.part == .owner }),
            let definition = InterlinkedProcedure.find(scene.whole.procedureCode)?.leg(leg)
        else { throw CaseRefusal.applicantErased }
        let representative = persons.first { $0.part == .representative }
        let form = IntakeForm(
            procedureCode: definition.procedureCode, owner: owner.person,
            representative: representative.map { Representative(person: $0.person, authorisation: $0.authorisation) },
            channel: leading.channel, returnChannel: leading.returnChannel, caseCode: scene.whole.code)
        let reception = PreparedReception(
            form, key: try ReceptionKey("case-\(fresh.key)", bodyHash: fresh.key),
            persons: form.persons(ownerSalt: fresh.ownerSalt, representativeSalt: fresh.representativeSalt), by: act)
        return try intake.receive(reception, in: writer).dossier.code
    }
}
