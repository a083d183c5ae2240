/// What an officer had before them, and what a colleague has made of the dossier meanwhile.
///
/// Both states are named, so that whoever must look again knows what to look for.
public struct MeanwhileChange: Hashable, Sendable {
    public var seenSequence: Int
    public var seenStatus: DossierStatus
    public var sequence: Int
    public var status: DossierStatus
    /// The last act that changed the work on it.
    public var kind: DossierEventKind
    /// Who did it; empty when the citizen or the program did.
    public var officerName: String
    public var at: LocalInstant

    public init(
        seenSequence: Int, seenStatus: DossierStatus, sequence: Int, status: DossierStatus, kind: DossierEventKind,
        officerName: String, at: LocalInstant
    ) {
        self.seenSequence = seenSequence
        self.seenStatus = seenStatus
        self.sequence = sequence
        self.status = status
        self.kind = kind
        self.officerName = officerName
        self.at = at
    }

    /// Compares the dossier as it was after `seen` of its events with what the others made of it.
    ///
    /// Nothing when no such state ever was, or when nothing but remarks came since. `name` is how an officer is called.
    public init?(
        of dossier: Dossier, since seen: Int, events: [DossierEvent], name: (_ officerID: String) throws -> String
    ) throws {
        guard seen > 0, let first = events.first, let last = events.dropFirst(seen).last(where: { !$0.kind.isRemark })
        else { return nil }
        var told = try Dossier(receivedBy: first, code: dossier.code, officeID: dossier.officeID)
        for event in events.prefix(seen).dropFirst() { try told.apply(event) }
        self.init(
            seenSequence: seen, seenStatus: told.status, sequence: dossier.sequence, status: dossier.status,
            kind: last.kind, officerName: last.actorID.isEmpty ? "" : try name(last.actorID), at: last.effectiveAt)
    }

    /// Names both states, and who did what when in between.
    var sentence: String {
        let who = officerName.isEmpty ? "" : " của \(officerName)"
        return
            "Ông/Bà đã xem hồ sơ ở lần cập nhật thứ \(seenSequence), trạng thái «\(seenStatus.vietnamese)»; nay là lần cập nhật thứ \(sequence), trạng thái «\(status.vietnamese)», sau việc «\(kind.vietnamese)»\(who) lúc \(at.vietnamese); xin xem lại rồi thực hiện."
    }
}
