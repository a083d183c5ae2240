public import Domain
public import Storage

/// What the counter can tell somebody before anything is received: the promise, or why there is none.
public struct IntakeProspect: Sendable {
    public var version: ProcedureVersion
    /// Due date with reasons and fee, or the sentence that says why nothing can be promised.
    public var offer: Result<ReceptionOffer, IntakeRefusal>
    /// What the fee table was asked; what else it offers is found with it.
    public var feeQuestion: FeeQuestion
    /// «Còn 2 ngày làm việc»; empty without a promise.
    public var remaining: String
    /// Completion slips this person got for this procedure and has not brought the dossier for yet, the latest first.
    public var earlierSlips: [IntakeNotice]

    public init(
        version: ProcedureVersion, offer: Result<ReceptionOffer, IntakeRefusal>, feeQuestion: FeeQuestion,
        remaining: String, earlierSlips: [IntakeNotice]
    ) {
        self.version = version
        self.offer = offer
        self.feeQuestion = feeQuestion
        self.remaining = remaining
        self.earlierSlips = earlierSlips
    }
}

extension IntakeProspect {
    /// What is charged for what was chosen; the plain fee where the choice does not hold.
    public var charge: FeeCharge {
        let terms = (try? version.definition.feeTerms(feeQuestion)) ?? FeeTerms()
        return version.definition.charge(under: terms)
    }
}

extension Intake {
    /// Looks ahead for one person and one procedure; nothing is written.
    ///
    /// - Throws: `IntakeRefusal.procedureUnknown` when the office has no such procedure today.
    public func prospect(
        procedure code: String, quantity: Int, pages: Int, charging: FeeAsk = FeeAsk(), person: Person,
        filing: String? = nil, for officer: Officer
    ) async throws -> IntakeProspect {
        let now = surroundings.now()
        return try await database.read { reader in
            let office = officer.officeID
            let version = try rules.version(inForce: code, on: now.date, office: office, in: reader)
            let calendar = try rules.calendar(office: office, in: reader)
            let question = charging.question(
                on: now.date, agency: try rules.agencyCode(office: office, in: reader).description)
            let offer = Result { () throws(IntakeRefusal) in
                try version.offer(
                    receivedAt: now, quantity: quantity, pages: pages, charging: question, calendar: calendar)
            }
            let dueAt = (try? offer.get())?.due.dueAt
            return IntakeProspect(
                version: version, offer: offer, feeQuestion: question,
                remaining: dueAt.map { calendar.remainingTime(until: $0, at: now) } ?? "",
                earlierSlips: try openSlips(of: person, version.code, filing: filing, at: now, office, reader))
        }
    }
}
