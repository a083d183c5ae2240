public import Domain
public import Storage

/// Keeping the PDF of what was issued: found again after a restart, and never kept twice.
public struct PaperFiling: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Papers whose PDF is not kept yet, the oldest of each office first: books alone, or all that are none.
    public func waiting(books: Bool = false, limit: Int) async throws -> [IssuedPaper] {
        try await database.read { try PaperStore.waiting(books: books, limit: limit, in: $0) }
    }

    /// Writes down what was printed and kept, with an event in each dossier the paper belongs to.
    ///
    /// The PDF must be on disk before. Whoever comes second changes nothing; the answer tells who was first.
    @discardableResult
    public func file(_ paper: IssuedPaper, htmlHash: String, pdfHash: String) async throws -> Bool {
        let now = surroundings.now()
        return try await database.write { writer in
            // Dossiers first and by code, as every act takes them; the paper's row last.
            let dossiers = try heldDossiers(of: paper, in: writer)
            let isFirst = try PaperStore.file(
                paper.id, htmlHash: htmlHash, pdfHash: pdfHash, at: now, office: paper.officeID, in: writer)
            guard isFirst else { return false }
            for dossier in dossiers {
                let acted = try dossier.filePaper(paper, pdfHash: pdfHash, at: now)
                try DossierActs.store(acted, before: dossier, in: writer)
            }
            if dossiers.isEmpty { try tellOffice(paper, pdfHash: pdfHash, at: now, in: writer) }
            return true
        }
    }

    private func heldDossiers(of paper: IssuedPaper, in writer: any SQLWriter) throws -> [Dossier] {
        guard paper.kind.belongsToDossier else { return [] }
        return try paper.dossierCodes.sorted().compactMap {
            try DossierStore.findForChange($0, office: paper.officeID, in: writer)
        }
    }

    private func tellOffice(
        _ paper: IssuedPaper, pdfHash: String, at now: LocalInstant, in writer: any SQLWriter
    ) throws {
        try OfficeEventStore.append(
            .paperFiled, officeID: paper.officeID, actorID: "", at: now,
            facts: [
                "paper": paper.id, "kind": paper.kind.rawValue, "number": paper.numberAndSymbol,
                "contentHash": paper.contentHash, "pdfHash": pdfHash,
            ], in: writer)
    }
}
