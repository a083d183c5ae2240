public import Domain

/// The closings of tills; a closing is written once.
public enum TillClosingStore {
    public static func insert(_ closing: TillClosing, office: String, in writer: any SQLWriter) throws {
        let sums = closing.sums
        try writer.execute(
            """
            INSERT INTO till_closing (
                office_id, closing_id, officer_id, closed_at, closed_on, payment_count, cash, cash_refunded, transfer,
                transfer_refunded, counted, transfer_counted, explanation, paper_id, closed_by, stand_in_reason)
            VALUES (\(office), \(closing.id), \(closing.officerID), \(closing.closedAt), \(closing.closedAt.date),
                \(sums.count), \(sums.cash), \(sums.cashRefunded), \(sums.transfer), \(sums.transferRefunded),
                \(closing.counted), \(closing.transferCounted), \(closing.explanation), \(closing.paperID),
                \(closing.closedByID), \(closing.standInReason))
            """)
    }

    public static func find(_ id: String, office: String, in reader: any SQLReader) throws -> TillClosing? {
        try reader.row("SELECT * FROM till_closing WHERE office_id = \(office) AND closing_id = \(id)").map(closing)
    }

    /// Those of some days, the latest first.
    public static func closings(
        in days: ClosedRange<CivilDate>, office: String, in reader: any SQLReader
    ) throws -> [TillClosing] {
        try reader.rows(
            """
            SELECT * FROM till_closing
            WHERE office_id = \(office) AND closed_on >= \(days.lowerBound) AND closed_on <= \(days.upperBound)
            ORDER BY closed_at DESC, closing_id
            """
        ).map(closing)
    }

    /// Every closing of the office, for those who prove them.
    public static func all(office: String, in reader: any SQLReader) throws -> [TillClosing] {
        try reader.rows("SELECT * FROM till_closing WHERE office_id = \(office) ORDER BY closing_id").map(closing)
    }

    private static func closing(_ row: SQLRow) throws -> TillClosing {
        try TillClosing(
            id: row.text("closing_id"), officerID: row.text("officer_id"), closedAt: row.instant("closed_at"),
            sums: TillSums(row), counted: row.integer("counted"),
            transferCounted: row.optionalInteger("transfer_counted"), explanation: row.text("explanation"),
            paperID: row.text("paper_id"), closedByID: row.optionalText("closed_by"),
            standInReason: row.optionalText("stand_in_reason"))
    }
}

/// The accounts that fees are transferred to; the last one set counts.
public enum FeeAccountStore {
    /// An account with who set it, and when.
    public struct SetAccount: Hashable, Sendable {
        public var account: FeeAccount
        public var setByID: String
        public var setAt: LocalInstant
    }

    public static func current(office: String, in reader: any SQLReader) throws -> SetAccount? {
        try reader.row("SELECT * FROM fee_account WHERE office_id = \(office) ORDER BY number DESC LIMIT 1").map(set)
    }

    /// Every account ever set, the first one first.
    public static func all(office: String, in reader: any SQLReader) throws -> [SetAccount] {
        try reader.rows("SELECT * FROM fee_account WHERE office_id = \(office) ORDER BY number").map(set)
    }

    public static func insert(
        _ account: FeeAccount, by officerID: String, at moment: LocalInstant, office: String, in writer: any SQLWriter
    ) throws {
        let last =
            try writer.row(
                "SELECT coalesce(max(number), 0) AS last FROM fee_account WHERE office_id = \(office)")?.integer("last")
            ?? 0
        try writer.execute(
            """
            INSERT INTO fee_account (office_id, number, bank_code, account_number, holder, bank, set_by, set_at)
            VALUES (\(office), \(last + 1), \(account.bankCode), \(account.number), \(account.holder), \(account.bank),
                \(officerID), \(moment))
            """)
    }

    private static func set(_ row: SQLRow) throws -> SetAccount {
        try SetAccount(
            account: FeeAccount(
                checked: row.text("bank_code"), number: row.text("account_number"), holder: row.text("holder"),
                bank: row.text("bank")),
            setByID: row.text("set_by"), setAt: row.instant("set_at"))
    }
}
