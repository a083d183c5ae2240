public import Casework
public import Domain
import FormFiles
import Inspection
public import Storage

/// The commune «Hoà Bình» with one officer in each post, a clock that stands still, and chance that repeats.
public struct TestOffice: Sendable {
    public let database: any CaseDatabase
    public let clock: TestClock
    public let surroundings: Surroundings
    public let work: OfficeWork
    public let office: Office
    public let officers: [Role: Officer]

    /// The forms that come with the program.
    public static let definitions = (try? ShippedForms.all()) ?? []

    /// Everybody's password.
    public static let password = "sen-trang-ho-tay"
    /// Thứ Ba, 24/11/2026, 9 giờ 05.
    public static let morning = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9, minute: 5)

    /// Opens the office on a fresh database of an engine for one test.
    public static func open(
        _ engine: Engine = .sqlite, _ body: @Sendable (TestOffice) async throws -> Void
    ) async throws {
        try await engine.withDatabase { database in
            try await withTemporaryFolder { folder in
                try await body(try await TestOffice(database: database, files: DiskFileStore(folder: folder)))
            }
        }
    }

    /// Sets the office up in a database that is already migrated.
    public init(database: any CaseDatabase, files: any FileStore) async throws {
        let clock = TestClock(Self.morning)
        let chance = TestChance(seed: 7)
        let surroundings = Surroundings(
            now: { clock.now }, randomBytes: { chance.bytes($0) }, secret: [UInt8](repeating: 7, count: 32),
            passwordCost: ScryptCost(rounds: 4, blockSize: 1, parallelism: 1))
        self.database = database
        self.clock = clock
        self.surroundings = surroundings
        work = OfficeWork(
            database: database, files: files, surroundings: surroundings, inspection: ToolInspection(),
            definitions: Self.definitions)
        office = Office(
            id: "hoabinh", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang",
            address: "Ấp Bình Hoà, xã Hoà Bình", phone: "02963 123 456", hotline: "0912 345 678")
        officers = try await Self.people(of: office, work: work)
        try await stateYears(2019...2027)
    }

    /// Lets limits be counted in these years, whichever of their holidays a test puts into the calendar.
    private func stateYears(_ years: ClosedRange<Int>) async throws {
        let id = office.id
        try await database.write { writer in
            for year in years { try CalendarStore.state(year: year, office: id, in: writer) }
        }
    }

    /// The officer who holds a post.
    public func officer(_ role: Role) -> Officer {
        guard let officer = officers[role] else { preconditionFailure("nobody is \(role)") }
        return officer
    }

    private static let names: [Role: (userName: String, name: String, title: String)] = [
        .reception: ("hoa", "Nguyễn Thị Hoa", "Công chức Văn phòng - Thống kê"),
        .processing: ("binh", "Trần Văn Bình", "Công chức Tư pháp - Hộ tịch"),
        .leader: ("thuha", "Lê Thu Hà", "Chủ tịch"),
        .head: ("dung", "Phạm Quốc Dũng", "Thủ trưởng cơ quan"),
        .clerk: ("mai", "Vũ Thị Mai", "Văn thư"),
        .control: ("tuan", "Đỗ Minh Tuấn", "Kiểm soát thủ tục hành chính"),
        .administrator: ("nam", "Hoàng Văn Nam", "Quản trị hệ thống"),
    ]

    private static func people(of office: Office, work: OfficeWork) async throws -> [Role: Officer] {
        var officers: [Role: Officer] = [:]
        let first = try await work.setup.create(office, administrator: request(.administrator))
        officers[.administrator] = first.officer
        for role in Role.allCases where role != .administrator {
            let made = try await work.accounts.create(request(role), officeID: office.id, by: first.officer.id)
            officers[role] = made.officer
        }
        return officers
    }

    private static func request(_ role: Role) -> NewAccount {
        let person = names[role] ?? (role.rawValue, role.vietnamese, "")
        return NewAccount(
            userName: person.userName, name: person.name, title: person.title, roles: [role], password: password,
            mustChangePassword: false)
    }
}
