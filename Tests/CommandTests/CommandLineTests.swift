import Foundation
import TestSupport
import Testing

/// What the program says to whoever types its commands, and what it does not say to its log.
@Suite struct CommandLineTests {
    @Test(arguments: [
        (["verify", "nosuch"], "Lệnh này không có đối số «nosuch»."),
        (["verify", "--nope"], "Không có tùy chọn «--nope»."),
        (["backup"], "Thiếu «<file>»."), (["serve", "--port", "abc"], "Giá trị «abc» không dùng được ở đây."),
        (["serve", "--port"], "Thiếu giá trị của «--port <port>»."), (["nosuch"], "Lệnh này không có đối số «nosuch»."),
    ])
    func `a command that is written wrongly is answered in Vietnamese`(arguments: [String], sentence: String) throws {
        let end = try Program.run(arguments)
        #expect(end.exitCode == 64)
        #expect(end.text.hasPrefix(sentence), "\(end.text)")
        #expect(end.text.contains("Cách dùng: motcua") && !end.text.contains("Error"), "\(end.text)")
    }

    @Test(arguments: [["--help"], ["serve", "--help"], ["help", "portal"], ["due", "--help"]])
    func `help has Vietnamese headings`(arguments: [String]) throws {
        let end = try Program.run(arguments)
        #expect(end.exitCode == 0)
        #expect(end.text.contains("CÁCH DÙNG: motcua") && end.text.contains("TÙY CHỌN:"), "\(end.text)")
        for word in ["USAGE", "OPTIONS", "OVERVIEW", "SUBCOMMANDS", "Show help", "(default"] {
            #expect(!end.text.contains(word), "\(end.text)")
        }
    }

    @Test(arguments: [
        ["verify"], ["token", "list"], ["host", "list"], ["portal", "status"], ["seal", "export", "x"],
    ])
    func `a mistyped place is refused, and nothing is made there`(command: [String]) async throws {
        try await withTemporaryFolder { folder in
            let place = ["MOTCUA_DATABASE": "sqlite:\(folder)/none.sqlite", "MOTCUA_KEY_FILE": "\(folder)/a.key"]
            let end = try Program.run(command, environment: place)
            #expect(end.exitCode != 0)
            #expect(end.text.contains("Không có cơ sở dữ liệu «\(folder)/none.sqlite»."), "\(end.text)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test func `a port in use is told in a sentence, and the log never holds the server's key`() async throws {
        try await withTemporaryFolder { folder in
            let key = folder + "/a.key"
            let office = try OfficeOnDisk(database: "sqlite:\(folder)/a.sqlite", keyFile: key)
            let (server, address) = try office.serve()
            let port = try #require(address.port)
            let second = try Program.run(
                ["serve", "--port", "\(port)", "--log", "trace"],
                environment: ["MOTCUA_DATABASE": "sqlite:\(folder)/a.sqlite", "MOTCUA_KEY_FILE": key])
            server.cutPower()
            #expect(second.exitCode == 1)
            #expect(second.text.contains("Cổng \(port) của địa chỉ 127.0.0.1 đang có chương trình khác dùng."))
            #expect(second.text.contains("PaperPrinting"), "the services are named at this level: \(second.text)")
            let bytes = [UInt8](try #require(FileManager.default.contents(atPath: key)))
            let listed = bytes.prefix(6).map { String($0) }.joined(separator: ", ")
            let spelt = bytes.prefix(6).map { String($0, radix: 16) }.joined()
            #expect(!second.text.contains(listed) && !second.text.lowercased().contains(spelt))
        }
    }
}
