import Casework
import Foundation

/// A program beside ours that looks into files: found by name, limited in time and memory, without anything of ours.
///
/// `timeout` and `prlimit` are part of every Debian. The program gets no terminal, no environment of ours and no home.
public struct ExternalProgram: Sendable {
    public let name: String
    private static let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
    private static let memory = 2 << 30

    public init(_ name: String) {
        self.name = name
    }

    /// Where it is installed; nothing when it is not.
    public var path: String? {
        Self.folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs it and waits.
    ///
    /// - Throws: `InspectionFault.toolMissing`, `.tookTooLong`.
    func run(_ arguments: [String], seconds: Int) throws -> (text: String, exitCode: Int32) {
        guard let path else { throw InspectionFault.toolMissing(name) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/timeout")
        process.arguments =
            ["--kill-after=1", String(seconds), "/usr/bin/prlimit", "--as=\(Self.memory)", "--core=0", "--", path]
            + arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent"]
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus != 124, process.terminationStatus != 137
        else { throw InspectionFault.tookTooLong }
        return (String(decoding: said, as: UTF8.self), process.terminationStatus)
    }
}
