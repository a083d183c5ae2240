/// What one dossier received under a model tells of how it was served.
public struct ServedDossier: Hashable, Sendable {
    public var code: String
    public var receivedAt: LocalInstant
    public var returnedAt: LocalInstant?
    /// Still on the way without a slip.
    public var isImmediate: Bool
    /// Why it went the ordinary way; empty when it did not have to.
    public var fallback: String
    /// It ended without a result: withdrawn, or nobody completed it.
    public var hasStopped: Bool

    public init(
        code: String, receivedAt: LocalInstant, returnedAt: LocalInstant?, isImmediate: Bool, fallback: String,
        hasStopped: Bool = false
    ) {
        self.hasStopped = hasStopped
        self.code = code
        self.receivedAt = receivedAt
        self.returnedAt = returnedAt
        self.isImmediate = isImmediate
        self.fallback = fallback
    }

    /// Resolved on the spot: without a slip, and the result given on the day it came.
    public var isOnTheSpot: Bool { isImmediate && returnedAt?.date == receivedAt.date }

    /// In which part of the model's table it stands; without a day nothing is over yet.
    public func part(on today: CivilDate?) -> ServedPart {
        if isOnTheSpot { return .onTheSpot }
        if !fallback.isEmpty { return .fallback }
        guard isImmediate else { return .ordinary }
        if hasStopped { return .stopped }
        return today.map { receivedAt.date < $0 } ?? false ? .unfinished : .inWork
    }

    /// From reception to result, begun minutes counted whole; only of what was resolved on the spot.
    public var minutes: Int? {
        guard isOnTheSpot, let returnedAt else { return nil }
        return (max(0, returnedAt.epochSeconds - receivedAt.epochSeconds) + 59) / 60
    }
}

/// What became of a dossier under a model; each stands in exactly one part.
public enum ServedPart: String, Sendable, CaseIterable, Hashable {
    /// The result was given on the day it came.
    case onTheSpot = "spot"
    /// A slip was written, and why.
    case fallback
    /// It had its slip without anybody having to say why, as on days on which only nothing is written.
    case ordinary
    /// To be resolved on the spot today, and not there yet.
    case inWork = "open"
    /// Nobody wrote a slip, nobody got the result that day, and the day is over.
    case unfinished
    /// Without a slip and without a result: withdrawn before.
    case stopped

    public var vietnamese: String {
        switch self {
        case .onTheSpot: "Giải quyết tại chỗ"
        case .fallback: "Hẹn trả, có lý do"
        case .ordinary: "Có giấy hẹn"
        case .inWork: "Đang giải quyết"
        case .unfinished: "Không hẹn, không có kết quả trong ngày"
        case .stopped: "Đã dừng giải quyết"
        }
    }
}

/// How the dossiers of one model and month were served.
public struct ServiceTally: Hashable, Sendable {
    /// A reason for falling back, with how many dossiers had it.
    public struct Fallback: Hashable, Sendable {
        public var reason: String
        public var count: Int
    }

    public let dossierCount: Int
    /// Of these, what the model's decision itself leaves to the ordinary way.
    public let leftOutCount: Int
    public let onTheSpotCount: Int
    /// How many stand in each part; together they are all.
    public let parts: [ServedPart: Int]
    /// Of those resolved on the spot; the lower of two in the middle.
    public let medianMinutes: Int?
    public let worstMinutes: Int?
    /// The most frequent first.
    public let fallbacks: [Fallback]

    /// The decision on `model` says what was never among the eligible ones; without it all were.
    ///
    /// What is unfinished is told of days before `today`; without it all are in work.
    public init(_ dossiers: [ServedDossier], of model: ServiceModel? = nil, today: CivilDate? = nil) {
        dossierCount = dossiers.count
        leftOutCount = model.map { model in dossiers.count { model.leavesOut(because: $0.fallback) } } ?? 0
        onTheSpotCount = dossiers.count { $0.isOnTheSpot }
        parts = dossiers.reduce(into: [:]) { $0[$1.part(on: today), default: 0] += 1 }
        let minutes = dossiers.compactMap(\.minutes).sorted()
        medianMinutes = minutes.isEmpty ? nil : minutes[(minutes.count - 1) / 2]
        worstMinutes = minutes.last
        let reasons = Dictionary(
            grouping: dossiers.filter { $0.part(on: today) == .fallback }.map(\.fallback)
        ) { $0 }
        fallbacks = reasons.map { Fallback(reason: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }

    /// «96 %» of those the model is for; nothing without such dossiers.
    public var onTheSpotPercent: Int? { WholePercent.of(onTheSpotCount, in: dossierCount - leftOutCount) }
}
