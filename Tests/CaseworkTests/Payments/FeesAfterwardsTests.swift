import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What comes to light after the reception: an exemption, another number of copies, another payment, an end.
@Suite struct FeesAfterwardsTests {
    @Test(arguments: Engine.available)
    func `a fee is set right with its reason, and what was paid beyond it is given back`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            _ = try await acts.takeFee(of: code, by: hoa)
            await #expect(throws: FeeRefusal.correctionUnexplained) {
                try await acts.correctFee(
                    of: code, FeeCorrection(exemption: 1, quantity: 2, pages: 4, reason: " "), by: hoa)
            }
            await #expect(throws: FeeRefusal.feeUnchanged) {
                try await acts.correctFee(of: code, FeeCorrection(quantity: 2, pages: 4, reason: "Như cũ"), by: hoa)
            }
            await #expect(throws: FeeRefusal.notYourPost) {
                try await acts.correctFee(
                    of: code, FeeCorrection(exemption: 1, reason: "Hộ nghèo"), by: office.officer(.clerk))
            }
            let shown = FeeCorrection(exemption: 1, quantity: 2, pages: 4, reason: "Đã xem giấy chứng nhận hộ nghèo")
            #expect(try await acts.correctFee(of: code, shown, by: hoa).feeDue == 0)
            let balance = try await office.balance(code)
            #expect((balance.outstanding, balance.surplus, balance.withoutReceipt) == (0, 12_000, 0))
            _ = try await acts.refundFee(of: code, amount: 12_000, because: .overpaid, by: hoa)
            #expect(try await office.balance(code).surplus == 0)
            let statement = try await acts.stateExemption(of: code, by: hoa)
            guard case .feeExemption(let paper)? = try await office.paper(statement.paperID)?.sheet?.content else {
                Issue.record("no statement")
                return
            }
            #expect(paper.waived == 12_000, "by the copies of the correction")
            let more = FeeCorrection(quantity: 3, pages: 4, reason: "Đếm lại: ba bản")
            #expect(try await acts.correctFee(of: code, more, by: hoa).feeDue == 18_000)
            #expect(try await office.balance(code).outstanding == 18_000)
            let ended = try await office.paper(statement.paperID)?.ending
            #expect(ended != nil, "no statement outlives its exemption")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `what a page does not ask for stays, and another group of the same sum is a correction`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            #expect(
                try await acts.correctFee(of: code, FeeCorrection(exemption: 1, reason: "Hộ nghèo"), by: hoa).feeDue
                    == 0)
            let other = FeeCorrection(exemption: 2, reason: "Người có công, không phải hộ nghèo")
            #expect(try await acts.correctFee(of: code, other, by: hoa).feeDue == 0)
            let back = try await acts.correctFee(of: code, FeeCorrection(reason: "Không được miễn"), by: hoa)
            #expect(back.feeDue == 12_000, "two copies of four pages, as at the reception")
        }
    }

    @Test(arguments: Engine.available)
    func `numbering counts what the correction said, and the register holds it from then on`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies(inRegister: true)
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            let more = FeeCorrection(quantity: 3, pages: 4, reason: "Đếm lại: ba bản")
            #expect(try await acts.correctFee(of: code, more, by: hoa).feeDue == 18_000)
            try await office.signResult(of: code, isPositive: true)
            #expect(try await acts.number(code, by: office.officer(.clerk)).feeDue == 18_000)
            await #expect(throws: FeeRefusal.feeByRegister) {
                try await acts.correctFee(of: code, FeeCorrection(quantity: 1, reason: "Một bản"), by: hoa)
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a page that shows an older sum takes nothing`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            _ = try await acts.takeFee(of: code, MoneyWay(.transfer, reference: "FT1", received: 4_000), by: hoa)
            await #expect(throws: FeeRefusal.sumChanged(now: 8_000)) {
                try await acts.takeFee(of: code, seen: 12_000, by: hoa)
            }
            #expect(try await office.payments(code).count == 1)
            _ = try await acts.takeFee(of: code, seen: 8_000, by: hoa)
            #expect(try await office.balance(code).outstanding == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a receipt that is written again names the payment it was written for`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            let cash = try await acts.takeFee(of: code, by: hoa)
            _ = try await acts.takeFee(of: code, MoneyWay(.transfer, reference: "FT777", received: 12_000), by: hoa)
            try await office.work.papers.withdraw(cash.paperID, reason: "Ghi sai.", by: office.officer(.leader))
            let again = try await acts.takeFee(of: code, by: hoa)
            guard case .feeReceipt(let receipt)? = try await office.paper(again.paperID)?.sheet?.content else {
                Issue.record("no receipt")
                return
            }
            #expect(receipt.payment == "Tiền mặt")
        }
    }

    @Test(
        arguments: Engine.available,
        [
            ("FT100", "ft100"), ("FT100", "FT 100"), ("FT100", " f t 1 00"), ("ck phí 1đ", "ck phí 1đ"),
            ("CK phí 1đ", "ckphí1đ"),
        ])
    func `a bank's name of a transfer is one name however it was copied`(
        engine: Engine, names: (written: String, copied: String)
    ) async throws {
        try await TestOffice.open(engine) { office in
            let (first, second) = (try await office.receiveCopies(), try await office.receiveCopies())
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            _ = try await acts.takeFee(of: first, MoneyWay(.transfer, reference: names.written), by: hoa)
            await #expect(throws: FeeRefusal.transferOfAnotherDossier(code: first)) {
                try await acts.takeFee(of: second, MoneyWay(.transfer, reference: names.copied), by: hoa)
            }
            let line = try #require(
                BankLine(
                    row: 1, day: office.clock.now.date, amount: 12_000, description: "PHI \(first)",
                    reference: names.copied))
            let proposed = try await office.work.bankMatching.propose([line], by: hoa)
            #expect(proposed.map(\.match) == [.taken(code: first)])
        }
    }

    @Test(arguments: Engine.available, [RefundReason.stopped, .mistaken])
    func `nothing more is asked for once a dossier has stopped`(engine: Engine, reason: RefundReason) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            _ = try await acts.takeFee(of: code, MoneyWay(.transfer, reference: "FT1", received: 4_000), by: hoa)
            _ = try await acts.withdraw(code, reason: "Người nộp xin rút.", by: hoa)
            let balance = try await office.balance(code)
            #expect((balance.outstanding, balance.held) == (0, 4_000))
            await #expect(throws: FeeRefusal.nothingToPay) { try await acts.takeFee(of: code, by: hoa) }
            await #expect(throws: FeeRefusal.feeStopped) {
                try await acts.correctFee(of: code, FeeCorrection(quantity: 3, reason: "Đếm lại"), by: hoa)
            }
            _ = try await acts.refundFee(of: code, amount: 4_000, because: reason, by: hoa)
            let after = try await office.balance(code)
            #expect((after.outstanding, after.withoutReceipt, after.held) == (0, 0, 0))
        }
    }
}
