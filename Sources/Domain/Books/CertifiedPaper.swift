/// One type of paper certified in one visit: it takes one number, however many copies are made.
public struct CertifiedPaper: Hashable, Sendable {
    public var name: String
    /// How many copies were certified.
    public var copies: Int
    /// Pages of each copy.
    public var pages: Int

    /// The longest name of a paper, in characters.
    public static let longestName = 200
    /// So many types of paper one visit may bring.
    public static let mostInOneVisit = 20

    /// Takes what the clerk typed.
    public init(name: String, copies: Int, pages: Int) throws(CertificationRefusal) {
        let tidy = TextLine.tidied(name)
        guard !tidy.isEmpty else { throw .paperNameMissing }
        guard tidy.count <= Self.longestName, !TextLine.holdsControl(tidy) else { throw .paperNameUnusable }
        guard (1...999).contains(copies), (1...999).contains(pages) else { throw .countOutOfRange }
        self.init(checked: tidy, copies: copies, pages: pages)
    }

    /// A paper that was checked before it was stored.
    public init(checked name: String, copies: Int, pages: Int) {
        self.name = name
        self.copies = copies
        self.pages = pages
    }

    /// What the reception already knows of the papers, or the correction of its fee, so that nobody types it twice.
    ///
    /// Fees by the page count copies of one paper; fees by the case count papers: «một trường hợp là một hoặc nhiều chữ ký
    /// trong cùng một giấy tờ, văn bản» (TT 226/2016/TT-BTC).
    public static func expected(at event: DossierEvent, of definition: ProcedureDefinition) -> [CertifiedPaper] {
        let (quantity, pages) = (event.count(.quantity), event.count(.pages))
        let name = CertificationBook(of: definition)?.usualPaper ?? definition.result
        guard case .perCase = definition.fee else {
            return [CertifiedPaper(checked: name, copies: quantity, pages: pages)]
        }
        let paper = CertifiedPaper(checked: name, copies: 1, pages: pages)
        return Array(repeating: paper, count: min(quantity, mostInOneVisit))
    }
}

extension CertificationBook {
    /// What is written when nobody has named the paper more exactly.
    public var usualPaper: String {
        switch self {
        case .copies: "Giấy tờ, văn bản theo hồ sơ"
        case .signatures: "Giấy tờ, văn bản theo hồ sơ"
        case .translators: "Bản dịch theo hồ sơ"
        case .transactions: "Hợp đồng, giao dịch theo hồ sơ"
        }
    }
}

extension Fee {
    /// The fee of one certified paper: by the page it is capped for each copy, by the case it is one case.
    public func amount(of paper: CertifiedPaper) -> Int? {
        switch self {
        case .perCase(let amount): amount
        default: amount(quantity: paper.copies, pages: paper.pages)
        }
    }

    /// The fee of several papers of one visit, each with its own cap; nothing when the rate is not known.
    public func amount(of papers: [CertifiedPaper]) -> Int? {
        papers.reduce(0) { sum, paper in
            guard let sum, let fee = amount(of: paper) else { return nil }
            return sum + fee
        }
    }
}
