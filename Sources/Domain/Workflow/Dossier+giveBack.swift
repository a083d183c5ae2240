/// Giving the outcome to the citizen, and what may end a dossier otherwise.
extension Dossier {
    /// What was shown by whoever collects the result.
    ///
    /// NĐ 118/2025/NĐ-CP Đ.6: the receipt; without it an identity paper; somebody else an authorisation.
    public enum CollectionEvidence: String, Sendable, CaseIterable {
        case receipt, identityPaper, authorisation

        public var vietnamese: String {
            switch self {
            case .receipt: "Nộp lại giấy tiếp nhận hồ sơ và hẹn trả kết quả"
            case .identityPaper: "Xuất trình giấy tờ tùy thân"
            case .authorisation: "Người được ủy quyền, có giấy ủy quyền"
            }
        }
    }

    /// What may be shown for this dossier: what was resolved on the spot has no receipt slip.
    public var collectionEvidences: [CollectionEvidence] {
        CollectionEvidence.allCases.filter { $0 != .receipt || !isImmediate }
    }

    /// Returns the result over the counter; the last act of the ordinary way.
    ///
    /// `collectorHash` is the salted hash of the row that names the collector; `outstanding` is the part
    /// of the fee that no receipt covers, in đồng: of it `settlement` must tell, and both are recorded.
    public func giveBack(
        evidence: CollectionEvidence, collectorHash: String, outstanding: Int = 0,
        settlement: FeeSettlement? = nil, by act: Act
    ) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .returnResults)
        guard !collectorHash.isEmpty else { throw .collectorMissing }
        guard !resultNumber.isEmpty else { throw .notNumbered }
        var facts: [Fact: String] = [.evidence: evidence.rawValue, .collector: collectorHash]
        if outstanding > 0 {
            guard let settlement else { throw .feeUnsettled(dong: outstanding) }
            facts[.settlement] = settlement.rawValue
            facts[.amount] = String(outstanding)
        }
        var acted = status == .readyAtCounter ? Acted(self) : try taken(as: .reception, by: act)
        try acted.record(.returned, by: act, facts: facts, for: acted.dossier.holder)
        return acted
    }

    /// The citizen's one tap, once.
    public func rate(_ score: Int, at moment: LocalInstant) throws(WorkflowRefusal) -> Acted {
        guard (1...5).contains(score) else { throw .ratingOutOfRange }
        guard status == .returned || status == .reopened else { throw .wrongStatus(status) }
        guard rating == nil else { throw .alreadyRated }
        let citizen = Officer(officeID: officeID, id: "", userName: "", name: "", title: "", roles: [])
        var acted = Acted(self)
        try acted.record(.rated, by: Act(officer: citizen, at: moment), facts: [.score: String(score)])
        return acted
    }

    /// Stops at the applicant's own wish, as long as nothing is decided (NĐ 118/2025/NĐ-CP Đ.21).
    public func withdraw(reason: String, by act: Act) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .withdrawDossiers)
        guard !reason.isEmpty else { throw .reasonMissing }
        guard status != .suspended else { throw .resumeFirst }
        var acted = Acted(self)
        try acted.record(.withdrawn, by: act, facts: [.reason: reason])
        try acted.dropApologyForDelay(by: act)
        return acted
    }

    /// Whether it was given up to finish it at once only when its time was over: no slip promises a time that has passed.
    ///
    /// `moment` is when that was; nothing for what had its slip from the beginning. The law's answer is a letter of apology
    /// with a new date (NĐ 118/2025/NĐ-CP).
    public func isPastAppointing(abandonedAt moment: LocalInstant?) -> Bool {
        moment.map { $0 > originalDueAt } ?? false
    }

    /// What was to be finished at once cannot be: it goes the ordinary way, and a slip is due.
    ///
    /// `obstacle` names which of the decision's reasons it is, `reason` what there is to say beside it; one of both is needed.
    public func abandonImmediate(
        reason: String, obstacle: ShortWayObstacle? = nil, by act: Act
    ) throws(WorkflowRefusal) -> Acted {
        try check(act, may: .receiveDossiers)
        guard isImmediate else { throw .notImmediate }
        try check(status: [.received, .processing])
        guard !reason.isEmpty || obstacle != nil else { throw .reasonMissing }
        var acted = Acted(self)
        let words = [obstacle?.vietnamese, reason.isEmpty ? nil : reason].compactMap(\.self).joined(separator: ": ")
        var facts: [Fact: String] = [.reason: words, .officer: act.officer.id]
        facts[.fallback] = obstacle?.vietnamese
        try acted.record(.immediateAbandoned, by: act, facts: facts)
        return acted
    }
}
