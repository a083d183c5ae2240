import ChildPrograms
import Foundation

/// Makes spreadsheets as offices have them, by another library than ours.
enum PythonWriting {
    /// Runs a script with `book` and `sheet` of a new workbook, which is then saved to the path.
    static func workbook(at path: URL, _ script: String) throws {
        let lines = [
            "import sys, datetime, openpyxl", "book = openpyxl.Workbook()", "sheet = book.active", script,
            "book.save(sys.argv[1])",
        ]
        try run(lines.joined(separator: "\n"), path)
    }

    static func run(_ script: String, _ path: URL) throws {
        let ending = try ChildProgram("/usr/bin/python3", ["-c", script, path.path]).run()
        guard ending.exitCode == 0 else { throw ScriptFailed() }
    }

    private struct ScriptFailed: Error {}
}
