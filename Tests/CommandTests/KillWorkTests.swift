import Casework
import Domain
import Foundation
import FoundationNetworking
import Storage
import StorageSQLite
import TestSupport
import Testing

/// The power cut behind the counter: the server is killed while it opens letters, prints papers and takes files in.
@Suite(.serialized, .timeLimit(.minutes(10))) struct KillWorkTests {
    @Test(arguments: Engine.available)
    func `killed in the middle of its look, the watch opens each letter once`(engine: Engine) async throws {
        try await KilledOffice.open(engine) { scene in
            try await scene.office.keep(.birth)
            var codes: [String] = []
            for _ in 1...200 { codes.append(try await scene.office.newDossier().code) }
            var (interruptions, chance) = (0, SeededChance(seed: 4))
            for life in 1...6 {
                let before = try await scene.count(.apologyOpened)
                guard before < codes.count else { break }
                let server = try scene.disk.serve()
                let wanted = min(codes.count, before + 1 + chance.below(20))
                try await scene.wait { try await scene.count(.apologyOpened) >= wanted }
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

    @Test(arguments: Engine.available)
    func `killed while scans come in, no file on record is missing and none that was acknowledged is lost`(
        engine: Engine
    ) async throws {
        try await KilledOffice.open(engine) { scene in
            try await scene.office.seedProcedures()
            var codes: [String] = []
            for _ in 1...4 { codes.append(try await scene.office.receive().code) }
            let desk = ScanningDesk()
            var (acknowledged, chance) = (0, SeededChance(seed: 9))
            for life in 1...6 {
                let (program, address) = try scene.disk.serve()
                try await desk.signIn(at: address)
                async let taken = desk.scan(into: codes, at: address, life: life)
                try await Task.sleep(for: .milliseconds(900 + chance.below(1_200)))
                program.cutPower()
                acknowledged += await taken
                _ = try program.hangUp()
                // Walks every chain and reads every file that a row names.
                let check = try scene.disk.run("verify")
                #expect(check.exitCode == 0, "life \(life): \(check.line)")
            }
            #expect(acknowledged > 0, "nothing was taken in, nothing was proved")
            let kept = try await codes.asyncSum { try await scene.office.files(of: $0).count }
            #expect(kept >= acknowledged)
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

/// The counter's browser, which sends one scan after the other until the server is gone.
private struct ScanningDesk: Sendable {
    private let session = URLSession(configuration: .ephemeral)

    func signIn(at address: URL) async throws {
        var request = URLRequest(url: address.appending(path: "login"))
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data("userName=hoa&password=\(TestOffice.password)".utf8)
        let (_, response) = try await session.data(for: request)
        #expect(response.url?.path == "/desk")
    }

    /// How many scans were acknowledged.
    func scan(into codes: [String], at address: URL, life: Int) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            for code in codes {
                group.addTask {
                    var taken = 0
                    while let isTaken = try? await send("\(life)-\(taken)", to: code, at: address), isTaken {
                        taken += 1
                    }
                    return taken
                }
            }
            return await group.reduce(0, +)
        }
    }

    /// A scan unlike any other: the same page with a remark of its own behind its end.
    private func send(_ name: String, to code: String, at address: URL) async throws -> Bool {
        let page = address.appending(path: "desk/dossiers/\(code)/files")
        let (html, _) = try await session.data(from: page)
        let token = String(decoding: html, as: UTF8.self).firstMatch(of: #/name="formToken" value="([^"]+)"/#)
        guard let token else { return false }
        var body = Data()
        func part(_ head: String, _ content: Data) {
            body +=
                Data("--motcua\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + content + Data("\r\n".utf8)
        }
        part("name=\"formToken\"", Data(token.output.1.utf8))
        part("name=\"component\"", Data("1".utf8))
        part("name=\"notCard-1\"", Data("1".utf8))
        let scan = try FileSamples.bytes("plain.pdf") + Data("%\(code) \(name)\n".utf8)
        part("name=\"files\"; filename=\"scan.pdf\"", scan)
        body += Data("--motcua--\r\n".utf8)
        var request = URLRequest(url: page)
        request.httpMethod = "POST"
        request.setValue("multipart/form-data; boundary=motcua", forHTTPHeaderField: "Content-Type")
        request.httpBody = body
        let (_, response) = try await session.data(for: request)
        return response.url?.query?.contains("notice") == true
    }
}

extension [String] {
    fileprivate func asyncSum(_ number: (String) async throws -> Int) async throws -> Int {
        var sum = 0
        for text in self { sum += try await number(text) }
        return sum
    }
}
