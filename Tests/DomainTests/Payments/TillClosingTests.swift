import TestSupport
import Testing

@testable import Domain

/// What an officer's money comes to, and when it may be closed.
@Suite struct TillClosingTests {
    private static let now = LocalInstant(CivilDate(dayNumber: 20_783), hour: 17)
    private static let act = Act(
        officer: Officer(officeID: "o", id: "hoa", userName: "", name: "Hoa", title: "", roles: [.reception]), at: now)

    private static func payment(
        _ amount: Int, _ direction: FeePayment.Direction = .paid, _ means: PaymentMeans = .cash
    ) -> FeePayment {
        FeePayment(
            dossierCode: "H01.89.12-261126-0001", sequence: 2, direction: direction, means: means, amount: amount,
            reference: "", officerID: "hoa", at: now, paperID: "")
    }

    private static func close(
        _ payments: [FeePayment], counted: Int, _ transfer: Int = 0, seen: Int, _ seenTransfer: Int = 0,
        _ why: String = ""
    ) throws(FeeRefusal) -> TillClosing {
        try TillClosing.closing(
            payments, as: "c", counted: TillCount(cash: counted, transfer: transfer),
            seen: TillCount(cash: seen, transfer: seenTransfer), explanation: why, paperID: "p", by: act)
    }

    @Test func `cash and transfers are summed apart, and what was given back goes off`() throws {
        let payments = [
            Self.payment(8_000), Self.payment(6_000), Self.payment(8_000, .refunded),
            Self.payment(5_000, .paid, .transfer),
            Self.payment(2_000, .refunded, .transfer),
        ]
        let closing = try Self.close(payments, counted: 6_000, 3_000, seen: 6_000, 3_000)
        #expect((closing.sums.cashExpected, closing.sums.transferExpected, closing.difference) == (6_000, 3_000, 0))
        #expect(closing.sums.count == 5 && closing.explanation.isEmpty)
    }

    @Test func `no payment is lost between the sums, whatever they are`() {
        var source = SeededChance(seed: 3)
        for _ in 0..<200 {
            let payments = (0..<Int.random(in: 0...30, using: &source)).map { _ in
                Self.payment(
                    .random(in: 1...1_000_000, using: &source), .random(using: &source), .random(using: &source))
            }
            let sums = TillSums(payments)
            let signed = payments.map { $0.direction == .paid ? $0.amount : -$0.amount }.reduce(0, +)
            #expect(sums.cashExpected + sums.transferExpected == signed && sums.count == payments.count)
        }
    }

    @Test func `a till is closed by what the officer saw, and a difference only with its reason`() {
        let payments = [Self.payment(8_000)]
        #expect(throws: FeeRefusal.nothingToClose) { try Self.close([], counted: 0, seen: 0) }
        #expect(throws: FeeRefusal.tillChanged(cash: 8_000, transfer: 0)) {
            try Self.close(payments, counted: 4_000, seen: 4_000)
        }
        #expect(throws: FeeRefusal.differenceUnexplained(expected: 8_000, counted: 7_000)) {
            try Self.close(payments, counted: 7_000, seen: 8_000, 0, "  ")
        }
        #expect(throws: FeeRefusal.countUnusable) { try Self.close(payments, counted: -1, seen: 8_000, 0, "Thiếu.") }
        #expect(throws: FeeRefusal.explanationUnusable) {
            try Self.close(payments, counted: 1, seen: 8_000, 0, String(repeating: "a", count: 501))
        }
        #expect((try? Self.close(payments, counted: 7_000, seen: 8_000, 0, "Trả nhầm."))?.difference == -1_000)
        #expect((try? Self.close(payments, counted: 8_000, seen: 8_000, 0, "Thừa lời."))?.explanation == "")
    }

    @Test func `transfers are compared with the bank's list as cash is with the till`() throws {
        let payments = [Self.payment(8_000, .paid, .transfer), Self.payment(2_000, .refunded, .transfer)]
        #expect(throws: FeeRefusal.tillChanged(cash: 0, transfer: 6_000)) {
            try Self.close(payments, counted: 0, 8_000, seen: 0, 8_000)
        }
        #expect(throws: FeeRefusal.transferDifferenceUnexplained(expected: 6_000, counted: 8_000)) {
            try Self.close(payments, counted: 0, 8_000, seen: 0, 6_000)
        }
        let closing = try Self.close(payments, counted: 0, 8_000, seen: 0, 6_000, "Ngân hàng ghi chậm khoản hoàn trả.")
        #expect((closing.transferDifference, closing.difference, closing.transferCounted) == (2_000, 0, 8_000))
        #expect(closing.explanation == "Ngân hàng ghi chậm khoản hoàn trả.")
        let givenBack = [Self.payment(5_000, .refunded, .transfer)]
        #expect(try Self.close(givenBack, counted: 0, -5_000, seen: 0, -5_000).transferDifference == 0)
    }

    @Test func `whatever was paid, a closing is even exactly when both sums are found as they must be`() throws {
        var source = SeededChance(seed: 11)
        for _ in 0..<300 {
            let payments = (0..<Int.random(in: 1...12, using: &source)).map { _ in
                Self.payment(.random(in: 1...90_000, using: &source), .random(using: &source), .random(using: &source))
            }
            let expected = TillCount(expectedOf: TillSums(payments))
            let off = (Int.random(in: -1...1, using: &source), Int.random(in: -1...1, using: &source))
            let counted = TillCount(cash: expected.cash + off.0, transfer: expected.transfer + off.1)
            guard counted.cash >= 0 else { continue }
            let closing = try TillClosing.closing(
                payments, as: "c", counted: counted, seen: expected, explanation: "Lệch.", paperID: "p", by: Self.act)
            #expect((closing.difference, closing.transferDifference) == off)
            #expect(closing.explanation.isEmpty == (off == (0, 0)))
            #expect(closing.says(counted, "Lệch.") && !closing.says(TillCount(cash: counted.cash + 1), "Lệch."))
        }
    }

    @Test func `only who receives dossiers takes money`() {
        var leader = Self.act
        leader.officer.roles = [.leader]
        #expect(throws: FeeRefusal.notYourPost) {
            try TillClosing.closing(
                [Self.payment(1)], as: "c", counted: TillCount(cash: 1), seen: TillCount(cash: 1), explanation: "",
                paperID: "p", by: leader)
        }
    }
}

extension CaseIterable {
    fileprivate static func random(using source: inout SeededChance) -> Self where AllCases == [Self] {
        allCases[Int.random(in: allCases.indices, using: &source)]
    }
}
