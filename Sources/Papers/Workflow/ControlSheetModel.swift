import Domain

/// The control sheet in finished strings.
struct ControlSheetModel: PaperModel {
    static let template = "workflow/control-sheet"

    let head: HeadModel
    let code: String
    let agency: String
    let cooperatingAgency: BlankOr
    let receivedAt: String
    let dueAt: BlankOr
    let rows: [ControlSheetRowModel]
    let frame: PaperFrame

    init(_ paper: ControlSheetPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .controlSheet)
        self.code = paper.code.description
        self.agency = head.agency
        self.cooperatingAgency = BlankOr(paper.cooperatingAgency)
        self.receivedAt = FormDates.moment(paper.receivedAt)
        self.dueAt = BlankOr(paper.dueAt.map(FormDates.moment))
        let open = Array(repeating: ControlSheetRowModel.open, count: paper.openRowCount)
        self.rows = paper.rows.map(ControlSheetRowModel.init) + open
    }
}

/// A row of the control sheet.
struct ControlSheetRowModel: Sendable {
    let givingUnit: BlankOr
    let receivingUnit: BlankOr
    let clock: String
    let day: String
    let giver: String
    let receiver: String
    let result: String
    let note: String

    init(_ row: ControlSheetPaper.Row) {
        self.givingUnit = BlankOr(row.givingUnit)
        self.receivingUnit = BlankOr(row.receivingUnit)
        self.clock = row.handedOverAt.map { "\($0.vietnameseClock) phút," } ?? "……giờ……phút,"
        self.day = row.handedOverAt.map { FormDates.long($0.date) } ?? "ngày…… tháng…… năm………"
        self.giver = row.giver
        self.receiver = row.receiver
        self.result = row.result?.rawValue ?? ""
        self.note = row.note
    }

    static let open = ControlSheetRowModel(
        ControlSheetPaper.Row(givingUnit: "", receivingUnit: "", giver: "", receiver: "", handedOverAt: nil))
}
