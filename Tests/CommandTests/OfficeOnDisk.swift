import Foundation

/// An office that only commands have made: its database, its key, and a token for its counter.
struct OfficeOnDisk: Sendable {
    let token: String
    let environment: [String: String]

    /// Sets up an office with its catalogue, an officer at the counter, and a program that works in her name.
    init(database: String, keyFile: String) throws {
        environment = ["MOTCUA_DATABASE": database, "MOTCUA_KEY_FILE": keyFile]
        let settings = environment
        func run(_ arguments: String...) throws -> String {
            let end = try Program(arguments, environment: settings).hangUp()
            guard end.exitCode == 0, let last = end.lines.last else { throw Unwell(arguments: arguments) }
            return last
        }
        _ = try run(
            "setup", "--name", "Ủy ban nhân dân xã Hoà Bình", "--province", "tỉnh An Giang", "--agency-code",
            "H01.89.12", "--hours", "07:00-11:30,13:30-17:00", "--address", "Ấp Bình Hoà", "--phone", "02963 123 456",
            "--leaders-phones", "0912 345 678", "--admin", "quantri", "--admin-name", "Hoàng Văn Nam")
        _ = try run("user", "add", "quay", "--role", "quay", "--name", "Nguyễn Thị Hoa")
        let words = try run("token", "create", "--user", "quay").split(separator: " ")
        token = words.last.map(String.init) ?? ""
    }

    /// An office that the test itself has filled; programs have no token.
    init(environment: [String: String]) {
        self.environment = environment
        token = ""
    }

    /// The demonstration office in a whole past year, and a program that works in its leader's name.
    init(demonstrating year: Int, dossiers: Int, database: String, keyFile: String) throws {
        var said = ""
        environment = ["MOTCUA_DATABASE": database, "MOTCUA_KEY_FILE": keyFile]
        for arguments in [
            ["demo", "--year", String(year), "--dossiers", String(dossiers)], ["token", "create", "--user", "lanhdao"],
        ] {
            let end = try Program(arguments, environment: environment).hangUp()
            guard end.exitCode == 0, let last = end.lines.last else { throw Unwell(arguments: arguments) }
            said = last
        }
        token = said.split(separator: " ").last.map(String.init) ?? ""
    }

    /// Runs a command on the office; its last line and its exit code.
    func run(_ arguments: String...) throws -> (line: String, exitCode: Int32) {
        let end = try Program(arguments, environment: environment).hangUp()
        return (end.lines.last ?? "", end.exitCode)
    }

    /// Starts the server at some free port and waits until it listens.
    func serve(by executable: URL = Program.executable) throws -> (program: Program, address: URL) {
        for _ in 1...20 {
            let port = Int.random(in: 20_000..<60_000)
            let program = try Program(
                ["serve", "--port", "\(port)"], environment: environment, executable: executable)
            if !program.hear(lines: 1).isEmpty, let address = URL(string: "http://127.0.0.1:\(port)") {
                return (program, address)
            }
            _ = try program.hangUp()
        }
        throw Unwell(arguments: ["serve"])
    }

    struct Unwell: Error {
        let arguments: [String]
    }
}
