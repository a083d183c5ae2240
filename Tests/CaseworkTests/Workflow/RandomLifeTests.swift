import Domain
import Storage
import TestSupport
import Testing

/// Thousands of random sequences of acts, legal and illegal, by people of every post.
struct RandomLifeTests {
    @Test(arguments: 0..<40)
    func `no sequence of acts leaves the state machine, and the state is always the replay of its events`(
        seed: UInt64
    ) throws {
        var chance = SeededChance(seed: seed)
        var lives: [CountedLife] = []
        for _ in 0..<50 {
            var life = try Life(chance: &chance)
            for _ in 0..<30 { life.actAtRandom(&chance) }
            let replayed = try Dossier.replaying(life.events, code: life.dossier.code, officeID: "o")
            #expect(replayed == life.dossier)
            #expect(life.events.map(\.sequence) == Array(1...life.events.count))
            #expect(try life.statuses().allSatisfy { $0.from == $0.to || $0.from.successors.contains($0.to) })
            #expect(life.signerNeverDrafted)
            try life.expectNobodyApprovesTheirOwn()
            try life.expectTimesKept()
            life.expectChainHolds(&chance)
            lives.append(life.dossier.countedLife)
        }
        expectIdentities(of: lives)
    }

    /// What came in is what left and what is still there, and what left did so early, on time or late.
    private func expectIdentities(of lives: [CountedLife]) {
        let start = CivilDate(dayNumber: 18_232)
        for month in 0..<14 {
            let period = ReportPeriod(monthOf: start.adding(days: month * 30))
            let counts = Counts(
                of: lives, in: CountQuestion(period: period, today: start.adding(days: 2000)))
            let left = lives.count { $0.isResolved(by: period.to) && !$0.isResolved(by: period.from.adding(days: -1)) }
            #expect(counts.online + counts.counterAndPost + counts.carriedOver == counts.resolved + counts.pending)
            #expect(counts.early + counts.onTime + counts.late == left)
        }
    }

    @Test
    func `random lives reach every end that an office can bring a dossier to`() throws {
        var chance = SeededChance(seed: 7)
        var seen: Set<DossierStatus> = []
        let reachable: Set<DossierStatus> = [
            .processing, .awaitingSupplement, .closedIncomplete, .awaitingPayment, .suspended, .withdrawn, .decided,
            .readyAtCounter, .returned, .reopened,
        ]
        var wasApproved = false
        // With limits of every kind some ends are rare; how many lives it takes is chance.
        for _ in 0..<5000 where !reachable.isSubset(of: seen) || !wasApproved {
            var life = try Life(chance: &chance)
            for _ in 0..<60 { life.actAtRandom(&chance) }
            seen.formUnion(try life.statuses().map(\.to))
            wasApproved = wasApproved || life.events.contains { $0.kind == .suspended && $0.facts[.officer] != nil }
        }
        #expect(reachable.isSubset(of: seen))
        #expect(wasApproved)
    }
}

/// One dossier and everything that is tried on it.
private struct Life {
    var dossier: Dossier
    var events: [DossierEvent]
    var now: LocalInstant

    fileprivate static let workflow = WorkflowStep.defaultChain
    fileprivate let version: ProcedureVersion
    private static let people: [Officer] =
        Role.allCases.enumerated().map { index, role in
            Officer(
                officeID: "o", id: "p\(index)", userName: "p\(index)", name: "Cán bộ \(index)", title: "", roles: [role]
            )
        } + [
            Officer(
                officeID: "o", id: "both", userName: "both", name: "Kiêm nhiệm", title: "",
                roles: [.reception, .processing, .leader, .clerk]),
            // Somebody else must approve and sign what the first one proposes and drafts.
            Officer(
                officeID: "o", id: "second", userName: "second", name: "Kiêm nhiệm", title: "",
                roles: [.reception, .processing, .leader, .head, .clerk]),
        ]

