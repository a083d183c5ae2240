/// An amount in whole đồng; there are no smaller coins.
public struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let dong: Int

    public init(dong: Int) {
        self.dong = dong
    }

    /// Reads what people write: «8000», «8.000», «8 000»; nothing where a dot or a gap parts other than thousands.
    public init?(typed text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0.isWhitespace }
        let isGrouped = (1...3).contains(parts[0].count) && parts.dropFirst().allSatisfy { $0.count == 3 }
        guard parts.count == 1 || isGrouped, let dong = Digits.value(parts.joined()) else { return nil }
        self.init(dong: dong)
    }

    /// `8.000 đồng`, the thousands parted by dots.
    public var description: String { "\(grouped) đồng" }

    /// `8.000`, for columns whose head names the unit.
    public var grouped: String { Digits.grouped(dong) }

    /// «Tám nghìn đồng», as receipts state the amount a second time.
    public var inWords: String { "\(AmountInWords.capitalized(dong)) đồng" }

    public static func < (left: Money, right: Money) -> Bool { left.dong < right.dong }
}
