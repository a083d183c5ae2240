import Casework
import Domain
import Foundation
import Hummingbird
import NIOCore
import Storage

/// `GET /desk/papers/{id}`: one issued paper; to print it, to load its kept PDF, to take it back.
struct ShowPaper: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try await page(visit, errors: FieldErrors(), status: .ok)
    }

    /// The paper again exactly as it was issued, as the browser prints it.
    @Sendable func print(_ visit: DeskVisit) async throws -> Response {
        try await site.printView(try await opened(visit, page: "paper"), for: visit)
    }

    /// The kept PDF, always as a file to be saved.
    @Sendable func pdf(_ visit: DeskVisit) async throws -> Response {
        let found = try await found(visit)
        guard let hash = found.pdfHash.flatMap({ FileHash($0) }), let size = try site.work.files.size(of: hash) else {
            throw PaperRefusal.notKeptYet
        }
        let paper = try await opened(visit, page: "paper-pdf")
        let bytes = try await site.work.files.read(StoredFile(hash: hash, size: size))
        return .attachment(bytes, type: "application/pdf", name: paper.fileName)
    }

    /// `POST /desk/papers/{id}/withdrawals`: takes it back, with a reason.
    @Sendable func withdraw(_ visit: DeskVisit) async throws -> Response {
        let id = try visit.parameter("id")
        var reader = FormReader(visit.form)
        let reason = reader.line("reason", label: "Lý do thu hồi", limit: 300)
        do {
            try reader.finish()
            try await site.work.papers.withdraw(id, reason: reason, by: visit.officer)
            return .seeOther(Link.paper(id))
        } catch let errors as FieldErrors {
            return try await page(visit, errors: errors, status: .unprocessableContent)
        }
    }

    private func page(
        _ visit: DeskVisit, errors: FieldErrors, status: HTTPResponse.Status
    ) async throws -> Response {
        let paper = try await found(visit)
        let office = visit.office.id
        let next = try await site.reader.read { reader -> IssuedPaper? in
            guard case .replaced(let id, _) = paper.ending else { return nil }
            return try PaperStore.find(id, office: office, in: reader)
        }
        let page = PaperPage(
            paper, replacedBy: next, officer: visit.officer,
            mayOpen: try await site.work.papers.mayOpen(paper, by: visit.officer), form: visit.form, errors: errors,
            pdfSentence: paper.pdfHash == nil ? PaperPage.whyNoPDF : nil)
        return try site.page(page, for: visit, status: status)
    }

    private func found(_ visit: DeskVisit) async throws -> IssuedPaper {
        let (id, office) = (try visit.parameter("id"), visit.office.id)
        let found = try await site.reader.read { try PaperStore.find(id, office: office, in: $0) }
        guard let found else { throw PaperRefusal.paperUnknown }
        return found
    }

    private func opened(_ visit: DeskVisit, page: String) async throws -> IssuedPaper {
        let paper = try await site.work.papers.open(try visit.parameter("id"), by: visit.officer)
        for code in paper.dossierCodes.isEmpty ? [paper.id] : paper.dossierCodes {
            try await site.work.accessLog.recordAccess(to: code, page: page, by: visit.officer)
        }
        return paper
    }
}

extension IssuedPaper {
    /// Letters, digits and dashes only: it stands in a header.
    fileprivate var fileName: String {
        let plain = numberAndSymbol.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return "\(kind.rawValue)-\(year)-\(String(plain)).pdf"
    }
}

extension Response {
    /// A file to be saved, never shown from our own address.
    static func attachment(_ bytes: Data, type: String, name: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
