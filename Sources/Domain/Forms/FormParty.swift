/// A person a form is written for, or who files it for them, as their card or the counter's screen names them.
///
/// Only the words of the card are kept, as typed texts: its picture is sensitive personal data and never stored.
public struct FormParty: Hashable, Sendable, Codable {
    public var name: String
    /// 12 digits, the 9 of an old card, or empty.
    public var number: String
    /// `1990-02-05`, `1958` or empty.
    public var birthDate: String
    /// `male`, `female` or empty.
    public var sex: String
    public var address: String
    public var phone: String
    /// The day the card was issued, `2021-04-12` or empty.
    public var issuedOn: String
    /// The nine digits of the card before.
    public var formerNumber: String

    public init(_ card: IdentityCard, phone: String = "") {
        name = card.name.text
        number = card.number.digits
        birthDate = card.birthDate.description
        sex = card.sex.rawValue
        address = card.addressOnCard
        self.phone = phone
        issuedOn = card.issuedOn?.description ?? ""
        formerNumber = card.formerNumber?.digits ?? ""
    }

    public init(_ person: Person, issuedOn: String = "", formerNumber: String = "") {
        name = person.name
        number = person.personalNumber
        birthDate = person.birthDate
        sex = person.sex?.rawValue ?? ""
        address = person.address
        phone = person.phone
        self.issuedOn = issuedOn
        self.formerNumber = formerNumber
    }

    /// Whether both are one person: of one number the name or the birth must agree too, for numbers are typed wrong.
    ///
    /// A name is lawfully changed, a birth date seldom; without numbers the name tells.
    public func isSamePerson(as other: FormParty) -> Bool {
        if name.isEmpty || other.name.isEmpty {
            return number.isEmpty || other.number.isEmpty || number == other.number
        }
        if !number.isEmpty, !other.number.isEmpty, number != other.number {
            return !formerNumber.isEmpty && formerNumber == other.number
                || !other.formerNumber.isEmpty && other.formerNumber == number
        }
        if Folding.fold(name) == Folding.fold(other.name) { return true }
        return !number.isEmpty && number == other.number && !birthDate.isEmpty && birthDate == other.birthDate
    }

    /// The same person as they are named now: the card issued last, what was corrected at the counter since, and the
    /// telephone and address said last.
    public func caughtUp(with newer: FormParty) -> FormParty {
        var party = newer.issuedOn >= issuedOn ? newer : self
        if party.birthDate.isEmpty, !birthDate.isEmpty { party = self }
        // Without a card it was typed: whoever typed another name over the card's means it.
        if newer.issuedOn.isEmpty, !newer.name.isEmpty { party.name = newer.name }
        party.phone = newer.phone.isEmpty ? phone : newer.phone
        // An older card says nothing newer of where somebody lives.
        let isOlderCard = !newer.issuedOn.isEmpty && newer.issuedOn < issuedOn
        party.address = newer.address.isEmpty || isOlderCard ? address : newer.address
        return party
    }

    /// The card, when there is enough of one: a number of twelve digits, a name, a birth date.
    public var card: IdentityCard? {
        guard let personal = try? PersonalNumber(number), let name = try? PersonName(name),
            let born = try? BirthDate(birthDate)
        else { return nil }
        return IdentityCard(
            number: personal, formerNumber: LegacyIdentityNumber(formerNumber), name: name, birthDate: born,
            sex: Sex(rawValue: sex) ?? personal.sex, addressOnCard: address, issuedOn: CivilDate(issuedOn))
    }

    /// As told, or as the number tells.
    var knownSex: Sex? { Sex(rawValue: sex) ?? (try? PersonalNumber(number))?.sex }

    public var person: Person {
        Person(
            name: name, personalNumber: number, birthDate: birthDate, sex: Sex(rawValue: sex), address: address,
            phone: phone)
    }
}
