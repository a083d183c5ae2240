/// What is certified in one visit, as the clerk enters it while numbering.
public struct Certification: Hashable, Sendable {
    public var papers: [CertifiedPaper]
    /// Where and when, when it was not done at the office.
    public var outside: OutsideAct?

    /// At least one paper, and not more than a visit may bring.
    public init(papers: [CertifiedPaper], outside: OutsideAct? = nil) throws(CertificationRefusal) {
        guard !papers.isEmpty else { throw .paperNameMissing }
        guard papers.count <= CertifiedPaper.mostInOneVisit else { throw .tooManyPapers }
        self.papers = papers
        self.outside = outside
    }
}

/// A certification done outside the office, whose hour and minute must be written down (NĐ 23/2015/NĐ-CP Đ.10).
public struct OutsideAct: Hashable, Sendable {
    public var place: String
    public var at: LocalInstant

    public init(place: String, at moment: LocalInstant, now: LocalInstant) throws(CertificationRefusal) {
        let tidy = TextLine.tidied(place)
        guard !tidy.isEmpty, tidy.count <= CertifiedPaper.longestName, !TextLine.holdsControl(tidy) else {
            throw .outsidePlaceMissing
        }
        guard moment <= now else { throw .outsideTimeAhead }
        self.init(checked: tidy, at: moment)
    }

    /// An act that was checked before it was stored.
    public init(checked place: String, at moment: LocalInstant) {
        self.place = place
        self.at = moment
    }
}

/// One number of a certification register.
public struct CertificationEntry: Hashable, Sendable {
    public var officeID: String
    public var book: CertificationBook
    public var year: Int
    /// The number of the certification, from 1 every year.
    public var number: Int
    public var dossierCode: String
    public var paper: CertifiedPaper
    /// In đồng; nothing when the rate is not known.
    public var fee: Int?
    public var signerID: String
    /// When it was signed.
    public var certifiedAt: LocalInstant
    public var outside: OutsideAct?
    public var enteredByID: String
    public var enteredAt: LocalInstant

    public init(
        officeID: String, book: CertificationBook, year: Int, number: Int, dossierCode: String, paper: CertifiedPaper,
        fee: Int?, signerID: String, certifiedAt: LocalInstant, outside: OutsideAct?, enteredByID: String,
        enteredAt: LocalInstant
    ) {
        self.officeID = officeID
        self.book = book
        self.year = year
        self.number = number
        self.dossierCode = dossierCode
        self.paper = paper
        self.fee = fee
        self.signerID = signerID
        self.certifiedAt = certifiedAt
        self.outside = outside
        self.enteredByID = enteredByID
        self.enteredAt = enteredAt
    }

    /// «24/12/2019»; outside the office with its hour and minute.
    public var certifiedText: String {
        outside.map { "\($0.at.vietnameseClock), \($0.at.date.slashed)" } ?? certifiedAt.date.slashed
    }

    /// What the entries of one numbering cost together; nothing when the rate of one is not known.
    public static func fee(of entries: [CertificationEntry]) -> Int? {
        let fees = entries.compactMap(\.fee)
        return fees.count == entries.count ? fees.reduce(0, +) : nil
    }

    /// Number, copies and pages as the event of the numbering tells them: `SCT/BS 2019/12 2x4`.
    public var factText: String { "\(book.rawValue) \(year)/\(number) \(paper.copies)x\(paper.pages)" }

    /// All that is written in its line, for the hash that the event of the numbering carries.
    public var canonicalFields: [String] {
        [
            book.rawValue, String(year), String(number), dossierCode, paper.name, String(paper.copies),
            String(paper.pages), fee.map(String.init) ?? "", signerID, certifiedAt.utcText, outside?.place ?? "",
            outside?.at.utcText ?? "", enteredByID, enteredAt.utcText,
        ]
    }
}

/// A correction of an entry: a new line beside it, for what is written in a register is never taken out.
public struct CertificationCorrection: Hashable, Sendable {
    /// From 1 for each entry.
    public var sequence: Int
    /// How the paper should have been written.
    public var paper: CertifiedPaper
    public var fee: Int?
    public var reason: String
    public var officerID: String
    public var enteredAt: LocalInstant

    public init(
        sequence: Int, paper: CertifiedPaper, fee: Int?, reason: String, officerID: String, enteredAt: LocalInstant
    ) {
        self.sequence = sequence
        self.paper = paper
        self.fee = fee
        self.reason = reason
        self.officerID = officerID
        self.enteredAt = enteredAt
    }

    /// All that is written in the line beside the entry, for the hash that its event carries.
    public func canonicalFields(of entry: CertificationEntry) -> [String] {
        [
            entry.book.rawValue, String(entry.year), String(entry.number), String(sequence), paper.name,
            String(paper.copies), String(paper.pages), fee.map(String.init) ?? "", reason, officerID,
            enteredAt.utcText,
        ]
    }

    /// «Đính chính ngày 24/12/2019: Giấy khai sinh, 02 bản, 01 trang, phí 4.000 đồng. Lý do: ghi nhầm số bản.»
    public var words: String {
        let copies = Digits.padded(paper.copies, to: 2)
        let pages = Digits.padded(paper.pages, to: 2)
        let cost = fee.map { ", phí \(Money(dong: $0))" } ?? ""
        return "Đính chính ngày \(enteredAt.date.slashed): \(paper.name), \(copies) bản, \(pages) trang\(cost). "
            + "Lý do: \(reason)"
    }
}
