public import Domain

/// The monthly sums of what came and what left, kept in the transaction of each act.
///
/// A whole month is read from here, loose days from the dossiers: so a year costs the same however many dossiers it
/// had, and an act pays for one row (docs/decisions/0018).
public enum TallyStore {
    /// Books what an act changed in the sums; most acts change nothing.
    static func move(from before: Dossier?, to after: Dossier, in writer: any SQLWriter) throws {
        let change = Tally(of: after).change(from: before.map(Tally.init) ?? Tally())
        guard !change.amounts.isEmpty else { return }
        // In one order everywhere, so that two transactions never wait for each other.
        let rows = change.amounts.sorted { $0.key.order < $1.key.order }.map { row($0.key, $0.value, after.officeID) }
        try writer.execute(
            """
            INSERT INTO count_tally (office_id, part, month, officer_id, procedure_code, procedure_version, channel,
                received, early, on_time, late)
            VALUES \(Self.joined(rows))
            ON CONFLICT (office_id, part, month, officer_id, procedure_code, procedure_version, channel)
            DO UPDATE SET received = count_tally.received + excluded.received,
                early = count_tally.early + excluded.early, on_time = count_tally.on_time + excluded.on_time,
                late = count_tally.late + excluded.late
            """)
    }

    /// All sums of an office that are not nothing, to be compared with the dossiers.
    public static func all(office: String, in reader: any SQLReader) throws -> Tally {
        var tally = Tally()
        try reader.forEachRow("SELECT * FROM count_tally WHERE office_id = \(office)") { row in
            let key = try TallyKey(
                part: row.choice("part"), officerID: row.text("officer_id"), month: row.text("month"),
                procedureCode: row.text("procedure_code"), procedureVersion: row.integer("procedure_version"),
                channel: row.choice("channel"))
            tally.add(try amounts(row), to: key)
        }
        return tally
    }

    static func amounts(_ row: SQLRow) throws -> TallyAmounts {
        try TallyAmounts(
            received: row.integer("received"), early: row.integer("early"), onTime: row.integer("on_time"),
            late: row.integer("late"))
    }

    private static func row(_ key: TallyKey, _ amounts: TallyAmounts, _ office: String) -> SQLText {
        """
        (\(office), \(key.part), \(key.month), \(key.officerID), \(key.procedureCode), \(key.procedureVersion), \
        \(key.channel), \(amounts.received), \(amounts.early), \(amounts.onTime), \(amounts.late))
        """
    }

    private static func joined(_ rows: [SQLText]) -> SQLText {
        rows.dropFirst().reduce(rows[0]) { "\($0), \($1)" }
    }
}

extension TallyKey {
    fileprivate var order: String {
        [part.rawValue, month, officerID, procedureCode, String(procedureVersion), channel.rawValue]
            .joined(separator: " ")
    }
}
