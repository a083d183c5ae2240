/// What an applicant is before the office: a citizen, an enterprise, an agency of the state, another organisation.
///
/// A number mostly says it already; it is stated only where the number cannot tell, such as an agency's tax code.
public enum ApplicantKind: String, Sendable, CaseIterable, Hashable {
    case person, enterprise, agency, organisation

    /// What a number says by itself: a tax code is taken for an enterprise's, everything else for a citizen's.
    public init(number: String) {
        self = ApplicantNumber.isTaxCode(number) ? .enterprise : .person
    }

    public var vietnamese: String {
        switch self {
        case .person: "Cá nhân"
        case .enterprise: "Doanh nghiệp"
        case .agency: "Cơ quan nhà nước"
        case .organisation: "Tổ chức khác"
        }
    }
}
