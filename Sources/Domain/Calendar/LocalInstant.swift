/// A moment, read on a clock in Vietnam.
///
/// All rules run in Vietnam's time, a fixed UTC+7 without daylight saving, so no time-zone database is needed.
/// Whole seconds; stored and compared as an instant.
public struct LocalInstant: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let epochSeconds: Int

    private static let offset = 7 * 3600
    private static let secondsPerDay = 86_400

    public init(epochSeconds: Int) {
        self.epochSeconds = epochSeconds
    }

    /// The moment at which clocks in Vietnam show this date and time of day.
    public init(_ date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        let seconds = hour * 3600 + minute * 60 + second
        self.epochSeconds = date.dayNumber * Self.secondsPerDay + seconds - Self.offset
    }

    public init(_ date: CivilDate, minuteOfDay: Int) {
        self.init(date, minute: minuteOfDay)
    }

    public var date: CivilDate {
        let local = epochSeconds + Self.offset
        return CivilDate(dayNumber: local >= 0 ? local / Self.secondsPerDay : (local + 1) / Self.secondsPerDay - 1)
    }

    /// Seconds since midnight in Vietnam, 0…86,399.
    public var secondOfDay: Int { epochSeconds + Self.offset - date.dayNumber * Self.secondsPerDay }
    public var minuteOfDay: Int { secondOfDay / 60 }
    public var hour: Int { secondOfDay / 3600 }
    public var minute: Int { secondOfDay / 60 % 60 }
    public var second: Int { secondOfDay % 60 }

    public func adding(seconds: Int) -> LocalInstant { LocalInstant(epochSeconds: epochSeconds + seconds) }

    public static func < (left: LocalInstant, right: LocalInstant) -> Bool { left.epochSeconds < right.epochSeconds }
}

// MARK: - Writing

extension LocalInstant: CustomStringConvertible {
    /// `2026-11-23T09:05:00+07:00`, for interfaces.
    public var description: String { "\(date)T\(clock):\(Digits.padded(second, to: 2))+07:00" }

    /// `2026-11-23T02:05:00Z`, for storage: sorts as text in the order of time.
    public var utcText: String {
        let utc = LocalInstant(epochSeconds: epochSeconds - Self.offset)
        return "\(utc.date)T\(utc.clock):\(Digits.padded(utc.second, to: 2))Z"
    }

    /// `2026-11-23T09:05`, the minute without a zone, as due-date questions are asked and answered.
    public var minuteText: String { "\(date)T\(clock)" }

    /// `09:05`.
    public var clock: String { "\(Digits.padded(hour, to: 2)):\(Digits.padded(minute, to: 2))" }

    /// `9 giờ 05`, for people.
    public var vietnameseClock: String { "\(hour) giờ \(Digits.padded(minute, to: 2))" }

    /// `9 giờ 05, Thứ Hai, 23/11/2026`, for people who must come then.
    public var vietnamese: String { "\(vietnameseClock), \(date.slashedWithWeekday)" }
}

// MARK: - Reading

extension LocalInstant {
    /// Parses the storage form `2026-11-23T02:05:00Z`.
    public init?(utcText text: some StringProtocol) {
        var text = String(text)
        let wall = text.withUTF8 { bytes in
            bytes.count == 20 && bytes.last == ByteSlice.zulu ? Self.wallClock(bytes.dropLast()) : nil
        }
        guard let wall else { return nil }
        self.init(epochSeconds: wall.epochSeconds + Self.offset)
    }

    /// Parses Vietnam's wall clock without a zone: `2026-11-23T09:05` or `2026-11-23T09:05:30`.
    public init?(wallText text: some StringProtocol) {
        var text = String(text)
        guard let wall = text.withUTF8({ Self.wallClock($0[...]) }) else { return nil }
        self = wall
    }

    private static func wallClock(_ bytes: ByteSlice) -> LocalInstant? {
        guard bytes.count == 16 || bytes.count == 19, bytes[10] == ByteSlice.timeMark, bytes[13] == ByteSlice.colon,
            let date = CivilDate(utf8: bytes[..<10]), let hour = Digits.value(utf8: bytes[11..<13]), hour < 24,
            let minute = Digits.value(utf8: bytes[14..<16]), minute < 60
        else { return nil }
        guard bytes.count == 19 else { return LocalInstant(date, hour: hour, minute: minute) }
        guard bytes[16] == ByteSlice.colon, let second = Digits.value(utf8: bytes[17...]), second < 60 else {
            return nil
        }
        return LocalInstant(date, hour: hour, minute: minute, second: second)
    }
}

/// Part of a text's bytes.
typealias ByteSlice = Slice<UnsafeBufferPointer<UInt8>>

extension ByteSlice {
    static var dash: UInt8 { UInt8(ascii: "-") }
    static var colon: UInt8 { UInt8(ascii: ":") }
    static var timeMark: UInt8 { UInt8(ascii: "T") }
    static var zulu: UInt8 { UInt8(ascii: "Z") }
}

extension CivilDate {
    /// The last second of the day, for what stood at its end.
    public var lastMoment: LocalInstant { LocalInstant(adding(days: 1)).adding(seconds: -1) }
}
