import Domain

/// Sheets of the register in finished strings.
struct RegisterModel: PaperModel {
    static let template = "books/register"

    let head: HeadModel
    let volume: String
    /// The field the book is kept for, in a list of one or none.
    let fields: [String]
    /// Which part of the book it is, in a list of one or none.
    let parts: [String]
    let days: [Day]
    let isEmpty: Bool
    /// The last seal, in a list of one or none.
    let seals: [String]
    let frame: PaperFrame

    /// The lines of one day under its date.
    struct Day: Sendable {
        let date: String
        let rows: [Row]
        let isEmpty: Bool
    }

    /// One line of the book.
    struct Row: Sendable {
        let ordinal: String
        let code: String
        let procedure: String
        let person: String
        let reach: String
        let authority: String
        let receivedAt: String
        let dueAt: String
        let returned: String
        let returnManner: String
        let collector: String

        init(_ row: RegisterPaper.Row) {
            ordinal = Digits.padded(row.ordinal, to: 2)
            code = LineBreaks.allowed(in: row.code)
            procedure = row.procedure
            person = row.person
            reach = row.reach
            authority = row.authority
            receivedAt = FormDates.short(row.receivedAt)
            dueAt = row.dueAt.map(FormDates.short) ?? ""
            returned = row.returned
            returnManner = row.returnManner
            collector = row.collector
        }
    }

    init(_ paper: RegisterPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .register)
        volume = paper.volume
        fields = [paper.field].filter { !$0.isEmpty }
        parts = [paper.part].compactMap { $0 }
        days = paper.days.map {
            Day(date: $0.date.slashedWithWeekday, rows: $0.rows.map(Row.init), isEmpty: $0.rows.isEmpty)
        }
        isEmpty = paper.days.isEmpty
        seals = [paper.seal?.words].compactMap { $0 }
    }
}
