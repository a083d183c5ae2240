/// Phiếu miễn phí, lệ phí, from practice: stands where a receipt would, for whoever pays nothing.
///
/// It says who is exempt, what was seen for it and which decision waives the fee, so that a check finds the reason beside the
/// dossier (Luật Phí và lệ phí 97/2015/QH13 Đ.10; Luật Hộ tịch 60/2014/QH13 Đ.11).
public struct FeeExemptionPaper: Hashable, Sendable, Codable {
    public var party: PaperParty
    public var code: DossierCode
    public var procedure: String
    /// «Người thuộc hộ nghèo».
    public var group: String
    /// What was seen.
    public var evidence: String
    /// The article that waives it.
    public var decision: String
    /// What would be due without it, in đồng; nothing while the rate is not known.
    public var waived: Int?
    public var officer: String

    public init(
        party: PaperParty, code: DossierCode, procedure: String, exemption: FeeExemption, waived: Int?, officer: String
    ) {
        self.party = party
        self.code = code
        self.procedure = procedure
        group = exemption.group
        evidence = exemption.evidence
        decision = exemption.decision
        self.waived = waived
        self.officer = officer
    }
}
