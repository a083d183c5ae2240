import Domain

/// Whose clock runs, and by which day each is judged: parts of statements that read `dossier AS d`.
///
/// Domain says which statuses these are. They stand in the text, not among the bound values: a planner that knows them
/// knows how many rows they leave.
enum DossierClock {
    /// For `IN`: the clock runs.
    static let runningStatuses = list(of: DossierStatus.allCases.filter(\.isRunning))
    /// For `IN`: the clock has not ended; it runs or stands still.
    static let pendingStatuses = list(of: DossierStatus.allCases.filter(\.isPending))
    /// The day of `Dossier.judgedDueAt`.
    static let judgedDay: SQLText = "CASE WHEN d.status = 'reopened' THEN d.due_on ELSE d.lawful_due_on END"

    private static func list(of statuses: [DossierStatus]) -> SQLText {
        SQLText(script: statuses.map { "'\($0.rawValue)'" }.joined(separator: ", "))
    }
}
