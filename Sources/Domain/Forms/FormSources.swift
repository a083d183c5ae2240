/// Where a field's value may come from without anybody typing it.
public enum FieldSource: Hashable, Sendable {
    /// The applicant's identity card, as scanned.
    case card(PersonPart)
    /// The same card, when its holder is a man or a woman as asked: «bên nam», «bên nữ».
    case cardOf(Sex, PersonPart)
    /// The person the form is written for, when somebody else files: whoever comes for themselves says so.
    case owner(PersonPart)
    /// Who files for somebody else.
    case representative(PersonPart)
    /// Who files: the representative when there is one, though nothing be known of them, else the card.
    case filer(PersonPart)
    /// The newest earlier form of the same person that holds a field of this name.
    case earlier(String)
    case officeName
    /// «Hoà Bình».
    case officePlace
    case province
    case today
    /// What the form itself says in another field.
    case field(String)
    /// What nearly everybody answers, to be changed when it is otherwise: «Việt Nam».
    case usually(String)

    /// What is known of a person.
    public enum PersonPart: String, Sendable, CaseIterable {
        case name, number, birthDate, birthYear, sex, address, phone, issuedOn
        /// «Căn cước số 089090000123, cấp ngày 12/4/2021».
        case identityPaper
        /// The nine digits of the card before.
        case formerNumber
    }

    /// Whether it tells of whoever files, not of the person the form is written for.
    var isOfFiler: Bool {
        switch self {
        case .representative, .filer: true
        default: false
        }
    }

    /// The name of whom it tells a part; nothing where it tells of nobody.
    var ofName: FieldSource? {
        switch self {
        case .card: .card(.name)
        case .cardOf(let sex, _): .cardOf(sex, .name)
        case .owner: .owner(.name)
        case .representative: .representative(.name)
        case .filer: .filer(.name)
        default: nil
        }
    }

    /// The field of earlier forms that it asks.
    var earlierName: String? { if case .earlier(let name) = self { name } else { nil } }

    /// Whether it tells of the person the form is written for.
    var isOfParty: Bool {
        switch self {
        case .card, .cardOf, .owner, .earlier: true
        default: false
        }
    }

    /// What the paper record says the value came from: «thẻ căn cước».
    public var vietnamese: String {
        switch self {
        case .card, .cardOf, .owner: "thẻ căn cước"
        case .representative: "người nộp thay"
        case .filer: "người nộp"
        case .earlier: "hồ sơ trước"
        case .officeName, .officePlace, .province: "cơ quan"
        case .today: "ngày hôm nay"
        case .field: "ô khác của tờ khai"
        case .usually: "câu trả lời thường gặp"
        }
    }
}

/// Everything a form may fill itself from, gathered before by whoever may read it.
public struct FormSources: Sendable {
    public var card: IdentityCard?
    /// The other card of a form that asks for a man's and a woman's.
    public var partnerCard: IdentityCard?
    /// Who asks, as the counter's screen names them: what the card does not say, or all when there is no card.
    public var person: Person?
    public var representative: Person?
    /// What the person's earlier forms and dossiers tell, newest first.
    public var earlier: [EarlierForm]
    public var office: Office
    public var today: CivilDate

    public init(
        card: IdentityCard? = nil, partnerCard: IdentityCard? = nil, person: Person? = nil,
        representative: Person? = nil,
        earlier: [EarlierForm] = [], office: Office, today: CivilDate
    ) {
        self.card = card
        self.partnerCard = partnerCard
        self.person = person
        self.representative = representative
        self.earlier = earlier
        self.office = office
        self.today = today
    }

    /// What a source says, or nothing; the form as filled so far answers for its own fields.
    ///
    /// What earlier forms say depends on whom the field is about: its definition asks them.
    public func value(_ source: FieldSource, in form: FilledForm) -> FieldValue? {
        let text: String?
        switch source {
        case .earlier: return nil
        case .field(let name): return form.values[name]
        case .card(let part): text = applicant(part)
        case .cardOf(let sex, let part): text = party(sex, part)
        case .owner(let part): text = representative == nil ? nil : applicant(part)
        case .representative(let part): text = representative.flatMap { Self.part(part, of: $0) }
        case .filer(let part): text = representative.map { Self.part(part, of: $0) } ?? applicant(part)
        case .officeName: text = office.name
        case .officePlace: text = office.place
        case .province: text = office.province
        case .today: text = today.description
        case .usually(let answer): text = answer
        }
        return text.flatMap { $0.isEmpty ? nil : .text($0) }
    }

    /// Whether a card was read; what was typed at the counter tells no day of issue.
    public var isCardRead: Bool { card?.issuedOn != nil }

    /// What a page says a field's value came from: «thẻ căn cước», only when there was one.
    public func words(for source: FieldSource) -> String {
        switch source {
        case .card, .owner: isCardRead ? source.vietnamese : "thông tin ghi ở quầy"
        case .cardOf(let sex, _): isCardRead || partnerCard?.sex == sex ? source.vietnamese : "thông tin ghi ở quầy"
        default: source.vietnamese
        }
    }

    private func party(_ sex: Sex, _ part: FieldSource.PersonPart) -> String? {
        if (card?.sex ?? person?.sex) == sex { return applicant(part) }
        guard let partnerCard, partnerCard.sex == sex else { return nil }
        return Self.part(part, of: partnerCard)
    }

    private func applicant(_ part: FieldSource.PersonPart) -> String? {
        if let text = card.flatMap({ Self.part(part, of: $0) }), !text.isEmpty { return text }
        return person.flatMap { Self.part(part, of: $0) }
    }

    private static func part(_ part: FieldSource.PersonPart, of card: IdentityCard) -> String? {
        switch part {
        case .name: card.name.text
        case .number: card.number.digits
        case .birthDate: card.birthDate.description
        case .birthYear: String(card.birthDate.year)
        case .sex: card.sex.vietnamese
        case .address: card.addressOnCard
        case .phone: nil
        case .issuedOn: card.issuedOn?.description
        case .identityPaper: identityPaper(card.number.digits, issuedOn: card.issuedOn)
        case .formerNumber: card.formerNumber?.digits
        }
    }

    private static func part(_ part: FieldSource.PersonPart, of person: Person) -> String? {
        switch part {
        case .name: person.name
        case .number: person.personalNumber
        case .birthDate: person.birthDate
        case .birthYear: (try? BirthDate(person.birthDate)).map { String($0.year) }
        case .sex: person.sex?.vietnamese
        case .address: person.address
        case .phone: person.phone
        case .identityPaper: person.personalNumber.isEmpty ? nil : identityPaper(person.personalNumber, issuedOn: nil)
        case .issuedOn, .formerNumber: nil
        }
    }

    /// The nine digits are those of the card before 2016 (chứng minh nhân dân).
    private static func identityPaper(_ number: String, issuedOn: CivilDate?) -> String {
        (number.count == 9 ? "Chứng minh nhân dân số \(number)" : "Căn cước số \(number)")
            + (issuedOn.map { ", cấp ngày \($0.slashed)" } ?? "")
    }
}
