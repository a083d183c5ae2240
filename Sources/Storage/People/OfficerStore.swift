public import Domain

/// An officer with what the door must know of the account.
public struct Account: Sendable, Equatable {
    public var officer: Officer
    public var passwordHash: String
    public var mustChangePassword: Bool
    public var isActive: Bool

    public init(officer: Officer, passwordHash: String, mustChangePassword: Bool, isActive: Bool) {
        self.officer = officer
        self.passwordHash = passwordHash
        self.mustChangePassword = mustChangePassword
        self.isActive = isActive
    }
}

/// Accounts and their posts.
public enum OfficerStore {
    public static func insert(_ account: Account, at moment: LocalInstant, in writer: any SQLWriter) throws {
        let officer = account.officer
        try writer.execute(
            """
            INSERT INTO officer (office_id, officer_id, user_name, name, title, password_hash, must_change_password,
                active, created_at)
            VALUES (\(officer.officeID), \(officer.id), \(officer.userName), \(officer.name), \(officer.title),
                \(account.passwordHash), \(account.mustChangePassword), \(account.isActive), \(moment))
            """)
        try insertRoles(officer.roles, officeID: officer.officeID, officerID: officer.id, in: writer)
    }

    public static func account(userName: String, in reader: any SQLReader) throws -> Account? {
        try accounts(reader.rows("\(selection) WHERE officer.user_name = \(userName)")).first
    }

    public static func account(officeID: String, officerID: String, in reader: any SQLReader) throws -> Account? {
        try accounts(
            reader.rows("\(selection) WHERE officer.office_id = \(officeID) AND officer.officer_id = \(officerID)")
        ).first
    }

    /// All accounts of an office, by user name.
    public static func accounts(officeID: String, in reader: any SQLReader) throws -> [Account] {
        try accounts(
            reader.rows("\(selection) WHERE officer.office_id = \(officeID) ORDER BY officer.user_name"))
    }

    public static func setRoles(
        _ roles: Set<Role>, officeID: String, officerID: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            "DELETE FROM officer_role WHERE office_id = \(officeID) AND officer_id = \(officerID)")
        try insertRoles(roles, officeID: officeID, officerID: officerID, in: writer)
    }

    public static func setActive(
        _ isActive: Bool, officeID: String, officerID: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE officer SET active = \(isActive) WHERE office_id = \(officeID) AND officer_id = \(officerID)
            """)
    }

    public static func setPassword(
        hash: String, mustChange: Bool, officeID: String, officerID: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE officer SET password_hash = \(hash), must_change_password = \(mustChange)
            WHERE office_id = \(officeID) AND officer_id = \(officerID)
            """)
    }

    private static func insertRoles(
        _ roles: Set<Role>, officeID: String, officerID: String, in writer: any SQLWriter
    ) throws {
        for role in roles.sorted(by: { $0.rawValue < $1.rawValue }) {
            try writer.execute(
                """
                INSERT INTO officer_role (office_id, officer_id, role) VALUES (\(officeID), \(officerID), \(role))
                """)
        }
    }

    // One row a post: an officer's posts come in one question with the officer.
    private static let selection: SQLText = """
        SELECT officer.*, officer_role.role FROM officer
        LEFT JOIN officer_role
            ON officer_role.office_id = officer.office_id AND officer_role.officer_id = officer.officer_id
        """

    private static func accounts(_ rows: [SQLRow]) throws -> [Account] {
        var accounts: [Account] = []
        for row in rows {
            if accounts.last?.officer.id != (try row.text("officer_id")) {
                accounts.append(try account(of: row))
            }
            if let role = try row.optionalChoice("role", as: Role.self) {
                accounts[accounts.count - 1].officer.roles.insert(role)
            }
        }
        return accounts
    }

    static func account(of row: SQLRow) throws -> Account {
        let officer = Officer(
            officeID: try row.text("office_id"), id: try row.text("officer_id"), userName: try row.text("user_name"),
            name: try row.text("name"), title: try row.text("title"), roles: [])
        return Account(
            officer: officer, passwordHash: try row.text("password_hash"),
            mustChangePassword: try row.boolean("must_change_password"), isActive: try row.boolean("active"))
    }
}
