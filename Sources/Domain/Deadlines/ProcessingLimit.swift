/// What a processing limit is counted in.
///
/// A law that says «ngày» without «làm việc» means calendar days.
public enum LimitUnit: String, Sendable, CaseIterable, Codable {
    /// Trong ngày; the value is 1 and means nothing more.
    case sameDay = "same_day"
    /// Giờ làm việc: hours in which the office is open.
    case hour
    /// Ngày làm việc.
    case workingDay = "working_day"
    /// Ngày: all days count.
    case calendarDay = "calendar_day"
}

/// How long the office may take (thời hạn giải quyết), as a procedure's law or the province's promise says.
public struct ProcessingLimit: Hashable, Sendable, Codable {
    public var value: Int
    public var unit: LimitUnit

    public init(value: Int, unit: LimitUnit) {
        self.value = value
        self.unit = unit
    }

    public static let sameDay = ProcessingLimit(value: 1, unit: .sameDay)

    public static func hours(_ value: Int) -> ProcessingLimit { ProcessingLimit(value: value, unit: .hour) }

    public static func workingDays(_ value: Int) -> ProcessingLimit {
        ProcessingLimit(value: value, unit: .workingDay)
    }

    public static func calendarDays(_ value: Int) -> ProcessingLimit {
        ProcessingLimit(value: value, unit: .calendarDay)
    }

    /// «trong ngày», «08 giờ làm việc», «03 ngày làm việc», «30 ngày».
    public var vietnamese: String {
        let number = Digits.padded(value, to: 2)
        return switch unit {
        case .sameDay: "trong ngày"
        case .hour: "\(number) giờ làm việc"
        case .workingDay: "\(number) ngày làm việc"
        case .calendarDay: "\(number) ngày"
        }
    }
}