    init(chance: inout SeededChance) throws {
        now = LocalInstant(epochSeconds: 1_577_000_000 + chance.below(1_000_000))
        version = Self.anyVersion(&chance)
        let form = IntakeForm(
            procedureCode: version.code, owner: Person(name: "Nguyễn Văn Thử"),
            channel: Channel.allCases[chance.below(Channel.allCases.count)],
            isImmediate: version.definition.isSameDay && chance.below(2) == 0)
        let acted = try version.receive(
            form, as: ReceptionNumbers(code: "H01.89.12-191224-0001", bookYear: 2019, bookNumber: 1),
            hashes: ReceptionHashes(persons: "p", tracking: "t"), by: Act(officer: Self.people[0], at: now),
            calendar: .sample)
        dossier = acted.dossier
        events = acted.events
    }

    /// Limits of every unit, every cutoff, both ways to lengthen a limit, both ways to go on after a pause.
    private static func anyVersion(_ chance: inout SeededChance) -> ProcedureVersion {
        let limits: [ProcessingLimit] = [
            .sameDay, .workingDays(1 + chance.below(5)), .hours(1 + chance.below(20)),
            .calendarDays(1 + chance.below(20)),
        ]
        let cutoff = Cutoff(policy: CutoffPolicy.allCases[chance.below(CutoffPolicy.allCases.count)])
        var version = ProcedureVersion.sample(limit: limits[chance.below(limits.count)], cutoff: cutoff)
        let modes: [VerificationExtension.Mode?] = [nil, .total, .additional]
        version.definition.verification = modes[chance.below(modes.count)].map {
            VerificationExtension(mode: $0, days: 1 + chance.below(10))
        }
        if chance.below(3) == 0 { version.definition.pausePolicy = .restart }
        return version
    }

    /// The status before and after each event.
    func statuses() throws -> [(from: DossierStatus, to: DossierStatus)] {
        var told = try Dossier(receivedBy: events[0], code: dossier.code, officeID: "o")
        return try events.dropFirst().map { event in
            let from = told.status
            try told.apply(event)
            return (from, told.status)
        }
    }

    var signerNeverDrafted: Bool {
        guard let outcome = dossier.outcome else { return true }
        return outcome.signedByID.isEmpty || outcome.signedByID != outcome.draftedByID
    }

    mutating func actAtRandom(_ chance: inout SeededChance) {
        now = now.adding(seconds: chance.below(10) == 0 ? chance.below(1_000_000) : chance.below(20_000))
        // Some applicants never come back with what is missing.
        if dossier.status == .awaitingSupplement, chance.below(4) == 0 { now = now.adding(seconds: 40 * 86_400) }
        if chance.below(3) == 0, dossier.needsApology(at: now, noticeDays: 1, calendar: .sample) {
            take(try? dossier.openApologyTask(at: now))
        }
        // Most of what is tried is refused; a few attempts each time let lives go far.
        for _ in 0..<6 {
            let officer = Self.people[chance.below(2) == 0 ? Self.people.count - 1 : chance.below(Self.people.count)]
            let acted = try? tried(chance.below(36), by: Act(officer: officer, at: now), &chance)
            if let acted { return take(acted) }
        }
    }

    private mutating func take(_ acted: Acted?) {
        guard let acted else { return }
        dossier = acted.dossier
        events += acted.events
    }

    private func tried(_ choice: Int, by act: Act, _ chance: inout SeededChance) throws -> Acted {
        let role = Role.allCases[chance.below(Role.allCases.count)]
        let workflow = Self.workflow
        switch choice {
        case 0, 1, 2: return try dossier.offerHandover(to: role, officer: nil, by: act, workflow: workflow)
        case 3, 4, 5: return try dossier.acceptHandover(by: act)
        case 6: return try dossier.withdrawHandover(by: act)
        case 7, 8:
            return try dossier.draft(
                isPositive: chance.below(2) == 0, summary: "Đồng ý", grounds: "Không đủ điều kiện", by: act,
                workflow: workflow)
        case 9: return try dossier.sign(by: act, workflow: workflow)
        case 10: return try dossier.sendBack(reason: "Sửa lại", draft: nil, by: act, workflow: workflow)
        case 11: return try dossier.number("01/2019", by: act, workflow: workflow)
        case 12: return try dossier.giveBack(evidence: .receipt, collectorHash: "c", settlement: .unpaid, by: act)
        case 13: return try dossier.rate(1 + chance.below(5), at: now)
        default: return try triedPause(choice, by: act)
        }
    }

