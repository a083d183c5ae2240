import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/apologies/register`: every letter signed in a period; printed, it is the report, also that none arose.
struct ShowLetterRegister: Sendable {
    let site: Site
    private static let most = 5000

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let today = site.work.surroundings.now().date
        var reader = FormReader(try visit.query())
        let from = try visit.query().text("from").isEmpty ? nil : reader.date("from", label: "Từ ngày")
        let to = try visit.query().text("to").isEmpty ? nil : reader.date("to", label: "Đến ngày")
        let period = (from ?? today.firstOfMonth, to ?? today)
        let found = try await site.reader.read { reader in
            let letters = try ApologyStore.signed(
                from: period.0, to: period.1, limit: Self.most, office: visit.office.id, in: reader)
            let lines = try DossierList.lines(
                of: Array(Set(letters.map(\.dossierCode))), office: visit.office.id, in: reader)
            return (letters: letters, lines: lines, scene: try DeskScene.read(for: visit, in: reader))
        }
        let page = LetterRegisterPage(
            found.letters, lines: found.lines, from: period.0, to: period.1, office: visit.office, scene: found.scene,
            errors: reader.errors)
        return try site.page(page, for: visit, status: reader.errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// `apologies/register`: the period, its letters, or that there were none.
struct LetterRegisterPage: PageSample {
    static let template = "apologies/register"

    let periodText: String
    let officeTitle: String
    let placeAndDay: String
    let fromField: FormField
    let toField: FormField
    let letters: [Line]
    let isEmpty: Bool
    let noneSentence: String
    let sumSentence: String
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One letter of the register, its applicant masked.
    struct Line: Sendable {
        let order: String
        let symbol: String
        let signedText: String
        let dossierCode: String
        let letterHref: String
        let maskedName: String
        let procedureName: String
        let kindsText: String
        let causeText: String
        let responsibleName: String
        let newDueText: String
        let sentText: String
    }
}

extension LetterRegisterPage {
    init(
        _ found: [Apology], lines: [DossierLine], from: CivilDate, to: CivilDate, office: Office, scene: DeskScene,
        errors: FieldErrors
    ) {
        let byCode = Dictionary(lines.map { ($0.dossier.code, $0) }, uniquingKeysWith: { first, _ in first })
        periodText = "Từ ngày \(from.slashed) đến ngày \(to.slashed)"
        officeTitle = office.name
        let today = scene.now.date
        placeAndDay = "\(office.place), ngày \(today.slashed)"
        fromField = FormField(
            "from", "Từ ngày", value: from.slashed, limit: 10, complaint: errors["from"])
        toField = FormField("to", "Đến ngày", value: to.slashed, limit: 10, complaint: errors["to"])
        letters = found.enumerated().map { index, letter in
            Line(letter, order: index + 1, line: byCode[letter.dossierCode], scene: scene)
        }
        isEmpty = letters.isEmpty
        noneSentence =
            "\(periodText), \(office.name) không phát sinh hồ sơ phải xin lỗi do giải quyết quá hạn, sai sót, mất, hư hỏng giấy tờ hoặc thái độ phục vụ."
        sumSentence = "Tổng số: \(letters.count) phiếu xin lỗi."
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    static let sample = LetterRegisterPage(
        periodText: "Từ ngày 01/11/2026 đến ngày 24/11/2026", officeTitle: "Ủy ban nhân dân xã Hoà Bình",
        placeAndDay: "Hoà Bình, ngày 24/11/2026",
        fromField: FormField("from", "Từ ngày", help: "Ngày.", complaint: "Sai."),
        toField: FormField("to", "Đến ngày", help: "Ngày.", complaint: "Sai."),
        letters: [
            Line(
                order: "1", symbol: "01/PXL-TTPVHCC", signedText: "24/11/2026", dossierCode: "H01.89.12-261124-0001",
                letterHref: "/", maskedName: "Nguyễn V. T.", procedureName: "Đăng ký khai sinh",
                kindsText: "Giải quyết quá hạn", causeText: "Nội bộ", responsibleName: "Trần Văn Bình",
                newDueText: "27/11/2026", sentText: "Điện thoại")
        ], isEmpty: true, noneSentence: "Không phát sinh.", sumSentence: "Tổng số: 1.",
        errors: [ErrorLine(field: "from", message: "Sai.")], hasErrors: true)
}

extension LetterRegisterPage.Line {
    fileprivate init(_ letter: Apology, order: Int, line: DossierLine?, scene: DeskScene) {
        self.init(
            order: String(order), symbol: letter.symbol ?? "Chưa vào số",
            signedText: letter.signedAt?.date.slashed ?? "", dossierCode: letter.dossierCode,
            letterHref: Link.letter(letter.dossierCode), maskedName: (line?.ownerName ?? "").initialled,
            procedureName: line?.procedureName ?? "", kindsText: letter.kinds.vietnamese,
            causeText: letter.cause?.vietnamese ?? "", responsibleName: scene.name(of: letter.responsibleID),
            newDueText: letter.newDueAt?.date.slashed ?? "",
            sentText: letter.channel.map { channel in
                "\(channel.vietnamese), \(letter.forwardedAt?.date.slashed ?? "")"
            } ?? "Chưa gửi")
    }
}

extension String {
    /// The family name and the first letters of the rest, as in «Nguyễn V. T.»
    var initialled: String {
        let words = split(separator: " ")
        let rest = words.dropFirst().map { "\($0.prefix(1))." }
        return (words.prefix(1).map(String.init) + rest).joined(separator: " ")
    }
}

extension CivilDate {
    var firstOfMonth: CivilDate { adding(days: 1 - day) }
}
