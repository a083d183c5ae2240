import Casework
import Domain

/// `books/register`: one page of the dossier register.
struct RegisterPage: PageSample {
    static let template = "books/register"

    let year: FormChoice
    let day: FormField
    let field: FormChoice
    let asOf: FormField
    let bookSentence: String
    let countSentence: String
    /// Set while the book is seen as it was.
    let pastSentence: String?
    let heads: [String]
    let rows: [Row]
    let hasRows: Bool
    let emptySentence: String
    let pageSentence: String
    let previousHref: String?
    let followingHref: String?
    let hidden: [HiddenField]
    let page: String
    let formats: FormChoice
    let printings: [PrintingLine]
    let hasPrintings: Bool
    /// For who may see personal data, until they see them.
    let revealing: [FormField]
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One line of the book.
    struct Row: Sendable {
        let ordinal: String
        let dossierCode: String
        let dossierHref: String
        let cells: [Cell]
    }

    /// A column's text, with its head for narrow screens.
    struct Cell: Sendable {
        let head: String
        let text: String
    }
}

/// A value that a form sends on unseen.
struct HiddenField: Sendable {
    let name: String
    let value: String
}

extension RegisterPage {
    init(
        _ address: RegisterAddress, _ found: FoundRegister, officer: Officer, isRevealed: Bool, errors: FieldErrors
    ) {
        let years = Set(found.years + [address.year]).sorted(by: >)
        year = FormChoice(
            "year", "Quyển số (năm)", options: years.map { (String($0), String($0)) }, chosen: String(address.year))
        day = FormField(
            "day", "Ngày nhận", value: address.day?.slashed ?? "", limit: 20, isRequired: false,
            complaint: errors["day"])
        field = FormChoice(
            "field", "Lĩnh vực", options: [("", "Mọi lĩnh vực")] + found.fields.map { ($0, $0) }, chosen: address.field)
        asOf = FormField(
            "asOf", "Như đã có cuối ngày", value: address.asOf?.slashed ?? "", limit: 20, isRequired: false,
            complaint: errors["asOf"])
        bookSentence = address.words
        countSentence = "Có \(found.stretch.count) hồ sơ trong phần sổ này."
        pastSentence = address.asOf.map {
            "Sổ được dựng lại từ nhật ký đúng như cuối ngày \($0.slashed); những việc ghi sau đó không hiện ở đây."
        }
        heads = RegisterColumn.allCases.dropFirst(2).map(\.vietnamese)
        rows = found.stretch.entries.map { Row($0, isRevealed: isRevealed) }
        hasRows = !rows.isEmpty
        emptySentence = "Không phát sinh hồ sơ. Xin chọn năm, ngày hoặc lĩnh vực khác."
        let last = max(1, (found.stretch.count + ShowRegister.pageSize - 1) / ShowRegister.pageSize)
        pageSentence = "Trang \(address.page) trên \(last)"
        previousHref = address.page > 1 ? address.href(page: address.page - 1) : nil
        followingHref = address.page < last ? address.href(page: address.page + 1) : nil
        hidden = address.fields.map { HiddenField(name: $0.name, value: $0.value) }
        page = String(address.page)
        formats = FormChoice(
            "format", "Tệp", options: BookFormat.offered(to: officer).map { ($0.rawValue, $0.words) }, chosen: "xlsx")
        printings = found.printings.map(PrintingLine.init)
        hasPrintings = !printings.isEmpty
        let mayReveal = officer.personalReach == .office && !isRevealed && hasRows
        revealing =
            mayReveal
            ? [
                FormField(
                    "revealReason", "Lý do xem địa chỉ, số điện thoại", limit: 300, complaint: errors["revealReason"])
            ]
            : []
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    static var sample: RegisterPage {
        RegisterPage(
            year: .sample, day: FormField("day", "Ngày nhận", help: "Gợi ý.", complaint: "Sai."), field: .sample,
            asOf: FormField("asOf", "Như đã có cuối ngày", help: "Gợi ý.", complaint: "Sai."),
            bookSentence: "Quyển số 2026", countSentence: "Có 1 hồ sơ.", pastSentence: "Sổ được dựng lại.",
            heads: ["Tên TTHC"],
            rows: [
                Row(
                    ordinal: "1", dossierCode: "H01.89.12-261124-0001", dossierHref: "/",
                    cells: [Cell(head: "Tên TTHC", text: "Đăng ký khai sinh")])
            ], hasRows: true, emptySentence: "Không có.", pageSentence: "Trang 1 trên 2", previousHref: "/",
            followingHref: "/", hidden: [HiddenField(name: "year", value: "2026")], page: "1",
            formats: .sample, printings: [.sample], hasPrintings: true,
            revealing: [FormField("revealReason", "Lý do", help: "Gợi ý.", complaint: "Sai.")],
            errors: [ErrorLine(field: "day", message: "Ngày sai.")], hasErrors: true)
    }
}

extension RegisterPage.Row {
    init(_ entry: RegisterEntry, isRevealed: Bool) {
        ordinal = String(entry.dossier.bookNumber)
        dossierCode = entry.dossier.code
        dossierHref = Link.dossier(entry.dossier.code)
        cells = RegisterColumn.allCases.dropFirst(2).map {
            RegisterPage.Cell(head: $0.vietnamese, text: entry.text($0, isRevealed: isRevealed))
        }
    }
}
