public import Domain

/// The day's comparison of the office's book with the portal, on paper: how many dossiers, which differ, two signatures.
///
/// A book kept electronically stands for the paper one (TT 03/2025/TT-VPCP, Mẫu 07); this sheet shows that the portal says the
/// same.
public struct PortalCheckPaper: Sendable {
    var office: Office
    var madeAt: LocalInstant
    var compared: Int
    var trouble: String
    var found: [PortalDifference]

    /// Takes what a comparison found.
    ///
    /// - Parameters:
    ///   - office: whose book.
    ///   - madeAt: when the portal was asked.
    ///   - compared: how many dossiers were.
    ///   - trouble: why not all of them; empty when all were.
    ///   - found: what the portal says otherwise, what must differ and does no harm, and what only a look at it tells.
    public init(
        office: Office, madeAt: LocalInstant, compared: Int, trouble: String, found: [PortalDifference]
    ) {
        self.office = office
        self.madeAt = madeAt
        self.compared = compared
        self.trouble = trouble
        self.found = found
    }

    public func html(_ press: PaperPress) throws -> String { try press.html(PortalCheckModel(self)) }
}

/// The sheet in finished strings.
struct PortalCheckModel: PaperModel {
    static let template = "portal/check"

    let agency: String
    let placeAndDate: String
    let madeAt: String
    let compared: String
    let verdict: String
    let trouble: String?
    let rows: [Row]
    let hasRows: Bool
    let doubts: String?
    let known: String?

    /// One difference.
    struct Row: Sendable {
        let ordinal: String
        let code: String
        let kind: String
        let ours: String
        let theirs: String
    }

    init(_ paper: PortalCheckPaper) {
        agency = paper.office.name.uppercased()
        placeAndDate = "\(paper.office.place), \(FormDates.long(paper.madeAt.date))"
        madeAt = FormDates.moment(paper.madeAt)
        compared = Digits.grouped(paper.compared)
        let differences = paper.found.standing(.differs)
        verdict = "\(Digits.grouped(differences.count)) khác biệt"
        trouble = paper.trouble.isEmpty ? nil : paper.trouble
        rows = differences.enumerated().map { index, difference in
            Row(
                ordinal: String(index + 1), code: difference.code, kind: difference.kind.vietnamese,
                ours: difference.oursInWords, theirs: difference.theirsInWords)
        }
        hasRows = !rows.isEmpty
        doubts = Self.codes(paper.found, .unclear)
        known = Self.codes(paper.found, .known)
    }

    private static func codes(
        _ found: [PortalDifference], _ standing: PortalDifference.Kind.Standing
    ) -> String? {
        let codes = found.standing(standing).map(\.code)
        return codes.isEmpty ? nil : codes.joined(separator: ", ")
    }
}
