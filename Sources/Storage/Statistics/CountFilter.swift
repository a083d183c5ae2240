public import Domain

/// Whose dossiers are counted: those somebody received, or those somebody answers for.
public struct CountedOfficer: Sendable, Hashable {
    public var part: TallyPart
    public var id: String

    public init(part: TallyPart, id: String) {
        self.part = part
        self.id = id
    }
}

/// What a report is narrowed to.
public struct CountFilter: Sendable, Hashable {
    /// Lĩnh vực.
    public var field: String?
    public var procedureCode: String?
    public var channel: Channel?
    public var officer: CountedOfficer?

    public init(
        field: String? = nil, procedureCode: String? = nil, channel: Channel? = nil, officer: CountedOfficer? = nil
    ) {
        self.field = field
        self.procedureCode = procedureCode
        self.channel = channel
        self.officer = officer
    }
}

extension CountFilter {
    /// The counted dossiers `d` of an office that pass; a further condition follows with AND.
    func condition(office: String) -> SQLText {
        var condition: SQLText = "d.office_id = \(office) AND d.is_counted"
        if let procedureCode { condition = "\(condition) AND d.procedure_code = \(procedureCode)" }
        if let channel { condition = "\(condition) AND d.channel = \(channel)" }
        if let field {
            condition = """
                \(condition) AND EXISTS (SELECT 1 FROM procedure_version AS f WHERE f.office_id = d.office_id
                    AND f.procedure_code = d.procedure_code AND f.number = d.procedure_version AND f.field = \(field))
                """
        }
        switch officer?.part {
        case .receiver: return "\(condition) AND d.received_by = \(officer?.id ?? "")"
        case .specialist: return "\(condition) AND d.specialist_id = \(officer?.id ?? "")"
        case nil: return condition
        }
    }

    /// The rows of the monthly sums that pass, by what their keys tell; the field is the reader's to look at.
    func tallyCondition(office: String) -> SQLText {
        var condition: SQLText = "office_id = \(office) AND part = \(officer?.part ?? .receiver)"
        if let officer { condition = "\(condition) AND officer_id = \(officer.id)" }
        if let procedureCode { condition = "\(condition) AND procedure_code = \(procedureCode)" }
        if let channel { condition = "\(condition) AND channel = \(channel)" }
        return condition
    }
}
