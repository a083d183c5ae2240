import Domain

/// Mẫu 04 in finished strings.
struct ApologyModel: PaperModel {
    static let template = "processing/apology"

    let head: HeadModel
    let addressee: String
    let manner: String
    let agency: String
    let receivedOn: String
    let procedure: String
    /// The name of the number and the number, in a list of one or none: only the form of 2025 asks for it.
    let numbers: [Number]
    let code: String
    let dueAt: String
    let isOverdue: Bool
    let isBeforeDelay: Bool
    let causes: [String]
    let faults: String
    let newDueAts: [String]
    let signer: String
    let frame: PaperFrame

    /// «số định danh: 089090000123», within the sentence.
    struct Number: Sendable {
        let label: String
        let text: String
    }

    init(_ paper: ApologyPaper, head: PaperHead, frame: PaperFrame) {
        self.frame = frame
        self.head = HeadModel(head, kind: .apology)
        addressee = paper.party.addressed
        manner = paper.party.manner.inSentence
        agency = head.agency
        receivedOn = FormDates.long(paper.receivedAt.date).capitalizedFirst
        procedure = paper.procedure
        let number = paper.party.contact.number
        numbers =
            head.regulation.asksForIdentity && !number.isEmpty
            ? [Number(label: paper.party.numberName.lowercasedFirst, text: number)] : []
        code = paper.code.description
        dueAt = FormDates.moment(paper.dueAt)
        isBeforeDelay = paper.isBeforeDelay(on: head.date)
        isOverdue = paper.faults.contains(.overdue) && !isBeforeDelay
        causes = paper.cause.split(whereSeparator: \.isNewline).map(String.init)
        faults = paper.regrets(on: head.date)
        newDueAts = [paper.newDueAt.map(FormDates.moment)].compactMap { $0 }
        signer = paper.signer
    }
}

/// A text with the name of its field.
struct LabelledText: Sendable {
    let label: String
    let value: BlankOr

    /// The number a party is known by, where the form of the day asks for it.
    static func number(of party: PaperParty, under regulation: FormRegulation) -> [LabelledText] {
        guard regulation.asksForIdentity else { return [] }
        return [LabelledText(label: party.numberName, value: BlankOr(party.contact.number))]
    }
}
