extension PortalDossier {
    /// A filing that the office has returned for completion or refused, so that it never became a dossier of ours.
    ///
    /// Its papers are the portal's own and are not told back, lest the list there be replaced by an empty one.
    public init(
        _ filing: OnlineFiling, procedure: PortalProcedure, subject: String, officeName: String, codes: PortalCodeMap
    ) {
        self.init(
            code: filing.code, procedure: procedure, channel: .online,
            owner: PortalOwner(filing.applicant, technicalID: filing.technicalID, codes: codes),
            subject: String(subject.prefix(1000)), filedAt: filing.filedAt, receivedAt: nil, dueAt: nil,
            status: codes.status(of: filing.status),
            refusedAt: filing.status == .refused ? filing.decidedAt : nil, endedAt: nil, returnedAt: nil,
            returnChannel: .counter, unitName: officeName, isFromPortal: true, documents: [], fees: [],
            supplements: [], results: [])
        note = filing.words.split(separator: "\n").joined(separator: "; ")
        isWithoutLists = true
    }
}
