public import Domain

extension FormPaper {
    /// The finished page, blank or filled.
    public func html(_ press: PaperPress) throws -> String { try press.html(FormPaperModel(self)) }
}

/// A form in finished strings.
struct FormPaperModel: PaperModel {
    static let template = "forms/form"

    let title: String
    let capitals: String
    let number: String?
    let lines: [Line]
    let place: BlankOr
    let date: String?
    let isUndated: Bool
    let writtenBy: String?
    let readAloud: String?
    let signatures: [Signature]
    /// Beside the signature of one, below those of several.
    let beside: Aside?
    let below: Aside?
    let endorsements: [Endorsement]

    /// Lines at the foot of the form, with the signatures.
    struct Aside: Sendable {
        let lines: [Line]
    }

    /// What others write behind the signatures.
    struct Endorsement: Sendable {
        let lines: [Line]
        let signatures: [Signature]
    }

    /// One line; exactly one of its lists holds something.
    struct Line: Sendable {
        var addressee: [BlankOr] = []
        var isAddressee = false
        var heading: String?
        var pieces: [BlankOr] = []
        var isText = false
        var cells: [Cell] = []
        var isLabelled = false
        var longCells: [Cell] = []
        var options: [Option] = []
        var tables: [Table] = []
        /// People side by side; a row's ordinal is then its question.
        var columns: [Table] = []
    }

    /// A field behind its label.
    struct Cell: Sendable {
        let label: String
        let value: BlankOr
        /// A short answer with digits, as a number, a date or an amount: kept in one piece however long its neighbour is.
        let isWhole: Bool

        init(label: String, text: String) {
            self.label = label
            value = BlankOr(text)
            isWhole = text.count <= 24 && text.contains(where: \.isNumber)
        }
    }

    /// A question with every answer.
    struct Option: Sendable {
        let label: String
        let boxes: [Box]
    }

    /// One answer and whether it is crossed.
    struct Box: Sendable {
        let answer: String
        let cross: String
    }

    /// A table of people.
    struct Table: Sendable {
        /// Nothing where the heading before says it.
        let label: String?
        let heads: [Head]
        /// Heads a last, empty column in which each person signs.
        let sign: String?
        let rows: [Row]
    }

    /// What stands above a column.
    struct Head: Sendable {
        let text: String
        /// Names and places get their room before they are written; the style says from how many columns on.
        let isWide: Bool
    }

    /// One person of a table.
    struct Row: Sendable {
        let ordinal: String
        let values: [Value]
    }

    /// What stands in a cell of a table.
    struct Value: Sendable {
        let text: String
        /// A number or a date without gaps, or a word as short as «Nam», is kept in one piece.
        let isWhole: Bool

        init(_ text: String) {
            self.text = text
            let isNumber = text.count <= 12 && text.contains(where: \.isNumber)
            isWhole = (isNumber || (1...4).contains(text.count)) && !text.contains(" ")
        }
    }

    /// One place to sign.
    struct Signature: Sendable {
        let role: String
        let manner: String

        init(_ signature: FormLayout.Signature) {
            (role, manner) = (signature.role, signature.manner)
        }
    }

    init(_ paper: FormPaper) {
        title = paper.definition.title
        capitals = LineBreaks.kept(in: title.uppercased())
        number = paper.definition.number.isEmpty ? nil : paper.definition.number
        let layout = paper.definition.layout
        lines = Self.lines(layout.lines, of: paper)
        let isFilled = paper.filled != nil
        place = BlankOr(isFilled ? paper.office.place : nil)
        date = isFilled ? FormDates.long(paper.date) : nil
        isUndated = !isFilled
        let writer = FieldKind.text.shown(paper.filled?.writtenBy ?? "")
        writtenBy = writer.isEmpty ? nil : writer
        readAloud = paper.readAloud.map(FormDates.moment)
        signatures = layout.signatures.map(Signature.init)
        let isAlone = signatures.count == 1
        let asideLines = Self.lines(layout.beside, of: paper, in: isAlone ? .beside : .whole)
        let aside = asideLines.isEmpty ? nil : Aside(lines: asideLines)
        (beside, below) = isAlone ? (aside, nil) : (nil, aside)
        endorsements = layout.endorsements.map {
            Endorsement(lines: Self.lines($0.lines, of: paper), signatures: $0.signatures.map(Signature.init))
        }
    }

    private static func lines(_ lines: [FormLine], of paper: FormPaper, in width: Width = .whole) -> [Line] {
        let fitting = lines.flatMap { Self.fitting($0, of: paper, in: width) }
        return zip(fitting, [nil] + fitting.map(Optional.some)).map { Line($0, of: paper, in: width, after: $1) }
    }

    /// How wide a line is, in signs, and the longest label that leaves room behind it.
    struct Width {
        let signs: Int
        let longestLabel: Int

        static let whole = Width(signs: 82, longestLabel: 50)
        static let beside = Width(signs: 40, longestLabel: 24)
    }

    /// Fields side by side that one line has no room for stand below each other: none is squeezed into a narrow column.
    private static func fitting(_ line: FormLine, of paper: FormPaper, in width: Width) -> [FormLine] {
        guard case .labelled(let names) = line else { return [line] }
        var (rows, row, room) = ([FormLine](), [String](), width.signs)
        for name in names {
            let label = paper.definition.field(name)?.printedLabel ?? ""
            let text = paper.shown(name)
            // The colon, the answer or room to write it, and the gap to the next.
            let signs = label.count + 2 + (text.isEmpty ? 6 : text.count) + 2
            if signs > room, !row.isEmpty {
                rows.append(.labelled(row))
                (row, room) = ([], width.signs)
            }
            row.append(name)
            room -= signs
        }
        return rows + [.labelled(row)]
    }
}
