public import Domain

/// Phiếu từ chối tiếp nhận, giải quyết hồ sơ (Mẫu 03), with the reason in full.
public struct RefusalPaper: Sendable {
    var head: PaperHead
    var party: PaperParty
    var code: DossierCode?
    var procedure: String
    var reason: String
    var officer: String

    /// Takes what the paper says; the code only when the dossier had been received before.
    public init(
        head: PaperHead, party: PaperParty, code: DossierCode? = nil, procedure: String, reason: String, officer: String
    ) {
        self.head = head
        self.party = party
        self.code = code
        self.procedure = procedure
        self.reason = reason
        self.officer = officer
    }

    public func html(_ press: PaperPress) throws -> String { try press.html(RefusalModel(self)) }
}

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
    let signatures: SignatureModel

    init(_ paper: RefusalPaper) {
        self.head = HeadModel(paper.head, kind: .refusal)
        self.receiver = paper.head.receiver
        self.unit = paper.head.unit
        self.party = PartyModel(paper.party, under: paper.head.regulation)
        self.codes = [paper.code?.description].compactMap { $0 }
        self.procedure = paper.procedure
        self.reasons = paper.reason.split(whereSeparator: \.isNewline).map(String.init)
        self.signatures = SignatureModel(submitter: paper.party.submitter, officer: paper.officer)
    }
}
