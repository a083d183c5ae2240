import Casework
import Domain
import Hummingbird
import Papers
import Storage

/// `GET /desk/dossiers/{code}/receipt/paper`: Mẫu 01, ready to be printed, two copies.
struct ShowReceiptPaper: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.dossierCode()
        let receipt = try await printable(try await site.work.intake.receipt(of: code, for: visit.officer), visit)
        guard let parsed = DossierCode(code), let owner = receipt.person(.owner) else {
            throw WorkflowRefusal.dossierUnknown(code: code)
        }
        let head = PaperHead(
            agency: visit.office.name, place: visit.office.place, date: receipt.dossier.receivedAt.date,
            number: receipt.dossier.bookNumber)
        let paper = ReceiptPaper(
            head: head, party: PaperParty(owner.person, representative: receipt.person(.representative)),
            item: item(receipt, parsed, visit), officer: receipt.receivedBy)
        try await site.work.accessLog.recordAccess(to: code, page: "receipt", by: visit.officer)
        return .html(try paper.html(site.press))
    }

    /// Printed again by somebody else or on another day, the persons must be revealed first: an event.
    private func printable(_ receipt: DossierReceipt, _ visit: DeskVisit) async throws -> DossierReceipt {
        guard receipt.persons.isEmpty else { return receipt }
        var receipt = receipt
        receipt.persons = try await site.work.acts.revealPersons(
            receipt.dossier.code, reason: "In lại giấy tiếp nhận hồ sơ và hẹn trả kết quả", by: visit.officer)
        return receipt
    }

    private func item(_ receipt: DossierReceipt, _ code: DossierCode, _ visit: DeskVisit) -> ReceiptPaper.Item {
        let dossier = receipt.dossier
        let token = site.work.intake.trackingToken(of: dossier)
        return ReceiptPaper.Item(
            code: code, procedure: receipt.version.definition.name,
            components: receipt.components.map { entry in
                ReceiptPaper.Component(
                    name: entry.component.name, originals: entry.count.originals, certified: entry.count.certified,
                    photocopies: entry.count.photocopies)
            }, setCount: dossier.setCount, limit: receipt.version.definition.limit?.vietnamese ?? "",
            receivedAt: dossier.receivedAt, dueAt: dossier.originalDueAt,
            returnPlace: dossier.returnChannel.vietnamese,
            trackingLink: visit.visit.absolute(Link.track(token: token.text)),
            bookEntry: ReceiptPaper.BookEntry(volume: String(dossier.bookYear), ordinal: String(dossier.bookNumber)))
    }
}

extension PaperParty {
    /// A person as a paper names them, and who came in their place.
    init(_ person: Person, representative: DossierPerson? = nil) {
        let filer = representative.map { entry in
            Representative(
                name: entry.person.name, number: entry.person.personalNumber, address: entry.person.address,
                phone: entry.person.phone.spacedPhone, email: entry.person.email, authorisation: entry.authorisation)
        }
        self.init(
            Address(person.sex), name: person.name, number: person.personalNumber, address: person.address,
            phone: person.phone.spacedPhone, email: person.email, representative: filer)
    }
}

extension String {
    /// A telephone number as people read it; any other text as it is.
    var spacedPhone: String { (try? PhoneNumber(self))?.spaced ?? self }
}

extension Visit {
    /// The full address of one of our pages, as somebody outside must write it.
    func absolute(_ path: String) -> String {
        "\(isSecure ? "https" : "http")://\(request.head.authority ?? host)\(path)"
    }
}
