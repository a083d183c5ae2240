import Domain
import Storage

/// `payments/tills`: everybody's money for whoever answers for it, and the account for transfers.
struct TillsPage: PageSample {
    static let template = "payments/tills"

    let from: FormField
    let to: FormField
    let openTills: [OpenRow]
    let hasOpenTills: Bool
    let closings: [TillPage.ClosingRow]
    let hasClosings: Bool
    /// Of the days that are shown, which may be others than were asked for.
    let closingsSentence: String
    let exportHref: String
    let account: AccountPart
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// Money that is in no closing yet.
    struct OpenRow: Sendable {
        let officerName: String
        let sinceText: String
        let cash: String
        let transfer: String
        /// A leader closes the till of who is away.
        let closeHref: String?
    }

    /// Where transfers go, and setting it.
    struct AccountPart: Sendable {
        let setSentence: String
        /// The fixed code for the counter; nothing without an account.
        let signHref: String?
        let form: AccountForm?
    }

    /// What is typed of an account.
    struct AccountForm: Sendable {
        let bankCode: FormField
        let accountNumber: FormField
        let holder: FormField
        let bank: FormField
    }
}

extension TillsPage {
    init(_ facts: TillsFacts, scene: DeskScene, typed: FormFields, errors: FieldErrors) {
        from = FormField(
            "from", "Từ ngày", value: typed.optional("from") ?? facts.days.lowerBound.slashed, limit: 10,
            complaint: errors["from"])
        to = FormField(
            "to", "Đến ngày", value: typed.optional("to") ?? facts.days.upperBound.slashed, limit: 10,
            complaint: errors["to"])
        openTills = facts.open.map { till in
            OpenRow(
                officerName: scene.name(of: till.officerID), sinceText: till.since.vietnamese,
                cash: Money(dong: till.sums.cashExpected).grouped,
                transfer: Money(dong: till.sums.transferExpected).grouped,
                closeHref: scene.viewer.may(.approveCatalogue) && till.officerID != scene.viewer.id
                    ? Link.till(of: till.officerID) : nil)
        }
        hasOpenTills = !openTills.isEmpty
        closings = facts.closings.map {
            TillPage.ClosingRow($0, scene, isWithdrawn: facts.withdrawn.contains($0.paperID))
        }
        hasClosings = !closings.isEmpty
        closingsSentence =
            "Từ ngày \(facts.days.lowerBound.slashed) đến ngày \(facts.days.upperBound.slashed) "
            + (hasClosings ? "có \(facts.closings.sumSentence)" : "chưa có lần chốt nào.")
        exportHref = Link.tillsExport(facts.days)
        account = AccountPart(facts.account, scene, typed, errors)
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    static let sample = TillsPage(
        from: FormField("from", "Từ ngày", help: "Ngày.", complaint: "Sai."),
        to: FormField("to", "Đến ngày", help: "Ngày.", complaint: "Sai."),
        openTills: [
            OpenRow(officerName: "Nguyễn Thị Hoa", sinceText: "7 giờ 30", cash: "8.000", transfer: "0", closeHref: "/")
        ], hasOpenTills: true, closings: [.sample], hasClosings: true, closingsSentence: "1 lần chốt.", exportHref: "/",
        account: AccountPart(
            setSentence: "Agribank, 1500201012345.", signHref: "/",
            form: AccountForm(
                bankCode: FormField("bankCode", "Mã ngân hàng", help: "Sáu số.", complaint: "Sai."),
                accountNumber: FormField("accountNumber", "Số tài khoản", complaint: "Sai."),
                holder: FormField("holder", "Chủ tài khoản", complaint: "Thiếu."),
                bank: FormField("bank", "Ngân hàng", complaint: "Thiếu."))),
        errors: [ErrorLine(field: "bankCode", message: "Sai.")], hasErrors: true)
}

extension [TillClosing] {
    /// What was handed in, as it was counted, and what the office owes those who gave back more than they took.
    fileprivate var sumSentence: String {
        let (cash, transfer) = (map(\.counted).reduce(0, +), map(\.transferFound).reduce(0, +))
        let owed = map(\.sums.cashOwed).reduce(0, +)
        let rest = owed == 0 ? "" : "; phải bù cho người thu \(Money(dong: owed))"
        return "\(count) lần chốt: tiền mặt \(Money(dong: cash)), chuyển khoản \(Money(dong: transfer))\(rest)."
    }
}

extension TillsPage.AccountPart {
    init(_ set: FeeAccountStore.SetAccount?, _ scene: DeskScene, _ typed: FormFields, _ errors: FieldErrors) {
        setSentence =
            set.map {
                "\($0.account.bank), số \($0.account.number), \($0.account.holder). "
                    + "\(scene.name(of: $0.setByID)) nhập lúc \($0.setAt.vietnamese)."
            } ?? FeeRefusal.accountMissing.message
        signHref = set == nil ? nil : Link.paymentSign
        form = scene.viewer.may(.approveCatalogue) ? TillsPage.AccountForm(set?.account, typed, errors) : nil
    }
}

extension TillsPage.AccountForm {
    init(_ account: FeeAccount?, _ typed: FormFields, _ errors: FieldErrors) {
        func field(_ name: String, _ label: String, _ now: String?, _ limit: Int, help: String? = nil) -> FormField {
            FormField(
                name, label, value: typed.optional(name) ?? now ?? "", limit: limit, help: help,
                complaint: errors[name])
        }
        bankCode = field("bankCode", "Mã ngân hàng (BIN)", account?.bankCode, 10, help: "Sáu chữ số, như 970405.")
        accountNumber = field("accountNumber", "Số tài khoản", account?.number, 30)
        holder = field("holder", "Chủ tài khoản", account?.holder, 100, help: "Kho bạc Nhà nước hoặc đơn vị được giao.")
        bank = field("bank", "Ngân hàng", account?.bank, 100)
    }
}
