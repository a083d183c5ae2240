import Domain
import TestSupport
import Testing

@Suite struct ProposalTests {
    private let today = CivilDate(dayNumber: 20_781)

    private func version(_ change: (inout ProcedureDefinition) -> Void = { _ in }) -> ProcedureVersion {
        var version = ProcedureVersion.sample(effectiveFrom: today.adding(days: 1))
        version.definition.result = "Kết quả khác"
        change(&version.definition)
        return version
    }

    @Test func `a new version gets the next number and waits`() throws {
        let neighbours = VersionNeighbours(last: .sample(), lastNumber: 4, lastReceivedOn: today)
        let proposed = try version().proposed(on: today, among: neighbours)
        #expect((proposed.number, proposed.status) == (5, .proposed))
    }

    @Test func `a version takes effect neither in the past nor before what has already happened`() {
        let received = VersionNeighbours(last: .sample(), lastNumber: 1, lastReceivedOn: today.adding(days: 1))
        #expect(throws: CatalogueRefusal.alreadyReceived(lastOn: today.adding(days: 1))) {
            try version().proposed(on: today, among: received)
        }
        let later = VersionNeighbours(last: .sample(effectiveFrom: today.adding(days: 9)), lastNumber: 1)
        #expect(throws: CatalogueRefusal.effectiveTooEarly(after: today.adding(days: 9))) {
            try version().proposed(on: today, among: later)
        }
        let tomorrow = today.adding(days: 2)
        #expect(throws: CatalogueRefusal.effectiveInPast(today: tomorrow)) {
            try version().proposed(on: tomorrow, among: VersionNeighbours())
        }
    }

    @Test func `the same once more, or a second one beside the waiting one, is refused`() {
        let same = VersionNeighbours(last: version(), lastNumber: 1)
        #expect(throws: CatalogueRefusal.unchanged) { try version().proposed(on: today, among: same) }
        let waiting = VersionNeighbours(last: .sample(), waitingNumber: 2, lastNumber: 2)
        #expect(throws: CatalogueRefusal.alreadyWaiting(number: 2)) {
            try version().proposed(on: today, among: waiting)
        }
    }

    @Test(arguments: [
        (ProcessingLimit.workingDays(3), ProcessingLimit.workingDays(2), true),
        (.workingDays(3), .workingDays(3), false),
        (.workingDays(1), .sameDay, false), (.workingDays(2), .sameDay, true), (.workingDays(1), .hours(7), true),
        (.workingDays(1), .hours(8), false), (.calendarDays(30), .workingDays(21), true),
        (.calendarDays(30), .workingDays(22), false), (.calendarDays(15), .calendarDays(10), true),
    ])
    func `a promised limit is shorter than the law's`(
        statutory: ProcessingLimit, committed: ProcessingLimit, isRight: Bool
    ) {
        let definition = version {
            $0.statutoryLimit = statutory
            $0.committedLimit = committed
            $0.committedDecision = "Quyết định số 5/QĐ-UBND"
        }.definition
        let expected = isRight ? [] : [DefinitionFault(.committedLimit, .committedNotShorter)]
        #expect(definition.faults == expected)
    }

    @Test func `every fault is told at once, each with its part`() {
        let definition = version {
            $0.name = " "
            $0.limitDecision = ""
            $0.fee = .perCase(0)
            $0.published.setCount = 0
            $0.components = [DossierComponent(number: 1, name: "", wantsOriginal: true, copies: 0)]
        }.definition
        #expect(definition.faults.map(\.part) == [.name, .limitDecision, .setCount, .fee, .components])
        #expect(version { $0.components = [] }.definition.faults.isEmpty)
    }

    @Test(arguments: 1...60)
    func `two definitions differ exactly when some part of them reads differently`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        let (one, other) = (
            ProcedureDefinition.random(using: &chance), ProcedureDefinition.random(using: &chance)
        )
        #expect(one.faults.isEmpty)
        #expect(one.differences(from: one).isEmpty)
        #expect(!one.differences(from: other).isEmpty)
        let forth = one.differences(from: other)
        let back = other.differences(from: one).map {
            DefinitionDifference(part: $0.part, before: $0.after, after: $0.before)
        }
        #expect(forth == back)
    }

    @Test func `a difference names the part and reads out before and after`() {
        let before = version { $0.fee = .perCase(8000) }.definition
        let after = version {
            $0.fee = .free
            $0.statutoryLimit = .workingDays(3)
        }.definition
        #expect(
            after.differences(from: before) == [
                DefinitionDifference(part: .statutoryLimit, before: "trong ngày", after: "03 ngày làm việc"),
                DefinitionDifference(part: .fee, before: "8.000 đồng/trường hợp", after: "Không thu phí, lệ phí"),
            ])
    }
}
