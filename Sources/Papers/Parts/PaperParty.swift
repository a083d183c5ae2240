public import Domain

/// The person or organisation a paper is about, and who came in their place.
public struct PaperParty: Sendable {
    /// How the paper speaks of them.
    public enum Address: String, Sendable, CaseIterable {
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
    }

    /// Who files for somebody else, and the paper that allows it (văn bản ủy quyền).
    public struct Representative: Sendable {
        var contact: Contact
        var authorisation: String

        public init(
            name: String, number: String = "", address: String = "", phone: String = "", email: String = "",
            authorisation: String
        ) {
            self.contact = Contact(name: name, number: number, address: address, phone: phone, email: email)
            self.authorisation = authorisation
        }
    }

    /// Name, number and ways to reach somebody; empty where unknown.
    struct Contact: Sendable {
        var name: String
        var number: String
        var address: String
        var phone: String
        var email: String
    }

    var manner: Address
    var contact: Contact
    var representative: Representative?

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

    /// The person at the counter, who signs.
    var submitter: String { representative?.contact.name ?? contact.name }
}

/// The party in finished strings; lists of one or none stand for what a form may lack.
struct PartyModel: Sendable {
    struct Contact: Sendable {
        let name: String
        let number: BlankOr
        let address: BlankOr
        let phone: BlankOr
        let email: BlankOr

        init(_ contact: PaperParty.Contact) {
            self.name = contact.name
            self.number = BlankOr(contact.number)
            self.address = BlankOr(contact.address)
            self.phone = BlankOr(contact.phone)
            self.email = BlankOr(contact.email)
        }
    }

    struct Representative: Sendable {
        let contact: Contact
        let authorisation: BlankOr
    }

    let manner: String
    let contact: Contact
    let numberName: String
    let asksForNumber: Bool
    let representatives: [Representative]

    init(_ party: PaperParty, under regulation: FormRegulation) {
        self.manner = party.manner.rawValue
        self.contact = Contact(party.contact)
        self.numberName = party.manner == .organisation ? "Mã số thuế/Mã số doanh nghiệp" : "Số định danh"
        self.asksForNumber = regulation.asksForIdentity
        let shown = regulation.asksForIdentity ? party.representative : nil
        self.representatives = [shown].compactMap { $0 }.map {
            Representative(contact: Contact($0.contact), authorisation: BlankOr($0.authorisation))
        }
    }
}
