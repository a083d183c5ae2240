/// Something that holds of a form or not, by what stands in other fields.
public indirect enum FormCondition: Hashable, Sendable {
    case equals(field: String, answers: [String])
    case isFilled(field: String)
    case isEmpty(field: String)
    /// The field names an identity number, by which the office finds the rest itself.
    case namesNumber(field: String)
    case namesNoNumber(field: String)
    /// The date is not given to the day: the office cannot be sure to find the person by it.
    case lacksDay(field: String)
    case all([FormCondition])
    case any([FormCondition])

    /// The fields it looks at.
    public var fields: [String] {
        switch self {
        case .equals(let field, _), .isFilled(let field), .isEmpty(let field), .namesNumber(let field),
            .namesNoNumber(let field), .lacksDay(let field):
            [field]
        case .all(let parts), .any(let parts): parts.flatMap(\.fields)
        }
    }

    /// Answers are compared as people read them: accents count, capitals and spaces around do not.
    public func holds(in form: FilledForm) -> Bool {
        switch self {
        case .equals(let field, let answers): answers.contains { $0.lowercased() == form.text(field).lowercased() }
        case .isFilled(let field): !form.isBlank(field)
        case .isEmpty(let field): form.isBlank(field)
        case .namesNumber(let field): PersonalNumber.isNamed(in: form.text(field))
        case .namesNoNumber(let field): !PersonalNumber.isNamed(in: form.text(field))
        case .lacksDay(let field):
            if case .day? = try? BirthDate(form.text(field)) { false } else { true }
        case .all(let parts): parts.allSatisfy { $0.holds(in: form) }
        case .any(let parts): parts.contains { $0.holds(in: form) }
        }
    }
}

extension PersonalNumber {
    /// Whether a line about an identity paper names the number by which the national database knows the person.
    ///
    /// «Căn cước số 089090000123» does, a passport or a birth certificate alone does not. The nine digits of the identity
    /// card before count where the line calls them so: the notes of TT 04/2024/TT-BTP name that card too.
    public static func isNamed(in identity: String) -> Bool {
        let counts = identity.split { !("0"..."9").contains($0) }.map(\.count)
        if counts.contains(12) { return true }
        let words = Folding.fold(identity)
        return counts.contains(9) && (words.contains("chung minh") || words.contains("cmnd"))
    }
}
