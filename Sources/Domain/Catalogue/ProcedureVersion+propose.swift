/// What the office already has of a procedure when a new version is written.
public struct VersionNeighbours: Hashable, Sendable {
    /// The approved version that takes effect last.
    public var last: ProcedureVersion?
    /// The version that waits for a leader, if any.
    public var waitingNumber: Int?
    /// The highest number ever given.
    public var lastNumber: Int
    /// The last day on which a dossier of the procedure was received.
    public var lastReceivedOn: CivilDate?

    public init(
        last: ProcedureVersion? = nil, waitingNumber: Int? = nil, lastNumber: Int = 0, lastReceivedOn: CivilDate? = nil
    ) {
        self.last = last
        self.waitingNumber = waitingNumber
        self.lastNumber = lastNumber
        self.lastReceivedOn = lastReceivedOn
    }
}

extension ProcedureVersion {
    /// The version as procedure control lays it before a leader, numbered after those that exist.
    ///
    /// It never takes effect on a day that is past, nor before its predecessor, nor on a day on which dossiers were already received: a
    /// dossier keeps the version in force when it was received, and that must not change afterwards.
    public func proposed(
        on today: CivilDate, among neighbours: VersionNeighbours
    ) throws(CatalogueRefusal) -> ProcedureVersion {
        if let number = neighbours.waitingNumber { throw .alreadyWaiting(number: number) }
        if let fault = definition.faults.first { throw fault.refusal }
        if let last = neighbours.last, last.holdsTheSame(as: self) { throw .unchanged }
        guard effectiveFrom >= today else { throw .effectiveInPast(today: today) }
        try checkEffect(among: neighbours)
        var version = self
        version.number = neighbours.lastNumber + 1
        version.status = .proposed
        return version
    }

    /// Checks the dates against what has happened, once more when a leader approves.
    public func checkEffect(among neighbours: VersionNeighbours) throws(CatalogueRefusal) {
        if let end = effectiveTo, end < effectiveFrom { throw .datesReversed }
        if let last = neighbours.last, effectiveFrom <= last.effectiveFrom {
            throw .effectiveTooEarly(after: last.effectiveFrom)
        }
        if let day = neighbours.lastReceivedOn, effectiveFrom <= day { throw .alreadyReceived(lastOn: day) }
    }

    /// The version as an import puts it into force; nothing when the office has exactly that already.
    ///
    /// Where the file's date has been overtaken by a later version or by receptions, the version takes effect on the first
    /// day that is still free.
    public func imported(among neighbours: VersionNeighbours) throws(CatalogueRefusal) -> ProcedureVersion? {
        if let end = effectiveTo, end < effectiveFrom { throw .datesReversed }
        var version = self
        version.number = neighbours.lastNumber + 1
        version.status = .approved
        guard let last = neighbours.last else { return version }
        guard !last.holdsTheSame(as: self) else { return nil }
        let taken = max(last.effectiveFrom, neighbours.lastReceivedOn ?? last.effectiveFrom)
        version.effectiveFrom = max(effectiveFrom, taken.adding(days: 1))
        if let end = effectiveTo, end < version.effectiveFrom { throw .alreadyReceived(lastOn: taken) }
        return version
    }

    private func holdsTheSame(as other: ProcedureVersion) -> Bool {
        definition == other.definition && effectiveTo == other.effectiveTo
    }
}
