/// Whole days on which one office is closed by an order of its own, as for a storm or a flood (nghỉ đột xuất).
///
/// A closure names the document that orders it. It moves due dates only of dossiers that are still open when it is entered;
/// whoever asks for a due date of a finished dossier leaves it out.
public struct UnscheduledClosure: Hashable, Sendable {
    public let from: CivilDate
    /// The last day closed.
    public let to: CivilDate
    /// Number and name of the order: «Công văn số 12/UBND-VP».
    public let document: String
    public let reason: String

    public init(from: CivilDate, to: CivilDate, document: String, reason: String) {
        self.from = from
        self.to = to
        self.document = document
        self.reason = reason
    }

    public func contains(_ date: CivilDate) -> Bool { from <= date && date <= to }

    /// «nghỉ đột xuất do bão số 13 (Công văn số 12/UBND-VP)»: the closure as the end of a sentence about a day.
    public var phrase: String { "nghỉ đột xuất do \(reason) (\(document))" }

    /// The closure as an officer may enter it: its days in order, its document and reason named.
    public func checked() throws(CalendarRefusal) -> UnscheduledClosure {
        guard from <= to else { throw .closureReversed(from: from, to: to) }
        guard document.contains(where: { !$0.isWhitespace }) else { throw .closureWithoutDocument }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .closureWithoutReason }
        return self
    }
}
