/// Several registrations that one filing sets going (vụ việc liên thông), from the reception to the last result.
///
/// Its code is that of the dossier that leads it. Holds no personal data; changes only by `apply(_:)`.
public struct InterlinkedCase: Hashable, Sendable {
    public var officeID: String
    public var code: String
    /// The group of procedures, such as `2.000986`.
    public var procedureCode: String
    /// The version of the coordination agreement it keeps; 0 is the law alone.
    public var agreementNumber: Int
    /// The hash of what was agreed then.
    public var termsHash: String
    public var openedAt: LocalInstant
    /// What the citizen was told for the whole.
    public var wholeDueAt: LocalInstant
    /// In the law's order, the leading one first.
    public var legs: [CaseLeg]
    public var closedAt: LocalInstant?
    /// The number of its events.
    public var sequence: Int

    public func leg(_ kind: LegKind) -> CaseLeg? { legs.first { $0.kind == kind } }

    public var chosen: [LegKind] { legs.map(\.kind) }
}

/// How far a leg has come, as far as the case itself tells; of our own legs the dossier tells more.
public enum LegStage: String, Sendable, CaseIterable, Hashable {
    case notOpened, handedOver, accepted, finished, failed
}

/// One registration of a case at one agency.
public struct CaseLeg: Hashable, Sendable {
    public var kind: LegKind
    /// What the citizen was told at the reception.
    public var plannedDueAt: LocalInstant
    public var stage = LegStage.notOpened
    /// Our own dossier, where the leg is ours.
    public var dossierCode = ""
    public var handedOverAt: LocalInstant?
    public var acceptedAt: LocalInstant?
    public var endedAt: LocalInstant?
    /// The result with its number, or why there is none.
    public var words = ""
    public var waits: [LegWait] = []
    /// When the late agency's letter of apology came.
    public var apologisedAt: LocalInstant?
    public var letter: LegLetter?

    public init(kind: LegKind, plannedDueAt: LocalInstant) {
        self.kind = kind
        self.plannedDueAt = plannedDueAt
    }

    public var isUnderWay: Bool { stage == .handedOver || stage == .accepted }

    /// The wait that has not ended yet.
    public var openWait: LegWait? { waits.last.flatMap { $0.to == nil ? $0 : nil } }

    /// The last moment something happened to it.
    var lastMoment: LocalInstant? {
        [handedOverAt, acceptedAt, endedAt, waits.last?.from, waits.last?.to].compactMap { $0 }.max()
    }
}
