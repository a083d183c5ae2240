import Domain

/// Mẫu 05 of 2025 in finished strings.
struct StopNoticeModel: PaperModel {
    static let template = "processing/stop-notice"

    let head: HeadModel
    let addressee: String
    let manner: String
    let agency: String
    let party: PartyModel
    let numbers: [LabelledText]
    let code: String
    let procedure: String
    let receivedAt: String
    let askedOn: String
    let reason: BlankOr
    let stage: String
    let returnedPapers: [NumberedLine]
    /// «Không có.», or a blank to be filled by hand; missing when there is a list.
    let returnedNothing: BlankOr?
    let refund: BlankOr
    let signerPost: String
    let signer: String
    let frame: PaperFrame

    init(_ paper: StopNoticePaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .stopNotice)
        addressee = paper.party.addressed
        manner = paper.party.manner.inSentence
        agency = head.agency
        party = PartyModel(paper.party, under: head.regulation)
        numbers = LabelledText.number(of: paper.party, under: head.regulation)
        code = paper.code.description
        procedure = paper.procedure
        receivedAt = FormDates.moment(paper.receivedAt)
        askedOn = FormDates.long(paper.askedOn)
        reason = BlankOr(paper.reason)
        stage = paper.stage
        let papers = paper.returnedPapers ?? []
        returnedPapers = NumberedLine.list(papers)
        returnedNothing = papers.isEmpty ? BlankOr(paper.returnedPapers.map { _ in "Không có." }) : nil
        refund = BlankOr(paper.refund.map { $0.isEmpty ? "Không có." : $0 })
        signerPost = paper.signerPost.uppercased()
        signer = paper.signer
    }
}
