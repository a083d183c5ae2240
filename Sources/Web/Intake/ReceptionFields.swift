import Casework
import Domain
import Storage

/// The names of the counter's form fields, and what belongs to which step.
enum ReceptionFields {
    /// Whoever fills one of these names somebody who files for the owner.
    static let representative = [
        "representativeName", "representativeNumber", "representativePhone", "representativeAddress",
        "representativeEmail", "authorisation",
    ]

    /// The box of a further leg of an interlinked case.
    static func leg(_ kind: LegKind) -> String { "leg-\(kind.rawValue)" }

    /// What a garbled card may have said, beside the button that takes it over.
    static let correctedName = "correctedName"
    static let correctedAddress = "correctedAddress"

    /// Buttons and passing texts: not part of what is received, never carried along.
    ///
    /// The card's text stays nowhere.
    private static let passing: Set<String> = [
        "formToken", SessionLock.passwordField, "card", "step", "change", "person", "search", correctedName,
        correctedAddress, "writeForm",
    ]

    /// The number of a component in a field's name such as `originals-3`.
    static func componentNumber(in name: String) -> Int? {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, ["handed", "originals", "certified", "photocopies"].contains(parts[0]) else {
            return nil
        }
        return Digits.value(parts[1])
    }

    /// Whether the checklist had this line when the form was sent: a box that is not ticked is not sent itself.
    static func isListed(_ number: Int, in form: FormFields) -> Bool { form.optional("originals-\(number)") != nil }

    /// What a later page carries hidden, so that nothing typed is lost.
    static func carried(_ form: FormFields) -> [CarriedField] {
        form.without { passing.contains($0) || $0 == "outcome" || isOfSlip($0) }.pairs
            .filter { !$0.value.isEmpty }.map { CarriedField(name: $0.name, value: $0.value) }
    }

    /// What is said beside the persons and the procedure, by the fields' names: kept with a form that is written meanwhile.
    static func besidesPersons(_ form: FormFields) -> [String: String] {
        let own: Set = ["procedure", "outcome", "receptionKey", "form", "formOfAnother"]
        let persons = ["Name", "Number", "Birth", "Sex", "Phone", "Address"]
            .flatMap { ["owner" + $0, "representative" + $0] }
        let kept = form.without { passing.contains($0) || own.contains($0) || persons.contains($0) }.pairs
            .filter { !cardRest.contains($0.name) && !$0.value.isEmpty && $0.value.utf8.count <= 1000 }
        return Dictionary(kept.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// The hash of what is to be received: two forms with one key are the same only with the same content.
    static func contentHash(_ form: FormFields) -> String {
        let content = form.without { passing.contains($0) || $0 == "receptionKey" }.pairs
            .filter { !$0.value.isEmpty }.map { EventChain.canonicalList([$0.name, $0.value]) }.sorted()
        return Fingerprint.of(Array(EventChain.canonicalList(content).utf8))
    }

    private static func isOfSlip(_ name: String) -> Bool {
        ["otherItems", "reason", "unforeseen", "grounds"].contains(name) || name.hasPrefix("missing-")
            || name.hasPrefix("remark-")
    }
}

extension ReceptionFields {
    /// What the card says beside the visible fields, and whose it says it: hidden in the page, so that a form needs no second scan.
    static let cardNumber = "cardNumber"
    static let cardIssuedOn = "cardIssuedOn"
    static let cardFormerNumber = "cardFormerNumber"
    /// As printed; the address of the slip is the current one.
    static let cardAddress = "cardAddress"

    /// What is known of the card besides the visible fields.
    static let cardRest = [cardNumber, cardIssuedOn, cardFormerNumber, cardAddress]

    /// An address of the time of the districts that nobody has kept or changed yet.
    static func addressToAsk(in form: FormFields) -> AddressOnCard? {
        guard form.text("ownerAddress").isEmpty, isOfCard(form) else { return nil }
        let printed = AddressOnCard(form.text(cardAddress), issuedOn: CivilDate(form.text(cardIssuedOn)))
        return printed.isOfDistrictEra ? printed : nil
    }

    /// Whether the owner of the screen is still the person whose card was read.
    private static func isOfCard(_ form: FormFields) -> Bool {
        let number = form.text(cardNumber)
        return !number.isEmpty && (try? ApplicantNumber.digits(form.text("ownerNumber"))) == number
    }

    /// The owner of the screen with the rest of their card, as long as it is still the same person's.
    static func party(_ owner: Person, in form: FormFields) -> FormParty {
        guard !owner.personalNumber.isEmpty, form.text(cardNumber) == owner.personalNumber else {
            return FormParty(owner)
        }
        var holder = owner
        if holder.address.isEmpty { holder.address = form.text(cardAddress) }
        return FormParty(
            holder, issuedOn: CivilDate(form.text(cardIssuedOn))?.description ?? "",
            formerNumber: LegacyIdentityNumber(form.text(cardFormerNumber))?.digits ?? "")
    }
}

extension FormFields {
    /// What was chosen that bears on the fee.
    var feeAsk: FeeAsk {
        FeeAsk(
            channel: Channel(rawValue: text("channel")) ?? .counter, condition: text("feeCondition"),
            exemption: Digits.value(text("exemption")))
    }

    /// Writes a person's data into the fields of a part, as people read them.
    mutating func fill(_ part: String, with person: Person) {
        set(part + "Name", person.name)
        set(part + "Number", person.personalNumber)
        set(part + "Birth", (try? BirthDate(person.birthDate))?.slashed ?? person.birthDate)
        set(part + "Sex", person.sex?.rawValue ?? "")
        set(part + "Address", person.address)
        set(part + "Phone", (try? PhoneNumber(person.phone))?.spaced ?? person.phone)
        set(part + "Email", person.email)
        set(part + "Kind", person.kind?.rawValue ?? "")
    }

    /// Writes what a card says; what it does not know stays as it was typed.
    ///
    /// An address of the time of the districts is kept apart and asked about.
    mutating func fill(_ part: String, with card: IdentityCard) {
        let isSamePerson = (try? ApplicantNumber.digits(text(part + "Number"))) == card.number.digits
        if !card.printedAddress.isOfDistrictEra {
            set(part + "Address", card.addressOnCard)
        } else if !isSamePerson {
            set(part + "Address", "")
        }
        set(part + "Name", card.name.text)
        set(part + "Number", card.number.digits)
        set(part + "Birth", card.birthDate.slashed)
        set(part + "Sex", card.sex.rawValue)
        set(ReceptionFields.cardAddress, card.addressOnCard)
        set(ReceptionFields.cardNumber, card.number.digits)
        set(ReceptionFields.cardIssuedOn, card.issuedOn?.description ?? "")
        set(ReceptionFields.cardFormerNumber, card.formerNumber?.digits ?? "")
    }
}

/// A field of the counter's form hidden in a later page.
struct CarriedField: Sendable {
    let name: String
    let value: String
}
