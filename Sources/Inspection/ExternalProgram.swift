import Casework
import ChildPrograms
import Foundation

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
        let bounds = [
            "--kill-after=1", String(Self.patience.clock), "/usr/bin/prlimit", "--as=\(Self.memory)",
            "--cpu=\(Self.patience.processor)", "--core=0", "--", path,
        ]
        // One thread: the others would spend the seconds of the processor without saving those of the clock.
        let ending = try ChildProgram(
            "/usr/bin/timeout", bounds + arguments,
            environment: [
                "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent",
                "OMP_THREAD_LIMIT": "1",
            ]
        ).run(.kept())
        // 124: `timeout` ended it; from 128 on a signal did, as the limits send one.
        guard let code = ending.exitCode, code != 124, code < 128 else { throw InspectionFault.tookTooLong }
        return (ending.text, code)
    }
}