    private func triedPause(_ choice: Int, by act: Act) throws -> Acted {
        switch choice {
        case 14, 15: return try triedSupplement(by: act)
        case 16: return try dossier.closeIncomplete(reason: "Hết hạn bổ sung", by: act)
        case 17:
            return dossier.status == .suspended
                ? try dossier.resume(due: due(act), by: act) : try dossier.suspend(reason: "Chờ tòa án", by: act)
        case 18:
            return dossier.status == .awaitingPayment
                ? try dossier.confirmPayment(due: due(act), by: act)
                : try dossier.requestPayment(reason: "Thuế", by: act)
        case 19:
            return dossier.status == .awaitingSupplement
                ? try dossier.closeIncomplete(reason: "Hết hạn bổ sung", by: act)
                : try dossier.withdraw(reason: "Theo đề nghị", by: act)
        case 20, 21: return try triedExtension(by: act)
        case 22: return try dossier.sendBackProposal(reason: "Chưa cần", by: act)
        case 23:
            return try dossier.reopen(
                reason: "Sai tên", dueAt: act.at.adding(seconds: 200_000), draft: nil, by: act,
                workflow: Self.workflow)
        default: return try triedLetter(choice, by: act)
        }
    }

    private func triedSupplement(by act: Act) throws -> Acted {
        if dossier.status == .awaitingSupplement { return try dossier.receiveSupplement(due: due(act), by: act) }
        guard dossier.proposal?.kind == .supplement else {
            let item = "Giấy tờ \(dossier.supplementCount)"
            return try dossier.proposeSupplement(items: [item], reason: "", by: act)
        }
        return try dossier.approveSupplement(graceUntil: act.at.date, by: act)
    }

    private func triedExtension(by act: Act) throws -> Acted {
        let allowed = version.definition.verification
        guard dossier.proposal?.kind == .verification,
            let question = dossier.extendedQuestion(of: version.definition, at: act.at)
        else { return try dossier.proposeExtension(reason: "Xác minh", allowed: allowed, by: act) }
        return try dossier.approveExtension(
            lawfulDueAt: WorkingCalendar.sample.dueMoment(of: question), allowed: allowed, by: act)
    }

    private func triedLetter(_ choice: Int, by act: Act) throws -> Acted {
        switch choice {
        case 24: return try dossier.openApology(for: .attitude, reason: "Có phản ánh", by: act)
        case 25, 26:
            let later = max(act.at, dossier.judgedDueAt).adding(seconds: 5 * 86_400)
            let draft = ApologyDraft(
                kinds: [], cause: .own, responsibleID: "p1", faults: "Chờ xác minh",
                newDueAt: choice == 25 ? later : nil)
            return try dossier.draftApology(draft, by: act)
        case 27: return try dossier.reviewApology(by: act)
        case 28, 29: return try dossier.signApology(by: act)
        case 30: return try dossier.numberApology(1, by: act)
        case 31: return try dossier.forwardApology(by: .phone, note: "", act: act)
        case 32: return try dossier.sendBackApology(reason: "Viết rõ hơn", by: act)
        case 33: return try dossier.explainDelay("Chờ xác minh", by: act)
        default: return try triedSuspension(by: act)
        }
    }

    private func triedSuspension(by act: Act) throws -> Acted {
        dossier.proposal?.kind == .suspension
            ? try dossier.approveSuspension(by: act) : try dossier.proposeSuspension(reason: "Chờ tòa án", by: act)
    }

    /// The due moments as the office counts them when a pause ends now.
    private func due(_ act: Act) throws -> DueMoments {
        try dossier.dueAfterPause(of: version.definition, at: act.at, calendar: .sample)
    }
}

// MARK: - What must hold after any life

extension Life {
    func expectTimesKept() throws {
        #expect(events.count { $0.kind == .supplementRequested } <= 2)
        #expect(Set(dossier.requestedItems.map(Folding.fold)).count == dossier.requestedItems.count)
        #expect(events.count { $0.kind == .apologySigned && $0.facts[.newDueAt] != nil } <= 1)
        #expect(events.count { $0.kind == .extended } <= 1)
        try expectLawfulDateFromIntervals()
        try expectLettersBeforeLateSignatures()
    }

