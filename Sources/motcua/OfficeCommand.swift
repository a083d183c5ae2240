import ArgumentParser
import Domain
import Foundation
import Glibc

/// A command that answers refusals with their sentence instead of a program's words.
protocol OfficeCommand: AsyncParsableCommand {
    func perform() async throws
}

extension OfficeCommand {
    func run() async throws {
        // What the program writes holds personal data: files are for this user alone.
        _ = umask(0o077)
        do {
            try await perform()
        } catch let refusal as any Refusal {
            throw stopped(saying: refusal.message)
        } catch let problem as CommandProblem {
            throw stopped(saying: problem.description)
        }
    }

    private func stopped(saying sentence: String) -> ExitCode {
        FileHandle.standardError.write(Data("\(sentence)\n".utf8))
        return .failure
    }
}

/// Something a command cannot do, said in one finished sentence on standard error.
struct CommandProblem: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) {
        description = sentence
    }
}
