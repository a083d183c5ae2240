import Casework
import Domain

/// `payments/statement`: choosing the bank's file, and its lines with what they paid.
struct StatementPage: PageSample {
    static let template = "payments/statement"
    static let fileField = "statement"

    let complaint: String?
    let takings: [Taking]
    let hasTakings: Bool
    let list: List?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// A statement that was read, matched with the office's dossiers.
    struct Statement: Sendable {
        var proposals: [BankProposal]
        var outgoingCount: Int
        var faults: [BankReading.Fault]
    }

    /// What became of a line that was confirmed.
    struct Taking: Sendable {
        let takenCode: String
        let takenWords: String
        let takenTone: Tone.RawValue
        let takenHref: String
        let takenLink: String
    }

    /// The lines of the file.
    struct List: Sendable {
        let summary: String
        /// «Lập biên lai cho cả 3 khoản khớp đúng»; nothing when none is.
        let allLabel: String?
        let carried: [Carried]
        let rows: [Row]
        let hasRows: Bool
        let faults: [String]
        let hasFaults: Bool
    }

    /// A line as the form carries it.
    struct Carried: Sendable {
        let carriedLine: String
    }

    /// One line with what it paid.
    struct Row: Sendable {
        let rowNumber: String
        let day: String
        let amount: String
        let words: String
        let reference: String
        let matchWords: String
        let matchTone: Tone.RawValue
        let dossierCode: String?
        let feeHref: String?
        let isPayable: Bool
    }
}

extension StatementPage {
    init(_ statement: Statement?, _ takings: [BankTaking], errors: FieldErrors) {
        complaint = errors[Self.fileField]
        self.takings = takings.map(Taking.init)
        hasTakings = !takings.isEmpty
        list = statement.map(List.init)
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    static let sample = StatementPage(
        complaint: "Chưa chọn tệp nào.", takings: [.sample], hasTakings: true,
        list: List(
            summary: "1 khoản tiền vào.", allLabel: "Lập biên lai cho 1 khoản khớp đúng",
            carried: [Carried(carriedLine: "1")], rows: [.sample], hasRows: true, faults: ["Dòng 3."], hasFaults: true),
        errors: [ErrorLine(field: fileField, message: "Chưa chọn tệp nào.")], hasErrors: true)
}

extension StatementPage.List {
    init(_ statement: StatementPage.Statement) {
        let lines = statement.proposals.map(\.line)
        let exact = statement.proposals.filter(\.match.isExact)
        let outgoing = statement.outgoingCount > 0 ? " Bỏ qua \(statement.outgoingCount) khoản tiền ra." : ""
        summary =
            "\(lines.count) khoản tiền vào, \(Money(dong: lines.map(\.amount).reduce(0, +))); khớp đúng \(exact.count) khoản.\(outgoing)"
        allLabel = exact.isEmpty ? nil : "Lập biên lai cho \(exact.count) khoản khớp đúng"
        carried = lines.map { StatementPage.Carried(carriedLine: $0.carried) }
        rows = statement.proposals.map(StatementPage.Row.init)
        hasRows = !rows.isEmpty
        faults = statement.faults.map { "Dòng \($0.row): \($0.words)." }
        hasFaults = !faults.isEmpty
    }
}

extension StatementPage.Row {
    init(_ proposal: BankProposal) {
        let line = proposal.line
        rowNumber = String(line.row)
        day = line.day.slashed
        amount = Money(dong: line.amount).grouped
        words = line.description
        reference = line.reference
        (matchWords, matchTone, dossierCode) = Self.words(proposal.match)
        feeHref = if case .unknown = proposal.match { nil } else { dossierCode.map { proposal.feeHref(of: $0) } }
        isPayable = proposal.match.payable != nil
    }

    private static func words(_ match: BankMatch) -> (String, Tone.RawValue, String?) {
        switch match {
        case .exact(let code): ("Khớp đúng", Tone.done.rawValue, code)
        case .likely(let code): ("Khớp số tiền, mã thiếu phần cơ quan", Tone.soon.rawValue, code)
        case .taken(let code): ("Đã lập biên lai", Tone.waiting.rawValue, code)
        case .amountDiffers(let code, 0):
            ("Hồ sơ không còn khoản phải thu, hoặc chưa có mức thu", Tone.late.rawValue, code)
        case .amountDiffers(let code, let outstanding):
            ("Khác số phải thu: \(Money(dong: outstanding))", Tone.late.rawValue, code)
        case .unknown(let code): ("Không có hồ sơ này", Tone.late.rawValue, code)
        case .withoutCode: ("Nội dung không có mã hồ sơ", Tone.late.rawValue, nil)
        }
    }

    static let sample = StatementPage.Row(
        rowNumber: "7", day: "24/11/2026", amount: "8.000", words: "PHI H01.89.12-261124-0001", reference: "FT1",
        matchWords: "Khớp đúng", matchTone: Tone.done.rawValue, dossierCode: "H01.89.12-261124-0001", feeHref: "/",
        isPayable: true)
}

extension StatementPage.Taking {
    init(_ taking: BankTaking) {
        takenCode = taking.code
        switch taking.result {
        case .success(let moved):
            takenWords = "Đã lập biên lai \(Money(dong: taking.line.amount))."
            (takenTone, takenHref, takenLink) = (Tone.done.rawValue, Link.paper(moved.paperID), "Xem, in biên lai")
        case .failure(let refusal):
            takenWords = refusal.message
            (takenTone, takenHref, takenLink) = (Tone.late.rawValue, Link.fees(taking.code), "Mở hồ sơ")
        }
    }

    static let sample = StatementPage.Taking(
        takenCode: "H01.89.12-261124-0001", takenWords: "Đã lập biên lai 8.000 đồng.", takenTone: Tone.done.rawValue,
        takenHref: "/", takenLink: "Xem, in biên lai")
}

extension BankProposal {
    /// The dossier's fees; a sum that is not just what is due is filled in there, to be written as it came.
    fileprivate func feeHref(of code: String) -> String {
        guard case .amountDiffers = match else { return Link.fees(code) }
        return "\(Link.fees(code))?reference=\(Link.escaped(line.reference))&received=\(line.amount)"
    }
}
