/// What one dossier received under a model tells of how it was served.
public struct ServedDossier: Hashable, Sendable {
    public var code: String
    public var receivedAt: LocalInstant
    public var returnedAt: LocalInstant?
    /// Still on the way without a slip.
    public var isImmediate: Bool
    /// Why it went the ordinary way; empty when it did not have to.
    public var fallback: String

    public init(
        code: String, receivedAt: LocalInstant, returnedAt: LocalInstant?, isImmediate: Bool, fallback: String
    ) {
        self.code = code
        self.receivedAt = receivedAt
        self.returnedAt = returnedAt
        self.isImmediate = isImmediate
        self.fallback = fallback
    }

    /// Resolved on the spot: without a slip, and the result given on the day it came.
    public var isOnTheSpot: Bool { isImmediate && returnedAt?.date == receivedAt.date }

    /// To be resolved on the spot, and was not: nobody wrote a slip, nobody got the result that day, and the day is over.
    public func isUnfinished(on today: CivilDate) -> Bool { isImmediate && !isOnTheSpot && receivedAt.date < today }

    /// From reception to result, begun minutes counted whole; only of what was resolved on the spot.
    public var minutes: Int? {
        guard isOnTheSpot, let returnedAt else { return nil }
        return (max(0, returnedAt.epochSeconds - receivedAt.epochSeconds) + 59) / 60
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
    /// Of those without a slip, what got no result on the day it came: still on its way, fetched later or withdrawn.
    public let unfinishedCount: Int
    /// Of those resolved on the spot; the lower of two in the middle.
    public let medianMinutes: Int?
    public let worstMinutes: Int?
    /// The most frequent first.
    public let fallbacks: [Fallback]

    /// The decision on `model` says what was never among the eligible ones; without it all were.
    ///
    /// What is unfinished is told of days before `today`; of none without it.
    public init(_ dossiers: [ServedDossier], of model: ServiceModel? = nil, today: CivilDate? = nil) {
        dossierCount = dossiers.count
        leftOutCount = model.map { model in dossiers.count { model.leavesOut(because: $0.fallback) } } ?? 0
        onTheSpotCount = dossiers.count { $0.isOnTheSpot }
        unfinishedCount = today.map { today in dossiers.count { $0.isUnfinished(on: today) } } ?? 0
        let minutes = dossiers.compactMap(\.minutes).sorted()
        medianMinutes = minutes.isEmpty ? nil : minutes[(minutes.count - 1) / 2]
        worstMinutes = minutes.last
        let reasons = Dictionary(grouping: dossiers.map(\.fallback).filter { !$0.isEmpty }) { $0 }
        fallbacks = reasons.map { Fallback(reason: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }

    /// «96 %» of those the model is for; nothing without such dossiers.
    public var onTheSpotPercent: Int? { WholePercent.of(onTheSpotCount, in: dossierCount - leftOutCount) }
}
