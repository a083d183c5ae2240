import Domain
import TestSupport
import Testing

/// Thousands of random sequences of acts, legal and illegal, by people of every post.
struct RandomLifeTests {
    @Test(arguments: 0..<40)
    func `no sequence of acts leaves the state machine, and the state is always the replay of its events`(
        seed: UInt64
    ) throws {
        var chance = SeededChance(seed: seed)
        for _ in 0..<50 {
            var life = try Life(chance: &chance)
            for _ in 0..<30 { life.actAtRandom(&chance) }
            let replayed = try Dossier.replaying(life.events, code: life.dossier.code, officeID: "o")
            #expect(replayed == life.dossier)
            #expect(life.events.map(\.sequence) == Array(1...life.events.count))
            #expect(try life.statuses().allSatisfy { $0.from == $0.to || $0.from.successors.contains($0.to) })
            #expect(life.signerNeverDrafted)
        }
    }

    @Test
    func `random lives reach every end that an office can bring a dossier to`() throws {
        var chance = SeededChance(seed: 7)
        var seen: Set<DossierStatus> = []
        for _ in 0..<2_000 {
            var life = try Life(chance: &chance)
            for _ in 0..<40 { life.actAtRandom(&chance) }
            seen.formUnion(try life.statuses().map(\.to))
        }
        let reachable: Set<DossierStatus> = [
            .processing, .awaitingSupplement, .closedIncomplete, .awaitingPayment, .suspended, .withdrawn, .decided,
            .readyAtCounter, .returned,
        ]
        #expect(reachable.isSubset(of: seen))
    }
}

/// One dossier and everything that is tried on it.
private struct Life {
    var dossier: Dossier
    var events: [DossierEvent]
    var now: LocalInstant

    private static let workflow = WorkflowStep.defaultChain
    private static let people: [Officer] =
        Role.allCases.enumerated().map { index, role in
            Officer(
                officeID: "o", id: "p\(index)", userName: "p\(index)", name: "Cán bộ \(index)", title: "", roles: [role]
            )
        } + [
            Officer(
                officeID: "o", id: "both", userName: "both", name: "Kiêm nhiệm", title: "",
                roles: [.reception, .processing, .leader, .clerk])
        ]

    init(chance: inout SeededChance) throws {
        now = LocalInstant(epochSeconds: 1_577_000_000 + chance.below(1_000_000))
        let version = ProcedureVersion.sample(limit: chance.below(2) == 0 ? .sameDay : .workingDays(3))
        let form = IntakeForm(
            procedureCode: version.code, owner: Person(name: "Nguyễn Văn Thử"),
            isImmediate: version.definition.isSameDay && chance.below(2) == 0)
        let acted = try version.receive(
            form, as: ReceptionNumbers(code: "H01.89.12-191224-0001", bookYear: 2019, bookNumber: 1),
            hashes: ReceptionHashes(persons: "p", tracking: "t"), by: Act(officer: Self.people[0], at: now),
            calendar: .sample)
        dossier = acted.dossier
        events = acted.events
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
        now = now.adding(seconds: chance.below(20_000))
        let act = Act(officer: Self.people[chance.below(Self.people.count)], at: now)
        guard let acted = try? tried(chance.below(19), by: act, &chance) else { return }
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
        case 10: return try dossier.sendBack(reason: "Sửa lại", by: act, workflow: workflow)
        case 11: return try dossier.number("01/2019", by: act, workflow: workflow)
        case 12: return try dossier.giveBack(evidence: .receipt, collectorHash: "c", by: act)
        case 13: return try dossier.rate(1 + chance.below(5), at: now)
        default: return try triedPause(choice, by: act)
        }
    }

    private func triedPause(_ choice: Int, by act: Act) throws -> Acted {
        switch choice {
        case 14: return try dossier.requestSupplement(items: ["Giấy chứng sinh"], by: act)
        case 15: return try dossier.receiveSupplement(dueAt: dossier.dueAt.adding(seconds: 86_400), by: act)
        case 16:
            return dossier.status == .suspended
                ? try dossier.resume(dueAt: dossier.dueAt, by: act) : try dossier.suspend(reason: "Chờ tòa án", by: act)
        case 17:
            return dossier.status == .awaitingPayment
                ? try dossier.confirmPayment(dueAt: dossier.dueAt, by: act)
                : try dossier.requestPayment(reason: "Thuế", by: act)
        default:
            return dossier.status == .awaitingSupplement
                ? try dossier.closeIncomplete(reason: "Hết hạn bổ sung", by: act)
                : try dossier.withdraw(reason: "Theo đề nghị", by: act)
        }
    }
}
