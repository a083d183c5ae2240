import Casework
import Domain
import Storage
import TestSupport
import Testing

/// A fee that is set right: what it may not take back, bring back or leave out.
@Suite struct FeeCorrectionTests {
    @Test(arguments: Engine.available)
    func `nothing is asked for when an exemption is taken back before the dossier is withdrawn`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            _ = try await acts.takeFee(of: code, by: hoa)
            _ = try await acts.correctFee(of: code, FeeCorrection(exemption: 1, reason: "Hộ nghèo"), by: hoa)
            _ = try await acts.refundFee(of: code, amount: 12_000, because: .overpaid, by: hoa)
            _ = try await acts.correctFee(of: code, FeeCorrection(reason: "Giấy đã hết hạn"), by: hoa)
            #expect(try await office.balance(code).outstanding == 12_000)
            _ = try await acts.withdraw(code, reason: "Người nộp xin rút.", by: hoa)
            let balance = try await office.balance(code)
            #expect((balance.due, balance.outstanding, balance.toSettle) == (0, 0, 0))
            await #expect(throws: FeeRefusal.nothingToPay) { try await acts.takeFee(of: code, by: hoa) }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `an exemption is taken back where nobody has entered the rate, and the fee is unknown again`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies(fee: .setLocally)
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            let exempt = try await acts.correctFee(of: code, FeeCorrection(exemption: 1, reason: "Hộ nghèo"), by: hoa)
            #expect(exempt.feeDue == 0)
            let back = try await acts.correctFee(of: code, FeeCorrection(reason: "Giấy đã hết hạn"), by: hoa)
            #expect(back.feeDue == nil)
            #expect(try await office.dossier(code).feeDue == nil)
            await #expect(throws: FeeRefusal.feeUnchanged) {
                try await acts.correctFee(of: code, FeeCorrection(reason: "Như cũ"), by: hoa)
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a correction from an older page takes back no exemption that was granted meanwhile`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            _ = try await acts.correctFee(of: code, FeeCorrection(exemption: 1, reason: "Hộ nghèo", seen: 1), by: hoa)
            let statement = try await acts.stateExemption(of: code, by: hoa)
            await #expect(throws: FeeRefusal.feeCountedAnew(now: 0)) {
                try await acts.correctFee(of: code, FeeCorrection(quantity: 3, reason: "Ba bản", seen: 1), by: hoa)
            }
            #expect(try await office.paper(statement.paperID)?.ending == nil)
            let counted = try await office.dossier(code).sequence
            let more = FeeCorrection(exemption: 1, quantity: 3, reason: "Ba bản", seen: counted)
            #expect(try await acts.correctFee(of: code, more, by: hoa).feeDue == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `a fee is not set right once the office has said no, and what was given back is not owed again`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            _ = try await acts.takeFee(of: code, by: hoa)
            try await office.signResult(of: code, isPositive: false)
            _ = try await acts.refundFee(of: code, amount: 12_000, because: .refused, by: hoa)
            await #expect(throws: FeeRefusal.feeOfRefused) {
                try await acts.correctFee(of: code, FeeCorrection(quantity: 3, reason: "Đếm lại"), by: hoa)
            }
            #expect(try await office.balance(code).outstanding == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `an exemption shown at the return is counted from the papers of the register, whose lines tell it`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies(inRegister: true)
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            try await office.signResult(of: code, isPositive: true)
            let papers = [
                try CertifiedPaper(name: "Giấy khai sinh", copies: 2, pages: 1),
                try CertifiedPaper(name: "Bằng", copies: 1, pages: 4),
            ]
            let numbered = try await acts.number(
                code, certifying: Certification(papers: papers), by: office.officer(.clerk))
            #expect(numbered.feeDue == 10_000)
            let half = FeeCorrection(exemption: 3, reason: "Đã xem giấy xác nhận khuyết tật")
            #expect(try await acts.correctFee(of: code, half, by: hoa).feeDue == 5_000)
            let lines = try await office.registerLines(code)
            #expect(lines.map(\.fee) == [2_000, 3_000] && lines.map(\.entry.fee) == [4_000, 6_000])
            #expect(lines[0].text(.note, isRevealed: false).contains("phí 2.000 đồng. Lý do: Đã xem giấy xác nhận"))
            let (book, entry) = (lines[1].entry.book, lines[1].entry)
            try await office.work.certifications.correct(
                book, year: entry.year, number: entry.number,
                to: try CertifiedPaper(name: "Bằng", copies: 2, pages: 4), reason: "Ghi nhầm số bản",
                by: office.officer(.clerk))
            #expect(try await office.dossier(code).feeDue == 8_000, "two of four pages at half the price")
            let back = FeeCorrection(reason: "Giấy hết hạn")
            #expect(try await acts.correctFee(of: code, back, by: hoa).feeDue == 16_000)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a refund's slip names the receipts in force in their order, and the bank's name of the transfer`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.receiveCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            let wrong = try await acts.takeFee(of: code, by: hoa)
            try await office.work.papers.withdraw(wrong.paperID, reason: "Ghi sai.", by: office.officer(.leader))
            let right = try await acts.takeFee(of: code, by: hoa)
            _ = try await acts.correctFee(of: code, FeeCorrection(quantity: 3, reason: "Ba bản"), by: hoa)
            let more = try await acts.takeFee(of: code, by: hoa)
            let slip = try await acts.refundFee(
                of: code, amount: 1_000, because: .mistaken, MoneyWay(.transfer, reference: "FT 9"), by: hoa)
            guard case .feeRefund(let paper)? = try await office.paper(slip.paperID)?.sheet?.content else {
                Issue.record("no slip")
                return
            }
            #expect(paper.payment == "Chuyển khoản, mã giao dịch FT 9")
            let (first, second) = (try await office.paper(right.paperID), try await office.paper(more.paperID))
            #expect(paper.receipts == [first, second].compactMap { $0?.numberAndSymbol })
        }
    }
}
