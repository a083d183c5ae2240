/// An amount in whole đồng; there are no smaller coins.
public struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let dong: Int

    public init(dong: Int) {
        self.dong = dong
    }

    public static let zero = Money(dong: 0)

    /// `8.000 đồng`, the thousands parted by dots.
    public var description: String { "\(grouped) đồng" }

    /// `8.000`, for columns whose head names the unit.
    public var grouped: String { Digits.grouped(dong) }

    /// «Tám nghìn đồng», as receipts state the amount a second time.
    public var inWords: String { "\(AmountInWords.capitalized(dong)) đồng" }

    public static func < (left: Money, right: Money) -> Bool { left.dong < right.dong }

    public static func + (left: Money, right: Money) -> Money { Money(dong: left.dong + right.dong) }
}
