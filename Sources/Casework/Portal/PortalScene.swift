public import Domain
import Storage

/// A dossier that is about to be told to the portal, with everything that may be told of it.
public struct PortalScene: Sendable {
    public var facts: PortalFacts
    public var story: PortalStory
    /// As it stands now, which the portal need not have been told.
    public var status: DossierStatus
    /// The newest event that was read; what comes after it is told next time.
    public var lastSequence: Int
}

extension PortalOutbox {
    /// Reads what may be told of one dossier; nothing when it has vanished.
    static func scene(
        of code: String, in surroundings: SceneSurroundings, origin: PortalOrigin?, codes: PortalCodeMap,
        rules: KnownRules, in reader: any SQLReader
    ) throws -> PortalScene? {
        let office = surroundings.officeID
        guard let dossier = try DossierStore.find(code, office: office, in: reader) else { return nil }
        let version = try rules.version(
            dossier.procedureCode, number: dossier.procedureVersion, office: office, in: reader)
        let events = try DossierEventStore.events(of: code, office: office, in: reader).map(\.event)
        let persons = try DossierPersonStore.persons(of: code, office: office, in: reader)
        let files = try DossierFileStore.files(of: code, office: office, withRemoved: true, in: reader)
        var facts = PortalFacts(
            officeName: surroundings.officeName, version: version, events: events,
            owner: persons.first { $0.part == .owner }?.person,
            files: files.filter { $0.removal == nil }, officers: surroundings.officers,
            procedure: PortalProcedure(own: version, codes: codes), codes: codes,
            origin: try FilingStore.origin(of: code, office: office, in: reader) ?? origin)
        if let origin = facts.origin {
            facts.filingRounds = try FilingRoundStore.rounds(of: origin.code, office: office, in: reader)
            facts.replacedFiles = try FilingFileStore.replaced(of: origin.code, office: office, in: reader)
        }
        facts.submitter = persons.first { $0.part == .representative }?.person
        facts.removedFiles = files.filter { $0.removal != nil }
        return PortalScene(
            facts: facts, story: try PortalStory(facts, code: code, officeID: office), status: dossier.status,
            lastSequence: events.last?.sequence ?? 0)
    }
}

/// What the dossiers of an office have in common when the portal is told of them.
struct SceneSurroundings {
    let officeID: String
    let officeName: String
    /// By id.
    let officers: [String: Officer]

    init(of office: String, in reader: any SQLReader) throws {
        officeID = office
        officeName = try OfficeStore.office(office, in: reader)?.name ?? ""
        let all = try OfficerStore.accounts(officeID: office, in: reader).map(\.officer)
        officers = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    }
}
