import Casework
import Domain
import Hummingbird
import Papers
import Spreadsheets
import Storage

/// `GET /desk/certifications`: a certification register, by month or year.
struct ShowCertifications: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let address = CertificationAddress(try visit.query(), today: site.work.surroundings.now().date)
        let office = visit.office.id
        let found = try await site.reader.read { reader in
            FoundCertifications(
                lines: try CertificationStore.lines(
                    address.book, year: address.year, month: address.month, asOf: address.asOf?.lastMoment,
                    office: office,
                    in: reader),
                years: try CertificationStore.years(of: address.book, office: office, in: reader),
                printings: try PaperStore.printings(
                    of: .certificationBook, limit: PrintingLine.most, office: office, in: reader))
        }
        return try site.page(
            CertificationsPage(address, found, officer: visit.officer), for: visit,
            status: address.isDayUnreadable ? .unprocessableContent : .ok)
    }
}

/// What the book gave.
struct FoundCertifications: Sendable {
    let lines: [CertificationLine]
    let years: [Int]
    let printings: [BookPrinting]
}

/// `POST /desk/certifications/exports`: the stretch as a file.
struct ExportCertifications: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let address = CertificationAddress(visit.form, today: site.work.surroundings.now().date)
        let format = BookFormat(rawValue: visit.form.text("format")) ?? .xlsx
        if format == .pdf {
            let paper = try await site.work.bookPapers.issueCertifications(
                address.book, year: address.year, month: address.month, asOfEnd: address.asOf, by: visit.officer)
            return .seeOther(Link.paper(paper.id))
        }
        let isRevealed = visit.officer.personalReach == .office
        if isRevealed {
            try await site.work.register.recordReading(.registerExported, of: address.words, by: visit.officer)
        }
        let office = visit.office
        let lines = try await site.reader.read { reader in
            try CertificationStore.lines(
                address.book, year: address.year, month: address.month, asOf: address.asOf?.lastMoment,
                office: office.id, in: reader)
        }
        let table = SheetTable.certifications(
            address.book, lines,
            heading: [address.book.vietnamese.uppercased(), office.name, address.words, lines.totalWords],
            isRevealed: isRevealed)
        let month = address.month.map { "-\(Digits.padded($0, to: 2))" } ?? ""
        return try format.answer(
            table, named: "so-chung-thuc-\(address.book.slug)-\(address.year)\(month)"
        ) {
            let paper = CertificationBookPaper(
                book: address.book, year: address.year, month: address.month, asOf: address.asOf, lines: lines,
                isRevealed: isRevealed)
            let head = PaperHead(office: office, on: site.work.surroundings.now().date)
            return try site.press.html(PaperSheet(head: head, content: .certificationBook(paper)))
        }
    }
}
