public import Domain

/// The head all papers share: who issues it, its number, and the place and day.
public struct PaperHead: Sendable {
    var agency: String
    var unit: String
    var regulation: FormRegulation
    var place: String
    var date: CivilDate
    var number: Int?
    var symbol: String?

    /// Takes the names as people write them; the head prints them in capitals where the form wants it.
    ///
    /// - Parameters:
    ///   - agency: «Ủy ban nhân dân xã Hoà Bình».
    ///   - unit: the unit that receives; the circular's own name for it when left out.
    ///   - place: «Hoà Bình», before the date.
    ///   - date: the paper's day, which also decides the form.
    ///   - number: the paper's number of the year; left out, a line to write it on.
    ///   - symbol: the office's own letters after the number.
    public init(
        agency: String, unit: String? = nil, place: String, date: CivilDate, number: Int? = nil, symbol: String? = nil
    ) {
        self.regulation = FormRegulation(on: date)
        self.agency = agency
        self.unit = unit ?? regulation.receivingUnit
        self.place = place
        self.date = date
        self.number = number
        self.symbol = symbol
    }
}

/// The head in finished strings.
struct HeadModel: Sendable {
    let agency: String
    let unit: String
    let number: BlankOr
    let symbol: String
    let placeAndDate: String

    init(_ head: PaperHead, kind: FormKind) {
        self.agency = LineBreaks.kept(in: head.agency.uppercased())
        self.unit = LineBreaks.kept(in: head.unit.uppercased())
        // Numbers under ten take a zero, so that no digit can be put before them.
        self.number = BlankOr(head.number.map { Digits.padded($0, to: 2) })
        self.symbol = head.symbol ?? head.regulation.symbol(for: kind)
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

/// Keeps words together that a narrow column must not tear apart.
enum LineBreaks {
    private static let phrases = [
        "ỦY BAN NHÂN DÂN", "TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG", "BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ",
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

    private static let noBreak = "\u{A0}"
}
