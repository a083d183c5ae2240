extension Fee {
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
