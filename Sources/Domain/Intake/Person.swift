/// A person as a dossier needs them: owner or representative.
///
/// Personal data; masked on screens until revealed. Everything but the name may be empty. Values are normalised before they come here.
public struct Person: Hashable, Sendable {
    public var name: String
    /// 12 digits, or the 9 of an old identity card, or an enterprise's tax code.
    public var personalNumber: String
    /// `1990-02-05`, `1958-03` or `1958`: old papers may know only the year.
    public var birthDate: String
    public var sex: Sex?
    public var address: String
    public var phone: String
    public var email: String
    /// As somebody stated it; nothing while the number says enough.
    public var kind: ApplicantKind?

    public init(
        name: String, personalNumber: String = "", birthDate: String = "", sex: Sex? = nil, address: String = "",
        phone: String = "", email: String = "", kind: ApplicantKind? = nil
    ) {
        self.name = name
        self.personalNumber = personalNumber
        self.birthDate = birthDate
        self.sex = sex
        self.address = address
        self.phone = phone
        self.email = email
        self.kind = kind
    }

    /// What they are: as stated, else as the number says.
    public var applicantKind: ApplicantKind { kind ?? ApplicantKind(number: personalNumber) }

    /// The person with every field of the other that is not empty put in its place.
    public func corrected(by other: Person) -> Person {
        func pick(_ new: String, _ old: String) -> String { new.isEmpty ? old : new }
        return Person(
            name: pick(other.name, name), personalNumber: pick(other.personalNumber, personalNumber),
            birthDate: pick(other.birthDate, birthDate), sex: other.sex ?? sex,
            address: pick(other.address, address), phone: pick(other.phone, phone), email: pick(other.email, email),
            kind: other.kind ?? kind)
    }

    /// The fields in a fixed order, as the salted hash in the event covers them.
    ///
    /// A kind that nobody stated has no place, so that earlier hashes hold.
    public var canonicalFields: [String] {
        [name, personalNumber, birthDate, sex?.rawValue ?? "", address, phone, email]
            + (kind.map { ["kind:\($0.rawValue)"] } ?? [])
    }
}
