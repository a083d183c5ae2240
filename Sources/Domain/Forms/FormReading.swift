/// What is read aloud to the citizen before signing: one part of the form in spoken sentences.
public struct FormReading: Hashable, Sendable {
    /// «Người mẹ».
    public var title: String
    public var lines: [Line]

    /// One sentence and the field it tells.
    public struct Line: Hashable, Sendable {
        public var field: String
        public var sentence: String
        /// Nothing was answered.
        public var isBlank: Bool
    }
}

extension FormDefinition {
    /// The whole form as it is read aloud, in its own order; what is not asked is not read.
    ///
    /// Of somebody who is not named nothing more is read than that; what others may write behind the signature only when
    /// something stands there.
    public func reading(of form: FilledForm) -> [FormReading] {
        let others = Set(layout.endorsements.flatMap(\.lines).flatMap(\.fields))
        return sections.compactMap { section in
            let lines = section.fields.filter { $0.isAsked(in: form) }
                .filter { !form.isBlank($0.name) || !(others.contains($0.name) || isPartOfNobody($0, in: form)) }
                .flatMap { $0.lines(of: form) }
            return lines.isEmpty ? nil : FormReading(title: section.title, lines: lines)
        }
    }
}

extension FormField {
    fileprivate func lines(of form: FilledForm) -> [FormReading.Line] {
        guard !form.isBlank(name) else {
            return [FormReading.Line(field: name, sentence: "\(spokenLabel): để trống.", isBlank: true)]
        }
        guard case .people(let columns) = kind else {
            let sentence = Self.sentence(spokenLabel, kind, form.text(name))
            return [FormReading.Line(field: name, sentence: sentence, isBlank: false)]
        }
        let rows = form.rows(name)
        let head = FormReading.Line(field: name, sentence: "\(spokenLabel): có \(rows.count) dòng.", isBlank: false)
        return [head]
            + rows.enumerated().map { index, row in
                let words = columns.compactMap { column -> String? in
                    let text = TextLine.tidied(row[column.name] ?? "")
                    if text.isEmpty || text == "-" { return nil }
                    // A cross says what its heading says.
                    return text == "X"
                        ? column.asField.spokenLabel : "\(column.asField.spokenLabel) \(column.kind.spoken(text))"
                }
                return FormReading.Line(
                    field: name, sentence: "Dòng \(index + 1): \(words.joined(separator: ", ")).", isBlank: false)
            }
    }

    /// A question is answered after a colon, anything else «là» what it is.
    private static func sentence(_ label: String, _ kind: FieldKind, _ text: String) -> String {
        let spoken = kind.spoken(text)
        let end = spoken.hasSuffix(".") ? "" : "."
        let words = label.lowercased()
        if words.hasSuffix("là") { return "\(label) \(spoken)\(end)" }
        if kind.answers != nil || kind == .paragraph { return "\(label): \(spoken)\(end)" }
        if words.hasSuffix("tại"), !words.hasSuffix("hiện tại") { return "\(label) \(spoken)\(end)" }
        if label.hasSuffix("ngày"), spoken.hasPrefix("ngày ") { return "\(label) \(spoken.dropFirst(5))\(end)" }
        return kind.isDate || kind == .count ? "\(label): \(spoken)\(end)" : "\(label) là \(spoken)\(end)"
    }

    /// Without what only guides the hand that writes: «(ghi bằng chữ in hoa)», «(nếu có)».
    fileprivate var spokenLabel: String {
        let bare = label.replacing(#/\s*\((?:ghi|viết|nếu|đánh)[^)]*\)/#, with: "")
        return bare.isEmpty ? label : bare
    }
}

extension FieldKind {
    /// An answer as it is said: dates with their words, long numbers in groups that can be followed on the card.
    public func spoken(_ text: String) -> String {
        let shown = shown(text)
        switch self {
        case .date: return (try? BirthDate(shown))?.spoken ?? shown
        case .personalNumber: return Self.grouped(shown)
        case .text, .paragraph, .place:
            return shown.replacing(#/[0-9]{9,12}/#) { Self.grouped(String($0.output)) }
        default: return shown
        }
    }

    private static func grouped(_ number: String) -> String {
        guard number.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return number }
        let digits = Array(number)
        return stride(from: 0, to: digits.count, by: 3)
            .map { String(digits[$0..<min($0 + 3, digits.count)]) }.joined(separator: " ")
    }
}

extension BirthDate {
    /// «ngày 05 tháng 02 năm 1990», «tháng 3 năm 1958» or «năm 1958».
    fileprivate var spoken: String {
        switch self {
        case .day(let date):
            "ngày \(Digits.padded(date.day, to: 2)) tháng \(Digits.padded(date.month, to: 2)) năm \(date.year)"
        case .month(let year, let month): "tháng \(month) năm \(year)"
        case .year(let year): "năm \(year)"
        }
    }
}
