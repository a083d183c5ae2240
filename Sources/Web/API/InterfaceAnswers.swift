import Casework
import Domain
import Storage

/// The answer to a reception: what was promised, the same however often it is asked with the same key.
struct ReceptionAnswer: Encodable, Sendable {
    let code: String
    let status: String
    let receivedAt: String
    let dueAt: String
    let reasons: [String]
    /// In đồng; absent when the rate is not known.
    let fee: Int?
    let bookYear: Int
    let bookNumber: Int
    /// Where the citizen follows the dossier without an account.
    let trackingPath: String
    /// Why it was not filed online, as it was told at the reception; absent when nobody asked.
    let offlineReason: String?
    /// Filed online with an officer's help; absent for what did not come online.
    let assistedOnline: Bool?

    init(_ received: ReceivedDossier, token: TrackingToken) throws {
        let event = received.reception
        code = received.dossier.code
        status = DossierStatus.received.rawValue
        receivedAt = received.dossier.receivedAt.description
        dueAt = received.dossier.originalDueAt.description
        reasons = try event.text(.reasons).split(separator: "\n").map(String.init)
        fee = event.facts[.feeDue].flatMap { Digits.value($0) }
        bookYear = received.dossier.bookYear
        bookNumber = received.dossier.bookNumber
        trackingPath = Link.track(token: token.text)
        offlineReason = event.facts[.offlineReason]
        assistedOnline = received.dossier.channel == .online ? event.facts[.assistedOnline] == "true" : nil
    }
}

/// A dossier as programs see it; persons are masked until revealed.
struct DossierAnswer: Encodable, Sendable {
    let code: String
    let procedureCode: String
    let procedureVersion: Int
    let status: String
    let nationalStatus: Int
    let channel: String
    let returnChannel: String
    let receivedAt: String
    /// What the citizen was last told.
    let dueAt: String
    /// What counts judge by.
    let lawfulDueAt: String
    let originalDueAt: String
    let finishedAt: String?
    let returnedAt: String?
    let bookYear: Int
    let bookNumber: Int
    let setCount: Int
    let fee: Int?
    let immediate: Bool
    let holderRole: String
    let offeredTo: String?
    let outcome: OutcomeAnswer?
    let resultNumber: String?
    let rating: Int?
    /// The dossier that leads the interlinked case; missing for most.
    let caseCode: String?
    /// Why it was not filed online; absent when nobody asked.
    let offlineReason: String?
    /// Filed online with an officer's help; absent for what did not come online.
    let assistedOnline: Bool?
    /// Of a certification: which papers, and their numbers once they have them; only where one dossier is read.
    let certifiedPapers: [CertifiedPaperAnswer]?
    /// Goes up with every act; send it back to be sure nobody changed the dossier meanwhile.
    let sequence: Int

    struct OutcomeAnswer: Encodable, Sendable {
        let positive: Bool
        let summary: String
        let grounds: String
        let signed: Bool
    }

    init(_ dossier: Dossier, certifiedPapers: [CertifiedPaperAnswer]? = nil) {
        self.certifiedPapers = certifiedPapers
        code = dossier.code
        procedureCode = dossier.procedureCode
        procedureVersion = dossier.procedureVersion
        status = dossier.status.rawValue
        nationalStatus = dossier.status.nationalCode
        channel = dossier.channel.rawValue
        returnChannel = dossier.returnChannel.rawValue
        receivedAt = dossier.receivedAt.description
        dueAt = dossier.dueAt.description
        lawfulDueAt = dossier.lawfulDueAt.description
        originalDueAt = dossier.originalDueAt.description
        finishedAt = dossier.finishedAt?.description
        returnedAt = dossier.returnedAt?.description
        bookYear = dossier.bookYear
        bookNumber = dossier.bookNumber
        setCount = dossier.setCount
        fee = dossier.feeDue
        immediate = dossier.isImmediate
        holderRole = dossier.holder.role.rawValue
        offeredTo = dossier.offer?.to.role.rawValue
        outcome = dossier.outcome.map {
            OutcomeAnswer(
                positive: $0.isPositive, summary: $0.summary, grounds: $0.grounds, signed: !$0.signedByID.isEmpty)
        }
        resultNumber = dossier.resultNumber.presence
        rating = dossier.rating
        caseCode = dossier.caseCode.presence
        offlineReason = dossier.offlineReason?.rawValue
        assistedOnline = dossier.channel == .online ? dossier.isAssistedOnline : nil
        sequence = dossier.sequence
    }
}

/// A stretch of the list of dossiers, and where the next one begins.
struct DossierListAnswer: Encodable, Sendable {
    let dossiers: [DossierAnswer]
    /// Send it back as `cursor`; absent at the end.
    let nextCursor: String?
}

/// A person of a dossier in clear, after the event that says who looked.
struct PersonAnswer: Encodable, Sendable {
    let part: String
    let name: String
    let personalNumber: String
    let birthDate: String
    let sex: String?
    let address: String
    let phone: String
    let email: String
    /// As it was stated; absent while the number says enough.
    let kind: String?
    let authorisation: String

    init(_ entry: DossierPerson) {
        part = entry.part.rawValue
        name = entry.person.name
        personalNumber = entry.person.personalNumber
        birthDate = entry.person.birthDate
        sex = entry.person.sex?.rawValue
        address = entry.person.address
        phone = entry.person.phone
        email = entry.person.email
        kind = entry.person.kind?.rawValue
        authorisation = entry.authorisation
    }
}

/// The persons of a dossier.
struct PersonsAnswer: Encodable, Sendable {
    let persons: [PersonAnswer]
}
