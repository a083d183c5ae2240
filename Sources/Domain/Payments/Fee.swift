/// What a procedure costs the applicant, in đồng (phí, lệ phí).
public enum Fee: Hashable, Sendable, Codable {
    case free
    /// One amount for each case: a signature, a transaction, a dossier.
    case perCase(Int)
    /// By the page of each copy: the first pages cost more, and a copy costs at most `cap`.
    ///
    /// TT 226/2016/TT-BTC: certified copies 2.000 đ for each of the first two pages, 1.000 đ from the third page on,
    /// at most 200.000 đ a copy.
    case perPage(first: Int, firstPages: Int, further: Int, cap: Int)
    /// Set by the province's People's Council, and not entered yet.
    case setLocally

    /// What is to be paid for this many cases or copies of this many pages; nothing when the rate is not known.
    public func amount(quantity: Int, pages: Int) -> Int? {
        switch self {
        case .free: 0
        case .perCase(let amount): amount * quantity
        case .perPage(let first, let firstPages, let further, let cap):
            quantity * min(cap, min(pages, firstPages) * first + max(0, pages - firstPages) * further)
        case .setLocally: nil
        }
    }

    public var isFree: Bool { self == .free }
}
