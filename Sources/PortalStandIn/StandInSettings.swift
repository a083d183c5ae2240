/// How the portal writes its answer codes; all three have been seen.
public enum AnswerStyle: String, Sendable, CaseIterable {
    /// `"0"`, `"-3"`.
    case text
    /// `0`, `-3`.
    case number
    /// `"00"`, `"-03"`.
    case padded
}

/// Which number a province gives to which objection; none of them is published.
public struct CodeMap: Sendable, Hashable {
    public var name: String
    private var codes: [Objection.Kind: Int]

    init(_ name: String, _ codes: [Objection.Kind: Int]) {
        self.name = name
        self.codes = codes
    }

    func code(of kind: Objection.Kind) -> Int { codes[kind] ?? 99 }

    /// Each objection has its own negative number.
    public static let distinct = CodeMap(
        "distinct",
        [.invalid: -1, .session: -2, .exists: -3, .notFound: -4, .forbidden: -5, .service: -6, .transition: -7])
    /// Everything is 1 save the session; only the words tell the rest apart.
    public static let coarse = CodeMap(
        "coarse",
        [.invalid: 1, .session: 401, .exists: 1, .notFound: 1, .forbidden: 1, .service: 1, .transition: 1])
    /// A repeated insert is answered with 0, and the words say that it was there before.
    public static let misleading = CodeMap(
        "misleading",
        [.invalid: 3, .session: 9, .exists: 0, .notFound: 4, .forbidden: 5, .service: 6, .transition: 7])

    public static let all = [distinct, coarse, misleading]
}

/// Everything about a stand-in portal that a test may want otherwise.
public struct StandInSettings: Sendable {
    public var style = AnswerStyle.text
    public var codes = CodeMap.distinct
    public var units: Set<String> = ["H99.01.15", "H99"]
    public var username = "motcua"
    public var password = "thu-nghiem"
    /// The header in which the proxy of dialect B wants the password as a fixed key, instead of a bearer.
    public var keyHeader: String?
    /// Files longer than this are refused by the gateway itself, without the portal's envelope.
    public var longestFile = 25 << 20
    /// What it says against itself.
    public var contradiction: Contradiction?
    /// So many lists of procedures are refused in words of business before the first is given.
    public var busyLists = 0
    /// Files at the portal are handed out in a session only.
    public var filesWantSession = false
    /// Dialect C refuses a state that the dossier has already.
    public var refusesRepeatedStates = false
    public var procedures = StandInProcedure.usual
    /// A session or token older than this is refused.
    public var sessionLife = Duration.seconds(600)
    /// How long a portal that does not answer keeps silent.
    public var silence = Duration.seconds(60)
    /// How long a slow answer takes.
    public var slowness = Duration.milliseconds(300)
    /// The look-up's answer lists the progress rows that are stored; whether the real one does is not known.
    public var lookupTellsProgress = true
    /// A progress row moves the dossier's status along; whether the real one does is not known.
    public var progressMovesStatus = false
    public var faults = FaultPlan()

    public init() {}
}

/// How a portal contradicts itself.
public enum Contradiction: String, Sendable, CaseIterable {
    /// It has a dossier when it is filed again, and has not when it is changed.
    case deniesUpdates
    /// The same, and it shows nothing when it is asked.
    case hidesEverything
}
