import ChildPrograms
public import Foundation

/// Prints a paper's page as PDF with WeasyPrint, in a process of its own that fetches nothing and is bounded in work and
/// time.
///
/// Takes about a second, so it is never used while somebody waits for a page.
public struct PDFPress: Sendable {
    /// In seconds of the processor; a year's register takes longer than a letter.
    private let workLimit: Int

    /// For a year's register of some thousand lines, in seconds of the processor.
    public static let bookLimit = 900

    /// How much longer than its work a paper may take: it gives way to whoever waits for a page, and on a busy machine it
    /// waits most of the time.
    private static let waitingFactor = 5

    /// - Parameter workLimit: how long it may work, in seconds of the processor.
    public init(workLimit: Int = 120) {
        self.workLimit = workLimit
    }

    /// Whether the machine has WeasyPrint; without it papers are still printed from the browser.
    public static var isAvailable: Bool {
        [nice, timeout, python, "/usr/bin/weasyprint"].allSatisfy(FileManager.default.isExecutableFile(atPath:))
    }

    /// The PDF of a finished page.
    ///
    /// - Throws: `PDFFault` when WeasyPrint is missing, fails or takes too long.
    public func pdf(of html: String) async throws -> Data {
        guard Self.isAvailable else { throw PDFFault.missing }
        // A folder of its own that only this user may enter: papers name people.
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: FileManager.default.temporaryDirectory, create: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (page, pdf) = (folder.appendingPathComponent("paper.html"), folder.appendingPathComponent("paper.pdf"))
        try Data(html.utf8).write(to: page)
        let status = try await run([page.path, pdf.path])
        guard !Self.killed.contains(status) else { throw PDFFault.tookTooLong }
        guard status == 0, FileManager.default.fileExists(atPath: pdf.path) else { throw PDFFault.failed(status) }
        return try Data(contentsOf: pdf)
    }

    /// How a process ends that was stopped for taking too much, told by the shell's custom or by the signal.
    private static let killed: Set<Int32> = [9, 124, 137]
    // Whoever waits for a page goes first.
    private static let nice = "/usr/bin/nice"
    private static let timeout = "/usr/bin/timeout"
    // Debian's own, for its packages are not seen by any other.
    private static let python = "/usr/bin/python3"
    private static var script: String { PaperPress.templates.appendingPathComponent("print.py").path }

    private func run(_ files: [String]) async throws -> Int32 {
        let (work, time) = (String(workLimit), String(workLimit * Self.waitingFactor))
        let ending = try await ChildProgram(
            Self.nice,
            [Self.timeout, "--signal=KILL", time, Self.python, "-I", Self.script, work]
                + [PaperPress.stylesheetFile.path] + files
        ).runBeside()
        return ending.exitCode ?? ending.signal ?? -1
    }
}

/// A PDF could not be made: the program is missing, or it failed.
public enum PDFFault: Error, Equatable {
    case missing
    case tookTooLong
    /// The status it ended with.
    case failed(Int32)
}
