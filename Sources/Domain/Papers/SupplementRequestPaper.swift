/// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02): everything that is missing, asked for once and in writing.
///
/// Before reception it has no code and no last day; during processing it has both.
public struct SupplementRequestPaper: Hashable, Sendable, Codable {
    /// Người hướng dẫn, whom the applicant may ask and who signs.
    public struct Guide: Hashable, Sendable, Codable {
        public var manner: PaperParty.Address
        public var name: String
        public var phone: String

        public init(_ manner: PaperParty.Address = .unknown, name: String, phone: String) {
            self.manner = manner
            self.name = name
            self.phone = phone
        }
    }

    public var party: PaperParty
    /// The dossier's code, when it had been received before.
    public var code: DossierCode?
    public var procedure: String
    public var demands: [String]
    public var reason: String
    public var guide: Guide
    /// The last day of the grace period, when there is one.
    public var answerBy: CivilDate?

    public init(
        party: PaperParty, code: DossierCode? = nil, procedure: String, demands: [String], reason: String,
        guide: Guide, answerBy: CivilDate? = nil
    ) {
        self.party = party
        self.code = code
        self.procedure = procedure
        self.demands = demands
        self.reason = reason
        self.guide = guide
        self.answerBy = answerBy
    }
}
