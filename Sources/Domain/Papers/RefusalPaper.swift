/// Phiếu từ chối tiếp nhận, giải quyết hồ sơ (Mẫu 03), with the reason in full.
public struct RefusalPaper: Hashable, Sendable, Codable {
    public var party: PaperParty
    public var code: DossierCode?
    public var procedure: String
    public var reason: String
    public var officer: String
    /// The post that signs, once the dossier was received: «Chủ tịch»; nothing for whoever receives.
    public var signerPost: String?

    /// Takes what the paper says; the code only when the dossier had been received before.
    public init(
        party: PaperParty, code: DossierCode? = nil, procedure: String, reason: String, officer: String,
        signerPost: String? = nil
    ) {
        self.party = party
        self.code = code
        self.procedure = procedure
        self.reason = reason
        self.officer = officer
        self.signerPost = signerPost
    }
}
