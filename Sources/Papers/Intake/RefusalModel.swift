import Domain

/// Mẫu 03 in finished strings.
struct RefusalModel: PaperModel {
    static let template = "intake/refusal"

    let head: HeadModel
    let receiver: String
    let unit: String
    let party: PartyModel
    let codes: [String]
    let procedure: String
    let reasons: [String]
    /// The form's own «Ông/Bà» for people.
    let told: String
    let signatures: SignatureModel
    let frame: PaperFrame

    init(_ paper: RefusalPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .refusal)
        self.receiver = head.receiver
        self.unit = head.unit
        self.party = PartyModel(paper.party, under: head.regulation)
        self.codes = [paper.code?.description].compactMap { $0 }
        self.procedure = paper.procedure
        self.reasons = paper.reason.split(whereSeparator: \.isNewline).map(String.init)
        let manner = paper.party.manner
        self.told = (manner == .organisation ? manner : .unknown).inSentence
        self.signatures = SignatureModel(
            submitter: paper.party.submitter, officer: paper.officer, post: paper.signerPost)
    }
}
