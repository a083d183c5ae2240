/// Putting right what was wrong: the data of a person, or a result that has already been returned.
extension Dossier {
    /// Opens a returned dossier again for a mistake in its result, with an apology for it.
    ///
    /// A clock of its own runs until `dueAt`; what counts say of the first answer stays as it was. Letters for the first
    /// answer's delay or mistake do not excuse those of the second, and its re-appointment leaves the second its own.
    /// `draft` is the event that tells of the wrong draft, if there is one: it goes back to that desk.
    public func reopen(
        reason: String, dueAt: LocalInstant, draft: DossierEvent?, by act: Act, workflow: [WorkflowStep]
    ) throws -> Acted {
        try check(act, may: .reopenDossiers)
        try check(status: [.returned])
        guard !reason.isEmpty else { throw WorkflowRefusal.reasonMissing }
        let drafter = isImmediate ? "" : desk(of: draft)
        var acted = Acted(self)
        try acted.record(
            .reopened, by: act,
            facts: [
                .reason: reason, .dueAt: dueAt.utcText, .role: Role.processing.rawValue, .officer: drafter,
                .step: String(workflow.last(of: .processing, before: workflow.count)),
                .kinds: Set<ApologyKind>([.overdue, .error]).text, .reAppointed: String(false),
            ])
        if acted.dossier.apology?.kinds.contains(.error) != true {
            try acted.openApology(for: .error, reason: reason, by: act)
        }
        return acted
    }

    /// Notes that the data of its persons were put right; `personHash` stands for the rows as they are now.
    public func correctPersons(reason: String, personHash: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .correctDossiers)
        guard status.isOpen else { throw .wrongStatus(status) }
        guard !reason.isEmpty else { throw .reasonMissing }
        return try acting(.personsCorrected, by: act, facts: [.reason: reason, .personHash: personHash])
    }

    /// Takes the link behind the receipt's QR code back: whoever holds a copy of the old slip follows the dossier no more.
    ///
    /// `trackingHash` is the hash of the token that the next slip will carry. Possible at any time: slips are kept long
    /// after the dossier has ended.
    public func renewLink(reason: String, trackingHash: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        guard act.officer.may(.receiveDossiers) else { throw .notYourPost }
        guard !reason.isEmpty else { throw .reasonMissing }
        return try acting(.trackingLinkRenewed, by: act, facts: [.reason: reason, .trackingHash: trackingHash])
    }
}
