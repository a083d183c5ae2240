import Domain

/// `books/certifications`: a stretch of a certification register.
struct CertificationsPage: PageSample {
    static let template = "books/certifications"

    let title: String
    let book: FormChoice
    let year: FormChoice
    let month: FormChoice
    let asOf: FormField
    /// Set while the book is seen as it was.
    let pastSentence: String?
    let volumeSentence: String
    let totalSentence: String
    let heads: [String]
    let rows: [Row]
    let hasRows: Bool
    let emptySentence: String
    let hidden: [HiddenField]
    let formats: FormChoice
    let printings: [PrintingLine]
    let hasPrintings: Bool

    /// One number of the book.
    struct Row: Sendable {
        let ordinal: String
        let dossierHref: String
        let cells: [RegisterPage.Cell]
        let correctHref: String?
    }
}

extension CertificationsPage {
    init(_ address: CertificationAddress, _ found: FoundCertifications, officer: Officer) {
        title = address.book.vietnamese
        book = FormChoice(
            "book", "Sổ", options: CertificationBook.allCases.map { ($0.slug, "\($0.rawValue): \($0.vietnamese)") },
            chosen: address.book.slug)
        let years = Set(found.years + [address.year]).sorted(by: >)
        year = FormChoice("year", "Năm", options: years.map { (String($0), String($0)) }, chosen: String(address.year))
        month = FormChoice(
            "month", "Tháng", options: [("0", "Cả năm")] + (1...12).map { (String($0), "Tháng \($0)") },
            chosen: address.month.map(String.init) ?? "0")
        asOf = FormField(
            "asOf", "Như đã có cuối ngày", value: address.asOf?.slashed ?? "", limit: 20, isRequired: false,
            complaint: address.isDayUnreadable ? "Ngày không có thật hoặc chưa tới; xin ghi theo mẫu 24/12/2019." : nil)
        pastSentence = address.asOf.map {
            "Sổ được dựng lại đúng như cuối ngày \($0.slashed); những việc ghi sau đó không hiện ở đây."
        }
        volumeSentence = "Quyển số \(address.book.volume(year: address.year))"
        totalSentence = found.lines.totalWords + "."
        heads = CertificationColumn.allCases.dropFirst().map { $0.vietnamese(in: address.book) }
        rows = found.lines.map { Row($0, mayCorrect: officer.may(.numberOutcomes)) }
        hasRows = !rows.isEmpty
        emptySentence = "Chưa có việc chứng thực nào. Số chứng thực được ghi vào sổ khi văn thư vào số kết quả."
        hidden = address.fields.map { HiddenField(name: $0.name, value: $0.value) }
        formats = FormChoice(
            "format", "Tệp", options: BookFormat.offered(to: officer).map { ($0.rawValue, $0.words) }, chosen: "xlsx")
        printings = found.printings.map(PrintingLine.init)
        hasPrintings = !printings.isEmpty
    }

    static var sample: CertificationsPage {
        CertificationsPage(
            title: "Sổ chứng thực", book: .sample, year: .sample, month: .sample,
            asOf: FormField("asOf", "Như đã có cuối ngày", help: "Gợi ý.", complaint: "Sai."),
            pastSentence: "Như cuối ngày 24/12/2019.", volumeSentence: "Quyển số 01/2026",
            totalSentence: "Tổng số: 01 việc.", heads: ["Giấy tờ"],
            rows: [
                Row(
                    ordinal: "01", dossierHref: "/",
                    cells: [RegisterPage.Cell(head: "Giấy tờ", text: "Giấy khai sinh")], correctHref: "/")
            ], hasRows: true, emptySentence: "Chưa có.",
            hidden: [HiddenField(name: "year", value: "2026")], formats: .sample, printings: [.sample],
            hasPrintings: true)
    }
}

extension CertificationsPage.Row {
    init(_ line: CertificationLine, mayCorrect: Bool) {
        let entry = line.entry
        ordinal = Digits.padded(entry.number, to: 2)
        dossierHref = Link.dossier(entry.dossierCode)
        cells = CertificationColumn.allCases.dropFirst().map {
            RegisterPage.Cell(head: $0.vietnamese(in: entry.book), text: line.text($0, isRevealed: false))
        }
        correctHref = mayCorrect ? Link.correction(entry.book.slug, entry.year, entry.number) : nil
    }
}
