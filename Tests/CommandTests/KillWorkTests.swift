import Casework
import Domain
import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// The power cut behind the counter: the server is killed while it opens letters and prints papers.
@Suite(.serialized, .timeLimit(.minutes(10))) struct KillWorkTests {
    @Test(arguments: Engine.available)
    func `killed in the middle of its look, the watch opens each letter once`(engine: Engine) async throws {
        try await KilledOffice.open(engine) { scene in
            try await scene.office.keep(.birth)
            var (codes, interruptions): ([String], Int) = ([], 0)
            // A quick watch ends its look before the cut, and has to be given another.
            for life in 1...15 where interruptions < 2 {
                let before = try await scene.count(.apologyOpened)
                if before >= codes.count { codes += try await scene.newDossiers(200) }
                let server = try scene.disk.serve()
                try await scene.wait { try await scene.count(.apologyOpened) > before }
                try scene.cutPower(server.program)
                interruptions += try await scene.count(.apologyOpened) < codes.count ? 1 : 0
                let check = try scene.disk.run("verify")
                #expect(check.exitCode == 0, "life \(life): \(check.line)")
            }
            #expect(interruptions > 0, "every look came to its end, nothing was proved")
            let server = try scene.disk.serve()
            try await scene.wait { try await scene.count(.apologyOpened) >= codes.count }
            try scene.cutPower(server.program)
            for code in codes {
                #expect(try await scene.office.events(of: code).count { $0.kind == .apologyOpened } == 1, "\(code)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a PDF that waits when the server is killed is made by the next one, once`(engine: Engine) async throws {
        try await KilledOffice.open(engine) { scene in
            try await scene.office.keep(.birth)
            var codes: [String] = []
            for _ in 1...4 { codes.append(try await scene.office.newDossier().code) }
            for code in codes { try await scene.office.bring(code, to: .withdrawn) }
            let waiting = try await scene.office.work.paperFiling.waiting(limit: 100).count
            #expect(waiting >= codes.count)
            for pause in [1_200, 500, 2_000] {
                let server = try scene.disk.serve()
                try await Task.sleep(for: .milliseconds(pause))
                try scene.cutPower(server.program)
                #expect(try scene.disk.run("verify").exitCode == 0)
            }
            let server = try scene.disk.serve()
            try await scene.wait(seconds: 240) {
                try await scene.office.work.paperFiling.waiting(limit: 1).isEmpty
            }
            try scene.cutPower(server.program)
            #expect(try await scene.count(.paperFiled) == waiting)
            for code in codes {
                let filed = try await scene.office.events(of: code).filter { $0.kind == .paperFiled }
                #expect(Set(filed.compactMap { $0.facts[.paper] }).count == filed.count, "\(code)")
            }
            #expect(try scene.disk.run("verify").exitCode == 0, "each PDF lies under its hash")
        }
    }
}

/// The test office, filled in this process and served by the program itself.
private struct KilledOffice: Sendable {
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
