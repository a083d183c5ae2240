public import Domain
public import Storage

/// Who may see the persons of a dossier, asked the same way by every door behind which their data stand.
extension DossierActs {
    /// Refuses whoever sees only their own dossiers, unless this one is or was theirs.
    static func checkPersonsMayBeSeen(
        of dossier: Dossier, by officer: Officer, at now: LocalInstant, in reader: any SQLReader
    ) throws {
        guard try mayShowPersons(of: dossier, to: officer, at: now, in: reader) else {
            throw WorkflowRefusal.personsNotYours
        }
    }

    /// Whether the officer may see the dossier's persons, for pages that offer it.
    public static func mayShowPersons(
        of dossier: Dossier, to officer: Officer, at now: LocalInstant, in reader: any SQLReader
    ) throws -> Bool {
        guard officer.personalReach == .ownDossiers else { return officer.personalReach == .office }
        let act = try act(of: officer, on: dossier.code, at: now, in: reader)
        return dossier.mayShowPersons(to: act, events: try told(of: dossier, in: reader))
    }

    /// The same by its code; of a dossier that is not there nothing is shown.
    public static func mayShowPersons(
        of code: String, to officer: Officer, at now: LocalInstant, in reader: any SQLReader
    ) throws -> Bool {
        guard officer.personalReach != .office else { return true }
        let dossier = try DossierStore.find(code, office: officer.officeID, in: reader)
        return try dossier.map { try mayShowPersons(of: $0, to: officer, at: now, in: reader) } ?? false
    }

    /// Refuses a file that the officer's post may not open, or not of this dossier.
    static func checkFileMayBeSeen(
        _ part: FilePart, of dossier: Dossier, by officer: Officer, at now: LocalInstant, in reader: any SQLReader
    ) throws {
        guard officer.personalReach != .office else { return }
        let act = try act(of: officer, on: dossier.code, at: now, in: reader)
        guard dossier.mayShowFile(of: part, to: act, events: try told(of: dossier, in: reader)) else {
            throw WorkflowRefusal.personsNotYours
        }
    }

    private static func told(of dossier: Dossier, in reader: any SQLReader) throws -> [DossierEvent] {
        try DossierEventStore.events(of: dossier.code, office: dossier.officeID, in: reader).map(\.event)
    }
}
