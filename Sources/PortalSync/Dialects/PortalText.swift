import Domain

extension LocalInstant {
    /// `20250602080530`, Vietnam's clock without a zone, as dialects A and B write moments.
    var portalText: String {
        let day = date
        let parts = [day.month, day.day, hour, minute, second].map { Digits.padded($0, to: 2) }
        return Digits.padded(day.year, to: 4) + parts.joined()
    }

    /// `2025-06-02 08:05:30`, as dialect C writes them.
    var filingText: String { "\(date) \(clock):\(Digits.padded(second, to: 2))" }

    /// `2025-06-02T08:05:30.000`, Vietnam's clock without a zone, as dialect C writes the moments of steps.
    var filingStepText: String { "\(date)T\(clock):\(Digits.padded(second, to: 2)).000" }

    /// Reads fourteen digits; nothing for anything else.
    init?(portalText text: String) {
        guard text.utf8.count == 14, Digits.value(text) != nil else { return nil }
        let digits = Array(text)
        func part(_ range: Range<Int>) -> Int { Digits.value(String(digits[range])) ?? 0 }
        guard let day = CivilDate(year: part(0..<4), month: part(4..<6), day: part(6..<8)), part(8..<10) < 24,
            part(10..<12) < 60, part(12..<14) < 60
        else { return nil }
        self.init(day, hour: part(8..<10), minute: part(10..<12), second: part(12..<14))
    }
}

extension LocalInstant? {
    /// A moment that is not known is an empty text.
    var portalText: String { map(\.portalText) ?? "" }
}

extension Bool {
    /// `1` or `0`.
    var portalFlag: String { self ? "1" : "0" }
}

extension Channel {
    /// KenhThucHien.
    var portalCode: String {
        switch self {
        case .counter: "1"
        case .online: "2"
        case .post: "3"
        }
    }
}
