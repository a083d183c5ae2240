/// The person or organisation a paper is about, and who came in their place.
public struct PaperParty: Hashable, Sendable, Codable {
    /// How the paper speaks of them.
    public enum Address: String, Sendable, CaseIterable, Codable {
        case man = "Ông"
        case woman = "Bà"
        case unknown = "Ông/Bà"
        case organisation = "Tổ chức"

        public init(_ sex: Sex?) {
            switch sex {
            case .male: self = .man
            case .female: self = .woman
            case nil: self = .unknown
            }
        }

        /// How a paper speaks of an applicant: of an organisation never by a sex.
        public init(_ person: Person) {
            switch person.applicantKind {
            case .person: self.init(person.sex)
            case .enterprise, .agency, .organisation: self = .organisation
            }
        }
    }

    /// Who files for somebody else, and the paper that allows it (văn bản ủy quyền).
    public struct Representative: Hashable, Sendable, Codable {
        public var contact: Contact
        public var authorisation: String

        public init(
            name: String, number: String = "", address: String = "", phone: String = "", email: String = "",
            authorisation: String
        ) {
            self.contact = Contact(name: name, number: number, address: address, phone: phone, email: email)
            self.authorisation = authorisation
        }
    }

    /// Name, number and ways to reach somebody; empty where unknown.
    public struct Contact: Hashable, Sendable, Codable {
        public var name: String
        public var number: String
        public var address: String
        public var phone: String
        public var email: String

        public init(name: String, number: String = "", address: String = "", phone: String = "", email: String = "") {
            self.name = name
            self.number = number
            self.address = address
            self.phone = phone
            self.email = email
        }
    }

    public var manner: Address
    public var contact: Contact
    public var representative: Representative?

    /// Takes texts as they shall be read.
    ///
    /// - Parameters:
    ///   - manner: Ông, Bà or Tổ chức.
    ///   - name: in full.
    ///   - number: personal number, or the tax or enterprise code of an organisation.
    ///   - address: in one line.
    ///   - phone: spaced for reading.
    ///   - email: or empty.
    ///   - representative: who came in their place, when somebody did.
    public init(
        _ manner: Address, name: String, number: String = "", address: String = "", phone: String = "",
        email: String = "", representative: Representative? = nil
    ) {
        self.manner = manner
        self.contact = Contact(name: name, number: number, address: address, phone: phone, email: email)
        self.representative = representative
    }

    /// A person as a paper names them, and who came in their place with which authorisation.
    public init(_ person: Person, representative: (person: Person, authorisation: String)? = nil) {
        let filer = representative.map { entry in
            Representative(
                name: entry.person.name, number: entry.person.personalNumber, address: entry.person.address,
                phone: PhoneNumber.spaced(entry.person.phone), email: entry.person.email,
                authorisation: entry.authorisation)
        }
        self.init(
            Address(person), name: person.name, number: person.personalNumber, address: person.address,
            phone: PhoneNumber.spaced(person.phone), email: person.email, representative: filer)
    }

    /// The person at the counter, who signs.
    public var submitter: String { representative?.contact.name ?? contact.name }
}

extension PhoneNumber {
    /// A telephone number as people read it; any other text as it is.
    public static func spaced(_ text: String) -> String { (try? PhoneNumber(text))?.spaced ?? text }
}
