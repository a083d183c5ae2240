/// How and when a dossier left the office's desk, as reports count it.
public struct Resolution: Hashable, Sendable {
    public var on: CivilDate
    public var result: Lateness

    public init(on: CivilDate, result: Lateness) {
        self.on = on
        self.result = result
    }
}

extension Resolution {
    /// What a dossier that has just ended counts as; nothing while it has not.
    ///
    /// Judged by date, on the day of status 9 against the lawful due date (form 06/VPCP/KSTT, TT 01/2020/TT-VPCP). A
    /// withdrawn one counts as on time. For one closed because nothing was supplemented the form has no rule [D]: the
    /// office's clock stood still from the request on, so that day is judged, and never as early: nothing was answered.
    /// An outcome that says no is an answer like any other.
    public init?(of dossier: Dossier) {
        guard let finishedAt = dossier.finishedAt else { return nil }
        switch dossier.status {
        case .withdrawn:
            self.init(on: finishedAt.date, result: .onTime)
        case .closedIncomplete:
            let stoppedAt = dossier.pauses.last?.from ?? finishedAt
            let isLate = Lateness(finishedAt: stoppedAt, dueAt: dossier.countedDueAt) == .late
            self.init(on: finishedAt.date, result: isLate ? .late : .onTime)
        default:
            self.init(
                on: finishedAt.date, result: Lateness(finishedAt: finishedAt, dueAt: dossier.countedDueAt))
        }
    }
}

/// What reports know of a dossier: when it came, when it left, and when the clock stood still.
public struct CountedLife: Hashable, Sendable {
    public var receivedOn: CivilDate
    public var channel: Channel
    /// The lawful due date; a new date in a letter of apology never changes it.
    public var dueOn: CivilDate
    public var pauses: [PauseRecord]
    public var resolution: Resolution?

    public init(
        receivedOn: CivilDate, channel: Channel = .counter, dueOn: CivilDate, pauses: [PauseRecord] = [],
        resolution: Resolution? = nil
    ) {
        self.receivedOn = receivedOn
        self.channel = channel
        self.dueOn = dueOn
        self.pauses = pauses
        self.resolution = resolution
    }

    /// Received by the end of that day, and not resolved by then, whatever happened later.
    public func isPending(on day: CivilDate) -> Bool { receivedOn <= day && !isResolved(by: day) }

    public func isResolved(by day: CivilDate) -> Bool { resolution.map { $0.on <= day } ?? false }

    /// Whether the clock stood still at the end of that day.
    public func isPaused(on day: CivilDate) -> Bool {
        pauses.contains { $0.from.date <= day && ($0.to.map { $0.date > day } ?? true) }
    }

    /// Pending with its due date behind it; a paused one is always in time (form 06/VPCP/KSTT).
    public func isPendingLate(on day: CivilDate) -> Bool { isPending(on: day) && dueOn < day && !isPaused(on: day) }
}

extension Dossier {
    /// The due moment that counts judge by: the lawful one, moved by pauses and lawful extensions only.
    public var countedDueAt: LocalInstant { lawfulDueAt }

    /// The specialist who answers for it: who drafted, else whose desk it lies on; empty before that.
    public var specialistID: String {
        if let outcome { return outcome.draftedByID }
        return holder.role == .processing ? holder.officerID : ""
    }

    /// Whether it is counted by itself: of the dossiers of one interlinked case only the leading one is.
    ///
    /// A case is one matter of one citizen (NĐ 118/2025/NĐ-CP on interlinked one-stop procedures), so it counts once.
    public var isCounted: Bool { caseCode.isEmpty || caseCode == code }

    /// The dossier that leads its interlinked case; itself when it belongs to none.
    public var leadingCode: String { caseCode.isEmpty ? code : caseCode }

    public var countedLife: CountedLife {
        CountedLife(
            receivedOn: receivedAt.date, channel: channel, dueOn: countedDueAt.date, pauses: pauses,
            resolution: resolution)
    }
}
