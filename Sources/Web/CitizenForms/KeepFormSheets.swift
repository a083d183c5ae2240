import Casework
import Domain
import Hummingbird

/// `POST /desk/forms/{id}/sheets…`: the signed form scanned back on its own page; `GET …/sheets/{file}`: a scan, to be saved.
struct KeepFormSheets: Sendable {
    let site: Site

    @Sendable func scan(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await guarded(id, visit) {
            let form = try await UploadForm.read(visit)
            if let refusal = form.refusal { throw refusal }
            // The machine knows a card by its code alone; for a side without one the officer must have looked.
            guard form.fields.isTicked(SheetBlock.notCardField) else { throw FileRefusal.cardNotRuledOut }
            try await site.work.formSheets.scan(form.files, of: id, by: visit.officer)
            return .seeOther(Link.page(Link.form(id), notice: .filesAttached))
        }
    }

    @Sendable func remove(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        return try await guarded(id, visit) {
            try await site.work.formSheets.remove(try visit.parameter("file"), of: id, by: visit.officer)
            return .seeOther(Link.page(Link.form(id), notice: .formSheetRemoved))
        }
    }

    @Sendable func send(_ visit: DeskVisit) async throws -> Response {
        let file = try await site.work.formSheets.open(
            try visit.parameter("file"), of: try visit.parameter("id"), by: visit.officer)
        return try SendFile(site: site).answer(file, named: "to-khai-\(file.place)")
    }

    /// A refused scan shows the form's page with the sentence at the field.
    private func guarded(
        _ id: String, _ visit: DeskVisit, _ act: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await act()
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            let reply = FormDesk.Reply(sheetError: refusal.message, status: ErrorPages.status(of: refusal.kind))
            return try await FormDesk(site: site, visit: visit).answer(id, reply)
        }
    }
}
