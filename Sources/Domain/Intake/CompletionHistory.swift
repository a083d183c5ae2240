/// What the applicant of one matter has been asked to complete so far (các lần yêu cầu bổ sung).
///
/// NĐ 63/2010/NĐ-CP Đ.20(4): nobody is made to come for completion more than twice for one matter. Slips given before the
/// reception and requests while processing are one count; nothing is asked for twice.
public struct CompletionHistory: Hashable, Sendable {
    /// How often an applicant may be asked for one matter.
    public static let most = 2
    /// How long a slip at the counter waits for its dossier; who comes later comes with a new matter.
    public static let daysOfSlips = 365
    /// The longest text of one thing asked for, in characters.
    public static let longestItem = 500

    public var count: Int
    /// Everything asked for, each thing as it was written.
    public var items: [String]

    public init(count: Int = 0, items: [String] = []) {
        self.count = count
        self.items = items
    }

    /// Whether they may be asked once more.
    public var mayAskAgain: Bool { count < Self.most }

    /// Whether who asks now must say why it was not asked before: the first slip had to name everything.
    ///
    /// «Hướng dẫn một lần, đầy đủ» (NĐ 61/2018/NĐ-CP, NĐ 118/2025/NĐ-CP; NĐ 63/2010/NĐ-CP Đ.18(5)): a second one is only for
    /// what could not be known then.
    public var mustExplain: Bool { count > 0 }

    /// The first thing that was asked for before, however its accents and capitals are written now.
    public func askedBefore(in items: [String]) -> String? {
        let known = Set(self.items.map(Self.key))
        return items.first { known.contains(Self.key($0)) }
    }

    /// The first thing that stands twice in one request.
    public static func repeated(in items: [String]) -> String? {
        var seen: Set<String> = []
        return items.first { !seen.insert(key($0)).inserted }
    }

    /// What is written in signs alone is compared as it stands.
    private static func key(_ item: String) -> String {
        let folded = Folding.fold(item)
        return folded.isEmpty ? item : folded
    }
}

extension Person {
    /// Whether a slip given to the other person was given to this one, as far as the counter can tell.
    ///
    /// By the number when both showed one. Who shows none now is known by the name, and by the telephone when both gave it;
    /// who shows a number now is known from a slip without one only by name and telephone together, so that a namesake can
    /// always be told apart by the number.
    public func isTaken(for other: Person) -> Bool {
        if !personalNumber.isEmpty, !other.personalNumber.isEmpty { return personalNumber == other.personalNumber }
        let name = Folding.fold(name)
        guard !name.isEmpty, name == Folding.fold(other.name) else { return false }
        if phone == other.phone { return personalNumber.isEmpty || !phone.isEmpty }
        return personalNumber.isEmpty && (phone.isEmpty || other.phone.isEmpty)
    }
}
