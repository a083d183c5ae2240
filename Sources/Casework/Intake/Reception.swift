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

    /// Refuses a missing key, and one over 100 characters.
    public init(_ key: String?, bodyHash: String) throws(IntakeRefusal) {
        guard let key, !key.isEmpty else { throw .idempotencyKeyMissing }
        guard key.count <= 100 else { throw .idempotencyKeyTooLong }
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
    var ticket: String?
    var act: Act
    var persons: [DossierPerson]
    var personHash: String
    var office: String { act.officer.officeID }
}
