public import Domain
import Storage

/// What a reception gave: the dossier, and the event that tells what was promised.
public struct ReceivedDossier: Sendable {
    public var dossier: Dossier
    public var reception: DossierEvent
    /// The same key had received it before; nothing new was written.
    public var isRepeated: Bool
}

/// The one-time key of a reception and the hash of what was asked with it.
public struct ReceptionKey: Sendable, Hashable {
    public var key: String
    public var bodyHash: String

    /// At most this many Unicode scalars: a character may carry any number of marks.
    private static let longest = 100

    /// Whether a text may serve as a key: not empty, not too long, nothing that no screen shows.
    public static func allows(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return (1...longest).contains(scalars.count) && !scalars.contains { $0.properties.generalCategory == .control }
    }

    /// Refuses a missing key, and one that is too long or holds control characters.
    public init(_ key: String?, bodyHash: String) throws(IntakeRefusal) {
        guard let key, !key.isEmpty else { throw .idempotencyKeyMissing }
        guard Self.allows(key) else { throw .idempotencyKeyTooLong }
        self.key = key
        self.bodyHash = bodyHash
    }
}

/// A reception with everything it takes from outside, ready to run as often as the engine must.
struct PreparedReception: Sendable {
    var form: IntakeForm
    var key: ReceptionKey
    var filing: String?
    var citizenForm: String?
    /// Somebody said that the form belongs here though it names none of the persons.
    var isFormOfAnother: Bool
    var ticket: String?
    var act: Act
    /// Whom it is for, and what the event says of them.
    let persons: [DossierPerson]
    let personHash: String
    var office: String { act.officer.officeID }

    init(
        _ form: IntakeForm, key: ReceptionKey, filing: String? = nil, citizenForm: String? = nil,
        isFormOfAnother: Bool = false, ticket: String? = nil, persons: [DossierPerson], by act: Act
    ) {
        self.isFormOfAnother = isFormOfAnother
        (self.form, self.key, self.filing, self.citizenForm, self.ticket) = (form, key, filing, citizenForm, ticket)
        (self.act, self.persons, personHash) = (act, persons, DossierPersonStore.hash(of: persons))
    }
}

extension IntakeForm {
    /// The people it names as they are stored, each with a salt of their own.
    func persons(ownerSalt: String, representativeSalt: @autoclosure () -> String) -> [DossierPerson] {
        let owner = DossierPerson(part: .owner, person: owner, salt: ownerSalt)
        guard let representative else { return [owner] }
        return [
            owner,
            DossierPerson(
                part: .representative, person: representative.person, authorisation: representative.authorisation,
                salt: representativeSalt()),
        ]
    }
}
