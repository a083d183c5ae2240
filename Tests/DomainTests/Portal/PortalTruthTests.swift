import Domain
import TestSupport
import Testing

/// What the portal is told of money, applicants and papers is what the office knows, and nothing better.
@Suite struct PortalTruthTests {
    private static let reception = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9, minute: 5)
    private static let due = reception.adding(seconds: 4 * 86_400)

    private static func event(_ sequence: Int, _ kind: DossierEventKind, _ facts: [Fact: String]) -> DossierEvent {
        let at = reception.adding(seconds: sequence * 60)
        return DossierEvent(
            sequence: sequence, kind: kind, actorID: "hoa", enteredAt: at, effectiveAt: at, facts: facts)
    }

    private static func told(
        fee: String? = nil, components: String = "1:1/0/0", files: [AttachedFile] = [],
        codes: PortalCodeMap = PortalCodeMap(), _ later: [(DossierEventKind, [Fact: String])] = []
    ) throws -> PortalDossier {
        var facts: [Fact: String] = [
            .procedure: "2.000815", .version: "1", .channel: "counter", .returnChannel: "counter",
            .receivedAt: reception.utcText, .dueAt: due.utcText, .bookYear: "2026", .bookNumber: "1", .sets: "1",
            .components: components,
        ]
        facts[.feeDue] = fee
        let events =
            [event(1, .received, facts)]
            + later.enumerated().map { event($0.offset + 2, $0.element.0, $0.element.1) }
        let known = PortalFacts(
            officeName: "Ủy ban nhân dân xã Hoà Bình", version: .sample(), events: events,
            owner: Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123"), files: files,
            procedure: PortalProcedure(
                code: "2.000815.000.00.00.H99", name: "Chứng thực",
                components: [.init(code: "KQ0010", name: "Bản chính giấy tờ")],
                fees: [.init(code: "LP01", name: "Phí", amount: nil)]), codes: codes)
        let dossier = try Dossier.replaying(events, code: "H01.89.12-261124-0001", officeID: "hoabinh")
        var told = PortalDossier(dossier, facts: known) { _ in "" }
        told.components = known.components
        return told
    }

    private static let cash: (DossierEventKind, [Fact: String]) = (
        .feePaid, [.amount: "8000", .means: "cash", .paper: "p"]
    )
    private static let transfer: (DossierEventKind, [Fact: String]) = (
        .feePaid, [.amount: "8000", .means: "transfer", .reference: "FT1", .paper: "p"]
    )
    private static let back: (DossierEventKind, [Fact: String]) = (
        .feeRefunded, [.amount: "8000", .means: "cash", .reason: "Thu nhầm", .paper: "q"]
    )

    @Test func `money over the counter is never called paid online`() throws {
        #expect(try Self.told().onlinePayment == .none)
        #expect(try Self.told(fee: "0").onlinePayment == .none)
        #expect(try Self.told(fee: "8000").onlinePayment == .offline)
        #expect(try Self.told(fee: "8000", [Self.cash]).onlinePayment == .offline)
        #expect(try Self.told(fee: "8000", [Self.transfer]).onlinePayment == .offline)
    }

    @Test func `a province may number a transfer as its gateway's, as long as the money is not given back`() throws {
        var codes = PortalCodeMap()
        codes.payments = ["transfer": 2, "cash": 0, "unpaid": 0]
        #expect(codes.isUsable)
        #expect(try Self.told(fee: "8000", codes: codes, [Self.transfer]).onlinePayment == .agency)
        #expect(try Self.told(fee: "8000", codes: codes, [Self.transfer, Self.back]).onlinePayment == .none)
        #expect(try Self.told(fee: "8000", codes: codes, [Self.cash]).onlinePayment == .none)
    }

    @Test(arguments: [
        ["cash": 2], ["unpaid": 1], ["free": 1], ["transfer": 4], ["card": 2], ["cash": -1],
    ])
    func `a map that calls something else paid online is not taken`(payments: [String: Int]) {
        var codes = PortalCodeMap()
        codes.payments = payments
        #expect(!codes.isUsable)
    }

    @Test(arguments: [["person": 1, "agency": 9], ["person": -1], ["family": 1], ["agency": 10]])
    func `a map numbers only kinds of applicants that exist`(applicants: [String: Int]) {
        var codes = PortalCodeMap()
        codes.applicants = applicants
        #expect(codes.isUsable == (applicants["agency"] == 9))
    }

    @Test func `when a fee was taken is told by the events before it`() throws {
        let signed: [(DossierEventKind, [Fact: String])] = [
            (.handoverOffered, [.role: "processing", .step: "1"]),
            (.handoverAccepted, [.role: "processing", .officer: "binh", .step: "1"]),
        ]
        let supplement: [(DossierEventKind, [Fact: String])] = signed + [(.supplementRequested, [.items: "Giấy"])]
        let outcome: [(DossierEventKind, [Fact: String])] =
            signed + [
                (.outcomeDrafted, [.positive: "true", .summary: "Đồng ý", .officer: "binh"]),
                (.outcomeSigned, [.officer: "thuha"]),
            ]
        #expect(try Self.told(fee: "8000").fees.map(\.moment) == [.reception])
        #expect(try Self.told(fee: "8000", [Self.cash] + outcome).fees.map(\.moment) == [.reception])
        #expect(try Self.told(fee: "8000", supplement + [Self.cash]).fees.map(\.moment) == [.supplement])
        #expect(try Self.told(fee: "8000", outcome + [Self.cash]).fees.map(\.moment) == [.result])
    }

    @Test(arguments: [("1:1/0/2", 3, 0), ("1:0/1/0", 1, 1), ("1:0/0/2", 2, 1)])
    func `papers are counted as the reception counted them`(counts: String, count: Int, copy: Int) throws {
        let told = try Self.told(components: counts).components
        #expect(told.map(\.count) == [count] && told.map(\.copy.rawValue) == [copy])
        #expect(told.map(\.code) == ["KQ0010"])
    }

    @Test func `a paper that was not handed in is not told`() throws {
        #expect(try Self.told(components: "1:0/0/0").components.isEmpty)
    }
}

