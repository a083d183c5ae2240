import Casework
import Domain
import PortalStandIn
import PortalSync
import Storage
import TestSupport

/// What happens in one run, step by step.
struct SoakStory: Sendable {
    var chance: SeededChance
    let tellsProgress: Bool
    /// Dossiers that nobody has worked on yet.
    private var fresh: [String] = []
    private var codes: [String] = []
    private var crashes = 0
    private var wasAway = false
    private var leftOut: Set<LeftOut> = []

    /// Where a dossier may be taken; what ends by waiting for weeks is another test's.
    private static let goals: [DossierStatus] = [
        .processing, .awaitingSupplement, .awaitingPayment, .suspended, .withdrawn, .decided, .readyAtCounter,
        .returned,
    ]

    init(chance: SeededChance, tellsProgress: Bool) {
        self.chance = chance
        self.tellsProgress = tellsProgress
    }

    func tell(at work: PortalAtWork, into report: SoakRun.Report) async throws -> SoakRun.Report {
        var story = self
        for _ in 0..<(10 + story.chance.below(8)) { try await story.step(at: work) }
        work.portal.book.play(FaultPlan())
        // Whoever died holds its dossiers until its lease is over.
        work.office.clock.advance(seconds: 600)
        try await work.settle()
        try await story.lookAtThePortal(at: work)
        try await work.settle()
        return try await story.judged(at: work, report)
    }

    private mutating func step(at work: PortalAtWork) async throws {
        switch chance.below(12) {
        case 0...3: try await receive(at: work)
        case 4...6: try await takeOn(at: work)
        case 7: try await crash(at: work)
        case 8 where !wasAway: try await beAwayForAnHour(at: work)
        default:
            try await work.sender.drain()
            work.office.clock.advance(seconds: 1 + chance.below(20))
        }
    }

    private mutating func receive(at work: PortalAtWork) async throws {
        let procedure = chance.below(2) == 0 ? "1.001193" : "2.000815"
        let code = try await work.office.newDossier(procedure).code
        codes.append(code)
        fresh.append(code)
        // Scans go along; where the portal wants them first, each is one more call to fail.
        if codes.count % 3 == 0 { try await work.attach("two-pages.pdf", to: code) }
    }

    private mutating func takeOn(at work: PortalAtWork) async throws {
        guard !fresh.isEmpty else { return try await receive(at: work) }
        let code = fresh.remove(at: chance.below(fresh.count))
        try await work.office.bring(code, to: Self.goals[chance.below(Self.goals.count)])
        work.office.clock.advance(seconds: 1 + chance.below(90))
    }

    /// Our program is killed in the middle: nothing it was about to write is written, its leases stay.
    private mutating func crash(at work: PortalAtWork) async throws {
        let database = MortalDatabase(work.office.database)
        let doomed = OutboxSender(
            work: OfficeWork(
                database: database, files: work.office.work.files, surroundings: work.office.surroundings),
            ownAddress: "https://motcua.example", logger: work.logger)
        let life = Task { try await doomed.drain() }
        try await Task.sleep(for: .milliseconds(chance.below(80)))
        database.die()
        life.cancel()
        _ = await life.result
        await doomed.close()
        crashes += 1
        work.office.clock.advance(seconds: 5 + chance.below(120))
    }

    private mutating func beAwayForAnHour(at work: PortalAtWork) async throws {
        wasAway = true
        try await receive(at: work)
        work.portal.book.changeFaults { $0.isDown = true }
        for minute in 1...60 {
            work.office.clock.advance(seconds: 60)
            if minute % 3 == 0 { try await work.sender.drain() }
            if minute == 30 { try await takeOn(at: work) }
        }
        work.portal.book.changeFaults { $0.isDown = false }
    }
}

// MARK: - The officer who looks

extension SoakStory {
    /// Where the portal does not show its rows to us, it shows them to people: somebody looks at each step in doubt.
    ///
    /// A step that is missing is sent again while it would still be the latest; once others came after it, no portal takes it
    /// any more, and the officer leaves it out. Nothing but a step in doubt can be left out.
    private mutating func lookAtThePortal(at work: PortalAtWork) async throws {
        for code in codes {
            guard let entry = try await work.office.entry(code), !entry.delivery.heldSteps.isEmpty else { continue }
            let (steps, filed) = (try await steps(of: entry, at: work), work.portal.book.ledger.dossiers[code])
            let doubted = steps.filter { entry.delivery.heldSteps.contains($0.sequence) }
            let there = Set(filed?.progress.map(RowMark.init) ?? [])
            let missing = doubted.filter { !there.contains(RowMark($0)) }
            let last = filed?.progress.map(\.actedAt).max() ?? ""
            let isTooLate = missing.contains { RowMark($0).actedAt < last || $0.status != filed?.status }
            if isTooLate { leftOut.formUnion(missing.map { LeftOut(code: code, sequence: $0.sequence) }) }
            let seen = isTooLate ? doubted : doubted.filter { there.contains(RowMark($0)) }
            try await work.office.work.portal.settle(
                code, seen: Set(seen.map(\.sequence)), by: work.office.officer(.reception))
        }
    }

