import Synchronization

/// Carries a report out of a closure that may not return it.
final class ReportBox: Sendable {
    private let kept: Mutex<SoakRun.Report>

    init(_ report: SoakRun.Report) {
        kept = Mutex(report)
    }

    var report: SoakRun.Report {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }
}
