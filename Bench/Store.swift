import Casework
import Domain
import FormFiles
import Foundation
import Storage
import StorageSQLite

/// A database file with so many dossiers, filled once and kept; measurements work on copies.
struct Store {
    let path: String

    static let folder = ".build/bench"
    static let keyFile = folder + "/server.key"

    /// The file with so many dossiers, filled now unless an earlier run has left it for the same schema.
    static func filled(with count: Int) async throws -> Store {
        let schema = Fingerprint.of(try Migration.shipped().flatMap { Array($0.checksum(for: .sqlite).utf8) })
        let store = Store(path: "\(folder)/\(count)-\(schema.prefix(8)).sqlite")
        guard !FileManager.default.fileExists(atPath: store.path) else { return store }
        Report.say("Filling a store with \(count) dossiers, once")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let unfinished = Store(path: "\(folder)/unfinished.sqlite")
        unfinished.remove()
        let database = try SQLiteDatabase(path: unfinished.path)
        try await Migrator.shipped().migrate(database, at: BenchOffice.now)
        try await Filling.fill(BenchOffice(database: database, secret: try key()), with: count)
        // Whoever closes last takes the write-ahead log into the file. A backup would copy all of it and check every row again,
        // which for a million dossiers took longer than filling.
        try database.close()
        try FileManager.default.moveItem(atPath: unfinished.path, toPath: store.path)
        unfinished.remove()
        return store
    }

    /// A copy for one measurement, which may add to it.
    func copy(named name: String) throws -> Store {
        let copy = Store(path: "\(Self.folder)/run-\(name).sqlite")
        copy.remove()
        try FileManager.default.copyItem(atPath: path, toPath: copy.path)
        return copy
    }

    func remove() {
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }

    /// Opens the file with this machine's clock and chance, and closes it again.
    func opened<Value>(_ body: (BenchOffice) async throws -> Value) async throws -> Value {
        let database = try SQLiteDatabase(path: path)
        let value = try await body(BenchOffice(database: database, secret: try Self.key()))
        try database.close()
        return value
    }

    /// The key that the measured server and this program share.
    private static func key() throws -> [UInt8] {
        if let bytes = FileManager.default.contents(atPath: keyFile) { return [UInt8](bytes) }
        let key = [UInt8](repeating: 7, count: 32)
        guard FileManager.default.createFile(atPath: keyFile, contents: Data(key)) else {
            throw BenchFault("cannot write \(keyFile)")
        }
        return key
    }
}

/// The office of a store with the one officer who does everything in it.
struct BenchOffice {
    let database: any CaseDatabase
    let work: OfficeWork
    private static let password = "sen-trang-ho-tay"
    private static let userName = "hoa"

    init(database: any CaseDatabase, secret: [UInt8]) throws {
        self.database = database
        work = OfficeWork(
            database: database, files: try DiskFileStore(folder: Store.folder + "/files"),
            surroundings: Surroundings(
                now: { BenchOffice.now },
                randomBytes: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } }, secret: secret),
            definitions: try ShippedForms.all())
    }

    static var now: LocalInstant { LocalInstant(epochSeconds: Int(Date().timeIntervalSince1970)) }

    /// Makes the office with the catalogue and the calendar that come with the program.
    func make() async throws -> Officer {
        let office = Office(
            id: work.surroundings.freshKey(), agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình",
            province: "tỉnh An Giang", phone: "02963 123 456")
        let first = try await work.setup.create(
            office, administrator: NewAccount(userName: "nam", name: "Hoàng Văn Nam", roles: [.administrator]))
        let data = "Sources/motcua/Data/"
        try await work.seeding.seed(
            office.id, procedures: CatalogueFile(json: Data(contentsOf: URL(filePath: data + "procedures.json"))),
            holidays: HolidayFile(json: Data(contentsOf: URL(filePath: data + "holidays.json"))))
        let request = NewAccount(
            userName: Self.userName, name: "Nguyễn Thị Hoa", roles: [.reception, .processing, .leader],
            password: Self.password, mustChangePassword: false)
        return try await work.accounts.create(request, officeID: office.id, by: first.officer.id).officer
    }

    /// The one officer.
    func officer() async throws -> Officer {
        let found = try await database.read { reader in
            try OfficeStore.all(in: reader).flatMap { try OfficerStore.accounts(officeID: $0.id, in: reader) }
                .first { $0.officer.userName == Self.userName }
        }
        guard let found else { throw BenchFault("the store has no officer") }
        return found.officer
    }

    func token() async throws -> String {
        try await work.tokens.create(userName: Self.userName, label: "bench", days: nil, by: SystemActor.id)
    }

    func session() async throws -> String {
        try await work.sessions.signIn(userName: Self.userName, password: Self.password, from: "127.0.0.1").token
    }

    /// The code of a dossier that is still open.
    func openDossier() async throws -> String {
        try await database.read {
            try $0.row("SELECT max(code) AS code FROM dossier WHERE is_open")?.text("code") ?? ""
        }
    }
}
