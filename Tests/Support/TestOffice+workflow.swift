import Casework
public import Domain
import Storage

/// Procedures and dossiers for tests that begin where the counter has finished.
extension TestOffice {
    /// Puts a version into force as an import would.
    public func keep(_ version: ProcedureVersion) async throws {
        let record = VersionRecord(
            version, proposedBy: officer(.control).id, proposedAt: clock.now,
            decidedBy: officer(.leader).id, decidedAt: clock.now)
        let id = office.id
        try await database.write { try ProcedureStore.insert(record, office: id, in: $0) }
    }

    /// Receives a dossier of a procedure that is kept already.
    @discardableResult
    public func newDossier(
        _ procedure: String = "1.001193", name: String = "Nguyễn Văn Thử", number: String = "089090000123",
        phone: String = "0912345678", isImmediate: Bool = false, key: String? = nil, by receiver: Officer? = nil
    ) async throws -> Dossier {
        let form = IntakeForm(
            procedureCode: procedure, owner: Person(name: name, personalNumber: number, phone: phone),
            isImmediate: isImmediate)
        let key = try ReceptionKey(key ?? surroundings.freshKey(), bodyHash: "")
        return try await work.intake.receive(form, key: key, by: receiver ?? officer(.reception)).dossier
    }

    /// The dossier as it is stored now.
    public func dossier(_ code: String) async throws -> Dossier {
        let id = office.id
        let found = try await database.read { try DossierStore.find(code, office: id, in: $0) }
        guard let found else { throw WorkflowRefusal.dossierUnknown(code: code) }
        return found
    }

    /// Everything that has happened to it.
    public func events(of code: String) async throws -> [DossierEvent] {
        let id = office.id
        return try await database.read { try DossierEventStore.events(of: code, office: id, in: $0).map(\.event) }
    }

    /// One more officer of the office.
    public func hire(_ userName: String, _ name: String, _ roles: Set<Role>) async throws -> Officer {
        try await work.accounts.create(
            NewAccount(
                userName: userName, name: name, title: "", roles: roles, password: Self.password,
                mustChangePassword: false),
            officeID: office.id, by: officer(.administrator).id
        ).officer
    }
}

extension ProcedureVersion {
    /// Three working days, with hours for each step of its internal workflow.
    public static let birth = {
        var version = ProcedureVersion.sample(
            code: "1.001193", name: "Đăng ký khai sinh", limit: .workingDays(3),
            components: [DossierComponent(number: 1, name: "Giấy chứng sinh", wantsOriginal: true, copies: 0)])
        version.definition.verification = VerificationExtension(mode: .additional, days: 5)
        version.definition.steps = zip(WorkflowStep.defaultChain, [2, 12, 4, 2, nil]).map { step, hours in
            WorkflowStep(name: step.name, role: step.role, hours: hours)
        }
        return version
    }()

    /// Same day, so that it may be finished at once.
    public static let copy = ProcedureVersion.sample()
}
