/// Sổ theo dõi việc xin lỗi: every letter of apology signed in a period.
///
/// Offices must apologise in writing and be able to show it (NĐ 61/2018/NĐ-CP, NĐ 118/2025/NĐ-CP; in An Giang the
/// regulation of QĐ 1311/QĐ-UBND, 12/5/2016). The register may be shown to anybody, so it names nobody in full.
public struct ApologyRegisterPaper: Hashable, Sendable, Codable {
    /// One letter.
    public struct Row: Hashable, Sendable, Codable {
        /// «01/PXL-TTPVHCC»; empty until the clerk has numbered it.
        public var number: String
        public var signedOn: CivilDate?
        public var code: String
        /// The family name in full, the rest as first letters.
        public var owner: String
        public var procedure: String
        /// What went wrong.
        public var faults: String
        public var cause: String
        /// Who answers for it.
        public var responsible: String
        /// The appointment that was not kept.
        public var dueAt: LocalInstant
        public var newDueAt: LocalInstant?
        /// How and when it was sent; empty until it was.
        public var sent: String

        public init(
            number: String, signedOn: CivilDate?, code: String, owner: String, procedure: String, faults: String,
            cause: String, responsible: String, dueAt: LocalInstant, newDueAt: LocalInstant?, sent: String
        ) {
            self.number = number
            self.signedOn = signedOn
            self.code = code
            self.owner = owner
            self.procedure = procedure
            self.faults = faults
            self.cause = cause
            self.responsible = responsible
            self.dueAt = dueAt
            self.newDueAt = newDueAt
            self.sent = sent
        }
    }

    public var from: CivilDate
    public var to: CivilDate
    public var rows: [Row]

    public init(period: ReportPeriod, rows: [Row]) {
        from = period.from
        to = period.to
        self.rows = rows
    }
}

/// The report that in a period nothing arose to apologise for: no late dossier, no letter.
///
/// A period without a case is reported too («không phát sinh»), so that silence is never taken for an answer.
public struct NoneArosePaper: Hashable, Sendable, Codable {
    public var from: CivilDate
    public var to: CivilDate
    /// How many dossiers were received in the period.
    public var received: Int
    /// How many were resolved in it, none of them late.
    public var resolved: Int

    /// Takes a period of which it is known that nothing arose.
    ///
    /// - Throws: `PaperRefusal.apologiesArose` when a letter was begun or signed, or a dossier was late.
    public init(
        period: ReportPeriod, received: Int, resolved: Int, letters: Int, late: Int
    ) throws(PaperRefusal) {
        guard letters == 0, late == 0 else { throw .apologiesArose(count: max(letters, late)) }
        from = period.from
        to = period.to
        self.received = received
        self.resolved = resolved
    }
}

extension String {
    /// The family name and the first letters of the rest: so a list names people that everybody may read.
    public var initialled: String {
        let words = split(separator: " ")
        let rest = words.dropFirst().map { "\($0.prefix(1))." }
        return (words.prefix(1).map(String.init) + rest).joined(separator: " ")
    }
}
