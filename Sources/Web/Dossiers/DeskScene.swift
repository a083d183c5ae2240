import Casework
import Domain
import Storage

/// What a desk page must know besides the dossiers it shows: today, the calendar, who is who.
struct DeskScene: Sendable {
    let viewer: Officer
    let now: LocalInstant
    let calendar: WorkingCalendar
    /// Absent officers whose work lies with the viewer today, by id.
    let deputisesFor: Set<String>
    /// Everybody who has or had an account, by id.
    let accounts: [String: Account]
    /// How long the office keeps what is finished.
    let archive: ArchiveTerms
    private let rules: KnownRules

    static func read(for visit: DeskVisit, in reader: any SQLReader) throws -> DeskScene {
        let work = visit.visit.site.work
        let now = work.surroundings.now()
        let office = visit.office.id
        let accounts = try OfficerStore.accounts(officeID: office, in: reader)
        return DeskScene(
            viewer: visit.officer, now: now, calendar: try work.rules.calendar(office: office, in: reader),
            deputisesFor: try AbsenceStore.absentees(
                coveredBy: visit.officer.id, on: now.date, office: office, in: reader),
            accounts: Dictionary(accounts.map { ($0.officer.id, $0) }, uniquingKeysWith: { $1 }),
            archive: visit.office.archive, rules: work.rules)
    }

    /// The viewer as someone who acts, on a dossier that nobody has locked.
    var act: Act { Act(officer: viewer, at: now, deputisesFor: deputisesFor) }

    func version(of dossier: Dossier, in reader: any SQLReader) throws -> ProcedureVersion {
        try rules.version(
            dossier.procedureCode, number: dossier.procedureVersion, office: dossier.officeID, in: reader)
    }
}

// MARK: - Names

extension DeskScene {
    func name(of id: String) -> String { accounts[id]?.officer.name ?? "Người không còn tài khoản" }

    /// «Lê Thu Hà (lãnh đạo)», or the post alone while nobody of it has taken the dossier.
    func name(of holder: Holder) -> String {
        let post = holder.role.inSentence
        return holder.officerID.isEmpty ? post : "\(name(of: holder.officerID)) (\(post))"
    }

    /// The absent officer for whom the viewer would act on what lies with this holder.
    func absentee(behind holder: Holder) -> String? {
        guard holder.officerID != viewer.id, deputisesFor.contains(holder.officerID) else { return nil }
        return name(of: holder.officerID)
    }

    /// Who can be given a dossier for a post.
    func colleagues(in role: Role) -> [Officer] {
        accounts.values.filter { $0.isActive && $0.officer.roles.contains(role) && $0.officer.id != viewer.id }
            .map(\.officer).sorted { $0.name < $1.name }
    }
}

extension Role {
    /// The post inside a sentence about whose move it is.
    var inSentence: String { self == .reception ? "bộ phận một cửa" : vietnamese.withSmallInitial }
}

extension String {
    /// For a word that stood alone and now stands inside a sentence.
    var withSmallInitial: String { prefix(1).lowercased() + dropFirst() }
    var withCapitalInitial: String { prefix(1).uppercased() + dropFirst() }
}
