/// What happened to an interlinked case, in the past tense.
public enum CaseEventKind: String, Sendable, CaseIterable, Hashable {
    case opened
    case legHandedOver
    case legAccepted
    case legFinished
    case legFailed
    case waitBegun
    case waitEnded
    case apologyReceived
    case closed

    /// The line of the timeline.
    public var vietnamese: String {
        switch self {
        case .opened: "Mở vụ việc liên thông"
        case .legHandedOver: "Chuyển hồ sơ"
        case .legAccepted: "Cơ quan đã tiếp nhận"
        case .legFinished: "Đã nhận kết quả"
        case .legFailed: "Không giải quyết được"
        case .waitBegun: "Bắt đầu chờ, không tính vào thời hạn"
        case .waitEnded: "Hết chờ, thời hạn tính tiếp"
        case .apologyReceived: "Đã nhận văn bản xin lỗi"
        case .closed: "Kết thúc vụ việc liên thông"
        }
    }
}

/// The names of the facts a case's event may carry.
public enum CaseFact: String, Sendable, CaseIterable, Hashable {
    case procedure, agreement, terms, planned, wholeDueAt
    case leg, dossier, inputs, words, cause
    /// Of a late agency's letter: whose, its number and day, why, and the day it names anew.
    case party, letterNumber, letterOn, reason, newDueOn
}

/// One act on a case as it is chained: who, when, what.
///
/// A case is the replay of its events. Facts name no citizen.
public struct CaseEvent: Hashable, Sendable {
    /// Its place in the case's chain, from 1.
    public var sequence: Int
    public var kind: CaseEventKind
    public var actorID: String
    public var enteredAt: LocalInstant
    /// When the agency did it; earlier than `enteredAt` when the counter heard of it afterwards.
    public var effectiveAt: LocalInstant
    public var facts: [CaseFact: String]

    public init(
        sequence: Int, kind: CaseEventKind, actorID: String, enteredAt: LocalInstant, effectiveAt: LocalInstant,
        facts: [CaseFact: String]
    ) {
        self.sequence = sequence
        self.kind = kind
        self.actorID = actorID
        self.enteredAt = enteredAt
        self.effectiveAt = effectiveAt
        self.facts = facts
    }

    /// The leg it is about; nothing when it is about the whole.
    public var leg: LegKind? { facts[.leg].flatMap(LegKind.init(rawValue:)) }
}

/// An event that does not fit what came before it.
public enum CaseReplayFault: Error, Equatable {
    case noOpening
    case outOfSequence(expected: Int, found: Int)
    case factUnreadable(CaseFact, CaseEventKind)
    case stepUnknown(CaseEventKind)
}
