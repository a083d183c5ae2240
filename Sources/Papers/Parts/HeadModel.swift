import Domain

/// The head in finished strings.
struct HeadModel: Sendable {
    let agency: String
    let unit: String
    let number: BlankOr
    let symbol: String
    let placeAndDate: String

    init(_ head: PaperHead, kind: PaperKind) {
        self.agency = LineBreaks.kept(in: head.agency.uppercased())
        self.unit = LineBreaks.kept(in: head.unit.uppercased())
        // Numbers under ten take a zero, so that no digit can be put before them.
        self.number = BlankOr(head.number.map { Digits.padded($0, to: 2) })
        self.symbol = head.symbol(for: kind)
        self.placeAndDate = "\(head.place), \(FormDates.long(head.date))"
    }
}

/// A field's text, or a dotted line on which somebody writes it by hand.
struct BlankOr: Sendable {
    let text: String
    let isBlank: Bool

    init(_ text: String?) {
        self.text = text ?? ""
        self.isBlank = self.text.isEmpty
    }
}

/// A line with its number before it.
struct NumberedLine: Sendable {
    let ordinal: String
    let text: String

    static func list(_ texts: [String]) -> [NumberedLine] {
        texts.enumerated().map { NumberedLine(ordinal: String($0 + 1), text: $1) }
    }
}

/// Keeps words together that a narrow column must not tear apart.
enum LineBreaks {
    private static let phrases = [
        "ỦY BAN NHÂN DÂN", "TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG", "BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ",
        "GIA HẠN", "THỜI GIAN GIẢI QUYẾT", "NGÀY TRẢ KẾT QUẢ",
    ]

    /// Breaks only between such phrases, and before «XÃ», «PHƯỜNG» and their names.
    static func kept(in capitals: String) -> String {
        var text = capitals
        for phrase in phrases { text = text.replacing(phrase, with: phrase.replacing(" ", with: noBreak)) }
        for kind in [" XÃ ", " PHƯỜNG ", " THỊ TRẤN ", " ĐẶC KHU "] {
            guard let range = text.firstRange(of: kind), text[range.lowerBound...].count <= 24 else { continue }
            let name = text[range.lowerBound...].dropFirst().replacing(" ", with: noBreak)
            text = text[..<range.lowerBound] + " " + name
        }
        return text
    }

    /// A dossier's code for a narrow column, which may break behind the agency's part alone.
    static func allowed(in code: String) -> String {
        let parts = code.split(separator: "-", maxSplits: 1)
        return parts.count == 2 ? "\(parts[0])-\u{200B}\(parts[1])" : code
    }

    private static let noBreak = "\u{A0}"
}
