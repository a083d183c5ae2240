import Domain

/// Mẫu 02 in finished strings.
struct SupplementRequestModel: PaperModel {
    static let template = "intake/supplement-request"

    let head: HeadModel
    let party: PartyModel
    let codes: [String]
    let procedure: String
    let demands: [NumberedLine]
    let reason: BlankOr
    /// The last day of the grace period, in a list of one or none.
    let lastDays: [String]
    let guide: String
    let guideManner: String
    let guidePhone: BlankOr
    let frame: PaperFrame

    init(_ paper: SupplementRequestPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .supplementRequest)
        self.party = PartyModel(paper.party, under: head.regulation)
        self.codes = [paper.code?.description].compactMap { $0 }
        self.procedure = paper.procedure
        self.demands = NumberedLine.list(paper.demands)
        self.reason = BlankOr(paper.reason)
        self.lastDays = [paper.answerBy.map(FormDates.long)].compactMap { $0 }
        self.guide = paper.guide.name
        self.guideManner = paper.guide.manner.rawValue.lowercased()
        self.guidePhone = BlankOr(paper.guide.phone)
    }
}
