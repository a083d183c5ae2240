public import Domain

/// Which dossiers or forms of a stretch of months a list shows.
public struct MeasuredQuestion: Sendable, Hashable {
    /// `2019-10` alone is `2019-10` … `2019-10`.
    public var months: ClosedRange<String>
    public var scope: MeasuredScope
    public var part: MeasuredPart
    public var procedureCode: String?

    public init(
        months: ClosedRange<String>, scope: MeasuredScope = .all, part: MeasuredPart = .received,
        procedureCode: String? = nil
    ) {
        self.months = months
        self.scope = scope
        self.part = part
        self.procedureCode = procedureCode
    }
}

/// The dossiers behind a measure, by the same rule that counted them.
public enum MeasuredList {
    public static func count(_ question: MeasuredQuestion, office: String, in reader: any SQLReader) throws -> Int {
        let condition = condition(question, span: byMonth(question.months), office: office)
        return try reader.row("SELECT count(*) AS dossiers FROM dossier AS d WHERE \(condition)")?
            .integer("dossiers") ?? 0
    }

    /// A stretch of the list, in the order in which they came: along the days where most belong to it, so that nothing is
    /// sorted, and by the index of the few where few do.
    public static func lines(
        _ question: MeasuredQuestion, limit: Int, offset: Int, office: String, in reader: any SQLReader
    ) throws -> [DossierLine] {
        let span = question.part.isRare ? byMonth(question.months) : byDay(question.months)
        return try DossierList.lines(
            condition(question, span: span, office: office), order: "d.received_on, d.code", limit: limit,
            offset: offset, in: reader)
    }

    private static func byMonth(_ months: ClosedRange<String>) -> SQLText {
        "d.received_month >= \(months.lowerBound) AND d.received_month <= \(months.upperBound)"
    }

    // Days are compared as texts: no day of a month is after its «31».
    private static func byDay(_ months: ClosedRange<String>) -> SQLText {
        "d.received_on >= \("\(months.lowerBound)-01") AND d.received_on <= \("\(months.upperBound)-31")"
    }

    private static func condition(_ question: MeasuredQuestion, span: SQLText, office: String) -> SQLText {
        var condition: SQLText = "d.office_id = \(office) AND d.is_counted AND \(span)"
        switch question.scope {
        case .all: break
        case .outside: condition = "\(condition) AND d.service_model IS NULL"
        case .model(let number): condition = "\(condition) AND d.service_model = \(number)"
        }
        if let code = question.procedureCode { condition = "\(condition) AND d.procedure_code = \(code)" }
        if let rule = rule(question.part) { condition = "\(condition) AND \(rule)" }
        return condition
    }

    private static func rule(_ part: MeasuredPart) -> SQLText? {
        switch part {
        case .received: nil
        case .onTheSpot: "d.visit_minutes IS NOT NULL"
        case .unasked: "d.channel = 'counter' AND d.offline_reason IS NULL"
        case .online: "d.channel = 'online'"
        case .ownOnline: "d.channel = 'online' AND NOT d.assisted_online"
        case .assisted: "d.assisted_online"
        case .rated: "d.rating IS NOT NULL"
        case .satisfied: "d.rating IS NOT NULL AND d.rating >= \(ServiceMeasure.satisfied)"
        case .reason(let reason): "d.offline_reason IS NOT NULL AND d.offline_reason = \(reason)"
        }
    }
}

extension MeasuredPart {
    /// Few dossiers of a year belong to it, and an index of their own finds them.
    fileprivate var isRare: Bool {
        switch self {
        case .assisted, .reason: true
        default: false
        }
    }
}

/// A finished form as the list behind its share shows it: nobody's data.
public struct MeasuredForm: Sendable, Hashable {
    public var id: String
    public var definitionName: String
    public var procedureName: String
    public var confirmedAt: LocalInstant
    public var effort: FormEffort
    /// The dossier that took it along; empty when none did.
    public var dossierCode: String

    public init(
        id: String, definitionName: String, procedureName: String, confirmedAt: LocalInstant, effort: FormEffort,
        dossierCode: String
    ) {
        self.id = id
        self.definitionName = definitionName
        self.procedureName = procedureName
        self.confirmedAt = confirmedAt
        self.effort = effort
        self.dossierCode = dossierCode
    }
}

extension MeasuredList {
    /// The finished forms of the months, the latest first; which part is asked for does not matter here.
    public static func forms(
        _ question: MeasuredQuestion, limit: Int, offset: Int, office: String, in reader: any SQLReader
    ) throws -> [MeasuredForm] {
        try reader.rows(
            """
            SELECT f.form_id, f.definition, f.confirmed_at, f.dossier_code, f.asked_count, f.answered_count,
                f.untyped_count, v.name AS procedure_name
            FROM citizen_form AS f
            JOIN procedure_version AS v ON v.office_id = f.office_id AND v.procedure_code = f.procedure_code
                AND v.number = f.procedure_version
            WHERE \(formCondition(question, office: office))
            ORDER BY f.measured_month DESC, f.confirmed_at DESC, f.form_id LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            try MeasuredForm(
                id: row.text("form_id"), definitionName: row.text("definition"),
                procedureName: row.text("procedure_name"), confirmedAt: row.instant("confirmed_at"),
                effort: FormEffort(
                    askedCount: row.integer("asked_count"), answeredCount: row.integer("answered_count"),
                    untypedCount: row.integer("untyped_count")),
                dossierCode: row.optionalText("dossier_code") ?? "")
        }
    }

    public static func formCount(
        _ question: MeasuredQuestion, office: String, in reader: any SQLReader
    ) throws -> Int {
        try reader.row(
            "SELECT count(*) AS forms FROM citizen_form AS f WHERE \(formCondition(question, office: office))"
        )?.integer("forms") ?? 0
    }

    private static func formCondition(_ question: MeasuredQuestion, office: String) -> SQLText {
        var condition: SQLText = """
            f.office_id = \(office) AND f.measured_month <> '' AND f.measured_month >= \(question.months.lowerBound)
                AND f.measured_month <= \(question.months.upperBound)
            """
        switch question.scope {
        case .all: break
        case .outside: condition = "\(condition) AND f.service_model IS NULL"
        case .model(let number): condition = "\(condition) AND f.service_model = \(number)"
        }
        if let code = question.procedureCode { condition = "\(condition) AND f.procedure_code = \(code)" }
        return condition
    }
}
