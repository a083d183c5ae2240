import Casework
import Foundation
import Glibc

/// A program beside ours that looks into files: found by name, limited in time and memory, without anything of ours.
///
/// `timeout` and `prlimit` are part of every Debian. The program gets no terminal, no environment of ours and no home.
public struct ExternalProgram: Sendable {
    public let name: String
    private static let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
    private static let memory = 2 << 30
    /// Seconds of a processor, and of the clock: a machine with much to do takes longer, and that is no fault.
    private static let patience = (processor: 20, clock: 90)

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
    func run(_ arguments: [String]) throws -> (text: String, exitCode: Int32) {
        guard let path else { throw InspectionFault.toolMissing(name) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/timeout")
        process.arguments =
            [
                "--kill-after=1", String(Self.patience.clock), "/usr/bin/prlimit", "--as=\(Self.memory)",
                "--cpu=\(Self.patience.processor)", "--core=0", "--", path,
            ] + arguments
        // One thread: the others would spend the seconds of the processor without saving those of the clock.
        process.environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent", "OMP_THREAD_LIMIT": "1",
        ]
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = try Self.everything(from: output.fileHandleForReading.fileDescriptor)
        process.waitUntilExit()
        // 124: `timeout` ended it; from 128 on a signal did, as the limits send one.
        guard process.terminationReason == .exit, process.terminationStatus != 124, process.terminationStatus < 128
        else { throw InspectionFault.tookTooLong }
        return (String(decoding: said, as: UTF8.self), process.terminationStatus)
    }

    /// Reads to the end; Foundation's own reading gives up when a signal comes, and children send one as they end.
    private static func everything(from descriptor: Int32) throws -> [UInt8] {
        var (said, piece) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw InspectionFault.unreadable }
            guard count > 0 else { return said }
            said += piece[..<count]
        }
    }
}
