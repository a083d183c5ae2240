import TestSupport
import Testing

@testable import Domain

/// Which rate holds, and who pays less.
@Suite struct FeeTableTests {
    private static let day = CivilDate(dayNumber: 20_783)

    private static func definition(_ rates: [FeeRate], _ exemptions: [FeeExemption] = []) -> ProcedureDefinition {
        ProcedureDefinition(
            name: "Cấp bản sao trích lục", field: "Hộ tịch", fee: .perCase(8_000), feeNature: .phi,
            feeTable: FeeTable(rates: rates, exemptions: exemptions))
    }

    private static func question(
        _ channel: Channel = .counter, condition: String = "", exemption: Int? = nil, on day: CivilDate = Self.day
    ) -> FeeQuestion {
        FeeQuestion(day: day, channel: channel, agency: "H01.89.12", condition: condition, exemption: exemption)
    }

    private static let rates = [
        FeeRate(.perCase(6_000), decision: "Thông tư"),
        FeeRate(.perCase(5_000), channel: .online, decision: "Thông tư"),
        FeeRate(.perCase(4_000), locality: "H01", decision: "Nghị quyết tỉnh"),
        FeeRate(.perCase(3_000), channel: .online, locality: "H01", decision: "Nghị quyết tỉnh"),
        FeeRate(.perCase(2_000), locality: "H01", from: day.adding(days: 1), decision: "Nghị quyết mới"),
        FeeRate(.perCase(9_000), condition: "Quá hạn", decision: "Nghị quyết tỉnh"),
        FeeRate(.perCase(1), locality: "H011", decision: "Tỉnh khác"),
        FeeRate(.perCase(2), to: day.adding(days: -1), decision: "Hết hiệu lực"),
    ]

    /// The place goes before the way of filing, the narrower before the wider, the later before the earlier.
    @Test(arguments: [
        (question(), 4_000), (question(.post), 4_000), (question(.online), 3_000),
        (question(condition: "Quá hạn"), 9_000), (question(on: day.adding(days: 1)), 2_000),
        (question(.online, on: day.adding(days: 1)), 3_000),
    ])
    func `the narrowest rate that holds is the one`(question: FeeQuestion, amount: Int) throws {
        let definition = Self.definition(Self.rates)
        let charge = definition.charge(under: try definition.feeTerms(question))
        #expect(charge.amount(quantity: 1, pages: 1) == amount)
    }

