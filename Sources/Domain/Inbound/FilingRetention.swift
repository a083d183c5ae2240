/// How long what came with a filing stays that never became a dossier: it was refused, or given back and not completed.
public struct FilingRetention: Hashable, Sendable {
    /// After so many days its person, its form and its files are erased; code, days and answer stay.
    public var days: Int

    public init(days: Int = 730) {
        self.days = days
    }
}
