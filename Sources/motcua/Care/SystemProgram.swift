import ChildPrograms
import Foundation

/// A program of the system that a command of ours calls: tar, pg_dump, pg_restore.
struct SystemProgram {
    let name: String
    /// So many signs of a program's own words are shown.
    private static let longestWords = 300

    /// Runs it and waits; what it says on standard error is shown in brackets behind the sentence.
    ///
    /// - Throws: `CommandProblem` when it is missing, or with the sentence given when it fails.
    /// `secrets` are variables that only the program gets: what stands among its arguments, every user of the machine reads.
    func run(_ arguments: [String], secrets: [String: String] = [:], failing sentence: String) throws {
        let environment = ProcessInfo.processInfo.environment.merging(secrets) { $1 }
        let ending = try ChildProgram("/usr/bin/env", [name] + arguments, environment: environment)
            .run(.kept(withErrors: true))
        let words = ending.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard ending.exitCode != 127 else {
            throw CommandProblem("Máy này chưa có chương trình \(name). Hãy cài đặt rồi chạy lại; xem docs/running.md.")
        }
        guard ending.exitCode == 0 else {
            throw CommandProblem(words.isEmpty ? sentence : "\(sentence) (\(words.prefix(Self.longestWords)))")
        }
    }
}
