public import Domain

/// The work of one officer, found tray by tray.
extension DossierList {
    /// What was to be finished at once on an earlier day and still lies here, without a slip; the oldest first.
    public static func withoutSlip(
        before day: CivilDate, limit: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        let codes = try reader.rows(
            """
            SELECT code FROM dossier
            WHERE office_id = \(office) AND is_open AND is_immediate AND received_on < \(day)
                AND status IN ('received', 'processing')
            ORDER BY received_on, code LIMIT \(limit)
            """
        ).map { try $0.text("code") }
        return try lines(of: codes, office: office, in: reader)
    }

    /// Open dossiers that lie with somebody or some post, or are offered to them: the work of one officer.
    ///
    /// `officers` are the officer and those they stand in for today; the common trays of `roles` count as theirs.
    /// Asked post by post and tray by tray, so that each question reads one stretch of an index.
    public static func work(
        of officers: [String], roles: [Role], limit: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        var found: Set<Waiting> = []
        for role in roles {
            found.formUnion(
                try waiting(
                    """
                    d.office_id = \(office) AND d.offer_role = \(role) AND d.offer_id IN (\(list: [""] + officers))
                    """, limit: limit, in: reader))
            for id in [""] + officers {
                found.formUnion(try waiting(held(by: role, id: id, office: office), limit: limit, in: reader))
            }
        }
        let codes = found.sorted().prefix(limit).map(\.code)
        return try lines(of: codes, office: office, in: reader).sorted(by: isMoreUrgent)
    }

    /// What decides whether a dossier is among the first: so much is read of all, the rest only of those shown.
    private struct Waiting: Hashable, Comparable {
        let isImmediate: Bool
        let dueAt: String
        let code: String

        static func < (left: Self, right: Self) -> Bool {
            if left.isImmediate != right.isImmediate { return left.isImmediate }
            return (left.dueAt, left.code) < (right.dueAt, right.code)
        }
    }

    private static func waiting(
        _ condition: SQLText, limit: Int, in reader: any SQLReader
    ) throws -> [Waiting] {
        try reader.rows(
            """
            SELECT d.is_immediate, d.due_at, d.code FROM dossier AS d
            WHERE \(condition) ORDER BY d.due_at, d.code LIMIT \(limit)
            """
        ).map { try Waiting(isImmediate: $0.boolean("is_immediate"), dueAt: $0.text("due_at"), code: $0.text("code")) }
    }

    // Results at the counter wait for citizens, perhaps for years, and would crowd out the work.
    private static func held(by role: Role, id: String, office: String) -> SQLText {
        """
        d.office_id = \(office) AND d.is_open AND d.holder_role = \(role) AND d.holder_id = \(id)
            AND d.status <> 'readyAtCounter'
        """
    }
}
