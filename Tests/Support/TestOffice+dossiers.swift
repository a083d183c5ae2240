import Casework
public import Domain
import Storage

extension TestOffice {
    /// Puts procedures into the office's catalogue, approved.
    public func seedProcedures(_ versions: [ProcedureVersion] = [.sample(), .sampleOfThreeDays]) async throws {
        let (office, now) = (office.id, clock.now)
        try await database.write { writer in
            for version in versions {
                let record = VersionRecord(version, proposedBy: "test", proposedAt: now)
                try ProcedureStore.insert(record, office: office, in: writer)
            }
            for holiday in ShippedHolidays.all { try CalendarStore.put(holiday, office: office, in: writer) }
            try CalendarStore.touch(office: office, in: writer)
        }
    }

    /// How many dossiers are stored.
    public func dossierCount() async throws -> Int {
        try await database.read { try $0.row("SELECT count(*) AS n FROM dossier")?.integer("n") ?? 0 }
    }

    /// Receives a dossier at the counter.
    @discardableResult
    public func receive(
        _ procedure: String = "2.000815", owner: Person = Person(name: "Nguyễn Văn Thử", phone: "0912345678"),
        isImmediate: Bool = false
    ) async throws -> Dossier {
        let form = IntakeForm(procedureCode: procedure, owner: owner, isImmediate: isImmediate)
        let key = try ReceptionKey(surroundings.freshKey(), bodyHash: "")
        return try await work.intake.receive(form, key: key, by: officer(.reception)).dossier
    }
}

extension ProcedureVersion {
    /// A procedure that takes three working days.
    public static let sampleOfThreeDays = ProcedureVersion.sample(
        code: "1.004873", name: "Cấp Giấy xác nhận tình trạng hôn nhân", limit: .workingDays(3))
}
