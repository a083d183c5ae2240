/// What an officer had before them of an interlinked case, and what a colleague or the program has recorded since.
public struct CaseMeanwhile: Hashable, Sendable {
    public var seenSequence: Int
    public var sequence: Int
    /// The last thing that was recorded, and of which leg.
    public var kind: CaseEventKind
    public var leg: LegKind?
    /// Who recorded it; empty when the program did.
    public var officerName: String
    public var at: LocalInstant

    /// Takes the last event of the case, which is where it stands now.
    public init(seen: Int, last event: CaseEvent, officerName: String) {
        seenSequence = seen
        sequence = event.sequence
        kind = event.kind
        leg = event.facts[.leg].flatMap(LegKind.init)
        self.officerName = officerName
        at = event.enteredAt
    }

    /// Names both, and who recorded what when in between.
    var sentence: String {
        let who = officerName.isEmpty ? "" : " của \(officerName)"
        let ofLeg = leg.map { " (\($0.vietnamese))" } ?? ""
        return
            "Ông/Bà đã xem vụ việc ở lần cập nhật thứ \(seenSequence); nay là lần cập nhật thứ \(sequence), sau việc «\(kind.vietnamese)»\(ofLeg)\(who) lúc \(at.vietnamese). Ông/Bà hãy mở lại trang vụ việc, xem lại rồi ghi tiếp."
    }
}
