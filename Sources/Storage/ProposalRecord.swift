public import Domain

/// Something laid before a leader, with who wrote it, who decided on it, and why it was sent back.
public struct ProposalRecord<Content: Sendable & Hashable>: Sendable, Hashable {
    public var content: Content
    public var proposedBy: String
    public var proposedAt: LocalInstant
    public var decidedBy: String?
    public var decidedAt: LocalInstant?
    /// Why it was sent back; empty otherwise.
    public var note: String

    public init(
        _ content: Content, proposedBy: String, proposedAt: LocalInstant, decidedBy: String? = nil,
        decidedAt: LocalInstant? = nil, note: String = ""
    ) {
        self.content = content
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
        self.decidedBy = decidedBy
        self.decidedAt = decidedAt
        self.note = note
    }

    /// Reads the columns that every table of proposals has under these names.
    init(_ content: Content, _ row: SQLRow) throws {
        try self.init(
            content, proposedBy: row.text("proposed_by"), proposedAt: row.instant("proposed_at"),
            decidedBy: row.optionalText("decided_by"), decidedAt: row.optionalInstant("decided_at"),
            note: row.text("decision_note"))
    }
}

/// A version of a procedure with who wrote it and who decided on it.
public typealias VersionRecord = ProposalRecord<ProcedureVersion>
extension VersionRecord { public var version: ProcedureVersion { content } }

/// A coordination agreement with who wrote it and who decided on it.
public typealias AgreementRecord = ProposalRecord<CoordinationAgreement>
extension AgreementRecord { public var agreement: CoordinationAgreement { content } }

/// A service model with who wrote it and who decided on it.
public typealias ServiceModelRecord = ProposalRecord<ServiceModel>
extension ServiceModelRecord { public var model: ServiceModel { content } }

/// An unscheduled closure with who wrote it and who decided on it last.
public typealias ClosureRecord = ProposalRecord<OfficeClosure>

/// A change of the office hours with who wrote it and who decided on it.
public typealias HoursChangeRecord = ProposalRecord<HoursChange>
