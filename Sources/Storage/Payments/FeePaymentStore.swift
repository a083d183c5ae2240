public import Domain

/// Money taken and given back, one row for each such event of a dossier's chain.
public enum FeePaymentStore {
    /// A dossier's payments in the order of its chain.
    public static func payments(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> [FeePayment] {
        try reader.rows(
            "SELECT * FROM fee_payment WHERE office_id = \(office) AND dossier_code = \(code) ORDER BY sequence"
        ).map(payment)
    }

    /// The dossiers that a transfer of this name has paid for, however its capitals and gaps were copied.
    ///
    /// The engine raises both names, so that they are raised alike: not every engine raises letters with accents.
    public static func dossiers(
        paidBy reference: String, office: String, in reader: any SQLReader
    ) throws -> [String] {
        // Put in order here: an engine that is asked to sort walks the dossiers instead of the references.
        let rows = try reader.rows(
            """
            SELECT dossier_code FROM fee_payment
            WHERE office_id = \(office) AND upper(replace(reference, ' ', '')) = upper(replace(\(reference), ' ', ''))
                AND reference <> '' AND direction = 'paid'
            """)
        return try Set(rows.map { try $0.text("dossier_code") }).sorted()
    }

    /// What an officer took and gave back since their last closing, the earliest first.
    public static func open(of officerID: String, office: String, in reader: any SQLReader) throws -> [FeePayment] {
        try reader.rows(
            """
            SELECT * FROM fee_payment
            WHERE office_id = \(office) AND officer_id = \(officerID) AND closing_id IS NULL
            ORDER BY paid_at, dossier_code, sequence
            """
        ).map(payment)
    }

    /// What a closing took together, the earliest first.
    public static func payments(
        closedBy closing: String, office: String, in reader: any SQLReader
    ) throws -> [FeePayment] {
        try reader.rows(
            """
            SELECT * FROM fee_payment WHERE office_id = \(office) AND closing_id = \(closing)
            ORDER BY paid_at, dossier_code, sequence
            """
        ).map(payment)
    }

    public static func insert(_ payment: FeePayment, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO fee_payment (
                office_id, dossier_code, sequence, direction, means, amount, reference, officer_id, paid_at, paper_id)
            VALUES (\(office), \(payment.dossierCode), \(payment.sequence), \(payment.direction), \(payment.means),
                \(payment.amount), \(payment.reference), \(payment.officerID), \(payment.at), \(payment.paperID))
            """)
    }

    /// Puts a payment into a closing.
    public static func close(
        _ payment: FeePayment, in closing: String, office: String, _ writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE fee_payment SET closing_id = \(closing)
            WHERE office_id = \(office) AND dossier_code = \(payment.dossierCode) AND sequence = \(payment.sequence)
            """)
    }

    /// Who has money that is in no closing yet, with what it comes to and since when, the longest waiting first.
    public static func openTills(office: String, in reader: any SQLReader) throws -> [OpenTill] {
        try reader.rows(
            """
            SELECT officer_id, min(paid_at) AS since, count(*) AS payment_count,
                sum(CASE WHEN means = 'cash' AND direction = 'paid' THEN amount ELSE 0 END) AS cash,
                sum(CASE WHEN means = 'cash' AND direction = 'refunded' THEN amount ELSE 0 END) AS cash_refunded,
                sum(CASE WHEN means = 'transfer' AND direction = 'paid' THEN amount ELSE 0 END) AS transfer,
                sum(CASE WHEN means = 'transfer' AND direction = 'refunded' THEN amount ELSE 0 END) AS transfer_refunded
            FROM fee_payment WHERE office_id = \(office) AND closing_id IS NULL
            GROUP BY officer_id ORDER BY since, officer_id
            """
        ).map { row in
            try OpenTill(officerID: row.text("officer_id"), since: row.instant("since"), sums: TillSums(row))
        }
    }

    /// The dossier of a payment that no event tells of; nothing when all is well.
    public static func paymentWithoutEvent(office: String, in reader: any SQLReader) throws -> String? {
        try reader.row(
            """
            SELECT p.dossier_code FROM fee_payment AS p
            LEFT JOIN dossier_event AS e ON e.office_id = p.office_id AND e.dossier_code = p.dossier_code
                AND e.sequence = p.sequence AND e.kind IN ('feePaid', 'feeRefunded')
            WHERE p.office_id = \(office) AND e.sequence IS NULL ORDER BY p.dossier_code LIMIT 1
            """)?.text("dossier_code")
    }

    private static func payment(_ row: SQLRow) throws -> FeePayment {
        try FeePayment(
            dossierCode: row.text("dossier_code"), sequence: row.integer("sequence"),
            direction: row.choice("direction"), means: row.choice("means"), amount: row.integer("amount"),
            reference: row.text("reference"), officerID: row.text("officer_id"), at: row.instant("paid_at"),
            paperID: row.text("paper_id"))
    }
}

/// Money of one officer that is in no closing yet.
public struct OpenTill: Hashable, Sendable {
    public var officerID: String
    public var since: LocalInstant
    public var sums: TillSums
}

extension TillSums {
    init(_ row: SQLRow) throws {
        try self.init(
            count: row.integer("payment_count"), cash: row.integer("cash"),
            cashRefunded: row.integer("cash_refunded"), transfer: row.integer("transfer"),
            transferRefunded: row.integer("transfer_refunded"))
    }
}
