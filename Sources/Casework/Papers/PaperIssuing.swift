public import Domain
public import Storage

/// A paper about to be issued: what it says and which dossiers it is about.
///
/// The key is made outside the transaction, which may run twice: `PaperDraft(id: surroundings.freshKey(), …)`.
public struct PaperDraft: Sendable {
    /// Where its number comes from.
    public enum Number: Sendable, Hashable {
        /// The next of its kind this year: «01» on the first paper after New Year (NĐ 30/2020/NĐ-CP, Điều 15).
        case next
        /// One that was given already: the dossier's line of the book, or that of a slip.
        case given(year: Int, number: Int)
    }

    public var id: String
    public var content: PaperContent
    /// The codes of the dossiers it is about; none for a slip given instead of a reception.
    public var dossiers: [String]
    public var number: Number
    /// The day in its head, which decides the form; the day of the act when left out.
    public var datedOn: CivilDate?
    /// Papers whose place it takes.
    public var replaces: [String]
    /// Which part of a book it prints; empty for what is no book.
    public var subject: String

    public init(
        id: String, content: PaperContent, dossiers: [String], number: Number = .next, datedOn: CivilDate? = nil,
        replaces: [String] = [], subject: String = ""
    ) {
        self.id = id
        self.content = content
        self.dossiers = dossiers
        self.number = number
        self.datedOn = datedOn
        self.replaces = replaces
        self.subject = subject
    }
}

/// Issues papers inside the transaction of the act they come from, so that no act is without its paper.
///
/// ```swift
/// let id = surroundings.freshKey()                       // outside: the transaction may run twice
/// return try await perform(on: code, by: officer) { dossier, scene, writer in
///     let acted = try dossier.withdraw(reason: reason, by: scene.act)
///     let issuing = PaperIssuing(surroundings)
///     let notice = StopNoticePaper(
///         party: try issuing.party(of: code, office: officer.officeID, in: writer), …)
///     _ = try issuing.issue(
///         PaperDraft(id: id, content: .stopNotice(notice), dossiers: [code]), by: scene.act, in: writer)
///     return acted
/// }
/// ```
///
/// The paper then stands on the dossier's page, `/desk/papers/{id}/print` shows it, and the server makes and keeps its
/// PDF by itself.
public struct PaperIssuing: Sendable {
    private let surroundings: Surroundings

    public init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// Numbers the paper and writes it down; the answer carries its number.
    ///
    /// - Throws: `PaperRefusal.noLongerCurrent` when a paper it replaces was ended before.
    public func issue(_ draft: PaperDraft, by act: Act, in writer: any SQLWriter) throws -> IssuedPaper {
        let (office, kind, day) = (act.officer.officeID, draft.content.kind, draft.datedOn ?? act.at.date)
        guard let issuer = try OfficeStore.office(office, in: writer) else { throw AccountRefusal.officeUnknown }
        let (year, number) = try number(of: draft, on: day, office: office, in: writer)
        let regulation = FormRegulation(on: day)
        let own = try PaperWordingStore.words(.symbol(kind, regulation), office: office, in: writer)
        let head = PaperHead(office: issuer, on: day, number: number, symbol: own)
        let sheet = PaperSheet(head: head, content: draft.content)
        var paper = IssuedPaper(
            id: draft.id, officeID: office, kind: kind, regulation: regulation, year: year, number: number,
            symbol: head.symbol(for: kind), datedOn: day, issuedAt: act.at, issuedByID: act.officer.id,
            dossierCodes: draft.dossiers.sorted(), sheet: sheet, subject: draft.subject)
        let salt = KeyedHash.text("paper-salt:\(office):\(paper.id)", secret: surroundings.secret)
        let text = try PaperText.write(sheet, salt: salt)
        paper.contentHash = paper.contentHash(of: text)
        let token = PaperToken(secret: surroundings.secret, office: office, paperID: paper.id)
        try PaperStore.insert(paper, text: text, tokenHash: token.hash, in: writer)
        try replace(draft.replaces, by: paper, in: writer)
        return paper
    }

    /// The owner of a dossier as papers name them, with whoever filed for them.
    public func party(of code: String, office: String, in reader: any SQLReader) throws -> PaperParty {
        let persons = try DossierPersonStore.persons(of: code, office: office, in: reader)
        guard let party = PaperParty(persons) else { throw PaperRefusal.erased }
        return party
    }

    private func number(
        of draft: PaperDraft, on day: CivilDate, office: String, in writer: any SQLWriter
    ) throws -> (year: Int, number: Int) {
        switch draft.number {
        case .given(let year, let number): return (year, number)
        case .next:
            let series = DossierNumberStore.Series.paper(draft.content.kind, year: day.year)
            return (day.year, try DossierNumberStore.next(series, office: office, in: writer))
        }
    }

    private func replace(_ ids: [String], by paper: IssuedPaper, in writer: any SQLWriter) throws {
        for id in ids.sorted() where id != paper.id {
            let ending = IssuedPaper.Ending.replaced(byID: paper.id, at: paper.issuedAt)
            guard try PaperStore.end(id, ending, office: paper.officeID, in: writer) else {
                let old = try PaperStore.find(id, office: paper.officeID, in: writer)
                throw PaperRefusal.noLongerCurrent(number: old?.numberAndSymbol ?? "")
            }
        }
    }
}

extension PaperParty {
    /// The owner among a dossier's persons, with whoever filed for them; nothing when they are masked or erased.
    public init?(_ persons: [DossierPerson]) {
        guard let owner = persons.first(where: { $0.part == .owner }) else { return nil }
        let filer = persons.first { $0.part == .representative }
        self.init(owner.person, representative: filer.map { ($0.person, $0.authorisation) })
    }
}
