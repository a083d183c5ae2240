public import Domain

/// A dossier as lists show it: no personal data but the owner's name.
public struct DossierLine: Sendable, Hashable {
    public var dossier: Dossier
    public var procedureName: String
    public var ownerName: String
    /// Who holds it; empty while it lies in a post's common tray.
    public var holderName: String
    /// Who has it open to work on; nothing while nobody has.
    public var openedBy: OpenedBy?

    public struct OpenedBy: Sendable, Hashable {
        public var officerID: String
        public var name: String
    }
}

/// What a list of dossiers is narrowed to.
public struct DossierFilter: Sendable, Hashable {
    public var status: DossierStatus?
    public var receivedFrom: CivilDate?
    public var receivedTo: CivilDate?
    public var procedureCode: String?
    /// Lĩnh vực.
    public var field: String?
    /// The codes a search by person has found; nothing means not narrowed.
    public var codes: [String]?

    public init(
        status: DossierStatus? = nil, receivedFrom: CivilDate? = nil, receivedTo: CivilDate? = nil,
        procedureCode: String? = nil, field: String? = nil, codes: [String]? = nil
    ) {
        self.status = status
        self.receivedFrom = receivedFrom
        self.receivedTo = receivedTo
        self.procedureCode = procedureCode
        self.field = field
        self.codes = codes
    }
}

/// Lists of dossiers for the desk.
public enum DossierList {
    /// What waits for a leader's signature: matters to be finished at once on top, then by what is due.
    public static func waitingForSignature(
        limit: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        try waiting(for: .leader, limit: limit, office: office, in: reader) { $0.status.isRunning && $0.outcome != nil }
    }

    /// What waits to be numbered by the clerk.
    public static func waitingForNumber(
        limit: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        try waiting(for: .clerk, limit: limit, office: office, in: reader) { $0.status == .decided }
    }

    /// Proposals of specialists that wait for a leader.
    public static func waitingForApproval(
        limit: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        try lines(
            "d.office_id = \(office) AND d.proposal_kind IS NOT NULL AND d.is_open", order: "d.due_at, d.code",
            limit: limit, offset: 0, in: reader)
    }

    /// Dossiers whose time for completion was over before a day.
    public static func graceOver(
        before day: CivilDate, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        try lines(
            "d.office_id = \(office) AND d.grace_until < \(day) AND d.is_open", order: "d.grace_until, d.code",
            limit: limit, offset: 0, in: reader)
    }

    /// Results that can be returned: at the counter, or numbered and on the way to it.
    public static func waitingForReturn(
        limit: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        let onTheWay = try lines(
            "d.office_id = \(office) AND d.offer_role = \(Role.reception) AND d.status = 'decided'",
            order: "d.due_at, d.code", limit: limit, offset: 0, in: reader)
        let ready = try lines(
            """
            d.office_id = \(office) AND d.is_open AND d.holder_role = \(Role.reception)
                AND d.status = 'readyAtCounter'
            """, order: "d.due_at, d.code", limit: limit, offset: 0, in: reader)
        return Array((ready + onTheWay).sorted(by: isMoreUrgent).prefix(limit))
    }

    /// How many results wait at the counter for citizens.
    public static func readyCount(office: String, in reader: any SQLReader) throws -> Int {
        let row = try reader.row(
            """
            SELECT count(*) AS ready FROM dossier AS d
            WHERE d.office_id = \(office) AND d.is_open AND d.holder_role = \(Role.reception)
                AND d.status = 'readyAtCounter'
            """)
        return try row?.integer("ready") ?? 0
    }

    /// The dossiers of these codes as lists show them.
    public static func lines(of codes: [String], office: String, in reader: any SQLReader) throws -> [DossierLine] {
        try lines(
            "d.office_id = \(office) AND d.code IN (\(list: codes))", order: "d.due_at, d.code", limit: codes.count,
            offset: 0, in: reader)
    }

    /// Dossiers by what they are, the latest received first: within a day by their line of the book, since a code widens
    /// past 9999.
    public static func matching(
        _ filter: DossierFilter, limit: Int, offset: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        try lines(
            condition(filter, office: office), order: "d.received_on DESC, d.book_year DESC, d.book_number DESC",
            limit: limit, offset: offset, in: reader)
    }
}

// MARK: - The statement

extension DossierList {
    private static func waiting(
        for role: Role, limit: Int, office: String, in reader: any SQLReader,
        _ isWanted: (Dossier) -> Bool
    ) throws -> [DossierLine] {
        let offered = try lines(
            "d.office_id = \(office) AND d.offer_role = \(role)",
            order: "CASE WHEN d.is_immediate THEN 0 ELSE 1 END, d.due_at, d.code", limit: limit, offset: 0,
            in: reader)
        let held = try lines(
            "d.office_id = \(office) AND d.is_open AND d.holder_role = \(role) AND d.offer_role IS NULL",
            order: "d.due_at, d.code", limit: limit, offset: 0, in: reader)
        return Array((offered + held).filter { isWanted($0.dossier) }.sorted(by: isMoreUrgent).prefix(limit))
    }

    /// What somebody stands and waits for comes first, then what is due first.
    static func isMoreUrgent(_ left: DossierLine, _ right: DossierLine) -> Bool {
        let one = left.dossier
        let other = right.dossier
        if one.isImmediate != other.isImmediate { return one.isImmediate }
        return one.dueAt != other.dueAt ? one.dueAt < other.dueAt : one.code < other.code
    }

    static func condition(_ filter: DossierFilter, office: String) -> SQLText {
        var condition: SQLText = "d.office_id = \(office)"
        if let status = filter.status { condition = "\(condition) AND d.status = \(status)" }
        if let from = filter.receivedFrom { condition = "\(condition) AND d.received_on >= \(from)" }
        if let to = filter.receivedTo { condition = "\(condition) AND d.received_on <= \(to)" }
        if let code = filter.procedureCode { condition = "\(condition) AND d.procedure_code = \(code)" }
        if let field = filter.field { condition = "\(condition) AND v.field = \(field)" }
        if let codes = filter.codes { condition = "\(condition) AND d.code IN (\(list: codes))" }
        return condition
    }

    static func lines(
        _ condition: SQLText, order: SQLText, limit: Int, offset: Int, in reader: any SQLReader
    ) throws -> [DossierLine] {
        try reader.rows(
            """
            SELECT d.*, v.name AS procedure_name, p.name AS owner_name, coalesce(o.name, '') AS holder_name,
                l.officer_id AS opened_by, w.name AS opened_by_name
            FROM dossier AS d
            JOIN procedure_version AS v ON v.office_id = d.office_id AND v.procedure_code = d.procedure_code
                AND v.number = d.procedure_version
            LEFT JOIN dossier_person AS p ON p.office_id = d.office_id AND p.dossier_code = d.code
                AND p.part = 'owner'
            LEFT JOIN officer AS o ON o.office_id = d.office_id AND o.officer_id = d.holder_id
            LEFT JOIN dossier_lock AS l ON l.office_id = d.office_id AND l.dossier_code = d.code
            LEFT JOIN officer AS w ON w.office_id = l.office_id AND w.officer_id = l.officer_id
            WHERE \(condition) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            try DossierLine(
                dossier: DossierStore.dossier(row), procedureName: row.text("procedure_name"),
                ownerName: row.optionalText("owner_name") ?? "", holderName: row.text("holder_name"),
                openedBy: row.optionalText("opened_by").map {
                    try DossierLine.OpenedBy(officerID: $0, name: row.text("opened_by_name"))
                })
        }
    }
}
