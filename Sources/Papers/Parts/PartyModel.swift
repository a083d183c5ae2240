import Domain

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
        self.numberName = party.numberName
        self.asksForNumber = regulation.asksForIdentity
        let shown = regulation.asksForIdentity ? party.representative : nil
        self.representatives = [shown].compactMap { $0 }.map {
            Representative(contact: Contact($0.contact), authorisation: BlankOr($0.authorisation))
        }
    }
}

extension PaperParty.Address {
    /// How a sentence of a paper speaks to them.
    ///
    /// The forms have «Ông/Bà» alone, as if only people filed; «Quý cơ quan, tổ chức» is what offices write to others, and says
    /// the same of an enterprise, a cooperative and an agency.
    var inSentence: String { self == .organisation ? "Quý cơ quan, tổ chức" : rawValue }
}

extension PaperParty {
    var numberName: String { manner == .organisation ? "Mã số thuế/Mã số doanh nghiệp" : "Số định danh" }

    /// «Ông Nguyễn Văn Thử».
    var addressed: String { "\(manner.rawValue) \(contact.name)" }
}
