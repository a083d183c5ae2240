/// Moments as the portal writes them, without a zone.
enum PortalMoment {
    /// Whether a text is `yyyyMMddHHmmss` of a day that exists.
    static func isGood(_ text: String) -> Bool {
        let signs = Array(text.utf8)
        guard signs.count == 14, signs.allSatisfy({ (48...57).contains($0) }) else { return false }
        func number(_ from: Int, _ to: Int) -> Int { signs[from..<to].reduce(0) { $0 * 10 + Int($1) - 48 } }
        return isGood(year: number(0, 4), month: number(4, 6), day: number(6, 8))
            && number(8, 10) < 24 && number(10, 12) < 60 && number(12, 14) < 60
    }

    /// The fourteen digits of `yyyy-MM-dd HH:mm:ss` or of an ISO 8601 text; nothing when it is neither.
    static func digits(of text: String) -> String? {
        let digits = String(text.prefix(19).filter(\.isNumber))
        let marks = String(text.prefix(19).filter { !$0.isNumber })
        guard marks == "-- ::" || marks == "--T::", isGood(digits) else { return nil }
        return digits
    }

    private static func isGood(year: Int, month: Int, day: Int) -> Bool {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1990...2100).contains(year), (1...12).contains(month) else { return false }
        return (1...lengths[month - 1]).contains(day)
    }
}
