import Casework
import Domain
import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// The test office, filled in this process and served by the program itself.
struct KilledOffice: Sendable {
    let office: TestOffice
    let disk: OfficeOnDisk

    /// An office whose clock stood a month ago, so that the real one finds everything late.
    static func open(_ engine: Engine, _ body: (KilledOffice) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            switch engine {
            case .sqlite:
                let database = try SQLiteDatabase(path: folder + "/office.sqlite")
                try await Migrator.shipped().migrate(database, at: Engine.migratedAt)
                try await body(KilledOffice(database, at: "sqlite:\(folder)/office.sqlite", folder))
                try database.close()
            case .postgres:
                try await PostgresTestServer.required.withNamedDatabase(isMigrated: true) { database, url in
                    try await body(KilledOffice(database, at: url, folder))
                }
            }
        }
    }

    private init(_ database: any CaseDatabase, at address: String, _ folder: String) async throws {
        office = try await TestOffice(database: database, files: DiskFileStore(folder: folder + "/office-files"))
        let now = LocalInstant(epochSeconds: Int(Date().timeIntervalSince1970))
        office.clock.set(now.adding(seconds: -30 * 86_400))
        // The program signs links and sessions with the key that the test office has.
        let key = folder + "/office.key"
        #expect(
            FileManager.default.createFile(
                atPath: key, contents: Data(repeating: 7, count: 32), attributes: [.posixPermissions: 0o600]))
        disk = OfficeOnDisk(environment: [
            "MOTCUA_DATABASE": address, "MOTCUA_KEY_FILE": key, "MOTCUA_FILES": folder + "/office-files",
        ])
    }

    func count(_ kind: DossierEventKind) async throws -> Int {
        let id = office.office.id
        return try await office.database.read { reader in
            try reader.row(
                "SELECT count(*) AS n FROM dossier_event WHERE office_id = \(id) AND kind = \(kind)")?.integer("n") ?? 0
        }
    }

    /// Receives so many, each late already by the real clock.
    func newDossiers(_ count: Int) async throws -> [String] {
        var codes: [String] = []
        for _ in 1...count { codes.append(try await office.newDossier().code) }
        return codes
    }

    func wait(seconds: Int = 60, until isSo: () async throws -> Bool) async throws {
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        while try await !isSo() {
            guard ContinuousClock.now < end else {
                Issue.record("waited in vain")
                return
            }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    func cutPower(_ program: Program) throws {
        program.cutPower()
        _ = try program.hangUp()
    }
}