    private func steps(of entry: PortalQueueEntry, at work: PortalAtWork) async throws -> [PortalStep] {
        let scenes = try await work.office.work.portalOutbox.scenes(of: [entry], codes: PortalCodeMap())
        return scenes[entry.code]?.story.steps ?? []
    }

    /// A step that was left out by hand.
    struct LeftOut: Hashable, Sendable {
        var code: String
        var sequence: Int
    }

    /// A row as both ends can tell it.
    struct RowMark: Hashable, Sendable {
        var actedAt: String
        var status: Int
        var person: String
        var words: String

        init(_ row: FiledProgress) {
            (actedAt, status, person, words) = (row.actedAt, row.status, row.person, row.words)
        }

        init(_ step: PortalStep) {
            actedAt = "\(step.at)".prefix(19).filter(\.isNumber)
            (status, person, words) = (step.status, step.handler, step.words)
        }
    }
}

// MARK: - Judging

extension SoakStory {
    private func judged(at work: PortalAtWork, _ before: SoakRun.Report) async throws -> SoakRun.Report {
        var report = before
        let (ledger, counts) = (work.portal.book.ledger, try await work.office.outboxCounts())
        report.dossiers = codes.count
        report.requests = work.portal.book.requestCount
        report.faults = work.portal.book.playedFaults.values.reduce(0, +)
        report.crashes = crashes
        report.leftOut = leftOut.count
        if counts.waiting + counts.sending + counts.parked > 0 { report.wrong.append("not sent: \(counts)") }
        if Set(ledger.dossiers.keys) != Set(codes) {
            report.wrong.append("lost or strange: \(Set(ledger.dossiers.keys).symmetricDifference(codes).sorted())")
        }
        if ledger.duplicateProgressRows > 0 { report.wrong.append("\(ledger.duplicateProgressRows) rows doubled") }
        if ledger.misplacedProgressRows > 0 { report.wrong.append("\(ledger.misplacedProgressRows) rows out of order") }
        if report.dialect == .envelope, tellsProgress, !leftOut.isEmpty { report.wrong.append("rows left out") }
        for code in codes {
            report.wrong += try await judge(code, ledger, at: work)
            report.wrong += try await strayPapers(of: code, ledger, at: work)
        }
        let comparison = try await work.compared()
        if comparison.compared != codes.count || !comparison.found.isEmpty || !comparison.trouble.isEmpty {
            report.wrong.append("differences: \(comparison)")
        }
        return report
    }

    /// The scans that the portal shows are the office's, by names that the portal itself has given (dialect C).
    private func strayPapers(
        of code: String, _ ledger: PortalLedger, at work: PortalAtWork
    ) async throws -> [String] {
        let named = work.named(in: code)
        let linked = ledger.dossiers[code]?.fields["TaiLieuNop"]?.list?.count ?? 0
        let isGiven = named.allSatisfy { name in ledger.files.contains { $0.id == name } }
        guard try await work.office.files(of: code).count == named.count + linked, isGiven else {
            return ["\(code) names other papers than there are"]
        }
        return []
    }

    private func judge(_ code: String, _ ledger: PortalLedger, at work: PortalAtWork) async throws -> [String] {
        var wrong: [String] = []
        let ours = try await work.office.dossier(code)
        guard let theirs = ledger.dossiers[code], let entry = try await work.office.entry(code) else {
            return ["\(code) is not there"]
        }
        if theirs.status != ours.status.nationalCode {
            wrong.append("\(code) is \(theirs.status) there and \(ours.status) here")
        }
        if ledger.arrivals.first(where: { $0.code == code })?.kind != .insert { wrong.append("\(code) began late") }
        let told = try await steps(of: entry, at: work).filter {
            !leftOut.contains(LeftOut(code: code, sequence: $0.sequence))
        }
        if theirs.progress.map(RowMark.init) != told.map(RowMark.init) {
            wrong.append("\(code) has \(theirs.progress.count) rows, should have \(told.count) in their order")
        }
        return wrong
    }
}
