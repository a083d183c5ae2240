/// The address printed on a card, which stays as it is printed while communes and districts change.
///
/// Since 01/7/2025 there are no districts (Luật Tổ chức chính quyền địa phương 2025): a card issued before may name one, and
/// often a commune that is part of another by now. Such an address is asked about before it stands on a slip or in a form.
public struct AddressOnCard: Hashable, Sendable {
    public let text: String
    private let issuedOn: CivilDate?

    public init(_ text: String, issuedOn: CivilDate?) {
        self.text = text
        self.issuedOn = issuedOn
    }

    /// The first day without districts.
    private static let twoTiersSince = CivilDate(year: 2025, month: 7, day: 1)

    /// Whether it names a district: issued before they ended, and with a part more than hamlet, commune and province.
    public var isOfDistrictEra: Bool {
        if let issuedOn, let day = Self.twoTiersSince, issuedOn >= day { return false }
        return text.split(separator: ",").count > 3
    }

    /// A finished sentence that says what to ask.
    public var question: String {
        "Thẻ ghi địa chỉ theo đơn vị hành chính trước ngày 01/7/2025: «\(text)». Vui lòng hỏi và nhập nơi ở hiện nay, hoặc lấy theo gợi ý để dùng địa chỉ trên thẻ."
    }
}

extension IdentityCard {
    public var printedAddress: AddressOnCard { AddressOnCard(addressOnCard, issuedOn: issuedOn) }
}
