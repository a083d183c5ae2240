extension Dossier {
    /// Taken over from an old book: what was promised then was never counted here.
    var isFromPaperBook: Bool { receivedByID.isEmpty && caseCode.isEmpty }

    /// The dossier as its reception made it.
    public init(receivedBy event: DossierEvent, code: String, officeID: String) throws(ReplayFault) {
        guard event.kind == .received else { throw .noReception }
        guard event.sequence == 1 else { throw .outOfSequence(expected: 1, found: event.sequence) }
        let dueAt = try event.instant(.dueAt)
        let isImmediate = event.facts[.immediate] == "true"
        // What comes from an old book lies in the counter's common tray: nobody of today received it.
        let receiverID = event.facts[.importFile] == nil ? event.actorID : ""
        let prepared = Outcome(
            isPositive: true, summary: event.facts[.summary] ?? "", grounds: "", draftedByID: event.actorID)
        self.init(
            officeID: officeID, code: code, procedureCode: try event.text(.procedure),
            procedureVersion: try event.number(.version), channel: try event.choice(.channel),
            returnChannel: try event.choice(.returnChannel), status: .received,
            receivedAt: try event.instant(.receivedAt), dueAt: dueAt, lawfulDueAt: dueAt, originalDueAt: dueAt,
            bookYear: try event.number(.bookYear), bookNumber: try event.number(.bookNumber),
            setCount: try event.number(.sets), feeDue: event.fee,
            isImmediate: isImmediate, step: 0, holder: Holder(role: .reception, officerID: receiverID),
            offer: nil, outcome: isImmediate ? prepared : nil, finishedAt: nil, resultNumber: "", returnedAt: nil,
            rating: nil, pauses: [],
            supplementCount: event.facts[.slips].flatMap { Digits.value($0) } ?? 0, receivedByID: receiverID,
            caseCode: event.facts[.caseCode] ?? "", sequence: 1)
        requestedItems = event.facts[.items] == nil ? [] : try event.lines(.items)
        serviceModel = event.facts[.serviceModel].flatMap { Digits.value($0) }
        fallback = event.facts[.fallback] ?? ""
        authority = event.facts[.authority] ?? ""
        applyFilingWay(event)
    }
}
