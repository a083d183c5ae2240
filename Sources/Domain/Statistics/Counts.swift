/// The numbers of form 06/VPCP/KSTT for some dossiers and one period.
///
/// Only the eight columns that are counted are kept; the three totals follow from them.
public struct Counts: Hashable, Sendable {
    public var online = 0
    public var counterAndPost = 0
    public var carriedOver = 0
    public var early = 0
    public var onTime = 0
    public var late = 0
    public var inTime = 0
    public var pendingLate = 0

    public init() {}

    /// Counts dossier by dossier: the definition that every quicker way must agree with.
    public init(of lives: some Sequence<CountedLife>, in question: CountQuestion) {
        for life in lives {
            for column in Self.columns where column.figure.contains(life, in: question) {
                self[keyPath: column.path] += 1
            }
        }
    }

    public var received: Int { online + counterAndPost + carriedOver }
    public var resolved: Int { early + onTime + late }
    public var pending: Int { inTime + pendingLate }

    public static func + (left: Counts, right: Counts) -> Counts {
        var sum = left
        for column in columns { sum[keyPath: column.path] += right[keyPath: column.path] }
        return sum
    }

    /// The number of one column.
    public subscript(figure: CountFigure) -> Int {
        switch figure {
        case .received: received
        case .resolved: resolved
        case .pending: pending
        default: Self.columns.first { $0.figure == figure }.map { self[keyPath: $0.path] } ?? 0
        }
    }

    private static var columns: [(figure: CountFigure, path: WritableKeyPath<Counts, Int>)] {
        [
            (.online, \.online), (.counterAndPost, \.counterAndPost), (.carriedOver, \.carriedOver),
            (.early, \.early), (.onTime, \.onTime), (.late, \.late), (.inTime, \.inTime),
            (.pendingLate, \.pendingLate),
        ]
    }
}

// MARK: - The on-time rate

extension Counts {
    /// The share that people see: resolved early or on time ÷ (resolved + pending late), 0…1; nothing when there is none.
    ///
    /// A late dossier that is still open counts against the office, so that nobody gains by leaving it open [D].
    public var onTimeRate: Double? {
        let judged = resolved + pendingLate
        return judged > 0 ? Double(early + onTime) / Double(judged) : nil
    }

    /// The definition that stands beside the rate.
    public static let onTimeRateDefinition =
        "Hồ sơ giải quyết trước hạn và đúng hạn, chia cho hồ sơ đã giải quyết cộng hồ sơ đang giải quyết quá hạn."

    /// «98,7 %»; never rounded up to 100 while one is late, and nothing when there is nothing to judge.
    public var onTimeRateWords: String? {
        let judged = resolved + pendingLate
        guard judged > 0 else { return nil }
        let tenths = (early + onTime) * 1000 / judged
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10),\(tenths % 10) %"
    }
}

/// The on-time rate as an office tells it to everybody: the rate, of which period, and by which rule.
public struct PublishedRate: Hashable, Sendable {
    /// «98,7 %».
    public var words: String
    /// «Năm 2026, tính đến ngày 24/11/2026».
    public var periodWords: String
    /// How many dossiers it is a share of.
    public var judgedCount: Int

    /// Nothing while there is nothing to judge.
    public init?(_ counts: Counts, of question: CountQuestion) {
        guard let words = counts.onTimeRateWords else { return nil }
        self.words = words
        let isRunning = question.judgedOn < question.period.to
        periodWords = question.period.vietnamese + (isRunning ? ", tính đến ngày \(question.judgedOn.slashed)" : "")
        judgedCount = counts.resolved + counts.pendingLate
    }
}