    /// What stops or lengthens the clock on a proposal was approved by somebody else, who may; a specialist alone stops nothing.
    func expectNobodyApprovesTheirOwn() throws {
        var told = try Dossier(receivedBy: events[0], code: dossier.code, officeID: "o")
        for event in events.dropFirst() {
            if event.kind == .suspended {
                let actor = try #require(Self.people.first { $0.id == event.actorID })
                #expect(actor.may(.suspendDossiers))
                if told.proposal?.kind == .suspension { #expect(told.proposal?.proposedByID != event.actorID) }
            }
            if let proposer = event.facts[.officer], [.supplementRequested, .extended, .suspended].contains(event.kind)
            {
                #expect(proposer == told.proposal?.proposedByID && proposer != event.actorID)
            }
            try told.apply(event)
            #expect(told.status != .suspended || told.proposal?.kind != .suspension)
        }
    }

    /// By when the law wants it is what limit, extension and closed pauses say, however it came about.
    private func expectLawfulDateFromIntervals() throws {
        guard dossier.status != .withdrawn, dossier.status != .closedIncomplete else { return }
        var counted = dossier
        counted.pauses = dossier.pauses.filter { $0.to != nil }
        let question = try #require(counted.dueQuestion(of: version.definition, at: now))
        #expect(try WorkingCalendar.sample.dueMoment(of: question) == dossier.lawfulDueAt)
        let isToldAnother = dossier.isReAppointed || dossier.reopenedAt != nil
        #expect(isToldAnother || dossier.dueAt == dossier.lawfulDueAt)
    }

    /// No late outcome, no corrected one, and none after a second delay is signed without what must be written first, and
    /// nothing ends late in another way without it.
    private func expectLettersBeforeLateSignatures() throws {
        var told = try Dossier(receivedBy: events[0], code: dossier.code, officeID: "o")
        for event in events.dropFirst() {
            if event.kind == .outcomeSigned {
                let isLate = event.effectiveAt.date > told.judgedDueAt.date
                #expect(!isLate || told.apologisedFor.contains(.overdue))
                #expect(told.status != .reopened || told.apologisedFor.contains(.error))
                #expect(!told.isDelayedAgain(at: event.effectiveAt) || told.isDelayExplained)
            }
            let hadEnded = told.resolution != nil
            try told.apply(event)
            let endsLate = !hadEnded && told.resolution?.result == .late
            #expect(!endsLate || told.apologisedFor.contains(.overdue), "\(event.kind)")
        }
    }

    /// The chain of its events verifies, and no event can be changed without its showing.
    func expectChainHolds(_ chance: inout SeededChance) {
        let links = ChainedEvent.all(of: events, dossier: dossier.code)
        #expect(ChainedEvent.firstBroken(links) == nil)
        var changed = links
        let index = chance.below(links.count)
        changed[index].link.payload = EventChain.canonical(["reason": "khác"])
        #expect(ChainedEvent.firstBroken(changed) == index)
        // A hash put right where the event was changed breaks the link behind it instead.
        guard index + 1 < links.count else { return }
        changed[index].hash = EventChain.hash(changed[index].link)
        #expect(ChainedEvent.firstBroken(changed) == index + 1)
    }
}

/// One event of a life under its hash, as storage links them.
private struct ChainedEvent {
    var link: EventLink
    var hash: String

    static func all(of events: [DossierEvent], dossier code: String) -> [ChainedEvent] {
        var previous = EventChain.start
        return events.map { event in
            let facts = Dictionary(uniqueKeysWithValues: event.facts.map { ($0.key.rawValue, $0.value) })
            let link = EventLink(
                officeID: "o", subject: code, sequence: event.sequence, kind: event.kind.rawValue,
                actorID: event.actorID, enteredAt: event.enteredAt, effectiveAt: event.effectiveAt,
                payload: EventChain.canonical(facts), previousHash: previous)
            previous = EventChain.hash(link)
            return ChainedEvent(link: link, hash: previous)
        }
    }

    /// The place of the first event that does not fit what stands before it or its own hash.
    static func firstBroken(_ chain: [ChainedEvent]) -> Int? {
        var previous = EventChain.start
        for (index, event) in chain.enumerated() {
            guard event.link.previousHash == previous, event.link.sequence == index + 1,
                EventChain.hash(event.link) == event.hash
            else { return index }
            previous = event.hash
        }
        return nil
    }
}
