/// Thông báo dừng giải quyết hồ sơ (Mẫu 05 of TT 03/2025/TT-VPCP), at the applicant's own wish.
///
/// The circular of 2018 had no such form; on days before the new one it is printed under the older head.
public struct StopNoticePaper: Hashable, Sendable, Codable {
    public var party: PaperParty
    public var code: DossierCode
    public var procedure: String
    public var receivedAt: LocalInstant
    /// The day on which the applicant asked to stop.
    public var askedOn: CivilDate
    /// Lý do, as the applicant gave it.
    public var reason: String
    /// How far the dossier had come: «Đang xử lý».
    public var stage: String
    /// Papers handed back, by name; nothing when the record does not say, so that it is written in by hand.
    public var returnedPapers: [String]?
    /// Money paid back, in words of the office; empty when none was, nothing when it is to be written in by hand.
    public var refund: String?
    /// «Người tiếp nhận hồ sơ», or the post that signs.
    public var signerPost: String
    public var signer: String

    public init(
        party: PaperParty, code: DossierCode, procedure: String, receivedAt: LocalInstant, askedOn: CivilDate,
        reason: String, stage: String, returnedPapers: [String]? = nil, refund: String? = nil,
        signerPost: String = "Người tiếp nhận hồ sơ", signer: String
    ) {
        self.party = party
        self.code = code
        self.procedure = procedure
        self.receivedAt = receivedAt
        self.askedOn = askedOn
        self.reason = reason
        self.stage = stage
        self.returnedPapers = returnedPapers
        self.refund = refund
        self.signerPost = signerPost
        self.signer = signer
    }
}
