import Domain
import TestSupport
import Testing

/// What the counter may take, and what it promises before it does.
@Suite struct ReceptionRuleTests {
    private static let morning = LocalInstant(CivilDate(dayNumber: 20_783), hour: 9)
    private let owner = Person(name: "Nguyễn Văn Thử")

    @Test func `a procedure without a limit is not received, and the refusal says who enters it`() {
        let version = ProcedureVersion.sample(name: "Giải quyết chế độ mai táng phí", limit: nil)
        let refusal = #expect(throws: IntakeRefusal.limitUnknown(name: "Giải quyết chế độ mai táng phí")) {
            try offer(version)
        }
        #expect(refusal?.message.contains("kiểm soát thủ tục") == true)
        #expect(refusal?.message.contains("lãnh đạo phê duyệt") == true)
    }

    @Test func `a committed limit makes the due date, the statutory one where none is committed`() throws {
        var version = ProcedureVersion.sample(limit: .workingDays(5))
        let statutory = try offer(version).due.dueAt
        version.definition.committedLimit = .workingDays(2)
        let committed = try offer(version).due.dueAt
        #expect(committed == LocalInstant(Self.morning.date.adding(days: 4), hour: 9))
        #expect(committed < statutory)
    }

    @Test(arguments: [-1, 0, 1, 2])
    func `a version is received on its own days only`(offset: Int) {
        var version = ProcedureVersion.sample(effectiveFrom: Self.morning.date)
        version.effectiveTo = Self.morning.date.adding(days: 1)
        let day = Self.morning.date.adding(days: offset)
        let isTaken = (try? offer(version, at: LocalInstant(day, hour: 9))) != nil
        #expect(isTaken == (0...1).contains(offset))
    }

    @Test func `a version that no leader approved is not received`() {
        var version = ProcedureVersion.sample()
        version.status = .proposed
        #expect(throws: IntakeRefusal.self) { try offer(version) }
    }

    @Test func `nothing outside the list can be handed in, and what is required must be there`() {
        let version = ProcedureVersion.sample()
        var form = IntakeForm(procedureCode: version.code, owner: owner)
        form.components = [ComponentCount(number: 2, originals: 1, certified: 0, photocopies: 0)]
        #expect(throws: IntakeRefusal.componentUnknown(number: 2)) { try version.check(form) }
        form.components = [ComponentCount(number: 1, originals: 0, certified: 0, photocopies: 0)]
        #expect(throws: IntakeRefusal.componentsMissing(["Bản chính giấy tờ"])) { try version.check(form) }
        form.components = [ComponentCount(number: 1, originals: -1, certified: 0, photocopies: 0)]
        #expect(throws: IntakeRefusal.countOutOfRange) { try version.check(form) }
        form.components = []
        #expect(throws: Never.self) { try version.check(form) }
    }

    @Test func `names are needed of the owner and of whoever files in her place`() {
        let version = ProcedureVersion.sample()
        var form = IntakeForm(procedureCode: version.code, owner: Person(name: ""))
        #expect(throws: IntakeRefusal.ownerNameMissing) { try version.check(form) }
        form.owner = owner
        form.representative = Representative(person: Person(name: ""), authorisation: "Giấy ủy quyền")
        #expect(throws: IntakeRefusal.representativeNameMissing) { try version.check(form) }
    }

    @Test func `what takes days is not finished at once`() {
        let version = ProcedureVersion.sample(name: "Đăng ký kết hôn", limit: .workingDays(3))
        let form = IntakeForm(procedureCode: version.code, owner: owner, isImmediate: true)
        #expect(throws: IntakeRefusal.notSameDay(name: "Đăng ký kết hôn")) { try version.check(form) }
    }

    @Test func `what is finished at once is received with its line, and waits on the leader's list`() throws {
        let version = ProcedureVersion.sample()
        let officer = Officer(
            officeID: "hoabinh", id: "o1", userName: "hoa", name: "Nguyễn Thị Hoa", title: "", roles: [.reception])
        let numbers = ReceptionNumbers(code: "H01.89.12-261126-0001", bookYear: 2026, bookNumber: 7)
        let acted = try version.receive(
            IntakeForm(procedureCode: version.code, owner: owner, isImmediate: true), as: numbers,
            hashes: ReceptionHashes(persons: "p", tracking: "t"), by: Act(officer: officer, at: Self.morning),
            calendar: .sample)
        #expect(acted.dossier.status == .received)
        #expect(acted.dossier.bookNumber == 7)
        #expect(acted.dossier.offer?.to.role == .leader)
        #expect(acted.dossier.outcome?.signedByID.isEmpty != false)
    }

    @discardableResult
    private func offer(
        _ version: ProcedureVersion, at moment: LocalInstant = morning
    ) throws(IntakeRefusal) -> ReceptionOffer {
        try version.offer(
            receivedAt: moment, quantity: 1, pages: 1,
            charging: FeeQuestion(day: moment.date, channel: .counter, agency: "H01.89.12"), calendar: .sample)
    }
}
