/// What the QR code of a citizen's identity card (thẻ căn cước) says.
///
/// Only these words are kept, never a picture of the card: its image is sensitive personal data (NĐ 356/2025).
public struct IdentityCard: Equatable, Sendable {
    public var number: PersonalNumber
    /// The nine digits of the identity card before, when the person had one.
    public var formerNumber: LegacyIdentityNumber?
    public var name: PersonName
    public var birthDate: BirthDate
    public var sex: Sex
    /// Printed on the card; may still name a district although there are none since 01/7/2025.
    public var addressOnCard: String
    public var issuedOn: CivilDate?

    public init(
        number: PersonalNumber, formerNumber: LegacyIdentityNumber?, name: PersonName, birthDate: BirthDate, sex: Sex,
        addressOnCard: String, issuedOn: CivilDate?
    ) {
        self.number = number
        self.formerNumber = formerNumber
        self.name = name
        self.birthDate = birthDate
        self.sex = sex
        self.addressOnCard = addressOnCard
        self.issuedOn = issuedOn
    }
}

/// A card as a scanner delivered it, and what the officer should look at before using it.
public struct CardReading: Equatable, Sendable {
    public var card: IdentityCard
    public var warnings: [CardWarning]
}

extension IdentityCard {
    /// The longest text a card's code can hold, with room for fields that later issues append.
    public static let maximumTextLength = 2_000

    /// Reads the text of a card's QR code as a scanner typed it.
    ///
    /// Seven fields or more; whatever the keyboard layout made of the bar between them is understood, also when it was
    /// lost. A doubt becomes a warning, for the officer has the card in hand; only what is no card text is refused.
    public static func read(_ text: String) throws(IdentityRefusal) -> CardReading {
        guard text.utf8.count <= maximumTextLength * 4 else { throw .cardTooLong }
        let fields = try CardFields(text)
        let name = try PersonName(fields.readableName)
        guard let birthDate = BirthDate(cardDigits: fields.birthDate) else { throw .cardBirthDateUnreadable }
        let number = try PersonalNumber(fields.number)
        let card = IdentityCard(
            number: number, formerNumber: LegacyIdentityNumber(fields.formerNumber), name: name, birthDate: birthDate,
            sex: fields.readableSex ?? number.sex, addressOnCard: fields.address,
            issuedOn: fields.issuedOnDate)
        return CardReading(card: card, warnings: CardWarning.all(for: card, from: fields))
    }
}
