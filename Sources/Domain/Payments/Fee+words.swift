extension Fee {
    /// «Lệ phí 10.000 đồng/trường hợp»; the bare rate where nothing is taken or nobody has said what it is.
    public func words(as nature: FeeNature?) -> String {
        guard let nature, isAmount else { return vietnamese }
        return "\(nature.vietnamese.prefix(1).uppercased())\(nature.vietnamese.dropFirst()) \(vietnamese)"
    }

    /// Whether it asks for money, and how much is known.
    var isAmount: Bool {
        switch self {
        case .perCase, .perPage: true
        case .free, .setLocally: false
        }
    }

    /// «10.000 đồng/trường hợp»: the rate as a board or a form shows it.
    public var vietnamese: String {
        switch self {
        case .free: "Không thu phí, lệ phí"
        case .perCase(let amount): "\(Money(dong: amount))/trường hợp"
        case .perPage(let first, let firstPages, let further, let cap):
            "\(Money(dong: first))/trang cho \(Digits.padded(firstPages, to: 2)) trang đầu, "
                + "\(Money(dong: further))/trang từ trang tiếp theo, tối đa \(Money(dong: cap))/bản"
        case .setLocally: "Do Hội đồng nhân dân cấp tỉnh quy định, chưa nhập mức thu"
        }
    }
}
