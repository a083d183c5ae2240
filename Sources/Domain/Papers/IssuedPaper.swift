/// A paper that has left the office's hands: who issued it when, its number, and what has become of it since.
///
/// Never changed afterwards; another paper may take its place, or a leader may take it back.
public struct IssuedPaper: Hashable, Sendable {
    public var id: String
    public var officeID: String
    public var kind: PaperKind
    public var regulation: FormRegulation
    /// The year its number counts in.
    public var year: Int
    public var number: Int
    /// The letters after the number.
    public var symbol: String
    /// The day in its head: a receipt printed late still bears the day of reception.
    public var datedOn: CivilDate
    public var issuedAt: LocalInstant
    /// The officer who issued it.
    public var issuedByID: String
    /// The dossiers it is about; none for a slip given instead of a reception.
    public var dossierCodes: [String]
    /// What it says; nothing once its personal data were lawfully erased.
    public var sheet: PaperSheet?
    /// SHA-256 over everything above, so that a change of the row shows.
    public var contentHash: String
    /// SHA-256 of the kept PDF; nothing until it is made.
    public var pdfHash: String?
    public var ending: Ending?
    /// Which part of a book or which period it prints, so that a later printing of the same takes its place.
    ///
    /// «Quyển số 2019; ngày 24/12/2019»; empty for what is no book.
    public var subject: String

    /// Why it is no longer current.
    public enum Ending: Hashable, Sendable {
        case replaced(byID: String, at: LocalInstant)
        case withdrawn(at: LocalInstant, reason: String)
    }

    public init(
        id: String, officeID: String, kind: PaperKind, regulation: FormRegulation, year: Int, number: Int,
        symbol: String, datedOn: CivilDate, issuedAt: LocalInstant, issuedByID: String, dossierCodes: [String],
        sheet: PaperSheet?,
        contentHash: String = "", pdfHash: String? = nil, ending: Ending? = nil, subject: String = ""
    ) {
        self.id = id
        self.officeID = officeID
        self.kind = kind
        self.regulation = regulation
        self.year = year
        self.number = number
        self.symbol = symbol
        self.datedOn = datedOn
        self.issuedAt = issuedAt
        self.issuedByID = issuedByID
        self.dossierCodes = dossierCodes
        self.sheet = sheet
        self.contentHash = contentHash
        self.pdfHash = pdfHash
        self.ending = ending
        self.subject = subject
    }

    /// «12/PXL-TTPVHCC».
    public var numberAndSymbol: String { "\(Digits.padded(number, to: 2))/\(symbol)" }

    /// Whether a leader has taken it back.
    public var isWithdrawn: Bool {
        if case .withdrawn = ending { true } else { false }
    }

    /// The name its own form gives it.
    public var title: String { sheet?.title ?? kind.vietnamese }
}
