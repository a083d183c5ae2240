/// What a column of a bank's statement may hold.
public enum BankColumn: String, Sendable, CaseIterable, Hashable {
    case day, amount, outgoing, description, reference

    public var vietnamese: String {
        switch self {
        case .day: "Ngày giao dịch"
        case .amount: "Số tiền ghi có"
        case .outgoing: "Số tiền ghi nợ"
        case .description: "Nội dung"
        case .reference: "Mã giao dịch"
        }
    }

    /// The column a head names, with or without accents and remarks in brackets; banks write English beside it.
    public init?(head: String) {
        let bare = LegacyText.repaired(head).replacing(#/\([^)]*\)/#, with: " ")
        let parts = [bare] + bare.split(separator: "/").map(String.init) + bare.split(separator: "\n").map(String.init)
        guard let column = parts.lazy.compactMap({ Self.byHead[Folding.fold($0)] }).first else { return nil }
        self = column
    }

    private var heads: [String] {
        switch self {
        case .day:
            [
                "ngay", "ngay giao dich", "ngay gd", "ngay hieu luc", "ngay hach toan", "thoi gian",
                "thoi gian giao dich", "ngay gio giao dich", "date", "transaction date", "tnx date",
            ]
        case .amount:
            [
                "so tien", "ghi co", "so tien ghi co", "phat sinh co", "ps co", "co", "tien vao", "so tien vao",
                "credit",
                "credit amount", "amount", "so tien gd", "so tien giao dich",
            ]
        case .outgoing:
            [
                "ghi no", "so tien ghi no", "phat sinh no", "ps no", "no", "tien ra", "so tien ra", "debit",
                "debit amount",
            ]
        case .description:
            [
                "noi dung", "noi dung giao dich", "noi dung gd", "noi dung chuyen tien", "noi dung chi tiet",
                "dien giai",
                "mo ta", "mo ta giao dich", "chi tiet giao dich", "description", "details", "transactions in detail",
            ]
        case .reference:
            [
                "ma giao dich", "ma gd", "so giao dich", "so gd", "so tham chieu", "ma tham chieu", "so but toan",
                "so chung tu", "so ct", "reference", "ref no", "transaction id", "doc no",
            ]
        }
    }

    private static let byHead: [String: BankColumn] = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { column in column.heads.map { ($0, column) } })
}
