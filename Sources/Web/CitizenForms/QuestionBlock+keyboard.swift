import Domain

extension Domain.FormField {
    /// Which keys a tablet shows for the answer.
    var keyboard: String { format?.keyboard ?? kind.keyboard }
}

extension FormColumn {
    var keyboard: String { format?.keyboard ?? kind.keyboard }
}

extension FieldFormat {
    fileprivate var keyboard: String {
        switch self {
        case .email: "email"
        case .phone: "tel"
        case .bankAccount, .taxCode, .industryCode, .personalNumber: "numeric"
        case .businessCode: "text"
        }
    }
}

extension FieldKind {
    fileprivate var keyboard: String {
        switch self {
        case .date, .personalNumber, .money, .count: "numeric"
        case .phone: "tel"
        default: "text"
        }
    }
}
