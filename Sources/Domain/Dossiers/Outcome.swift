/// What the office decides, positive or negative with its grounds, as drafted and then signed.
public struct Outcome: Hashable, Sendable {
    public var isPositive: Bool
    public var summary: String
    /// Why not, for a negative outcome: a refusal must give its reasons in writing.
    public var grounds: String
    public var draftedByID: String
    /// Empty until a leader has signed.
    public var signedByID: String

    /// The longest summary, and the longest grounds, in characters.
    public static let longestSummary = 2000
    public static let longestGrounds = 2000

    public init(isPositive: Bool, summary: String, grounds: String, draftedByID: String, signedByID: String = "") {
        self.isPositive = isPositive
        self.summary = summary
        self.grounds = grounds
        self.draftedByID = draftedByID
        self.signedByID = signedByID
    }
}
