import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk/online/{code}`: one dossier filed online, its form and files, and the three answers.
///
/// The applicant stands masked and the form closed until they are revealed; the files hold personal data, so that the officer looks
/// is on disk before.
struct ShowFiling: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        let facts = try await facts(of: code, visit)
        try await site.work.filings.noteAccess(to: code, by: visit.officer)
        return try site.page(FilingPage(facts), for: visit)
    }

    /// `POST /desk/online/{code}/revelations`: applicant and form, shown in this answer only, after the event is on disk.
    @Sendable func reveal(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        let facts = try await facts(of: code, visit)
        var reader = FormReader(visit.form)
        let reason = reader.line("revealReason", label: "Lý do xem", limit: 300)
        do {
            try reader.finish()
        } catch {
            return try site.page(
                FilingPage(facts, errors: error), for: visit, status: .unprocessableContent)
        }
        try await site.work.filings.reveal(code, reason: reason, by: visit.officer)
        return try site.page(FilingPage(facts, isRevealed: true), for: visit)
    }

    /// `POST /desk/online/{code}/receptions/new`: which file is which paper, then the counter's screen.
    @Sendable func prepare(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.parameter("code")
        let known = try await facts(of: code, visit)
        let components = Set(known.components.map(\.number))
        var chosen: [String: Int] = [:]
        for file in known.files {
            guard let number = Digits.value(visit.form.text("component-\(file.id)")) else { continue }
            chosen[file.id] = components.contains(number) ? number : 0
        }
        try await site.work.filings.prepare(code, components: chosen, by: visit.officer)
        return .seeOther(Link.newReception(filing: code))
    }

    /// `GET /desk/online/{code}/files/{id}`: a file, always to be saved, never shown from our own address.
    @Sendable func file(_ visit: DeskVisit) async throws -> Response {
        let (file, stored) = try await site.work.filings.open(
            try visit.parameter("id"), of: try visit.parameter("code"), by: visit.officer)
        guard case .kept(let kind, _, _, _) = file.content else { throw FileRefusal.fileUnknown }
        let store = site.work.files
        let body = ResponseBody(contentLength: stored.size) { writer in
            try await store.forEachPiece(of: stored) { try await writer.write(ByteBuffer(bytes: $0)) }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: kind.contentType, .contentSecurityPolicy: SendFile.policy,
                .contentDisposition: "attachment; filename=\"truc-tuyen-\(file.id.prefix(8)).\(kind.ending)\"",
            ], body: body)
    }

    private func facts(of code: String, _ visit: DeskVisit) async throws -> FilingFacts {
        let (now, rules, office) = (site.work.surroundings.now(), site.work.rules, visit.office.id)
        return try await site.reader.read { reader in
            guard let filing = try FilingStore.find(code, office: office, in: reader) else {
                throw FilingRefusal.unknown(code: code)
            }
            let decider = try OfficerStore.account(officeID: office, officerID: filing.decidedByID, in: reader)
            return FilingFacts(
                filing: filing,
                files: try FilingFileStore.files(of: code, round: filing.round, office: office, in: reader),
                components: try rules.definition(
                    inForce: filing.procedureCode, on: now.date, office: office, in: reader
                )?.components.filter { !$0.isShownOnly } ?? [],
                procedureName: try FilingRows.name(of: filing, rules, office, now, reader),
                row: FilingRow(
                    filing, procedureName: "", calendar: try rules.calendar(office: office, in: reader), now: now),
                deciderName: decider?.officer.name ?? "",
                trouble: try FilingReportStore.trouble(of: code, office: office, in: reader))
        }
    }
}

/// All that the page of one filing shows.
struct FilingFacts: Sendable {
    var filing: OnlineFiling
    var files: [FilingFile]
    var components: [DossierComponent]
    var procedureName: String
    var row: FilingRow
    var deciderName: String
    var trouble: String
}
