/// Whose dossiers are measured: all, those of one model, or those outside of every model.
public enum MeasuredScope: Hashable, Sendable {
    case all, outside
    case model(Int)

    func includes(_ model: Int?) -> Bool {
        switch self {
        case .all: true
        case .outside: model == nil
        case .model(let number): model == number
        }
    }
}

/// A month and a model, or no model.
public struct MeasureKey: Hashable, Sendable {
    /// `2019-10`.
    public var month: String
    public var model: Int?

    public init(month: String, model: Int?) {
        self.month = month
        self.model = model
    }
}

/// The measures of one year, month by month and model by model.
public struct MeasuredYear: Hashable, Sendable {
    public let year: Int
    public private(set) var measures: [MeasureKey: ServiceMeasure] = [:]
    /// The most frequent procedure first.
    public var online: [OnlineMeasure] = []

    public init(year: Int) {
        self.year = year
    }

    public mutating func change(_ key: MeasureKey, _ change: (inout ServiceMeasure) -> Void) {
        change(&measures[key, default: ServiceMeasure()])
    }

    /// `2019-01` … `2019-12`.
    public var months: ClosedRange<String> { Self.month(1, of: year)...Self.month(12, of: year) }

    public static func month(_ month: Int, of year: Int) -> String {
        "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))"
    }

    /// The month of a day and the eleven before it.
    public static func twelveMonths(to day: CivilDate) -> ClosedRange<String> {
        day.firstOfMonth.addingMonths(-11).monthText...day.monthText
    }

    /// Everything of a scope, in the whole year or one month.
    public func sum(_ scope: MeasuredScope = .all, month: String? = nil) -> ServiceMeasure {
        measures.filter { scope.includes($0.key.model) && (month == nil || $0.key.month == month) }.values
            .reduce(ServiceMeasure()) { $0 + $1 }
    }

    /// What was measured of a scope, by month; the models by their numbers, what was outside of them last.
    public func keys(_ scope: MeasuredScope = .all) -> [MeasureKey] {
        measures.keys.filter { scope.includes($0.model) }
            .sorted { ($0.month, $0.model ?? Int.max) < ($1.month, $1.model ?? Int.max) }
    }

    /// The models of the year; nothing stands for what was outside.
    public var models: [Int?] {
        Set(measures.keys.map(\.model)).sorted { ($0 ?? Int.max) < ($1 ?? Int.max) }
    }
}

/// Which dossiers of a year stand behind a number.
public enum MeasuredPart: Hashable, Sendable {
    case received, onTheSpot, unasked, online, ownOnline, assisted, rated, satisfied
    case reason(OfflineReason)

    /// «Hồ sơ giải quyết tại chỗ».
    public var vietnamese: String {
        switch self {
        case .received: "Hồ sơ đã tiếp nhận"
        case .onTheSpot: "Hồ sơ giải quyết tại chỗ"
        case .unasked: "Hồ sơ nộp tại quầy, chưa hỏi lý do không nộp trực tuyến"
        case .online: "Hồ sơ nộp trực tuyến"
        case .ownOnline: "Hồ sơ người dân tự nộp trực tuyến"
        case .assisted: "Hồ sơ nộp trực tuyến có cán bộ giúp"
        case .rated: "Hồ sơ người dân đã đánh giá"
        case .satisfied: "Hồ sơ người dân đánh giá hài lòng, rất hài lòng"
        case .reason(let reason): "Hồ sơ không nộp trực tuyến, lý do «\(reason.vietnamese)»"
        }
    }

    /// As addresses carry it.
    public var text: String {
        switch self {
        case .received: "received"
        case .onTheSpot: "spot"
        case .unasked: "unasked"
        case .online: "online"
        case .ownOnline: "own"
        case .assisted: "assisted"
        case .rated: "rated"
        case .satisfied: "satisfied"
        case .reason(let reason): "reason-\(reason.rawValue)"
        }
    }

    /// Every part there is.
    public static let all: [MeasuredPart] =
        [.received, .onTheSpot, .unasked, .online, .ownOnline, .assisted, .rated, .satisfied]
        + OfflineReason.allCases.map { .reason($0) }

    public init?(text: String) {
        guard let part = Self.all.first(where: { $0.text == text }) else { return nil }
        self = part
    }
}
