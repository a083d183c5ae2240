/// Swift source with comments, strings, regex literals and backtick names blanked, so that braces and words can be counted.
///
/// Every blanked byte becomes a space and newlines stay, so lines keep their numbers. Code inside `\( )` of a
/// string is code and stays.
struct SwiftScanner {
    private let source: [UInt8]
    private var output: [UInt8]
    private var position = 0

    static func blanked(_ text: String) -> String {
        var scanner = SwiftScanner(text)
        scanner.scanCode(insideInterpolation: false)
        return String(decoding: scanner.output, as: UTF8.self)
    }

    private init(_ text: String) {
        source = Array(text.utf8)
        output = source
    }

    // MARK: - Code

    private mutating func scanCode(insideInterpolation: Bool) {
        var depth = 0
        while position < source.count {
            if skipLiteralOrComment() { continue }
            let byte = source[position]
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                if insideInterpolation && depth == 0 { return }
                depth -= 1
            }
            position += 1
        }
    }

    private mutating func skipLiteralOrComment() -> Bool {
        switch source[position] {
        case UInt8(ascii: "/"):
            if starts(with: "//") {
                blank(untilBefore: "\n")
            } else if starts(with: "/*") {
                blankBlockComment()
            } else {
                return blankRegex()
            }
        case UInt8(ascii: "`"):
            position += 1
            blank(untilBefore: "`")
            position += 1
        case UInt8(ascii: "\""):
            scanString(hashes: 0)
        case UInt8(ascii: "#"):
            return skipAfterHashes()
        default:
            return false
        }
        return true
    }

    private mutating func skipAfterHashes() -> Bool {
        let hashes = source[position...].prefix { $0 == UInt8(ascii: "#") }.count
        guard position + hashes < source.count else { return false }
        switch source[position + hashes] {
        case UInt8(ascii: "\""):
            position += hashes
            scanString(hashes: hashes)
            return true
        case UInt8(ascii: "/"):
            blank(untilBefore: "/" + String(repeating: "#", count: hashes))
            position += 1 + hashes
            return true
        default:
            return false
        }
    }

    // MARK: - Comments and regex literals

    private mutating func blankBlockComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1; blank(2)
            } else if starts(with: "*/") {
                depth -= 1; blank(2)
            } else {
                blank(1)
            }
        } while depth > 0 && position < source.count
    }

    /// A slash opens a regex where a value may begin and its line holds another slash; elsewhere it divides.
    private mutating func blankRegex() -> Bool {
        let before = source[..<position].last { $0 != UInt8(ascii: " ") }
        let after = position + 1 < source.count ? source[position + 1] : UInt8(ascii: " ")
        let line = source[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }
        guard let before, "(=,:[".utf8.contains(before), !" )".utf8.contains(after), line.contains(UInt8(ascii: "/"))
        else { return false }
        blank(1)
        blank(untilBefore: "/")
        blank(1)
        return true
    }

    // MARK: - Strings

    private mutating func scanString(hashes: Int) {
        let fence = String(repeating: "#", count: hashes)
        let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
        position += quotes.utf8.count
        while position < source.count {
            if starts(with: quotes + fence) {
                position += quotes.utf8.count + hashes
                return
            }
            if starts(with: "\\" + fence + "(") {
                blank(2 + hashes)
                scanCode(insideInterpolation: true)
                blank(1)
            } else {
                blank(starts(with: "\\" + fence) ? 2 + hashes : 1)
            }
        }
    }

    // MARK: - Moving on

    private func starts(with text: String) -> Bool {
        source[position...].starts(with: text.utf8)
    }

    private mutating func blank(untilBefore end: String) {
        while position < source.count, !starts(with: end) { blank(1) }
    }

    private mutating func blank(_ count: Int) {
        for _ in 0..<count where position < source.count {
            if output[position] != UInt8(ascii: "\n") { output[position] = UInt8(ascii: " ") }
            position += 1
        }
    }
}