    @Test func `where no rate holds the plain fee does, and a condition without a rate is refused`() throws {
        let other = FeeRate(.perCase(1), locality: "H02", decision: "Tỉnh khác")
        let definition = Self.definition([other])
        #expect(try definition.feeTerms(Self.question()) == FeeTerms())
        #expect(definition.charge(under: FeeTerms()).amount(quantity: 3, pages: 1) == 24_000)
        #expect(throws: IntakeRefusal.feeConditionUnknown("Quá hạn")) {
            try definition.feeTerms(Self.question(condition: "Quá hạn"))
        }
        #expect(definition.feeConditions(Self.question()) == [""])
        #expect(Self.definition(Self.rates).feeConditions(Self.question()) == ["", "Quá hạn"])
    }

    private static let exemptions = [
        FeeExemption(group: "Cư dân xã đảo", percent: 50, evidence: "Sổ", channel: .online, decision: "NQ 1"),
        FeeExemption(group: "Người khuyết tật", percent: 30, evidence: "Giấy xác nhận", decision: "NQ 2"),
        FeeExemption(group: "Người thuộc hộ nghèo", evidence: "Giấy chứng nhận", decision: "Luật"),
        FeeExemption(group: "Đã hết", evidence: "Sổ", to: day.adding(days: -1), decision: "NQ 3"),
        FeeExemption(group: "Tỉnh khác", evidence: "Sổ", locality: "H02", decision: "NQ 4"),
        FeeExemption(
            group: "Cả tỉnh", percent: 10, evidence: "Thẻ", evidenceKinds: [.identityCard, .database], locality: "H01",
            decision: "NQ 5"),
    ]

    @Test func `the greatest exemption is offered first, and one that does not hold here and now is refused`() throws {
        let definition = Self.definition([], Self.exemptions)
        #expect(definition.openExemptions(Self.question()).map(\.number) == [3, 2, 6])
        #expect(definition.openExemptions(Self.question(.online)).map(\.number) == [3, 1, 2, 6])
        for number in [0, 1, 4, 5, 7, -1, .max] {
            #expect(throws: IntakeRefusal.exemptionUnknown(number: number)) {
                try definition.feeTerms(Self.question(exemption: number))
            }
        }
    }

    @Test(arguments: [(2, 8_000, 5_600), (3, 8_000, 0), (2, 8_001, 5_600), (1, 15_000, 7_500)])
    func `a part of a đồng is not asked for, and what is waived whole costs nothing`(
        number: Int, rate: Int, amount: Int
    ) {
        var definition = Self.definition([], Self.exemptions)
        definition.fee = .perCase(rate)
        #expect(definition.charge(under: FeeTerms(exemption: number)).amount(quantity: 1, pages: 1) == amount)
        definition.fee = .setLocally
        let unknown = definition.charge(under: FeeTerms(exemption: number)).amount(quantity: 1, pages: 1)
        #expect(unknown == (number == 3 ? 0 : nil), "whoever pays nothing pays nothing of an unknown rate")
    }

    @Test func `nobody pays more with an exemption, and never less than nothing`() {
        var source = SeededChance(seed: 11)
        for _ in 0..<500 {
            let exemption = FeeExemption(
                group: "A", percent: .random(in: 1...100, using: &source), evidence: "B", decision: "C")
            let fee = Fee.perPage(
                first: .random(in: 1...5_000, using: &source), firstPages: 2,
                further: .random(in: 1...5_000, using: &source), cap: 200_000)
            let (copies, pages) = (Int.random(in: 1...20, using: &source), Int.random(in: 1...300, using: &source))
            let whole = FeeCharge(fee: fee).amount(quantity: copies, pages: pages) ?? -1
            let less = FeeCharge(fee: fee, exemption: exemption).amount(quantity: copies, pages: pages) ?? -1
            #expect(0...whole ~= less && whole <= copies * 200_000)
            #expect(less * 100 <= whole * (100 - exemption.percent))
        }
    }

    @Test(arguments: [
        FeeRate(.perCase(10_000), decision: "Nghị quyết"),
        FeeRate(.perCase(10_000), nature: .phi, decision: "Nghị quyết"),
        FeeRate(.setLocally, nature: .lePhi, decision: "Nghị quyết"),
        FeeRate(.free, channel: .online, decision: "Nghị quyết"),
        FeeRate(.setLocally, condition: "Đăng ký quá hạn", locality: "H01", from: day, decision: "Nghị quyết"),
        FeeRate(
            .perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000), channel: .post, from: day,
            to: day.adding(days: 9), decision: "Thông tư 226/2016/TT-BTC"),
    ])
    func `a rate written as a line reads back as it was`(rate: FeeRate) {
        #expect(FeeRate(line: rate.line) == rate)
    }

    @Test(arguments: exemptions)
    func `an exemption written as a line reads back as it was`(exemption: FeeExemption) {
        #expect(FeeExemption(line: exemption.line) == exemption)
    }

    @Test(arguments: [
        "", "10.000", " | | | thuế 10.000 | | NQ", " | | | lệ phí | | NQ", " | | | mười | | NQ",
        " | Bay | | 10.000 | | NQ", " | | | 10.000 | 31/02/2026 - | NQ",
        " | | | 10.000 | 01/01/2026 | NQ", " | | | 1/2/3 | | NQ", " | | | 10.000 | | NQ | thừa",
    ])
    func `a line that is none is not guessed at`(line: String) {
        #expect(FeeRate(line: line) == nil)
    }

    @Test(arguments: ["lệ phí", "LE PHI", "Lệ Phí"])
    func `lệ phí is not taken for phí, however it is typed`(words: String) {
        #expect(FeeRate(line: " | | | \(words) 10.000 | | NQ")?.nature == .lePhi)
        #expect(FeeRate(line: " | | | phi 10.000 | | NQ")?.nature == .phi)
    }

    @Test func `a way of showing an exemption that nobody knows is not guessed at`() {
        #expect(FeeExemption(line: "A | 100 | B | lời nói | | | | C") == nil)
        let known = FeeExemption(line: "A | 100 | B | the can cuoc, tra cứu cơ sở dữ liệu | | H01 | | C")
        #expect(known?.evidenceKinds == [.identityCard, .database] && known?.locality == "H01")
        #expect(known?.remark == "Miễn phí, lệ phí: A (C). Đã xem: B")
        #expect(known?.evidenceWords == "B (thẻ căn cước hoặc tra cứu cơ sở dữ liệu)")
    }

    @Test func `what takes money says whether it is phí or lệ phí, each rate for itself or as the version does`() {
        var definition = Self.definition([
            FeeRate(.perCase(9_000), nature: .lePhi, condition: "Quá hạn", decision: "NQ")
        ])
        #expect(definition.charge(under: FeeTerms()).nature == .phi)
        #expect(definition.charge(under: FeeTerms(rate: 1)).nature == .lePhi)
        #expect(definition.faults.map(\.refusal).contains(.feeNatureMissing) == false)
        definition.feeNature = nil
        #expect(definition.faults.map(\.refusal).contains(.feeNatureMissing), "the plain fee has none")
        definition.fee = .free
        #expect(!definition.faults.map(\.refusal).contains(.feeNatureMissing), "what takes nothing need not say")
        definition.feeTable?.rates[0].nature = nil
        #expect(definition.faults.map(\.refusal).contains(.feeNatureMissing))
        definition.feeNature = .lePhi
        #expect(definition.charge(under: FeeTerms(rate: 1)).nature == .lePhi)
    }

    @Test func `a rate or an exemption without its source, or out of reason, keeps the version from being kept`() {
        let rates = [
            FeeRate(.perCase(1), decision: " "), FeeRate(.perCase(0), decision: "NQ"),
            FeeRate(.perCase(1), from: Self.day, to: Self.day.adding(days: -1), decision: "NQ"),
            FeeRate(.perCase(1), condition: "a|b", decision: "NQ"), FeeRate(.perCase(1), decision: "NQ"),
        ]
        let exemptions = [
            FeeExemption(group: "A", percent: 0, evidence: "B", decision: "C"),
            FeeExemption(group: "A", percent: 101, evidence: "B", decision: "C"),
            FeeExemption(group: "A", evidence: "", decision: "C"),
            FeeExemption(group: "A", evidence: "B", decision: ""),
        ]
        var definition = ProcedureVersion.sample().definition
        definition.feeTable = FeeTable(rates: rates, exemptions: exemptions)
        let refusals = definition.faults.map(\.refusal)
        #expect(refusals == (1...4).map { .rateUnusable(number: $0) } + (1...4).map { .exemptionUnusable(number: $0) })
    }
}
