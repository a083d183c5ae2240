import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/register`: the dossier register, now or as it stood at the end of a past day.
struct ShowRegister: Sendable {
    let site: Site
    static let pageSize = 50

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await respond(visit, RegisterAddress(visit.query(), today: site.work.surroundings.now().date))
    }

    func respond(
        _ visit: DeskVisit, _ address: RegisterAddress, isRevealed: Bool = false, errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let found = try await site.reader.read { try find(address, visit.office, in: $0) }
        let model = RegisterPage(
            address, found, officer: visit.officer, isRevealed: isRevealed, errors: errors.with(address))
        return try site.page(model, for: visit, status: model.hasErrors ? .unprocessableContent : .ok)
    }

    private func find(_ address: RegisterAddress, _ office: Office, in reader: any SQLReader) throws -> FoundRegister {
        let offset = (address.page - 1) * Self.pageSize
        let register = site.work.register
        let stretch =
            if let day = address.asOf {
                try register.stretch(
                    address.question, asOfEnd: day, offset: offset, limit: Self.pageSize, office: office, in: reader)
            } else {
                try register.stretch(
                    address.question, offset: offset, limit: Self.pageSize, office: office, in: reader)
            }
        return FoundRegister(
            stretch: stretch, years: try RegisterStore.years(office: office.id, in: reader),
            fields: try ProcedureStore.fields(office: office.id, in: reader),
            printings: try PaperStore.printings(
                of: .register, limit: PrintingLine.most, office: office.id, in: reader))
    }
}

/// What the book gave.
struct FoundRegister: Sendable {
    let stretch: RegisterStretch
    let years: [Int]
    let fields: [String]
    let printings: [BookPrinting]
}

extension FieldErrors {
    /// With a sentence for each day of the address that is none.
    fileprivate func with(_ address: RegisterAddress) -> FieldErrors {
        var errors = self
        for field in address.unreadableDays {
            errors.add("Ngày phải là ngày đã qua, như 24/12/2019. Vui lòng nhập lại.", by: field)
        }
        return errors
    }
}

/// `POST /desk/register/revelations`: addresses and telephones of one page, in this answer only, after the event is on
/// disk.
struct RevealRegister: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let address = RegisterAddress(visit.form, today: site.work.surroundings.now().date)
        var reader = FormReader(visit.form)
        let reason = reader.line("revealReason", label: "Lý do xem", limit: 300)
        do {
            try reader.finish()
        } catch {
            return try await ShowRegister(site: site).respond(visit, address, errors: error)
        }
        try await site.work.register.recordReading(
            .registerRevealed, of: "\(address.words); trang \(address.page); lý do: \(reason)", by: visit.officer)
        return try await ShowRegister(site: site).respond(visit, address, isRevealed: true)
    }
}
