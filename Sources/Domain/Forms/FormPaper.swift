/// A form for printing: blank for writing by hand, or filled for the citizen to sign.
public struct FormPaper: Hashable, Sendable {
    public var definition: FormDefinition
    /// Nothing prints it blank.
    public var filled: FilledForm?
    public var office: Office
    /// The day it is signed; a blank form leaves it open.
    public var date: CivilDate
    /// When the citizen heard it read aloud and agreed: tells an outdated sheet from the one in force.
    public var readAloud: LocalInstant?

    public init(
        _ definition: FormDefinition, filled: FilledForm? = nil, office: Office, on date: CivilDate,
        readAloud: LocalInstant? = nil
    ) {
        self.definition = definition
        self.filled = filled
        self.office = office
        self.date = date
        self.readAloud = readAloud
    }

    /// A field's value as the paper says it; empty for one that is blank or not asked.
    public func shown(_ name: String) -> String {
        guard let field = definition.field(name), let filled, field.isAsked(in: filled) else { return "" }
        return field.printed(field.kind.shown(filled.text(name)))
    }

    /// A date or an amount in words.
    public func words(_ name: String) -> String {
        guard let field = definition.field(name), let filled, field.isAsked(in: filled) else { return "" }
        return field.kind.words(filled.text(name))
    }

    /// The rows of a table, each in the order of its columns.
    public func rows(_ name: String) -> [[String]] {
        guard let field = definition.field(name), case .people(let columns) = field.kind, let filled else { return [] }
        return filled.rows(name).map { row in columns.map { $0.kind.shown(TextLine.tidied(row[$0.name] ?? "")) } }
    }
}

extension FormField {
    /// «Họ và tên (ghi bằng chữ in hoa)»: the form asks for capitals.
    fileprivate func printed(_ text: String) -> String {
        label.lowercased().contains("chữ in hoa") ? text.uppercased() : text
    }
}

extension FieldKind {
    /// A typed text as papers print it: dates with strokes, amounts with points; what cannot be read, harmlessly as it is.
    public func shown(_ text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let plain = String(String.UnicodeScalarView(lines.unicodeScalars.filter { !TextLine.holdsControl(String($0)) }))
        switch self {
        case .date: return (try? BirthDate(plain))?.slashed ?? plain
        case .money: return MoneyText.dong(plain).map { Money(dong: $0).description } ?? plain
        case .phone: return PhoneNumber.spaced(plain)
        default: return plain
        }
    }

    func words(_ text: String) -> String {
        switch self {
        case .money: return MoneyText.dong(text).map { Money(dong: $0).inWords } ?? ""
        case .date: return (try? BirthDate(text)).map(\.inWords) ?? ""
        default: return ""
        }
    }
}

extension BirthDate {
    /// «Ngày năm, tháng hai, năm một nghìn chín trăm chín mươi», as a birth's form states it a second time.
    public var inWords: String {
        let year = "năm \(AmountInWords.words(year))"
        return switch self {
        case .day(let date): "Ngày \(AmountInWords.words(date.day)), tháng \(Self.monthWords(date.month)), \(year)"
        case .month(_, let month): "Tháng \(Self.monthWords(month)), \(year)"
        case .year: year.prefix(1).uppercased() + year.dropFirst()
        }
    }

    /// The fourth month is «tư», not «bốn».
    private static func monthWords(_ month: Int) -> String { month == 4 ? "tư" : AmountInWords.words(month) }
}
