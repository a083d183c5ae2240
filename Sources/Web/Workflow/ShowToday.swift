import Casework
import Domain
import Hummingbird
import Storage

/// `GET /desk`: today's work, what hurts first.
struct ShowToday: Sendable {
    let site: Site
    /// More than these nobody does in a day; the rest is found by searching.
    ///
    /// One more is read, to know whether there are more.
    private static let most = 50

    /// The most urgent of those filed online; the others stand on their own page.
    private static let mostFilings = 20

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        var day = try await site.reader.read { try read(visit, in: $0) }
        if visit.officer.may(.viewDossiers) {
            day.concerns = try await site.work.cases.open(for: visit.officer).flatMap(\.concerns)
                .sorted { ($0.kind, $0.dueAt, $0.caseCode) < ($1.kind, $1.dueAt, $1.caseCode) }
        }
        return try site.page(TodayPage(day), for: visit)
    }

    private func read(_ visit: DeskVisit, in reader: any SQLReader) throws -> WorkDay {
        let scene = try DeskScene.read(for: visit, in: reader)
        guard visit.officer.may(.viewDossiers) else { return WorkDay(scene: scene, tasks: [], readyCount: 0) }
        let own = try own(visit, scene, in: reader)
        var lines = Array(own.prefix(Self.most))
        var counts: RunningCounts?
        let held = Set(lines.map(\.dossier.code))
        lines += try beside(visit, scene, in: reader).filter { !held.contains($0.dossier.code) }
        if visit.officer.may(.readReports) {
            let known = Set(lines.map(\.dossier.code))
            lines += try pressing(visit, scene, besides: known, in: reader)
            counts = try DossierList.runningCounts(
                on: scene.now.date, soonThrough: scene.lastSoonDay, office: visit.office.id, in: reader)
        }
        let tasks = try lines.map { line in
            WorkDay.Task(line: line, onward: try scene.onwardStep(on: line.dossier, in: reader), scene: scene)
        }
        return WorkDay(
            scene: scene, tasks: tasks, cutGroup: own.count > Self.most ? tasks[Self.most - 1].group : nil,
            counts: counts, readyCount: try readyCount(visit, in: reader),
            letters: try LettersToDo(visit, scene, in: reader), versionCount: try versionCount(visit, in: reader),
            calendarCount: try calendarCount(visit, in: reader), filings: try filings(visit, scene, in: reader),
            unfrozenMonth: try unfrozenMonth(visit, scene, in: reader),
            withoutSlip: try withoutSlip(visit, scene, in: reader))
    }

    /// What was to be finished at once and was not: its citizen left without a slip.
    private func withoutSlip(_ visit: DeskVisit, _ scene: DeskScene, in reader: any SQLReader) throws -> [DossierLine] {
        guard visit.officer.may(.receiveDossiers) else { return [] }
        return try DossierList.withoutSlip(
            before: scene.now.date, limit: Self.mostFilings, office: visit.office.id, in: reader)
    }

    /// The month that has ended without its counts being signed, for whoever signs them.
    private func unfrozenMonth(
        _ visit: DeskVisit, _ scene: DeskScene, in reader: any SQLReader
    ) throws -> ReportPeriod? {
        guard visit.officer.may(.freezeCounts),
            let month = ReportPeriod.toFreeze(on: scene.now.date, calendar: scene.calendar),
            try SnapshotStore.isMissing(of: month, office: visit.office.id, in: reader)
        else { return nil }
        return month
    }

    /// Versions of procedures that wait for the viewer's approval; nobody approves what they wrote themselves.
    private func versionCount(_ visit: DeskVisit, in reader: any SQLReader) throws -> Int {
        guard visit.officer.may(.approveCatalogue) else { return 0 }
        return try ProcedureStore.proposed(office: visit.office.id, in: reader).count {
            $0.proposedBy != visit.officer.id
        }
    }

    /// Closures and hours that wait for the viewer's approval.
    private func calendarCount(_ visit: DeskVisit, in reader: any SQLReader) throws -> Int {
        guard visit.officer.may(.approveCatalogue) else { return 0 }
        let (office, viewer) = (visit.office.id, visit.officer.id)
        let closures = try CalendarStore.allClosures(office: office, in: reader)
        let hours = try HoursChangeStore.all(office: office, in: reader)
        return closures.count { $0.content.status == .proposed && $0.proposedBy != viewer }
            + hours.count { $0.content.status == .proposed && $0.proposedBy != viewer }
    }

    /// What waits for the viewer though somebody else holds it: proposals to approve, completions that never came.
    private func beside(_ visit: DeskVisit, _ scene: DeskScene, in reader: any SQLReader) throws -> [DossierLine] {
        let office = visit.office.id
        var lines: [DossierLine] = []
        if visit.officer.may(.approveProposals) {
            lines += try DossierList.waitingForApproval(limit: Self.most, office: office, in: reader)
        }
        if visit.officer.may(.closeDossiers) {
            lines += try DossierList.graceOver(
                before: scene.now.date, limit: Self.most, office: office, in: reader)
        }
        var seen: Set<String> = []
        return lines.filter { seen.insert($0.dossier.code).inserted }
    }

    /// What presses in the whole office, group by group, by the lawful date: a re-appointment hides no delay.
    private func pressing(
        _ visit: DeskVisit, _ scene: DeskScene, besides known: Set<String>, in reader: any SQLReader
    ) throws -> [DossierLine] {
        let today = scene.now.date
        let yesterday = today.adding(days: -1)
        return try [(nil, yesterday), (yesterday, today), (today, scene.lastSoonDay)].flatMap { first, last in
            try DossierList.running(
                after: first, through: last, limit: WorkDay.shown, besides: known, office: visit.office.id, in: reader)
        }
    }

    private func own(_ visit: DeskVisit, _ scene: DeskScene, in reader: any SQLReader) throws -> [DossierLine] {
        try DossierList.work(
            of: [visit.officer.id] + scene.deputisesFor.sorted(),
            roles: Role.allCases.filter(visit.officer.roles.contains), limit: Self.most + 1, office: visit.office.id,
            in: reader)
    }

    /// Dossiers filed online that wait for the counter's first answer.
    private func filings(_ visit: DeskVisit, _ scene: DeskScene, in reader: any SQLReader) throws -> [FilingRow] {
        guard visit.officer.may(.receiveDossiers) else { return [] }
        let waiting = try FilingStore.waiting(limit: Self.mostFilings, office: visit.office.id, in: reader)
        return try FilingRows(
            waiting, rules: site.work.rules, office: visit.office.id, now: scene.now, in: reader
        ).rows
    }

    private func readyCount(_ visit: DeskVisit, in reader: any SQLReader) throws -> Int {
        guard visit.officer.may(.returnResults) else { return 0 }
        return try DossierList.readyCount(office: visit.office.id, in: reader)
    }
}

extension DeskScene {
    /// The last day that counts as soon.
    fileprivate var lastSoonDay: CivilDate {
        calendar.workingDay(Urgency.soonDays, after: now.date) ?? now.date.adding(days: Urgency.soonDays)
    }
}
