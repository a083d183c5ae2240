import Domain

/// The statement that stands where a receipt would, in finished strings.
struct FeeExemptionModel: PaperModel {
    static let template = "payments/fee-exemption"

    let head: HeadModel
    let party: String
    let address: BlankOr
    let numbers: [LabelledText]
    let code: String
    let procedure: String
    let group: String
    let evidence: String
    let decision: String
    /// «8.000 đồng», when the rate is known.
    let waived: String?
    let officer: String
    let frame: PaperFrame

    init(_ paper: FeeExemptionPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .feeExemption)
        party = paper.party.addressed
        address = BlankOr(paper.party.contact.address)
        numbers = LabelledText.number(of: paper.party, under: head.regulation)
        code = paper.code.description
        procedure = paper.procedure
        (group, evidence, decision) = (paper.group, paper.evidence, paper.decision)
        waived = paper.waived.map { Money(dong: $0).description }
        officer = paper.officer
    }
}
