/// How much longer a matter may take when facts must be verified first (trường hợp cần xác minh).
///
/// The Law on Civil Status has two wordings: «không quá 05 ngày» is the whole time, «kéo dài thêm không quá 05 ngày» comes on top.
/// Days are working days, except that a limit in calendar days is lengthened in its own unit.
public struct VerificationExtension: Hashable, Sendable, Codable {
    public enum Mode: String, Sendable, CaseIterable, Codable {
        /// The days replace the limit.
        case total
        /// The days are added to the limit.
        case additional
    }

    public var mode: Mode
    public var days: Int

    public init(mode: Mode, days: Int) {
        self.mode = mode
        self.days = days
    }

    /// The limit that applies once verification is found necessary; hours are lengthened by eight a day.
    public func extended(_ limit: ProcessingLimit) -> ProcessingLimit {
        let unit: LimitUnit = limit.unit == .calendarDay ? .calendarDay : .workingDay
        return switch (mode, limit.unit) {
        case (.total, _), (.additional, .sameDay): ProcessingLimit(value: days, unit: unit)
        case (.additional, .hour): .hours(limit.value + days * 8)
        case (.additional, _): ProcessingLimit(value: limit.value + days, unit: unit)
        }
    }
}
