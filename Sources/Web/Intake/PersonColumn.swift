import Casework
import Domain
import Storage

/// The left column of the counter's screen: card, owner, who files for them.
struct PersonColumn: Sendable {
    let cardIsFocused: Bool
    let cardNote: String?
    let cardError: String?
    /// What else the card says, hidden, so that a form needs no second scan.
    let cardRest: [CarriedField]
    let warnings: [String]
    let hasWarnings: Bool
    let correction: Correction?
    let ownerName: FormField
    let ownerNumber: FormField
    let ownerBirth: FormField
    let ownerSex: FormChoice
    let ownerPhone: FormField
    let ownerAddress: FormField
    let ownerEmail: FormField
    let ownerKind: FormChoice
    let matches: [Match]
    let hasMatches: Bool
    let known: Known?
    let representativeIsOpen: Bool
    let representativeName: FormField
    let representativeNumber: FormField
    let representativePhone: FormField
    let representativeAddress: FormField
    let representativeEmail: FormField
    let authorisation: FormField

    /// A person of an earlier dossier who may be the one at the counter.
    struct Match: Sendable {
        let personID: String
        let personName: String
        let personLine: String
    }

    /// What a scanner garbled and the program could compute; an empty text leaves the field as it is.
    struct Correction: Sendable {
        let correctedName: String
        let correctedAddress: String
    }

    /// Their latest dossier.
    struct Known: Sendable {
        let knownSentence: String
        let knownHref: String
    }

    init(_ facts: ReceptionFacts) {
        let step = facts.step
        let fields = ReceptionFieldWriter(form: step.form, errors: step.errors)
        cardIsFocused = step.focus == .card
        (cardNote, cardError) = (step.cardNote, step.cardError)
        cardRest = ReceptionFields.cardRest.compactMap { name in
            step.form.text(name).presence.map {
                CarriedField(name: name, value: $0.shortened(to: PersonEntry.longestAddress))
            }
        }
        warnings = Self.warnings(of: facts)
        hasWarnings = !warnings.isEmpty
        correction =
            step.cardWarnings.lazy.compactMap(Correction.init).first
            ?? ReceptionFields.addressToAsk(in: step.form).map {
                Correction(correctedName: "", correctedAddress: $0.text)
            }
        ownerName = fields.name("owner")
        ownerNumber = fields.number("owner")
        (ownerBirth, ownerSex) = (fields.birth, fields.sex)
        ownerPhone = fields.phone("owner")
        ownerAddress = fields.address("owner")
        (ownerEmail, ownerKind) = (fields.email("owner"), fields.kind)
        matches = facts.known.map(Match.init)
        hasMatches = !matches.isEmpty
        known = Known(facts)
        representativeIsOpen = fields.isRepresentativeOpen
        representativeName = fields.name("representative")
        representativeNumber = fields.number("representative")
        representativePhone = fields.phone("representative")
        representativeAddress = fields.address("representative")
        representativeEmail = fields.email("representative")
        authorisation = fields.authorisation
    }

    private static func warnings(of facts: ReceptionFacts) -> [String] {
        let step = facts.step
        let ofCard = step.cardWarnings.map(\.message)
        let ofPerson = PersonWarning.all(for: step.form.typedOwner).map(\.message)
        let ofAddress = ReceptionFields.addressToAsk(in: step.form).map { [$0.question] } ?? []
        return (ofCard.isEmpty ? ofPerson : ofCard) + ofAddress
            + (facts.prospect.flatMap(earlierSlips).map { [$0] } ?? [])
    }

    private static func earlierSlips(_ prospect: IntakeProspect) -> String? {
        guard let latest = prospect.earlierSlips.first else { return nil }
        return
            "Người này đã được yêu cầu bổ sung \(prospect.earlierSlips.count) lần cho thủ tục này; phiếu gần nhất số \(latest.symbol), ngày \(latest.issuedAt.date.slashed)."
    }
}

extension PersonColumn.Correction {
    fileprivate init?(_ warning: CardWarning) {
        guard case .accentsDamaged(let name, let address) = warning, name != nil || address != nil else { return nil }
        (correctedName, correctedAddress) = (name ?? "", address ?? "")
    }
}

extension PersonColumn.Match {
    init(_ known: KnownPerson) {
        let person = known.person
        personID = "\(known.dossierCode)/\(known.part.rawValue)"
        personName = person.name
        // Enough to tell two people of one name apart; the rest is shown once one is chosen.
        personLine = [
            (try? BirthDate(person.birthDate)).map { "Sinh năm \($0.year)" },
            person.personalNumber.presence.map(Masking.masked(number:)),
            (try? PhoneNumber(person.phone))?.masked,
            person.address.split(separator: ",").first.map(String.init),
        ].compactMap { $0 }.joined(separator: " · ")
    }
}

extension PersonColumn.Known {
    /// Only when the number tells for certain who it is.
    init?(_ facts: ReceptionFacts) {
        guard facts.step.form.text("ownerNumber").presence != nil, let latest = facts.known.first else { return nil }
        knownSentence = "Hồ sơ gần nhất của người này: \(latest.dossierCode)"
        knownHref = Link.dossier(latest.dossierCode)
    }
}

extension FormFields {
    /// The owner as far as the typed fields can be read, to look for what does not fit.
    var typedOwner: Person {
        Person(
            name: text("ownerName").shortened(to: PersonName.maximumLength),
            personalNumber: (try? ApplicantNumber.digits(text("ownerNumber"))) ?? "",
            birthDate: (try? BirthDate(text("ownerBirth")))?.description ?? "", sex: Sex(rawValue: text("ownerSex")),
            phone: (try? PhoneNumber(text("ownerPhone")))?.digits ?? "")
    }
}
