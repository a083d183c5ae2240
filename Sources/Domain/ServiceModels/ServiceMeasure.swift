/// How many visits took how many minutes: what the middle and the longest are found from without the dossiers themselves.
public struct MinuteCounts: Hashable, Sendable {
    private var counts: [Int: Int] = [:]

    public init() {}

    public mutating func add(_ count: Int, of minutes: Int) {
        counts[minutes, default: 0] += count
    }

    public var total: Int { counts.values.reduce(0, +) }
    public var worst: Int? { counts.keys.max() }

    /// The lower of two in the middle.
    public var median: Int? {
        var left = (total + 1) / 2
        for (minutes, count) in counts.sorted(by: { $0.key < $1.key }) {
            left -= count
            if left <= 0 { return minutes }
        }
        return nil
    }

    public static func + (left: MinuteCounts, right: MinuteCounts) -> MinuteCounts {
        var sum = left
        for (minutes, count) in right.counts { sum.add(count, of: minutes) }
        return sum
    }
}

/// What a dossier is measured by: when it came, under which model, how, and how long it took on the spot.
public struct VisitKey: Hashable, Sendable {
    /// `2019-10`.
    public var month: String
    /// Nothing outside of every model.
    public var model: Int?
    public var channel: Channel
    /// Nothing unless it was resolved on the spot.
    public var minutes: Int?

    public init(month: String, model: Int?, channel: Channel, minutes: Int?) {
        self.month = month
        self.model = model
        self.channel = channel
        self.minutes = minutes
    }

    public init(of dossier: Dossier) {
        self.init(
            month: dossier.receivedAt.date.monthText, model: dossier.serviceModel, channel: dossier.channel,
            minutes: dossier.visitMinutes)
    }
}

extension Dossier {
    /// From reception to result, when it was resolved on the spot.
    public var visitMinutes: Int? {
        ServedDossier(
            code: code, receivedAt: receivedAt, returnedAt: returnedAt, isImmediate: isImmediate, fallback: fallback
        ).minutes
    }
}

/// How people were served in one month under one model, or over any of them together.
///
/// An interlinked case counts once, as in every report; a cell without anything to count has no value, never 0.
public struct ServiceMeasure: Hashable, Sendable {
    public var dossierCount = 0
    /// Of these, brought to the counter in person.
    public var counterCount = 0
    public var onlineCount = 0
    /// What the decision on its model leaves to the ordinary way.
    public var leftOutCount = 0
    /// Rated by the citizen after the result.
    public var ratedCount = 0
    /// Of these, with four or five points of five.
    public var satisfiedCount = 0
    /// Filed online with an officer's help and the citizen's own account.
    public var assistedCount = 0
    public var onTheSpot = MinuteCounts()
    public var reasons: [OfflineReason: Int] = [:]
    /// Forms finished in the month, under the model of that moment.
    public var forms = FormMeasure()

    public init() {}

    /// Adds dossiers that share a key.
    public mutating func add(_ count: Int, of visit: VisitKey) {
        dossierCount += count
        if visit.channel == .counter { counterCount += count }
        if visit.channel == .online { onlineCount += count }
        if let minutes = visit.minutes { onTheSpot.add(count, of: minutes) }
    }

    /// Came to the counter, and nobody asked why.
    public var unaskedCount: Int { counterCount - reasons.values.reduce(0, +) }
    public var onTheSpotPercent: Int? { WholePercent.of(onTheSpot.total, in: dossierCount - leftOutCount) }
    public var satisfiedPercent: Int? { WholePercent.of(satisfiedCount, in: ratedCount) }

    /// Adds ratings of one score.
    public mutating func add(_ count: Int, ratedWith score: Int) {
        ratedCount += count
        if score >= Self.satisfied { satisfiedCount += count }
    }

    /// «Hài lòng», «Rất hài lòng»: from so many points on somebody is satisfied.
    public static let satisfied = 4

    public static func + (left: ServiceMeasure, right: ServiceMeasure) -> ServiceMeasure {
        var sum = left
        sum.dossierCount += right.dossierCount
        sum.counterCount += right.counterCount
        sum.onlineCount += right.onlineCount
        sum.leftOutCount += right.leftOutCount
        sum.ratedCount += right.ratedCount
        sum.satisfiedCount += right.satisfiedCount
        sum.assistedCount += right.assistedCount
        sum.onTheSpot = left.onTheSpot + right.onTheSpot
        sum.reasons.merge(right.reasons) { $0 + $1 }
        sum.forms = left.forms + right.forms
        return sum
    }
}

/// How one procedure came in over the year: in person or by post, online alone, online with help.
public struct OnlineMeasure: Hashable, Sendable {
    public var procedureCode: String
    public var procedureName: String
    public var dossierCount: Int
    public var onlineCount: Int
    public var assistedCount: Int

    public init(
        procedureCode: String, procedureName: String, dossierCount: Int, onlineCount: Int, assistedCount: Int
    ) {
        self.procedureCode = procedureCode
        self.procedureName = procedureName
        self.dossierCount = dossierCount
        self.onlineCount = onlineCount
        self.assistedCount = assistedCount
    }

    /// Filed by the citizen alone: the true online share.
    public var ownCount: Int { onlineCount - assistedCount }
    public var ownPercent: Int? { WholePercent.of(ownCount, in: dossierCount) }
    public var assistedPercent: Int? { WholePercent.of(assistedCount, in: dossierCount) }
}
