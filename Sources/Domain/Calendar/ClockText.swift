/// The time of day as files and forms write it: `15:00`.
public enum ClockText {
    /// Minutes since midnight; nothing for anything else than two digits, a colon, two digits of a day's time.
    public static func minute(of text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        guard let hour = Digits.value(parts[0]), let minute = Digits.value(parts[1]), hour < 24, minute < 60 else {
            return nil
        }
        return hour * 60 + minute
    }

    /// `15:00`.
    public static func text(ofMinute minute: Int) -> String {
        "\(Digits.padded(minute / 60, to: 2)):\(Digits.padded(minute % 60, to: 2))"
    }
}

extension String {
    /// Without spaces and line ends at both ends.
    public var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
