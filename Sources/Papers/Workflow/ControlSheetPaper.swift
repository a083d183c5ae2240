public import Domain

/// Phiếu kiểm soát quá trình giải quyết hồ sơ, which travels with the dossier from hand to hand.
public struct ControlSheetPaper: Sendable {
    /// One signed passing of the dossier; what is left out is written by hand.
    public struct Row: Sendable {
        var givingUnit: String
        var receivingUnit: String
        var giver: String
        var receiver: String
        var handedOverAt: LocalInstant?
        var result: Result?
        var note: String

        public init(
            givingUnit: String, receivingUnit: String, giver: String, receiver: String, handedOverAt: LocalInstant?,
            result: Result? = nil, note: String = ""
        ) {
            self.givingUnit = givingUnit
            self.receivingUnit = receivingUnit
            self.giver = giver
            self.receiver = receiver
            self.handedOverAt = handedOverAt
            self.result = result
            self.note = note
        }
    }

    /// How the giver kept the step's time; the receiver fills it in.
    public enum Result: String, Sendable, CaseIterable {
        case early = "Trước hạn"
        case onTime = "Đúng hạn"
        case late = "Quá hạn"
    }

    var head: PaperHead
    var code: DossierCode
    var cooperatingAgency: String
    var receivedAt: LocalInstant
    var dueAt: LocalInstant?
    var rows: [Row]
    var openRowCount: Int

    /// Takes the dossier's way so far.
    ///
    /// - Parameters:
    ///   - head: its agency is the one that decides (cơ quan giải quyết).
    ///   - code: the dossier's code.
    ///   - cooperatingAgency: cơ quan phối hợp, or empty.
    ///   - receivedAt: when the dossier was received.
    ///   - dueAt: when its result is due.
    ///   - rows: the hand-overs so far.
    ///   - openRowCount: further rows to be filled by hand.
    public init(
        head: PaperHead, code: DossierCode, cooperatingAgency: String = "", receivedAt: LocalInstant,
        dueAt: LocalInstant?, rows: [Row], openRowCount: Int = 0
    ) {
        self.head = head
        self.code = code
        self.cooperatingAgency = cooperatingAgency
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.rows = rows
        self.openRowCount = openRowCount
    }

    public func html(_ press: PaperPress) throws -> String { try press.html(ControlSheetModel(self)) }
}

/// The control sheet in finished strings.
struct ControlSheetModel: PaperModel {
    static let template = "workflow/control-sheet"

    let head: HeadModel
    let code: String
    let agency: String
    let cooperatingAgencies: [String]
    let receivedAt: String
    let dueAt: BlankOr
    let rows: [ControlSheetRowModel]

    init(_ paper: ControlSheetPaper) {
        self.head = HeadModel(paper.head, kind: .controlSheet)
        self.code = paper.code.description
        self.agency = paper.head.agency
        self.cooperatingAgencies = [paper.cooperatingAgency].filter { !$0.isEmpty }
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