/// What an applicant is, as stated or by the number.
@Suite struct ApplicantKindTests {
    @Test(arguments: [
        ("089090000123", ApplicantKind.person), ("123456789", .person), ("", .person), ("0123456789", .enterprise),
        ("0123456789001", .enterprise), ("0123456789-001", .enterprise), ("01234-56789001", .person),
    ])
    func `the number tells citizens from enterprises`(number: String, kind: ApplicantKind) {
        #expect(Person(name: "Ai", personalNumber: number).applicantKind == kind)
        #expect(Person(name: "Ai", personalNumber: number, kind: .agency).applicantKind == .agency)
    }

    @Test func `a branch's tax code is written with its hyphen`() {
        #expect(ApplicantNumber.written("0123456789001") == "0123456789-001")
        #expect(ApplicantNumber.written("0123456789-001") == "0123456789-001")
        #expect(ApplicantNumber.written("089090000123") == "089090000123")
    }

    @Test func `a kind that nobody stated leaves the hash of earlier events as it was`() {
        let person = Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123", sex: .male)
        #expect(person.canonicalFields == ["Nguyễn Văn Thử", "089090000123", "", "male", "", "", ""])
        var stated = person
        stated.kind = .organisation
        #expect(stated.canonicalFields != person.canonicalFields)
        #expect(person.corrected(by: Person(name: "", kind: .agency)).kind == .agency)
        #expect(stated.corrected(by: Person(name: "")).kind == .organisation)
    }

    @Test func `a kind typed by a program is one of four`() {
        let today = CivilDate(dayNumber: 20_781)
        #expect(PersonEntry(name: "Trường Mẫu", kind: "agency").checked(born: today).person.kind == .agency)
        let wrong = PersonEntry(name: "Trường Mẫu", kind: "school").checked(born: today)
        #expect(wrong.person.kind == nil && wrong.errors.map(\.field) == [.kind])
    }
}
