import Casework
import Domain
import Storage

/// One type of paper that a dossier asks to have certified: what the reception told, then as it was numbered and corrected.
///
/// The same list the clerk finds filled in on the numbering page, so that a program knows before what will be entered.
struct CertifiedPaperAnswer: Encodable, Sendable {
    let book: String
    let name: String
    let copies: Int
    let pages: Int
    /// In đồng; absent when the rate is not known.
    let fee: Int?
    /// Its number in the register; absent until the outcome is numbered.
    let number: Int?
    let year: Int?

    /// Nothing when the procedure writes no certification register.
    static func all(
        of dossier: Dossier, keeping: CertificationKeeping, in reader: any SQLReader
    ) throws -> [CertifiedPaperAnswer]? {
        guard let expected = try keeping.expectedPapers(of: dossier, in: reader) else { return nil }
        guard dossier.outcome?.isPositive != false else { return [] }
        guard dossier.resultNumber.isEmpty else {
            return try CertificationStore.lines(of: dossier.code, office: dossier.officeID, in: reader).map(Self.init)
        }
        return expected.papers.map { paper in
            CertifiedPaperAnswer(
                book: expected.book.rawValue, name: paper.name, copies: paper.copies, pages: paper.pages,
                fee: expected.charge.amount(of: paper), number: nil, year: nil)
        }
    }
}

extension CertifiedPaperAnswer {
    private init(_ line: CertificationLine) {
        let last = line.corrections.last
        let paper = last?.paper ?? line.entry.paper
        self.init(
            book: line.entry.book.rawValue, name: paper.name, copies: paper.copies, pages: paper.pages,
            fee: last.map(\.fee) ?? line.entry.fee, number: line.entry.number, year: line.entry.year)
    }
}
