import Domain
import Storage

/// Counts every open dossier of an office anew when its calendar changes, in the transaction that changes it.
///
/// All of them or none: nobody ever reads a calendar that some dossiers follow and others do not, and closures are rare.
struct DueRecounting {
    let rules: KnownRules
    /// Who changes the calendar, and when.
    let act: Act
    let office: String

    /// Runs the change, which gives the reason to be told, and moves what it touches; gives how many dossiers moved.
    ///
    /// Locks receptions and dossiers first, the office last, as every act does.
    func run(in writer: any SQLWriter, _ change: () throws -> String) throws -> Int {
        let dossiers = try DossierStore.allPendingForChange(on: act.at.date, office: office, in: writer)
        try OfficeEventStore.hold(office, in: writer)
        let before = try KnownRules.storedCalendar(office: office, in: writer)
        let cause = try change()
        try CalendarStore.touch(office: office, in: writer)
        let after = try KnownRules.storedCalendar(office: office, in: writer)
        let noticeDays = try OfficeStore.office(office, in: writer)?.apologyNoticeDays ?? NoticeDays.usual
        let move = CalendarMove(from: before, to: after, because: cause)
        var movedCount = 0
        for dossier in dossiers {
            let version = try rules.version(
                dossier.procedureCode, number: dossier.procedureVersion, office: office, in: writer)
            let acted = try dossier.recounted(
                of: version.definition, after: move, noticeDays: noticeDays, by: act)
            guard let acted else { continue }
            try DossierActs.store(acted, before: dossier, in: writer)
            movedCount += 1
        }
        return movedCount
    }
}
