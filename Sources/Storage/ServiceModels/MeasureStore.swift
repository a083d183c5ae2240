public import Domain

/// The measures of a year, counted along indexes: what it reads grows with months and models, not with dossiers' texts.
public enum MeasureStore {
    /// Everything that is measured of an office in a year.
    public static func year(_ year: Int, office: String, in reader: any SQLReader) throws -> MeasuredYear {
        var measured = MeasuredYear(year: year)
        for (visit, count) in try visits(measured.months, office: office, in: reader) {
            measured.change(MeasureKey(month: visit.month, model: visit.model)) { $0.add(count, of: visit) }
        }
        try addReasons(to: &measured, office: office, in: reader)
        try addLeftOut(to: &measured, office: office, in: reader)
        try addRatings(to: &measured, office: office, in: reader)
        try addForms(to: &measured, office: office, in: reader)
        measured.online = try online(&measured, office: office, in: reader)
        return measured
    }

    /// The year of the latest dossier; nothing while there is none.
    public static func latestYear(office: String, in reader: any SQLReader) throws -> Int? {
        let row = try reader.row(
            """
            SELECT received_month FROM dossier WHERE office_id = \(office) AND is_counted
            ORDER BY received_month DESC LIMIT 1
            """)
        return try row.flatMap { Digits.value(try $0.text("received_month").prefix(4)) }
    }

    /// How many dossiers share each key; `months` may be left out for all that there ever were.
    public static func visits(
        _ months: ClosedRange<String>? = nil, office: String, in reader: any SQLReader
    ) throws -> [VisitKey: Int] {
        let span = months.map { within($0) } ?? "received_month >= ''"
        let rows = try reader.rows(
            """
            SELECT received_month, service_model, channel, visit_minutes, count(*) AS dossiers FROM dossier
            WHERE office_id = \(office) AND is_counted AND \(span)
            GROUP BY received_month, service_model, channel, visit_minutes
            """)
        return Dictionary(
            uniqueKeysWithValues: try rows.map { row in
                let key = try VisitKey(
                    month: row.text("received_month"), model: row.optionalInteger("service_model"),
                    channel: row.choice("channel"), minutes: row.optionalInteger("visit_minutes"))
                return (key, try row.integer("dossiers"))
            })
    }

    private static func within(_ months: ClosedRange<String>) -> SQLText {
        "received_month >= \(months.lowerBound) AND received_month <= \(months.upperBound)"
    }

    private static func addReasons(
        to measured: inout MeasuredYear, office: String, in reader: any SQLReader
    ) throws {
        let rows = try reader.rows(
            """
            SELECT received_month, service_model, offline_reason, count(*) AS dossiers FROM dossier
            WHERE office_id = \(office) AND is_counted AND offline_reason IS NOT NULL AND \(within(measured.months))
            GROUP BY received_month, service_model, offline_reason
            """)
        for row in rows {
            let (reason, count): (OfflineReason, Int) = (try row.choice("offline_reason"), try row.integer("dossiers"))
            measured.change(try key(row, "received_month")) { $0.reasons[reason, default: 0] += count }
        }
    }

    /// What fell back for a reason that the decision on its model names.
    private static func addLeftOut(
        to measured: inout MeasuredYear, office: String, in reader: any SQLReader
    ) throws {
        let models = try ServiceModelStore.approved(office: office, in: reader).filter { !$0.exclusions.isEmpty }
        guard !models.isEmpty else { return }
        let rows = try reader.rows(
            """
            SELECT received_month, service_model, fallback, count(*) AS dossiers FROM dossier
            WHERE office_id = \(office) AND is_counted AND fallback <> '' AND \(within(measured.months))
            GROUP BY received_month, service_model, fallback
            """)
        for row in rows {
            let (key, reason) = (try key(row, "received_month"), try row.text("fallback"))
            guard models.contains(where: { $0.number == key.model && $0.leavesOut(because: reason) }) else { continue }
            let count = try row.integer("dossiers")
            measured.change(key) { $0.leftOutCount += count }
        }
    }

    private static func addRatings(
        to measured: inout MeasuredYear, office: String, in reader: any SQLReader
    ) throws {
        let rows = try reader.rows(
            """
            SELECT received_month, service_model, rating, count(*) AS dossiers FROM dossier
            WHERE office_id = \(office) AND is_counted AND rating IS NOT NULL AND \(within(measured.months))
            GROUP BY received_month, service_model, rating
            """)
        for row in rows {
            let (score, count) = (try row.integer("rating"), try row.integer("dossiers"))
            measured.change(try key(row, "received_month")) { $0.add(count, ratedWith: score) }
        }
    }

