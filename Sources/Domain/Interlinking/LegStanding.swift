/// Where a leg is at a moment.
public enum LegState: String, Sendable, CaseIterable, Hashable {
    /// Waits for the results of others.
    case waiting
    /// May be handed over: the move is ours.
    case ready
    /// Handed over, not yet answered.
    case handedOver
    /// The agency works on it.
    case working
    /// Waits for relatives or for another agency; the clock stands still.
    case paused
    case finished
    case failed
    /// A leg whose result it needs has failed.
    case blocked

    /// Nothing more is to come unless it is handed over again.
    public var isEnd: Bool { self == .finished || self == .failed || self == .blocked }

    /// The agency's clock has begun and not ended.
    public var isUnderWay: Bool { self == .handedOver || self == .working || self == .paused }
}

/// One leg as it stands: who has it, by when, and who is late.
public struct LegStanding: Hashable, Sendable {
    public var leg: CaseLeg
    public var terms: LegTerms?
    public var agency: LegAgency
    /// Our own dossier, where the leg is ours and has begun.
    public var dossier: Dossier?
    /// The legs whose results it needs.
    public var inputs: [LegStanding]
    public var state = LegState.waiting
    /// The agency's own due moment once it has the leg; before, what was planned at the reception.
    public var dueAt: LocalInstant
    public var endedAt: LocalInstant?
    /// The result, or why there is none.
    public var words = ""
    /// The agency has not said within two working hours whether it takes the leg.
    public var isAnswerLate = false
    /// The day passed before there was a result.
    public var isLate = false

    init(
        leg: CaseLeg, terms: LegTerms?, agency: LegAgency, dossier: Dossier?, inputs: [LegStanding],
        dueAt: LocalInstant
    ) {
        self.leg = leg
        self.terms = terms
        self.agency = agency
        self.dossier = dossier
        self.inputs = inputs
        self.dueAt = dueAt
    }

    /// The agency by its name in the agreement.
    public var party: String { terms?.party ?? agency.vietnamese }

    public var isOurs: Bool { agency == .office }

    /// It needs nobody's decision to begin: ours, its turn, and no agreement keeps it for a person.
    public var opensByItself: Bool { isOurs && state == .ready && terms?.opensByPress != true }

    /// A late agency outside owes a letter until it has come; ours are kept with the dossier.
    public var owesLetter: Bool { isLate && !isOurs && leg.apologisedAt == nil }

    /// The results that go into the leg: «Đăng ký khai sinh: số 12/2026».
    public var inputWords: String {
        inputs.map { "\($0.leg.kind.vietnamese): \($0.words)" }.joined(separator: "; ")
    }
}

extension LegStanding {
    /// Works out the state, then the clock.
    mutating func settle(in scene: CaseScene) {
        if let dossier { settle(by: dossier) } else { settleOutside() }
        if let due = ownDue(in: scene) { dueAt = due }
        let begun = leg.handedOverAt != nil
        let reached = endedAt ?? scene.now
        isLate = begun && state != .paused && Lateness(finishedAt: reached, dueAt: dueAt) == .late
        if state == .handedOver, let at = leg.handedOverAt,
            let answer = try? LegClock(startedFrom: at, hours: 0).answerMoment(in: scene.calendar)
        {
            isAnswerLate = scene.now > answer
        }
    }

    private mutating func settle(by dossier: Dossier) {
        endedAt = dossier.finishedAt
        words = dossier.resultNumber.isEmpty ? "" : "số \(dossier.resultNumber)"
        switch dossier.status {
        case .withdrawn, .closedIncomplete:
            state = .failed
            words = dossier.status.vietnamese
        case .decided, .readyAtCounter, .returned:
            let isPositive = dossier.outcome?.isPositive ?? false
            state = !isPositive ? .failed : dossier.resultNumber.isEmpty ? .working : .finished
            if !isPositive { words = dossier.outcome?.grounds ?? "" }
        default:
            state = dossier.status.isPaused ? .paused : .working
            endedAt = nil
        }
    }

    private mutating func settleOutside() {
        endedAt = leg.endedAt
        words = leg.words
        switch leg.stage {
        case .notOpened:
            let states = inputs.map(\.state)
            let isBlocked = states.contains(.failed) || states.contains(.blocked)
            state = isBlocked ? .blocked : states.allSatisfy { $0 == .finished } ? .ready : .waiting
        case .handedOver, .accepted:
            state = leg.openWait != nil ? .paused : leg.stage == .accepted ? .working : .handedOver
        case .finished: state = .finished
        case .failed: state = .failed
        }
    }

    /// The clock of a leg that has begun; our own dossiers promise no later than their own due date.
    private func ownDue(in scene: CaseScene) -> LocalInstant? {
        guard let start = leg.handedOverAt, let hours = terms?.hours else { return nil }
        let end = endedAt ?? scene.now
        if let dossier {
            guard !dossier.isExtended else { return dossier.lawfulDueAt }
            let pauses = dossier.pauses.map { ClockPause(from: $0.from, to: $0.to ?? max($0.from, end)) }
            let clock = try? LegClock(startedFrom: start, hours: hours, pauses: pauses).dueMoment(in: scene.calendar)
            return min(clock ?? dossier.lawfulDueAt, dossier.lawfulDueAt)
        }
        let pauses = leg.waits.map { $0.pause(at: end, calendar: scene.calendar) }
        return try? LegClock(startedFrom: start, hours: hours, pauses: pauses).dueMoment(in: scene.calendar)
    }
}
