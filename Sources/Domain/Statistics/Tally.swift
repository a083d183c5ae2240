/// Whose dossiers a monthly tally sums: of one who received them, or of one who answers for them.
public enum TallyPart: String, Sendable, CaseIterable, Hashable {
    case receiver, specialist
}

/// What one monthly sum is about.
public struct TallyKey: Hashable, Sendable {
    public var part: TallyPart
    public var officerID: String
    /// `2026-11`.
    public var month: String
    public var procedureCode: String
    public var procedureVersion: Int
    public var channel: Channel

    public init(
        part: TallyPart, officerID: String, month: String, procedureCode: String, procedureVersion: Int,
        channel: Channel
    ) {
        self.part = part
        self.officerID = officerID
        self.month = month
        self.procedureCode = procedureCode
        self.procedureVersion = procedureVersion
        self.channel = channel
    }
}

/// How many dossiers came and how many left, for one monthly sum.
public struct TallyAmounts: Hashable, Sendable {
    public var received = 0
    public var early = 0
    public var onTime = 0
    public var late = 0

    public init(received: Int = 0, early: Int = 0, onTime: Int = 0, late: Int = 0) {
        self.received = received
        self.early = early
        self.onTime = onTime
        self.late = late
    }

    public var isZero: Bool { self == TallyAmounts() }

    public static func + (left: TallyAmounts, right: TallyAmounts) -> TallyAmounts {
        TallyAmounts(
            received: left.received + right.received, early: left.early + right.early,
            onTime: left.onTime + right.onTime, late: left.late + right.late)
    }

    public static prefix func - (amounts: TallyAmounts) -> TallyAmounts {
        TallyAmounts(
            received: -amounts.received, early: -amounts.early, onTime: -amounts.onTime, late: -amounts.late)
    }
}

/// What some dossiers add to the monthly sums.
public struct Tally: Hashable, Sendable {
    public private(set) var amounts: [TallyKey: TallyAmounts] = [:]

    public init() {}

    /// What one dossier adds in its present state: itself in the month it came, its end in the month it left.
    public init(of dossier: Dossier) {
        guard dossier.isCounted else { return }
        for (part, officerID) in [(TallyPart.receiver, dossier.receivedByID), (.specialist, dossier.specialistID)]
        where part == .receiver || !officerID.isEmpty {
            var key = TallyKey(
                part: part, officerID: officerID, month: dossier.receivedAt.date.monthText,
                procedureCode: dossier.procedureCode, procedureVersion: dossier.procedureVersion,
                channel: dossier.channel)
            add(TallyAmounts(received: 1), to: key)
            guard let resolution = dossier.resolution else { continue }
            key.month = resolution.on.monthText
            add(TallyAmounts(resolution.result), to: key)
        }
    }

    /// Adds what another dossier adds.
    public mutating func add(_ other: Tally) {
        for (key, amounts) in other.amounts { add(amounts, to: key) }
    }

    public mutating func add(_ more: TallyAmounts, to key: TallyKey) {
        let sum = (amounts[key] ?? TallyAmounts()) + more
        amounts[key] = sum.isZero ? nil : sum
    }

    /// What must be added to `old` to get this.
    public func change(from old: Tally) -> Tally {
        var change = self
        for (key, amounts) in old.amounts { change.add(-amounts, to: key) }
        return change
    }
}

extension TallyAmounts {
    fileprivate init(_ result: Lateness) {
        switch result {
        case .early: self.init(early: 1)
        case .onTime: self.init(onTime: 1)
        case .late: self.init(late: 1)
        }
    }
}

extension CivilDate {
    /// `2026-11`, the month as tallies name it.
    public var monthText: String { String(description.prefix(7)) }
}
