/// Something about an interlinked case that somebody must see to today.
public struct CaseConcern: Hashable, Sendable {
    /// What it is, the worst first.
    public enum Kind: Int, Sendable, CaseIterable, Comparable {
        /// An agency has the leg, and its day has passed.
        case late
        /// It has answered too late, and its letter of apology has not come.
        case letterOwed
        /// An agency outside has the leg, and it is due today or within two working days.
        case dueSoon
        /// An agency outside has not said within two working hours whether it takes the leg.
        case answerLate
        /// The results before stand: the move is ours.
        case toHandOver
        /// There is no result, and what else is to come waits for a decision.
        case failed
        /// Every leg has answered.
        case toClose

        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    public var kind: Kind
    public var caseCode: String
    public var procedureCode: String
    /// The leg it is about; nothing when it is about the whole.
    public var standing: LegStanding?
    /// By when the leg, or the whole, should be done.
    public var dueAt: LocalInstant

    /// Who has it now, and what is to be done.
    public var sentence: String {
        let toClose = "Mọi phần việc đã trả lời; Ông/Bà hãy mở vụ việc để kết thúc."
        guard let standing else { return toClose }
        return switch kind {
        case .late, .letterOwed: standing.lateWords ?? standing.holderWords
        case .dueSoon: "\(standing.party) đang giữ, sắp đến hạn."
        case .answerLate: "\(standing.party) chưa trả lời có tiếp nhận hay không sau 2 giờ làm việc."
        case .toHandOver: standing.holderWords
        case .failed: "\(standing.party) không giải quyết được; Ông/Bà hãy mở vụ việc để chuyển lại hoặc kết thúc."
        case .toClose: toClose
        }
    }
}

extension CaseScene {
    /// What must be seen to, one concern for each leg at most, the worst first.
    public var concerns: [CaseConcern] {
        guard whole.closedAt == nil else { return [] }
        let standings = standings
        let ofLegs = standings.compactMap { standing in
            kind(of: standing).map { concern($0, standing, dueAt: standing.dueAt) }
        }
        let isOver = standings.allSatisfy(\.state.isEnd)
        guard isOver, !standings.contains(where: \.owesLetter) else { return ofLegs.sorted { $0.kind < $1.kind } }
        return [concern(.toClose, nil, dueAt: whole.wholeDueAt)]
    }

    private func concern(_ kind: CaseConcern.Kind, _ standing: LegStanding?, dueAt: LocalInstant) -> CaseConcern {
        CaseConcern(
            kind: kind, caseCode: whole.code, procedureCode: whole.procedureCode, standing: standing, dueAt: dueAt)
    }

    /// Our own legs are dossiers, which warn for themselves until they are late.
    private func kind(of standing: LegStanding) -> CaseConcern.Kind? {
        if standing.isLate, standing.state.isUnderWay { return .late }
        if standing.owesLetter { return .letterOwed }
        switch standing.state {
        case .ready: return .toHandOver
        case .failed: return standing.possibleSteps.contains(.handover) ? .failed : nil
        case .handedOver, .working:
            guard !standing.isOurs else { return nil }
            return isSoon(standing.dueAt) ? .dueSoon : standing.isAnswerLate ? .answerLate : nil
        default: return nil
        }
    }

    private func isSoon(_ dueAt: LocalInstant) -> Bool {
        let (today, due) = (now.date, dueAt.date)
        let days = calendar.workingDayCount(after: today, through: due) ?? due.dayNumber - today.dayNumber
        return days <= Urgency.soonDays
    }
}
