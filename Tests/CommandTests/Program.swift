import Foundation

/// The program as it was built beside these tests, run as a process of its own in an empty folder.
final class Program {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)")

    convenience init(_ arguments: String...) throws {
        try self.init(arguments)
    }

    /// With settings of its own; what it says on standard error is heard too when the test wants it.
    init(
        _ arguments: [String], environment: [String: String] = [:], hearsErrors: Bool = false,
        executable: URL = Program.executable
    ) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        process.executableURL = executable
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        if hearsErrors { process.standardError = output }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        try process.run()
    }

    /// Runs the program to its end; what it said on both outputs.
    static func run(
        _ arguments: [String], environment: [String: String] = [:]
    ) throws -> (exitCode: Int32, text: String) {
        let process = Process()
        let said = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: said) }
        _ = FileManager.default.createFile(atPath: said.path, contents: nil)
        let output = try FileHandle(forWritingTo: said)
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        // Into a file and not a pipe: reading one is broken off when another test's program ends.
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: said, encoding: .utf8))
    }

    /// Beside the tests, or in the usual folder of the checkout.
    static var executable: URL {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
        let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "motcua")
        let isBeside = FileManager.default.isExecutableFile(atPath: beside.path)
        return isBeside ? beside : root.appending(path: ".build/debug/motcua")
    }

    func say(_ text: String) throws { try say(Data(text.utf8)) }

    func say(_ bytes: Data) throws { try input.fileHandleForWriting.write(contentsOf: bytes) }

    /// Waits until the program has said so many lines; fewer once it has ended.
    func hear(lines count: Int) -> [String] {
        var heard = Data()
        while heard.count(where: { $0 == UInt8(ascii: "\n") }) < count {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            heard += more
        }
        return String(decoding: heard, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Ends the input and waits for the program to end; what it had still to say, its exit code, and the files it left.
    func hangUp() throws -> (lines: [String], exitCode: Int32, files: [String]) {
        try input.fileHandleForWriting.close()
        let rest = hear(lines: .max)
        process.waitUntilExit()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        try FileManager.default.removeItem(at: folder)
        return (rest, process.terminationStatus, files)
    }

    /// Ends it at once, without a word: what it had not written is lost.
    func cutPower() {
        _ = kill(process.processIdentifier, SIGKILL)
    }

    /// The most memory the program has held at once so far, in kilobytes.
    func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
