import Casework
import Domain
import Hummingbird
import Papers
import Spreadsheets
import Storage

/// `POST /desk/register/exports`: the book as a file.
///
/// For who may see personal data the file holds every column of the form, and the office's chain tells who carried it
/// away; for others addresses and telephones stay masked.
struct ExportRegister: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let address = RegisterAddress(visit.form, today: site.work.surroundings.now().date)
        let format = BookFormat(rawValue: visit.form.text("format")) ?? .xlsx
        if format == .pdf {
            let paper = try await site.work.bookPapers.issueRegister(
                address.question, asOfEnd: address.asOf, by: visit.officer)
            return .seeOther(Link.paper(paper.id))
        }
        let isRevealed = visit.officer.personalReach == .office
        if isRevealed {
            try await site.work.register.recordReading(.registerExported, of: address.words, by: visit.officer)
        }
        let (office, register) = (visit.office, site.work.register)
        let (entries, seal) = try await site.reader.read { reader in
            let seal = try SealStore.last(office: office.id, in: reader)?.mark(office: office.id)
            if let day = address.asOf {
                return (try register.stretch(address.question, asOfEnd: day, office: office, in: reader).entries, seal)
            }
            return (try register.stretch(address.question, office: office, in: reader).entries, seal)
        }
        let table = SheetTable.register(
            entries, heading: ["SỔ THEO DÕI HỒ SƠ", office.name, address.words], isRevealed: isRevealed)
        return try format.answer(table, named: "so-theo-doi-ho-so-\(address.year)") {
            let paper = RegisterPaper(
                entries, question: address.question, asOf: address.asOf, isRevealed: isRevealed, seal: seal)
            let head = PaperHead(office: office, on: address.asOf ?? site.work.surroundings.now().date)
            return try site.press.html(PaperSheet(head: head, content: .register(paper)))
        }
    }
}
