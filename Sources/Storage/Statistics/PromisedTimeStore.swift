public import Domain

/// What the last 30 days say about how long people wait.
public enum PromisedTimeStore {
    /// The promise of one procedure, or of all; nothing when too few dossiers were answered.
    ///
    /// Only answers count: what was withdrawn or closed tells nothing about waiting.
    public static func promise(
        of procedure: String? = nil, on today: CivilDate, calendar: WorkingCalendar, office: String,
        in reader: any SQLReader
    ) throws -> PromisedTime? {
        let first = today.adding(days: 1 - PromisedTime.windowDays)
        var condition: SQLText = """
            d.office_id = \(office) AND d.is_counted AND d.resolved_on >= \(first) AND d.resolved_on <= \(today)
                AND d.finished_on = d.resolved_on AND d.status IN ('decided', 'readyAtCounter', 'returned')
            """
        if let procedure { condition = "\(condition) AND d.procedure_code = \(procedure)" }
        var minutes: [Int] = []
        try reader.forEachRow("SELECT d.received_at, d.finished_at, d.pauses FROM dossier AS d WHERE \(condition)") {
            guard let finishedAt = try $0.optionalInstant("finished_at") else { return }
            let taken = calendar.workingMinutes(
                from: try $0.instant("received_at"), to: finishedAt, without: try PauseText.read($0.text("pauses")))
            if let taken { minutes.append(taken) }
        }
        return PromisedTime(minutes: minutes)
    }
}
