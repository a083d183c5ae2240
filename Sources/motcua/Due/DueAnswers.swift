import Domain

/// Turns each question into one line of JSON: the due date with its reasons, or a sentence that says what is wrong.
struct DueAnswers {
    let calendar: WorkingCalendar

    func answer(_ line: InputLines.Line, into output: inout [UInt8]) {
        switch line {
        case .tooLong: append(.tooLong, id: nil, to: &output)
        case .whole(let bytes, let range) where !Self.isBlank(bytes[range]): answer(bytes, range, into: &output)
        case .whole: break
        }
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
    }

    private func answer(_ bytes: [UInt8], _ range: Range<Int>, into output: inout [UInt8]) {
        guard Self.isText(bytes[range]), let line = try? DueLine(bytes: bytes, range: range) else {
            return append(.unreadable, id: nil, to: &output)
        }
        let id = line.id.map { bytes[$0.range] }
        let question: DueQuestion
        do { question = try line.question } catch { return append(error, id: id, to: &output) }
        do {
            append(try calendar.dueDate(of: question), id: id, to: &output)
        } catch {
            append(error, id: id, to: &output)
        }
    }

    /// Whether the bytes are UTF-8; nearly every line is plain ASCII, which is.
    private static func isText(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 < 0x80 } || String(validating: line, as: UTF8.self) != nil
    }

    // MARK: - Writing

    private func append(_ due: DueDate, id: ArraySlice<UInt8>?, to output: inout [UInt8]) {
        begin(id, &output)
        output += #","dueAt":""#.utf8
        output += due.dueAt.minuteText.utf8
        output += #"","reasons":["#.utf8
        for (index, reason) in due.reasons.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            quote(reason, &output)
        }
        output += "]}\n".utf8
    }

    private func append(_ refusal: any Refusal, id: ArraySlice<UInt8>?, to output: inout [UInt8]) {
        begin(id, &output)
        output += #","error":"#.utf8
        quote(refusal.message, &output)
        output += "}\n".utf8
    }

    private func append(_ refusal: DueQuestionRefusal, id: ArraySlice<UInt8>?, to output: inout [UInt8]) {
        append(refusal as any Refusal, id: id, to: &output)
    }

    private func begin(_ id: ArraySlice<UInt8>?, _ output: inout [UInt8]) {
        output += #"{"id":"#.utf8
        output += id ?? Self.null
    }

    private static let null = Array("null".utf8)[...]

    private func quote(_ text: String, _ output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        if text.utf8.contains(where: Self.needsEscape) {
            for byte in text.utf8 { Self.escape(byte, &output) }
        } else {
            output += text.utf8
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func escape(_ byte: UInt8, _ output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
        case 0..<0x20: output += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
        default: output.append(byte)
        }
    }
}
