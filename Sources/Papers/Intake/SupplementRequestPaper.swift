/// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02): everything that is missing, asked for once and in writing.
public struct SupplementRequestPaper: Sendable {
    var head: PaperHead
    var party: PaperParty
    var procedure: String
    var demands: [String]
    var reason: String
    var guide: Guide

    /// Người hướng dẫn, whom the applicant may ask and who signs.
    public struct Guide: Sendable {
        var manner: PaperParty.Address
        var name: String
        var phone: String

        public init(_ manner: PaperParty.Address = .unknown, name: String, phone: String) {
            self.manner = manner
            self.name = name
            self.phone = phone
        }
    }

    public init(
        head: PaperHead, party: PaperParty, procedure: String, demands: [String], reason: String, guide: Guide
    ) {
        self.head = head
        self.party = party
        self.procedure = procedure
        self.demands = demands
        self.reason = reason
        self.guide = guide
    }

    public func html(_ press: PaperPress) throws -> String { try press.html(SupplementRequestModel(self)) }
}

/// Mẫu 02 in finished strings.
struct SupplementRequestModel: PaperModel {
    static let template = "intake/supplement-request"

    let head: HeadModel
    let party: PartyModel
    let procedure: String
    let demands: [NumberedLine]
    let reason: BlankOr
    let guide: String
    let guideManner: String
    let guidePhone: BlankOr

    init(_ paper: SupplementRequestPaper) {
        self.head = HeadModel(paper.head, kind: .supplementRequest)
        self.party = PartyModel(paper.party, under: paper.head.regulation)
        self.procedure = paper.procedure
        self.demands = paper.demands.enumerated().map { NumberedLine(ordinal: String($0 + 1), text: $1) }
        self.reason = BlankOr(paper.reason)
        self.guide = paper.guide.name
        self.guideManner = paper.guide.manner.rawValue.lowercased()
        self.guidePhone = BlankOr(paper.guide.phone)
    }
}

/// A line of a numbered list.
struct NumberedLine: Sendable {
    let ordinal: String
    let text: String
}
