import Casework
import Domain
import Hummingbird
import Storage

/// `GET /api/v1/dossiers…`: what programs may read.
struct ReadByInterface: Sendable {
    let site: Site
    private static let most = 100

    /// One dossier by its code.
    @Sendable func dossier(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.dossierCode()
        let office = visit.office.id
        let answer = try await site.reader.read { reader in
            guard let dossier = try DossierStore.find(code, office: office, in: reader) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            return DossierAnswer(
                dossier,
                certifiedPapers: try CertifiedPaperAnswer.all(
                    of: dossier, keeping: site.work.certifications, in: reader))
        }
        try await site.work.accessLog.recordAccess(to: code, page: "interface", by: visit.officer)
        return try .json(answer)
    }

    /// A stretch of the list, the latest received first.
    @Sendable func dossiers(_ visit: DeskVisit) async throws -> Response {
        var query = FormReader(try visit.query())
        let filter = try filter(&query)
        let limit = query.form.optional("limit") == nil ? 50 : query.number("limit", label: "limit", in: 1...Self.most)
        let cursor = query.form.optional("cursor").map(BookPlace.init(cursor:))
        if case .some(.none) = cursor {
            query.refuse("«cursor» không đúng; xin dùng giá trị nextCursor.", by: "cursor")
        }
        try query.finish()
        let size = limit ?? Self.most
        let office = visit.office.id
        let page = try await site.reader.read {
            try DossierList.byBook(filter, before: cursor ?? nil, limit: size, office: office, in: $0)
        }
        let next = page.count == size ? page.last.map { BookPlace($0).cursor } : nil
        return try .json(DossierListAnswer(dossiers: page.map { DossierAnswer($0) }, nextCursor: next))
    }

    private func filter(_ query: inout FormReader) throws -> DossierFilter {
        var filter = DossierFilter()
        if query.form.optional("status") != nil { filter.status = query.choice("status", label: "status") }
        filter.receivedFrom = day("receivedFrom", &query)
        filter.receivedTo = day("receivedTo", &query)
        filter.procedureCode = query.form.optional("procedureCode").map { ProcedureCode.root(of: $0) ?? $0 }
        return filter
    }

    private func day(_ name: String, _ query: inout FormReader) -> CivilDate? {
        guard let text = query.form.optional(name) else { return nil }
        if let day = CivilDate(text) { return day }
        query.refuse("«\(name)» phải là ngày theo dạng 2026-11-23.", by: name)
        return nil
    }
}

extension BookPlace {
    /// `2026-123`, as the list hands it out.
    fileprivate var cursor: String { "\(year)-\(number)" }

    fileprivate init?(cursor: String) {
        let parts = cursor.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = Digits.value(parts[0]), let number = Digits.value(parts[1]) else {
            return nil
        }
        self.init(year: year, number: number)
    }
}

extension DeskVisit {
    /// The dossier code of the path, in its normal form.
    func dossierCode() throws -> String {
        let text = try parameter("code")
        guard let code = DossierCode(text) else {
            throw WorkflowRefusal.dossierUnknown(code: String(TextLine.tidied(text).prefix(60)))
        }
        return code.description
    }
}
