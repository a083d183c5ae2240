import ArgumentParser
import Domain
import Foundation
import Glibc
import Storage

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
        } catch let fault as StorageFault {
            throw stopped(saying: fault.sentence)
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

extension StorageFault {
    /// What whoever typed the command can do; the engine's own words follow in brackets.
    fileprivate var sentence: String {
        switch self {
        case .connectionLost(let words):
            "Không kết nối được máy chủ cơ sở dữ liệu; xin kiểm tra địa chỉ và máy chủ (\(Self.line(words)))."
        case .cannotWrite(let words):
            "Không ghi được vào đĩa; xin kiểm tra chỗ trống và quyền ghi rồi chạy lại (\(Self.line(words)))."
        case .failed("SQLITE_11", _), .failed("SQLITE_26", _):
            "Tệp cơ sở dữ liệu bị hỏng hoặc không phải của Một Cửa; xin kiểm tra đường dẫn, hoặc khôi phục từ bản sao lưu bằng motcua restore."
        case .busy: "Cơ sở dữ liệu đang bận; xin đợi một lát rồi chạy lại."
        case .failed(let code, let words):
            "Không mở được hoặc không ghi được cơ sở dữ liệu; xin kiểm tra đường dẫn và quyền ghi (\(code): \(Self.line(words)))."
        default: "Cơ sở dữ liệu gặp sự cố; xin gửi dòng này cho người quản trị (\(self))."
        }
    }

    private static func line(_ words: String) -> String {
        words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