    private static func addForms(to measured: inout MeasuredYear, office: String, in reader: any SQLReader) throws {
        let rows = try reader.rows(
            """
            SELECT measured_month, service_model, \(sums) FROM citizen_form
            WHERE office_id = \(office) AND measured_month <> ''
                AND measured_month >= \(measured.months.lowerBound) AND measured_month <= \(measured.months.upperBound)
            GROUP BY measured_month, service_model
            """)
        for row in rows {
            let forms = try measure(row)
            measured.change(try key(row, "measured_month")) { $0.forms = $0.forms + forms }
        }
    }

    private static let sums: SQLText = """
        count(*) AS forms, CAST(sum(asked_count) AS BIGINT) AS asked, CAST(sum(answered_count) AS BIGINT) AS answered,
        CAST(sum(untyped_count) AS BIGINT) AS untyped
        """

    private static func measure(_ row: SQLRow) throws -> FormMeasure {
        try FormMeasure(
            formCount: row.integer("forms"),
            effort: FormEffort(
                askedCount: row.optionalInteger("asked") ?? 0, answeredCount: row.optionalInteger("answered") ?? 0,
                untypedCount: row.optionalInteger("untyped") ?? 0))
    }

    private static func key(_ row: SQLRow, _ month: String) throws -> MeasureKey {
        try MeasureKey(month: row.text(month), model: row.optionalInteger("service_model"))
    }

    /// The finished forms of a procedure in some months, for its own page.
    public static func forms(
        of procedure: String, in months: ClosedRange<String>, office: String, in reader: any SQLReader
    ) throws -> FormMeasure {
        let row = try reader.row(
            """
            SELECT \(sums) FROM citizen_form
            WHERE office_id = \(office) AND procedure_code = \(procedure) AND measured_month <> ''
                AND measured_month >= \(months.lowerBound) AND measured_month <= \(months.upperBound)
            """)
        return try row.map(measure) ?? FormMeasure()
    }
}

// MARK: - Online

extension MeasureStore {
    /// Each procedure's year from the monthly sums, and the few that were helped from their own index.
    private static func online(
        _ measured: inout MeasuredYear, office: String, in reader: any SQLReader
    ) throws -> [OnlineMeasure] {
        let assisted = try addAssisted(to: &measured, office: office, in: reader)
        let rows = try reader.rows(
            """
            SELECT procedure_code, CAST(sum(received) AS BIGINT) AS dossiers,
                CAST(sum(CASE WHEN channel = 'online' THEN received ELSE 0 END) AS BIGINT) AS online
            FROM count_tally
            WHERE office_id = \(office) AND part = 'receiver' AND month >= \(measured.months.lowerBound)
                AND month <= \(measured.months.upperBound)
            GROUP BY procedure_code HAVING sum(received) > 0
            """)
        let names = try names(office: office, in: reader)
        return try rows.map { row in
            let code = try row.text("procedure_code")
            return OnlineMeasure(
                procedureCode: code, procedureName: names[code] ?? code, dossierCount: try row.integer("dossiers"),
                onlineCount: try row.integer("online"), assistedCount: assisted[code] ?? 0)
        }.sorted { ($1.dossierCount, $0.procedureCode) < ($0.dossierCount, $1.procedureCode) }
    }

    private static func addAssisted(
        to measured: inout MeasuredYear, office: String, in reader: any SQLReader
    ) throws -> [String: Int] {
        let rows = try reader.rows(
            """
            SELECT received_month, service_model, procedure_code, count(*) AS dossiers FROM dossier
            WHERE office_id = \(office) AND is_counted AND assisted_online AND \(within(measured.months))
            GROUP BY received_month, service_model, procedure_code
            """)
        var byProcedure: [String: Int] = [:]
        for row in rows {
            let count = try row.integer("dossiers")
            byProcedure[try row.text("procedure_code"), default: 0] += count
            measured.change(try key(row, "received_month")) { $0.assistedCount += count }
        }
        return byProcedure
    }

    /// The name of each procedure in its latest version.
    private static func names(office: String, in reader: any SQLReader) throws -> [String: String] {
        let rows = try reader.rows(
            "SELECT procedure_code, name FROM procedure_version WHERE office_id = \(office) ORDER BY procedure_code, number"
        )
        return Dictionary(
            try rows.map { (try $0.text("procedure_code"), try $0.text("name")) }, uniquingKeysWith: { $1 })
    }
}
