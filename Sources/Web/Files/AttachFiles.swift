import Casework
import Domain
import Hummingbird

/// `POST /desk/dossiers/{code}/files` and `…/results`: files for one paper, or the signed result; all or none.
struct AttachFiles: Sendable {
    let site: Site

    @Sendable func attachScans(_ visit: DeskVisit) async throws -> Response {
        try await attach(visit) { form in
            guard let number = Digits.value(form.text("component").prefix(4)), number > 0 else {
                throw RequestProblem.malformed
            }
            return .component(number)
        }
    }

    /// The machine knows a card by its code alone; for a side without one the officer must have looked.
    private static func checkLooked(_ form: FormFields, at part: FilePart) throws(FileRefusal) {
        guard part == .result || form.isTicked(FilesPage.notCardField(of: part)) else { throw .cardNotRuledOut }
    }

    @Sendable func attachResult(_ visit: DeskVisit) async throws -> Response {
        try await attach(visit) { _ in .result }
    }

    private func attach(
        _ visit: DeskVisit, to choose: (FormFields) throws -> FilePart
    ) async throws -> Response {
        let code = try visit.parameter("code")
        var part = FilePart.result
        do {
            let form = try await UploadForm.read(visit)
            part = try choose(form.fields)
            if let refusal = form.refusal { throw refusal }
            try Self.checkLooked(form.fields, at: part)
            try await site.work.dossierFiles.attach(
                form.files, to: part, of: code,
                grouping: FileGrouping(rawValue: form.fields.text(FilesPage.groupingField(of: part))) ?? .each,
                by: visit.officer)
            return .seeOther("\(Link.page(Link.files(code), notice: .filesAttached))#\(FilesPage.id(of: part))")
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            return try await ShowFiles(site: site).refused(refusal, at: part, visit)
        }
    }
}

/// `POST /desk/dossiers/{code}/files/{id}/…`: the order of pages, and taking wrong files off.
struct ChangeFile: Sendable {
    let site: Site

    @Sendable func move(_ visit: DeskVisit) async throws -> Response {
        let (code, id) = (try visit.parameter("code"), try visit.parameter("id"))
        return try await change(visit, notice: nil) {
            try await site.work.dossierFiles.move(
                id, of: code, earlier: visit.form.text("direction") != "later", by: visit.officer)
        }
    }

    @Sendable func remove(_ visit: DeskVisit) async throws -> Response {
        let (code, id) = (try visit.parameter("code"), try visit.parameter("id"))
        return try await change(visit, notice: .fileRemoved) {
            var reader = FormReader(visit.form)
            let reason = reader.line(FilesPage.reasonField(of: id), label: "Lý do gỡ", limit: 300, isRequired: false)
            try reader.finish()
            try await site.work.dossierFiles.remove(
                id, of: code, reason: reason, isCardPicture: visit.form.isTicked("cardPicture"), by: visit.officer)
        }
    }

    private func change(
        _ visit: DeskVisit, notice: Notice?, _ act: () async throws -> Void
    ) async throws -> Response {
        let code = try visit.parameter("code")
        do {
            try await act()
            let page = Link.files(code)
            return .seeOther(notice.map { Link.page(page, notice: $0) } ?? page)
        } catch let refusal as any Refusal where refusal.kind == .conflict || refusal.kind == .invalid {
            return try await ShowFiles(site: site).refused(refusal, at: nil, visit)
        }
    }
}
