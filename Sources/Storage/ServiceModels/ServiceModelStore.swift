public import Domain

/// The service models of each office; of a decided one nothing changes again but its last day.
public enum ServiceModelStore {
    /// All models, the newest first.
    public static func all(office: String, in reader: any SQLReader) throws -> [ServiceModelRecord] {
        try reader.rows("SELECT * FROM service_model WHERE office_id = \(office) ORDER BY number DESC").map(record)
    }

    /// Those a leader has approved: what may be in force.
    public static func approved(office: String, in reader: any SQLReader) throws -> [ServiceModel] {
        try reader.rows("SELECT * FROM service_model WHERE office_id = \(office) AND status = 'approved'")
            .map { try record($0).model }
    }

    public static func insert(_ record: ServiceModelRecord, office: String, in writer: any SQLWriter) throws {
        let model = record.model
        try writer.execute(
            """
            INSERT INTO service_model (
                office_id, number, status, replaces, name, decision_number, decided_on, weekdays, sessions, valid_from,
                valid_to, kinds, procedures, excluded_procedures, exclusions, holiday_rule, proposed_by, proposed_at, approved_by,
                approved_at, note)
            VALUES (\(office), \(model.number), \(model.status), \(model.replaces), \(model.name),
                \(model.decisionNumber), \(model.decidedOn), \(model.weekdayText), \(ServiceModel.text(model.sessions)),
                \(model.validFrom), \(model.validTo), \(ServiceModel.text(model.kinds)),
                \(model.procedures.joined(separator: ",")), \(model.excludedProcedures.joined(separator: ",")),
                \(ServiceModel.text(model.exclusions)),
                \(model.holidayRule), \(record.proposedBy), \(record.proposedAt), \(record.decidedBy),
                \(record.decidedAt), \(record.note))
            """)
    }

    /// Writes a leader's decision on a model that waits for it; tells whether there was one.
    public static func decide(
        _ number: Int, as status: VersionStatus, by officer: String, at moment: LocalInstant, note: String,
        office: String, in writer: any SQLWriter
    ) throws -> Bool {
        try writer.execute(
            """
            UPDATE service_model
            SET status = \(status), approved_by = \(officer), approved_at = \(moment), note = \(note)
            WHERE office_id = \(office) AND number = \(number) AND status = 'proposed'
            """) == 1
    }

    /// Gives an approved model the last day of a later decision, with a note of which.
    public static func end(
        _ number: Int, with lastDay: CivilDate, note: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE service_model SET valid_to = \(lastDay), note = \(note)
            WHERE office_id = \(office) AND number = \(number) AND status = 'approved'
            """)
    }

    private static func record(_ row: SQLRow) throws -> ServiceModelRecord {
        let model = try ServiceModel(
            number: row.integer("number"), status: row.choice("status"), replaces: row.optionalInteger("replaces"),
            name: row.text("name"), decisionNumber: row.text("decision_number"), decidedOn: row.date("decided_on"),
            weekdays: ServiceModel.weekdays(row.text("weekdays")), sessions: ServiceModel.values(row.text("sessions")),
            validFrom: row.date("valid_from"), validTo: row.optionalDate("valid_to"),
            kinds: ServiceModel.values(row.text("kinds")),
            procedures: row.text("procedures").split(separator: ",").map(String.init),
            excludedProcedures: row.text("excluded_procedures").split(separator: ",").map(String.init),
            exclusions: ServiceModel.values(row.text("exclusions")), holidayRule: row.choice("holiday_rule"))
        return try ProposalRecord(
            model, proposedBy: row.text("proposed_by"), proposedAt: row.instant("proposed_at"),
            decidedBy: row.optionalText("approved_by"), decidedAt: row.optionalInstant("approved_at"),
            note: row.text("note"))
    }
}
