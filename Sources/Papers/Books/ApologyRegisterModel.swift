import Domain

/// The register of letters of apology in finished strings.
struct ApologyRegisterModel: PaperModel {
    static let template = "books/apology-register"

    let head: HeadModel
    let frame: PaperFrame
    let period: String
    let rows: [Row]
    let total: String

    /// One letter.
    struct Row: Sendable {
        let ordinal: String
        let number: String
        let signedOn: String
        let code: String
        let owner: String
        let procedure: String
        let faults: String
        let cause: String
        let responsible: String
        let dueAt: String
        let newDueAt: String
        let sent: String

        init(_ row: ApologyRegisterPaper.Row, ordinal: Int) {
            self.ordinal = String(ordinal)
            number = row.number.isEmpty ? "Chưa vào số" : row.number
            signedOn = row.signedOn?.slashed ?? ""
            code = LineBreaks.allowed(in: row.code)
            owner = row.owner
            procedure = row.procedure
            faults = row.faults
            cause = row.cause
            responsible = row.responsible
            dueAt = FormDates.short(row.dueAt)
            newDueAt = row.newDueAt.map(FormDates.short) ?? "–"
            sent = row.sent.isEmpty ? "Chưa gửi" : row.sent
        }
    }

    init(_ paper: ApologyRegisterPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .apologyRegister)
        period = PeriodWords.of(from: paper.from, to: paper.to)
        rows = paper.rows.enumerated().map { Row($1, ordinal: $0 + 1) }
        total = Digits.padded(paper.rows.count, to: 2)
    }
}

/// The report that nothing arose to apologise for, in finished strings.
struct NoneAroseModel: PaperModel {
    static let template = "books/none-arose"

    let head: HeadModel
    let frame: PaperFrame
    let agency: String
    let unit: String
    let decree: String
    let period: String
    let days: String
    let received: String
    let resolved: String
    /// Whether the period still ran when the report was made.
    let isRunning: Bool
    let madeOn: String

    init(_ paper: NoneArosePaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .noneArose)
        agency = head.agency
        unit = head.unit
        decree = head.regulation.decree
        period = PeriodWords.of(from: paper.from, to: paper.to)
        days = "từ ngày \(paper.from.slashed) đến hết ngày \(paper.to.slashed)"
        received = Digits.grouped(paper.received)
        resolved = Digits.grouped(paper.resolved)
        isRunning = head.date <= paper.to
        madeOn = head.date.slashed
    }
}

/// A period as a title names it.
enum PeriodWords {
    static func of(from: CivilDate, to: CivilDate) -> String {
        (try? ReportPeriod(from: from, to: to))?.vietnamese ?? "Từ \(from.slashed) đến \(to.slashed)"
    }
}
