import Domain
import Foundation
import FoundationNetworking
import Storage
import StorageSQLite
import TestSupport
import Testing

/// The commands of whoever keeps an office's server, as they are typed.
@Suite struct OfficeCommandTests {
    @Test(arguments: Engine.available)
    func `an office made by commands checks itself, exports its catalogue and takes it back unchanged`(
        engine: Engine
    ) async throws {
        try await withOffice(engine) { office, folder in
            #expect(try office.run("verify").exitCode == 0)
            let file = folder + "/procedures.json"
            #expect(try office.run("procedures", "export", file).exitCode == 0)
            let back = try office.run("procedures", "import", file)
            #expect(back.exitCode == 0 && back.line.contains("0 thủ tục mới, 0 thay đổi, 158 giữ nguyên"), "\(back)")
        }
    }

    @Test func `an import of the next year's holidays lets limits reach into it, and says so`() async throws {
        try await withOffice(.sqlite) { office, folder in
            let days = [
                "01-03", "01-25", "01-26", "01-27", "01-28", "01-31", "04-04", "05-01", "05-02", "09-01", "09-04",
                "11-24",
            ]
            func file(_ days: [String]) throws -> String {
                let rows = days.map { #"{"date": "2028-\#($0)", "kind": "holiday", "name_vi": "Nghỉ lễ"}"# }
                let path = folder + "/holidays.json"
                try "[\(rows.joined(separator: ","))]".write(toFile: path, atomically: true, encoding: .utf8)
                return path
            }
            let partial = try office.run("calendar", "import", try file(Array(days.dropLast())))
            #expect(partial.line.contains("lịch hiện có từ năm 2019 đến năm 2027."), "\(partial)")
            let whole = try office.run("calendar", "import", try file(days))
            #expect(whole.line.contains("lịch hiện có từ năm 2019 đến năm 2028."), "\(whole)")
            let stated = try office.run("calendar", "import", try file(days), "--covers", "2029")
            #expect(stated.line.contains("lịch hiện có từ năm 2019 đến năm 2029."), "\(stated)")
            #expect(try office.run("calendar", "import", try file(days), "--covers", "9999").exitCode != 0)
            #expect(try office.run("verify").exitCode == 0)
        }
    }

    @Test func `a second office with the same code, an unknown user and a wrong period are refused with 1`()
        async throws
    {
        try await withOffice(.sqlite) { office, _ in
            let again = try office.run(
                "setup", "--name", "Ủy ban nhân dân xã Khác", "--province", "tỉnh An Giang", "--agency-code",
                "H01.89.12", "--hours", "07:00-11:30,13:30-17:00", "--address", "", "--phone", "",
                "--leaders-phones", "", "--admin", "quantri2", "--admin-name", "Nguyễn Văn Thử")
            #expect(again.exitCode == 1)
            #expect(try office.run("user", "add", "quay", "--role", "quay").exitCode == 1)
            #expect(try office.run("token", "create", "--user", "nobody").exitCode == 1)
            #expect(try office.run("token", "create", "--user", "quay", "--expires", "0d").exitCode == 1)
            #expect(try office.run("demo", "--reset").exitCode == 1)
            #expect(try office.run("verify").exitCode == 0)
        }
    }

    @Test func `what is left out is asked for, and an empty answer takes what is offered`() async throws {
        try await withTemporaryFolder { folder in
            let program = try Program(
                ["setup"],
                environment: ["MOTCUA_DATABASE": "sqlite:\(folder)/a.sqlite", "MOTCUA_KEY_FILE": folder + "/a.key"])
            try program.say("H01.89.12\nỦy ban nhân dân xã Hoà Bình\ntỉnh An Giang\n\n\n\n\n\nHoàng Văn Nam\n")
            let end = try program.hangUp()
            #expect(end.exitCode == 0)
            #expect(end.lines.contains("Tên đăng nhập: quantri"))
        }
    }

    @Test(arguments: Engine.available)
    func `two offices of one server are told apart by their host names`(engine: Engine) async throws {
        try await withOffice(engine) { office, _ in
            let second = try office.run(
                "setup", "--name", "Ủy ban nhân dân xã Khác", "--province", "tỉnh An Giang", "--agency-code",
                "H01.89.13", "--hours", "07:00-11:30,13:30-17:00", "--address", "", "--phone", "",
                "--leaders-phones", "", "--admin", "quantri2", "--admin-name", "Nguyễn Văn Thử", "--host",
                "Khac.Example")
            #expect(second.exitCode == 0)
            let ambiguous = try Program.run(["token", "list"], environment: office.environment)
            #expect(ambiguous.exitCode == 1 && ambiguous.text.contains("(H01.89.12, H01.89.13)"), "\(ambiguous.text)")
            #expect(try office.run("host", "add", "https://a.example", "--office", "H01.89.12").exitCode == 1)
            #expect(try office.run("host", "add", "hoabinh.example", "--office", "H01.89.12").exitCode == 0)
            #expect(try office.run("host", "list").line.hasSuffix("Ủy ban nhân dân xã Khác: khac.example"))
            let (server, address) = try office.serve()
            for (host, name) in [("hoabinh.example", "xã Hoà Bình"), ("KHAC.example:8080", "xã Khác")] {
                let page = try await Self.page(address, host: host)
                #expect(page.contains("<h1>Ủy ban nhân dân \(name)</h1>"), "\(host): \(page.prefix(900))")
            }
            #expect(try await Self.page(address, host: "nobody.example").contains("Không tìm thấy cơ quan này."))
            server.cutPower()
            #expect(try office.run("verify").exitCode == 0)
        }
    }

    /// The first page as a browser gets it that asks for a host.
    private static func page(_ address: URL, host: String) async throws -> String {
        var request = URLRequest(url: address, timeoutInterval: 30)
        request.setValue(host, forHTTPHeaderField: "Host")
        return String(decoding: try await URLSession(configuration: .ephemeral).data(for: request).0, as: UTF8.self)
    }

    @Test(arguments: [
        ["verify", "--database", "sqlite:/nonexistent/motcua.sqlite"], ["verify", "--database", "sqlite:/usr"],
        ["verify", "--database", "postgres://motcua@/none?host=/nonexistent"], ["verify", "--database", "mysql://x"],
        ["serve", "--port", "99999"],
    ])
    func `a place that cannot be opened is told in one sentence`(_ arguments: [String]) async throws {
        try await withTemporaryFolder { folder in
            let end = try Program(arguments, environment: ["MOTCUA_KEY_FILE": folder + "/a.key"], hearsErrors: true)
                .hangUp()
            #expect(end.exitCode == 1)
            #expect(end.lines.count == 1)
            #expect(end.lines.first?.hasSuffix(".") == true)
            #expect(end.lines.first?.contains("Error") == false)
        }
    }

    @Test func `what is not named in a new configuration of the list stays as it was, and open ways are warned of`()
        async throws
    {
        try await withOffice(.sqlite) { office, folder in
            let password = folder + "/password"
            _ = FileManager.default.createFile(
                atPath: password, contents: Data("bi-mat".utf8), attributes: [.posixPermissions: 0o600])
            let first = try office.run(
                "portal", "inbound", "configure", "--url", "http://lgsp.tinh.example", "--username", "xa",
                "--password-file", password, "--unit", "H01.89.12", "--every", "90", "--list-path", "/rieng/danh-sach",
                "--delivery-from", "10.1.2.3")
            #expect(first.exitCode == 0 && first.line.contains("không được mã hóa"), "\(first)")
            let before = try await office.inbound()
            #expect(before?.pollSeconds == 90 && before?.deliveryAddresses == ["10.1.2.3"])
            let second = try office.run("portal", "inbound", "configure", "--url", "https://lgsp.tinh.example")
            #expect(second.exitCode == 0 && !second.line.contains("không được mã hóa"), "\(second)")
            var expected = before
            expected?.address = "https://lgsp.tinh.example"
            var after = try await office.inbound()
            expected?.configuredAt = try #require(after).configuredAt
            #expect(after == expected)
            #expect(try office.run("portal", "inbound", "configure", "--every", "30").exitCode == 0)
            after = try await office.inbound()
            #expect(after?.pollSeconds == 30 && after?.paths.list == "/rieng/danh-sach" && after?.userName == "xa")
        }
    }

    private func withOffice(_ engine: Engine, _ body: (OfficeOnDisk, String) async throws -> Void) async throws {
        try await engine.withDatabaseAddress { database in
            try await withTemporaryFolder { folder in
                try await body(try OfficeOnDisk(database: database, keyFile: folder + "/motcua.key"), folder)
            }
        }
    }
}

extension OfficeOnDisk {
    /// How dossiers filed online are fetched.
    fileprivate func inbound() async throws -> InboundConnection? {
        let path = environment["MOTCUA_DATABASE"]?.dropFirst("sqlite:".count) ?? ""
        let database = try SQLiteDatabase(path: String(path))
        let found = try await database.read { reader in
            try OfficeStore.all(in: reader).first.flatMap { try InboundConnectionStore.find($0.id, in: reader) }
        }
        try database.close()
        return found
    }
}
