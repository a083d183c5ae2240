import Domain
import Papers

/// Sheets of books and reports that are kept as golden files.
extension PaperSamples {
    static let books: [PaperSample] =
        zip(["copies", "signatures", "translators", "transactions"], CertificationBook.allCases).map {
            PaperSample("certification-\($0)", certificationBook($1))
        } + [
            PaperSample("certification-year-2018", certificationYear()),
            PaperSample("apology-register", apologyRegister()),
            PaperSample("apology-register-2018", apologyRegister(on: "2019-12-24")),
            PaperSample("none-arose", noneArose()), PaperSample("none-arose-2018", noneArose(on: "2020-01-03")),
            PaperSample("none-arose-running", noneArose(on: "2026-11-24", isRunning: true)),
        ]

    static func certification(
        _ book: CertificationBook, _ number: Int, paper: String = "Giấy khai sinh",
        requester: String = "Nguyễn Văn Thử", signer: String = "Lê Thu Hà, Chủ tịch", outside: OutsideAct? = nil,
        corrections: [CertificationCorrection] = []
    ) -> CertificationLine {
        let entry = CertificationEntry(
            officeID: "hoabinh", book: book, year: 2026, number: number, dossierCode: code().description,
            paper: CertifiedPaper(checked: paper, copies: 2, pages: 4), fee: 8_000, signerID: "ha",
            certifiedAt: LocalInstant(date("2026-11-24"), hour: 9), outside: outside, enteredByID: "mai",
            enteredAt: LocalInstant(date("2026-11-24"), hour: 10))
        return CertificationLine(
            entry: entry, requester: Person(name: requester, personalNumber: "089090000123"), signer: signer,
            corrections: corrections)
    }

    private static func certificationBook(_ book: CertificationBook) -> PaperSheet {
        let right = CertificationCorrection(
            sequence: 1, paper: CertifiedPaper(checked: "Học bạ trung học phổ thông", copies: 2, pages: 12),
            fee: 32_000, reason: "Ghi nhầm số trang.", officerID: "mai",
            enteredAt: LocalInstant(date("2026-11-24"), hour: 15))
        let outside = OutsideAct(
            checked: "Nhà riêng, ấp Long Định", at: LocalInstant(date("2026-11-24"), hour: 8, minute: 7))
        let lines = [
            certification(book, 1, paper: name(book), corrections: book == .copies ? [right] : []),
            certification(
                book, 2, paper: name(book), requester: "Trần Thị Mẫu", outside: book == .copies ? nil : outside),
        ]
        return PaperSheet(
            head: head(),
            content: .certificationBook(
                CertificationBookPaper(book: book, year: 2026, month: 11, lines: lines, isRevealed: true)))
    }

    private static func name(_ book: CertificationBook) -> String {
        switch book {
        case .copies: "Học bạ trung học phổ thông"
        case .signatures: "Sơ yếu lý lịch"
        case .translators: "Bản dịch giấy khai sinh"
        case .transactions: "Hợp đồng mua bán xe mô tô"
        }
    }

    /// A year in which nothing was certified, closed under the older head.
    private static func certificationYear() -> PaperSheet {
        PaperSheet(
            head: head(on: "2019-12-31"),
            content: .certificationBook(
                CertificationBookPaper(book: .translators, year: 2019, month: nil, lines: [], isRevealed: true)))
    }

    private static func apologyRegister(on day: String = "2026-11-24") -> PaperSheet {
        let due = LocalInstant(date(day).adding(days: -3), hour: 17)
        func row(_ number: Int, _ words: String, cause: String, newDueAt: LocalInstant?, sent: String)
            -> ApologyRegisterPaper.Row
        {
            ApologyRegisterPaper.Row(
                number: "0\(number)/PXL-TTPVHCC", signedOn: due.date.adding(days: -1),
                code: code(on: day, number: number).description, owner: "Nguyễn V. T.",
                procedure: "Cấp Giấy xác nhận tình trạng hôn nhân", faults: words, cause: cause,
                responsible: "Trần Văn Bình", dueAt: due, newDueAt: newDueAt, sent: sent)
        }
        let period = ReportPeriod(quarterOf: date(day))
        let rows = [
            row(
                1, "Giải quyết quá hạn", cause: "Cơ quan phối hợp", newDueAt: due.adding(seconds: 5 * 86_400),
                sent: "Điện thoại, \(due.date.slashed)"),
            row(
                2, "Kết quả có sai sót; Thái độ phục vụ chưa đúng mực", cause: "Nội bộ cơ quan", newDueAt: nil, sent: ""
            ),
        ]
        return PaperSheet(
            head: head(on: day), content: .apologyRegister(ApologyRegisterPaper(period: period, rows: rows)))
    }

    private static func noneArose(on day: String = "2026-11-24", isRunning: Bool = false) -> PaperSheet {
        let made = date(day)
        let period = isRunning ? ReportPeriod(monthOf: made) : ReportPeriod(yearOf: made.adding(days: -340))
        guard
            let report = try? NoneArosePaper(
                period: period, received: 3_330, resolved: 3_330, letters: 0, late: 0)
        else { preconditionFailure("nothing arose") }
        return PaperSheet(head: head(on: day), content: .noneArose(report))
    }
}
