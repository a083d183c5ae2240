/// How a dossier filed online came to the office.
public enum FilingSource: String, Sendable, CaseIterable {
    /// The office fetched it from the portal's list, and says so there.
    case pulled
    /// The portal delivered it at the office's door.
    case pushed
}

/// A line of the electronic form, as the citizen filled it in.
public struct FilingEntry: Hashable, Sendable, Codable {
    public var label: String
    public var value: String

    public init(label: String, value: String) {
        self.label = label
        self.value = value
    }
}

/// A dossier that a citizen filed on the national portal, from its arrival until the office has received, returned or
/// refused it (hồ sơ nộp trực tuyến).
///
/// It has no number of ours and no due date before it is received; then it is an ordinary dossier that keeps the portal's code.
public struct OnlineFiling: Hashable, Sendable {
    public var officeID: String
    /// MaHoSo, the portal's own code: the key by which a second delivery is known.
    public var code: String
    public var source: FilingSource
    /// Its key in the list it was fetched from; empty when it was delivered.
    public var portalID: String
    /// TechID of the account that filed it.
    public var technicalID: String
    /// The root of the national code, such as `2.000815`; as it was sent when it is no such code.
    public var procedureCode: String
    /// The code as the portal wrote it, such as `2.000815.000.00.00.H99`, for what is told back.
    public var portalProcedureCode: String
    /// As far as the form tells; everything may be empty.
    public var applicant: Person
    public var entries: [FilingEntry]
    /// When the citizen sent it off.
    public var filedAt: LocalInstant
    public var arrivedAt: LocalInstant
    /// By when the office owes the first answer; nothing beyond the calendar.
    public var answerBy: LocalInstant?
    /// `submitted`, `returnedForCompletion`, `refused` or `received`.
    public var status: DossierStatus
    /// 1, and one more each time it comes back completed.
    public var round: Int
    /// What must be completed, or why it was refused.
    public var words: String
    public var decidedByID: String
    public var decidedAt: LocalInstant?
    /// Our own code once it is received.
    public var dossierCode: String
    /// Of everything that came; the same again is the same delivery.
    public var contentHash: String

    public init(
        officeID: String, code: String, source: FilingSource, portalID: String = "", technicalID: String = "",
        procedureCode: String, portalProcedureCode: String = "", applicant: Person, entries: [FilingEntry] = [],
        filedAt: LocalInstant,
        arrivedAt: LocalInstant, answerBy: LocalInstant?, status: DossierStatus = .submitted, round: Int = 1,
        words: String = "", decidedByID: String = "", decidedAt: LocalInstant? = nil, dossierCode: String = "",
        contentHash: String
    ) {
        self.officeID = officeID
        self.code = code
        self.source = source
        self.portalID = portalID
        self.technicalID = technicalID
        self.procedureCode = procedureCode
        self.portalProcedureCode = portalProcedureCode
        self.applicant = applicant
        self.entries = entries
        self.filedAt = filedAt
        self.arrivedAt = arrivedAt
        self.answerBy = answerBy
        self.status = status
        self.round = round
        self.words = words
        self.decidedByID = decidedByID
        self.decidedAt = decidedAt
        self.dossierCode = dossierCode
        self.contentHash = contentHash
    }
}

/// What a delivery comes to, when something of this code may be here already.
public enum FilingArrival: Hashable, Sendable {
    /// Nothing of this code was here.
    case new
    /// The same again: nothing changes.
    case repeated
    /// It was returned for completion, and comes back.
    case completed
    /// Something else under a code that is settled or being looked at: the first one stays.
    case conflicting
}

extension OnlineFiling {
    /// The procedure's code as the portal knows it.
    public var toldProcedureCode: String { portalProcedureCode.isEmpty ? procedureCode : portalProcedureCode }

    /// A filing is answered once.
    public func checkWaiting() throws(FilingRefusal) {
        guard status == .submitted else { throw .answeredAlready(code: code) }
    }

    /// What the same code delivered once more means.
    ///
    /// A filing is taken once. Only one that was returned for completion may come again with other contents, and is then new
    /// work with a new answer timer (national status 5 to 1). The same code by the other way is the same dossier, told in
    /// other words.
    public func arrival(of delivery: OnlineFiling) -> FilingArrival {
        if delivery.contentHash == contentHash { return .repeated }
        if status == .returnedForCompletion { return .completed }
        return delivery.source == source ? .conflicting : .repeated
    }

    /// The filing as it comes back completed.
    public func completed(by delivery: OnlineFiling) -> OnlineFiling {
        var next = delivery
        next.round = round + 1
        next.portalID = delivery.portalID.isEmpty ? portalID : delivery.portalID
        next.technicalID = delivery.technicalID.isEmpty ? technicalID : delivery.technicalID
        return next
    }
}

// MARK: - The office's first answer

extension OnlineFiling {
    /// The office receives: it is an ordinary dossier from now on.
    public func received(as dossierCode: String, by act: Act) throws(FilingRefusal) -> OnlineFiling {
        var next = try answered(.received, by: act)
        next.dossierCode = dossierCode
        return next
    }

    /// The citizen is asked, once and in full, for what is missing.
    public func returned(for items: [String], by act: Act) throws(FilingRefusal) -> OnlineFiling {
        var next = try answered(.returnedForCompletion, by: act)
        next.words = items.joined(separator: "\n")
        return next
    }

    /// The office cannot take it, and says why.
    public func refused(because reason: String, by act: Act) throws(FilingRefusal) -> OnlineFiling {
        var next = try answered(.refused, by: act)
        next.words = reason
        return next
    }

    private func answered(_ answer: DossierStatus, by act: Act) throws(FilingRefusal) -> OnlineFiling {
        guard status == .submitted, status.successors.contains(answer) else { throw .answeredAlready(code: code) }
        var next = self
        next.status = answer
        next.decidedByID = act.officer.id
        next.decidedAt = act.at
        return next
    }
}
