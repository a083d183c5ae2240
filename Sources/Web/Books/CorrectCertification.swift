import Casework
import Domain
import Hummingbird
import Storage

/// `/desk/certifications/{book}/{year}/{number}/corrections`: a line that says how an entry should have been written.
struct CorrectCertification: Sendable {
    let site: Site

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        let line = try await line(visit)
        return try site.page(CorrectionPage(line, form: nil, errors: FieldErrors()), for: visit)
    }

    @Sendable func write(_ visit: DeskVisit) async throws -> Response {
        let line = try await line(visit)
        let entry = line.entry
        do {
            let (paper, reason) = try Self.read(visit.form)
            try await site.work.certifications.correct(
                entry.book, year: entry.year, number: entry.number, to: paper, reason: reason, by: visit.officer)
            return .seeOther(Link.certifications(entry.book.slug, entry.year, entry.enteredAt.date.month))
        } catch let errors as FieldErrors {
            return try mistaken(line, errors, visit)
        } catch let refusal as CertificationRefusal where refusal.kind == .invalid {
            var errors = FieldErrors()
            errors.add(refusal.message, by: "paper")
            return try mistaken(line, errors, visit)
        }
    }

    private func mistaken(_ line: CertificationLine, _ errors: FieldErrors, _ visit: DeskVisit) throws -> Response {
        try site.page(
            CorrectionPage(line, form: visit.form, errors: errors), for: visit, status: .unprocessableContent)
    }

    private static func read(_ form: FormFields) throws -> (paper: CertifiedPaper, reason: String) {
        var reader = FormReader(form)
        let name = reader.line("paper", label: "Tên giấy tờ", limit: CertifiedPaper.longestName)
        let copies = reader.number("copies", label: "Số bản", in: 1...999)
        let pages = reader.number("pages", label: "Số trang", in: 1...999)
        let reason = reader.line("reason", label: "Lý do đính chính", limit: 300)
        try reader.finish()
        return (try CertifiedPaper(name: name, copies: copies ?? 1, pages: pages ?? 1), reason)
    }

    private func line(_ visit: DeskVisit) async throws -> CertificationLine {
        let office = visit.office.id
        guard let book = CertificationBook(slug: try visit.parameter("book")),
            let year = Digits.value(try visit.parameter("year")),
            let number = Digits.value(try visit.parameter("number"))
        else { throw CertificationRefusal.entryUnknown }
        let line = try await site.reader.read {
            try CertificationStore.line(book, year: year, number: number, office: office, in: $0)
        }
        guard let line else { throw CertificationRefusal.entryUnknown }
        return line
    }
}

/// `books/correction`: what stands in the book, and how it should have been written.
struct CorrectionPage: PageSample {
    static let template = "books/correction"

    let entryTitle: String
    let facts: [FactLine]
    let action: String
    let backHref: String
    let paper: FormField
    let copies: FormField
    let pages: FormField
    let reason: FormField
    let errors: [ErrorLine]
    let hasErrors: Bool
}

extension CorrectionPage {
    init(_ line: CertificationLine, form: FormFields?, errors: FieldErrors) {
        let entry = line.entry
        let now = line.corrections.last?.paper ?? entry.paper
        entryTitle =
            "Số chứng thực \(Digits.padded(entry.number, to: 2)), quyển số \(entry.book.volume(year: entry.year))"
        facts = [CertificationColumn.certifiedOn, .requester, .paper, .copies, .pages, .note].map {
            FactLine(term: $0.vietnamese(in: entry.book), fact: line.text($0, isRevealed: false))
        }.filter { !$0.fact.isEmpty }
        action = Link.correction(entry.book.slug, entry.year, entry.number)
        backHref = Link.certifications(entry.book.slug, entry.year, entry.enteredAt.date.month)
        func field(_ name: String, _ label: String, _ value: String, limit: Int, mode: String = "text") -> FormField {
            FormField(
                name, label, value: form?.text(name) ?? value, mode: mode, limit: limit, complaint: errors[name])
        }
        paper = field("paper", "Tên giấy tờ đúng", now.name, limit: CertifiedPaper.longestName)
        copies = field("copies", "Số bản đúng", String(now.copies), limit: 3, mode: "numeric")
        pages = field("pages", "Số trang đúng", String(now.pages), limit: 3, mode: "numeric")
        reason = field("reason", "Lý do đính chính", "", limit: 300)
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }

    static var sample: CorrectionPage {
        func field(_ name: String) -> FormField { FormField(name, "Mục", help: "Gợi ý.", complaint: "Sai.") }
        return CorrectionPage(
            entryTitle: "Số chứng thực 01", facts: [FactLine(term: "Giấy tờ", fact: "Giấy khai sinh")], action: "/",
            backHref: "/", paper: field("paper"), copies: field("copies"), pages: field("pages"),
            reason: field("reason"), errors: [ErrorLine(field: "paper", message: "Sai.")], hasErrors: true)
    }
}
