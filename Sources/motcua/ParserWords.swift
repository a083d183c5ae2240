import ArgumentParser
import Foundation

extension Motcua {
    /// Runs the command that was typed; what the command line's library says comes out in Vietnamese.
    static func main() async {
        do {
            var command = try await asyncParseAsRoot(nil)
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            let (text, code) = (ParserWords.vietnamese(fullMessage(for: error)), exitCode(for: error))
            let output = code.isSuccess ? FileHandle.standardOutput : FileHandle.standardError
            if !text.isEmpty { output.write(Data("\(text)\n".utf8)) }
            exit(withError: code)
        }
    }
}

/// The sentences and headings of the command line's library, in the language of whoever installs the program.
enum ParserWords {
    /// Each is a whole line or its beginning; what no rule knows stays as it is.
    private static var rules: [(pattern: Regex<Substring>, words: String)] {
        [
            (#/^OVERVIEW:/#, "GIỚI THIỆU:"), (#/^USAGE:/#, "CÁCH DÙNG:"), (#/^Usage:/#, "Cách dùng:"),
            (#/^ARGUMENTS:/#, "ĐỐI SỐ:"), (#/^OPTIONS:/#, "TÙY CHỌN:"), (#/^SUBCOMMANDS:/#, "CÁC LỆNH:"),
            (#/^Help: {2}/#, "Giải thích: "), (#/^Error: /#, ""), (#/Show help information\./#, "Xem hướng dẫn."),
            (#/Show subcommand help information\./#, "Xem hướng dẫn của một lệnh."), (#/<subcommand>/#, "<lệnh>"),
            (#/<options>/#, "<tùy chọn>"), (#/\(default: /#, "(mặc định: "), (#/\(values: /#, "(giá trị: "),
            (#/; default: /#, "; mặc định: "),
        ]
    }

    private static var sentences: [(pattern: Regex<(Substring, Substring)>, words: (Substring) -> String)] {
        [
            (#/Unexpected argument '(.*)'/#, { "Lệnh này không có đối số «\($0)». Hãy xem lại cách viết lệnh." }),
            (
                #/\d+ unexpected arguments: '(.*)'/#,
                { "Lệnh này không có các đối số «\($0)». Hãy xem lại cách viết lệnh." }
            ),
            (
                #/Unknown option '(.*?)'(?:\. Did you mean '.*'\?)?/#,
                { "Không có tùy chọn «\($0)». Hãy xem danh sách tùy chọn của lệnh." }
            ),
            (#/Missing value for '(.*)'/#, { "Thiếu giá trị của «\($0)». Hãy ghi giá trị ngay sau tùy chọn." }),
            (#/Missing expected argument '(.*)'/#, { "Thiếu «\($0)». Hãy chạy lại và ghi thêm mục này." }),
            (#/Missing one of: '(.*)'/#, { "Cần một trong các mục «\($0)». Hãy chạy lại và ghi thêm." }),
            (
                #/The value '(.*?)' is invalid for .*/#,
                { "Giá trị «\($0)» không dùng được ở đây. Hãy xem giải thích của mục này." }
            ),
            (
                #/The option '(.*?)' does not take any value, but .*/#,
                { "Tùy chọn «\($0)» không nhận giá trị. Hãy bỏ phần sau dấu bằng." }
            ),
            (#/ {2}See '(.*)' for more information\./#, { "  Xem thêm: \($0)" }),
            (#/See '(.*)' for detailed help\./#, { "Xem hướng dẫn chi tiết: \($0)" }),
        ]
    }

    static func vietnamese(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
    }

    private static func line(_ text: String) -> String {
        let plain = rules.reduce(text) { $0.replacing($1.pattern, with: $1.words) }
        return sentences.reduce(plain) { line, rule in
            line.replacing(rule.pattern) { rule.words($0.output.1) }
        }
    }
}
