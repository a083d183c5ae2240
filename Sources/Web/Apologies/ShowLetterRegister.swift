import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/apologies/register`: every letter signed in a month, a quarter, a year or any days.
struct ShowLetterRegister: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        do {
            return try await page(of: try period(try visit.query()), for: visit)
        } catch let errors as FieldErrors {
            return try await page(of: ReportPeriod(monthOf: today), for: visit, errors: errors)
        }
    }

    private var today: CivilDate { site.work.surroundings.now().date }

    /// The period in the form; this month when it names none.
    ///
    /// - Throws: `FieldErrors` when a day cannot be read or the period is reversed.
    func period(_ form: FormFields) throws -> ReportPeriod {
        guard !form.text("from").isEmpty || !form.text("to").isEmpty else { return ReportPeriod(monthOf: today) }
        var reader = FormReader(form)
        let from = reader.date("from", label: "Từ ngày")
        let to = reader.date("to", label: "Đến ngày")
        if let from, let to, to < from {
            reader.refuse(ReportRefusal.periodReversed(from: from, to: to).message, by: "to")
        }
        try reader.finish()
        guard let from, let to else { throw reader.errors }
        return try ReportPeriod(from: from, to: to)
    }

    /// The page of a period, with what was refused on top.
    func page(
        of period: ReportPeriod, for visit: DeskVisit, errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let office = visit.office.id
        let found = try await site.reader.read { reader in
            FoundLetters(
                rows: try ApologyRegister.rows(of: period, office: office, in: reader),
                printings: try [PaperKind.apologyRegister, .noneArose].flatMap {
                    try PaperStore.printings(of: $0, limit: PrintingLine.most, office: office, in: reader)
                })
        }
        let page = LetterRegisterPage(found, period: period, today: today, visit: visit, errors: errors)
        return try site.page(page, for: visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

/// What the period gave.
struct FoundLetters: Sendable {
    let rows: [ApologyRegisterPaper.Row]
    let printings: [BookPrinting]
}

/// The register of a period, or the report that none arose, as a paper with its PDF.
struct IssueLetterReports: Sendable {
    let site: Site

    /// `POST /desk/apologies/register/papers`.
    @Sendable func issueRegister(_ visit: DeskVisit) async throws -> Response {
        try await issue(visit) { try await site.work.bookPapers.issueApologyRegister(of: $0, by: visit.officer) }
    }

    /// `POST /desk/apologies/reports`.
    @Sendable func issueNoneArose(_ visit: DeskVisit) async throws -> Response {
        try await issue(visit) { try await site.work.bookPapers.issueNoneArose(in: $0, by: visit.officer) }
    }

    private func issue(
        _ visit: DeskVisit, _ make: (ReportPeriod) async throws -> IssuedPaper
    ) async throws -> Response {
        let show = ShowLetterRegister(site: site)
        let period = try show.period(visit.form)
        do {
            return .seeOther(Link.paper(try await make(period).id))
        } catch let refusal as PaperRefusal where refusal.kind == .invalid {
            var errors = FieldErrors()
            errors.add(refusal.message, by: "from")
            return try await show.page(of: period, for: visit, errors: errors)
        }
    }
}
