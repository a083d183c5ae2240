import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Taking money, giving it back, and what the records say of it.
@Suite struct FeesTests {
    @Test(arguments: Engine.available)
    func `cash gets its receipt and its event at once, and nothing more is to be paid`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await office.receive().code
            let moved = try await office.work.acts.takeFee(of: code, by: office.officer(.reception))
            #expect(try await office.paper(moved.paperID)?.numberAndSymbol == "01/BL-TTPVHCC")
            let balance = try await office.balance(code)
            #expect((balance.outstanding, balance.held, balance.withoutReceipt) == (0, 8_000, 0))
            let event = try #require(try await office.events(of: code).last)
            #expect(event.kind == .feePaid && event.facts[.amount] == "8000" && event.facts[.means] == "cash")
            await #expect(throws: FeeRefusal.nothingToPay) {
                try await office.work.acts.takeFee(of: code, by: office.officer(.reception))
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a transfer is paid when the bank has named it, and not when a code was shown`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await office.receive().code
            let acts = office.work.acts
            for (reference, refusal) in [
                ("", FeeRefusal.referenceMissing), ("  ", .referenceMissing),
                (String(repeating: "9", count: 51), .referenceUnusable), ("FT\u{202E}1", .referenceUnusable),
            ] {
                await #expect(throws: refusal) {
                    try await acts.takeFee(
                        of: code, MoneyWay(.transfer, reference: reference), by: office.officer(.reception))
                }
            }
            #expect(try await office.balance(code).outstanding == 8_000, "nothing was written")
            let papers = try await office.database.read {
                try PaperStore.papers(of: code, office: office.office.id, in: $0)
            }
            #expect(!papers.contains { $0.kind == .feeReceipt })
            _ = try await acts.takeFee(
                of: code, MoneyWay(.transfer, reference: " FT26330 01 "), by: office.officer(.reception))
            #expect(try await office.payments(code).map(\.reference) == ["FT26330 01"])
        }
    }

    @Test(arguments: Engine.available)
    func `an exemption is asked for at the reception, bears its reason, and reaches receipt and register`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepReducedCopies()
            for (channel, exemption, due) in [
                (Channel.counter, nil, 12_000), (.counter, 1, 6_000), (.counter, 2, 0), (.post, nil, 6_000),
            ] as [(Channel, Int?, Int)] {
                let form = IntakeForm(
                    procedureCode: "2.000815", owner: .sample, channel: channel, feeQuantity: 2, pageCount: 4,
                    exemption: exemption)
                let dossier = try await office.receive(form, "\(channel) \(exemption ?? 0)").dossier
                #expect(dossier.feeDue == due, "\(channel) \(exemption ?? 0)")
                guard exemption == 1 else { continue }
                let moved = try await office.work.acts.takeFee(of: dossier.code, by: office.officer(.reception))
                guard case .feeReceipt(let receipt)? = try await office.paper(moved.paperID)?.sheet?.content else {
                    Issue.record("no receipt")
                    return
                }
                #expect(
                    receipt.remark == "Giảm 50% phí, lệ phí: Người khuyết tật (Nghị quyết 5). Đã xem: Giấy xác nhận")
                #expect(receipt.title == "Biên lai thu phí")
                #expect(receipt.total.dong == 6_000)
            }
            let form = IntakeForm(procedureCode: "2.000815", owner: .sample, exemption: 3)
            await #expect(throws: IntakeRefusal.exemptionUnknown(number: 3)) {
                try await office.receive(form, "unknown")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `whoever pays nothing gets one statement with the reason, the evidence and the decision`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepReducedCopies()
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            func receive(_ exemption: Int?) async throws -> String {
                let form = IntakeForm(
                    procedureCode: "2.000815", owner: .sample, feeQuantity: 2, pageCount: 4, exemption: exemption)
                return try await office.receive(form, "e\(exemption ?? 0)").dossier.code
            }
            for code in [try await receive(nil), try await receive(1)] {
                await #expect(throws: FeeRefusal.notExempt) { try await acts.stateExemption(of: code, by: hoa) }
            }
            let code = try await receive(2)
            await #expect(throws: FeeRefusal.notYourPost) {
                try await acts.stateExemption(of: code, by: office.officer(.clerk))
            }
            let first = try await acts.stateExemption(of: code, by: hoa)
            #expect(try await acts.stateExemption(of: code, by: hoa).paperID == first.paperID, "written once")
            let paper = try #require(try await office.paper(first.paperID))
            #expect(paper.numberAndSymbol == "01/PMP-TTPVHCC")
            guard case .feeExemption(let statement)? = paper.sheet?.content else {
                Issue.record("no statement")
                return
            }
            #expect((statement.group, statement.evidence) == ("Người thuộc hộ nghèo", "Giấy chứng nhận"))
            #expect((statement.decision, statement.waived) == ("Nghị quyết 5", 12_000))
            let slip = try await office.work.intake.issueReceipt(of: code, by: hoa)
            guard case .receipt(let receipt)? = slip.sheet?.content else { return }
            #expect(
                receipt.items.first?.exemption
                    == "Miễn phí, lệ phí: Người thuộc hộ nghèo (Nghị quyết 5). Đã xem: Giấy chứng nhận")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: [
        (FeeNature.phi as FeeNature?, "Biên lai thu phí"), (.lePhi, "Biên lai thu lệ phí"),
        (nil, "Biên lai thu phí, lệ phí"),
    ])
    func `a receipt is of the kind its version says, of both where an old version says none`(
        nature: FeeNature?, title: String
    ) async throws {
        try await TestOffice.open(.sqlite) { office in
            var version = ProcedureVersion.sample(fee: .perCase(8_000))
            version.definition.feeNature = nature
            try await office.keep(version)
            let code = try await office.receive().code
            let moved = try await office.work.acts.takeFee(of: code, by: office.officer(.reception))
            #expect(try await office.paper(moved.paperID)?.sheet?.title == title)
        }
    }

    @Test(arguments: Engine.available)
    func `what the clerk certifies is charged by the same terms as the reception`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepReducedCopies()
            let form = IntakeForm(
                procedureCode: "2.000815", owner: .sample, exemption: 1, isImmediate: true)
            let code = try await office.receive(form, "certified").dossier.code
            _ = try await office.work.acts.sign(code, by: office.officer(.leader))
            let papers = [try CertifiedPaper(name: "Học bạ", copies: 2, pages: 4)]
            _ = try await office.work.acts.number(
                code, certifying: try Certification(papers: papers), by: office.officer(.clerk))
            #expect(try await office.dossier(code).feeDue == 6_000, "half of 2 × (2.000 + 2.000 + 1.000 + 1.000)")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `money is given back on a refusal, is no longer owed, and the result goes out without a question`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await office.receive().code
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            _ = try await acts.takeFee(of: code, by: hoa)
            await #expect(throws: FeeRefusal.refundReasonUnfounded(.refused)) {
                try await acts.refundFee(of: code, amount: 8_000, because: .refused, by: hoa)
            }
            try await office.refuse(code)
            for amount in [0, -1, 8_001] {
                await #expect(throws: FeeRefusal.refundTooMuch(held: 8_000)) {
                    try await acts.refundFee(of: code, amount: amount, because: .refused, by: hoa)
                }
            }
            let moved = try await acts.refundFee(of: code, amount: 8_000, because: .refused, by: hoa)
            #expect(try await office.paper(moved.paperID)?.numberAndSymbol == "01/PHT-TTPVHCC")
            #expect(moved.dossier.feeDue == 0)
            let balance = try await office.balance(code)
            #expect((balance.outstanding, balance.held, balance.withoutReceipt) == (0, 0, 0))
            await #expect(throws: FeeRefusal.nothingToRefund) {
                try await acts.refundFee(of: code, amount: 1, because: .mistaken, by: hoa)
            }
            _ = try await acts.giveBack(
                code, to: ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử"), by: hoa)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `whoever is refused before paying owes nothing, and takes the answer without a question`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await office.receive().code
            #expect(try await office.balance(code).outstanding == 8_000)
            try await office.refuse(code)
            #expect(try await office.balance(code).outstanding == 0)
            let returned = try await office.work.acts.giveBack(
                code, to: ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử"), by: office.officer(.reception))
            #expect(returned.status == .returned)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `what was taken by mistake is given back and is still due; what was paid twice over is not`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await office.receive().code
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            _ = try await acts.takeFee(of: code, by: hoa)
            await #expect(throws: FeeRefusal.refundReasonUnfounded(.overpaid)) {
                try await acts.refundFee(of: code, amount: 1, because: .overpaid, by: hoa)
            }
            _ = try await acts.refundFee(of: code, amount: 8_000, because: .mistaken, by: hoa)
            #expect(try await office.balance(code).outstanding == 8_000)
            _ = try await acts.takeFee(of: code, by: hoa)
            let balance = try await office.balance(code)
            #expect((balance.outstanding, balance.held, balance.paid) == (0, 8_000, 16_000))
        }
    }

    @Test(arguments: Engine.available)
    func `a receipt that was taken back is written again without taking the money again`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await office.receive().code
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            let first = try await acts.takeFee(of: code, MoneyWay(.transfer, reference: "FT1"), by: hoa)
            try await office.work.papers.withdraw(
                first.paperID, reason: "Ghi sai người nộp.", by: office.officer(.leader))
            #expect(try await office.balance(code).withoutReceipt == 8_000)
            let second = try await acts.takeFee(of: code, by: hoa)
            guard case .feeReceipt(let receipt)? = try await office.paper(second.paperID)?.sheet?.content else {
                Issue.record("no receipt")
                return
            }
            #expect(receipt.payment == "Chuyển khoản, mã giao dịch FT1", "as it was paid, not as the button says")
            #expect(try await office.payments(code).count == 1)
            let balance = try await office.balance(code)
            #expect((balance.outstanding, balance.withoutReceipt, balance.held) == (0, 0, 8_000))
        }
    }

    /// The first payer's receipt is taken back and the money, or a part of it, given back; then the right one pays.
    @Test(arguments: Engine.available, [8_000, 3_000])
    func `money given back after its receipt was taken back leaves nothing to be receipted twice`(
        engine: Engine, givenBack: Int
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await office.receive().code
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            let first = try await acts.takeFee(of: code, by: hoa)
            try await office.work.papers.withdraw(
                first.paperID, reason: "Thu nhầm người.", by: office.officer(.leader))
            _ = try await acts.refundFee(of: code, amount: givenBack, because: .mistaken, by: hoa)
            if givenBack < 8_000 {
                _ = try await acts.takeFee(of: code, by: hoa)
                #expect(try await office.payments(code).count == 2, "the rest gets its receipt, and is not taken again")
            }
            let rest = try await office.balance(code)
            #expect((rest.outstanding, rest.withoutReceipt, rest.held) == (givenBack, 0, 8_000 - givenBack))
            _ = try await acts.takeFee(of: code, by: hoa)
            let settled = try await office.balance(code)
            #expect((settled.outstanding, settled.withoutReceipt, settled.held) == (0, 0, 8_000))
            await #expect(throws: FeeRefusal.nothingToPay) { try await acts.takeFee(of: code, by: hoa) }
            #expect(settled.receipted == 8_000)
        }
    }

    @Test(arguments: Engine.available)
    func `a transfer of another sum is written as it came: too little is due on, too much is given back`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await office.receive().code
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            func take(_ reference: String, _ received: Int) async throws -> MovedMoney {
                let way = MoneyWay(.transfer, reference: reference, received: received)
                return try await acts.takeFee(of: code, way, by: hoa)
            }
            for unusable in [0, -1, 10_000_000_001] {
                await #expect(throws: FeeRefusal.receivedUnusable) { try await take("FT0", unusable) }
            }
            _ = try await take("FT1", 3_000)
            #expect(try await office.balance(code).outstanding == 5_000)
            let more = try await take("FT2", 6_000)
            guard case .feeReceipt(let receipt)? = try await office.paper(more.paperID)?.sheet?.content else {
                Issue.record("no receipt")
                return
            }
            #expect(receipt.total.dong == 5_000, "what was due")
            let twice = try await take("FT3", 8_000)
            #expect(try await office.paper(twice.paperID) == nil, "nothing was due, so there is no receipt")
            let balance = try await office.balance(code)
            #expect((balance.outstanding, balance.withoutReceipt, balance.surplus) == (0, 0, 9_000))
            await #expect(throws: FeeRefusal.refundTooMuch(held: 9_000)) {
                try await acts.refundFee(of: code, amount: 9_001, because: .overpaid, by: hoa)
            }
            _ = try await acts.refundFee(of: code, amount: 9_000, because: .overpaid, by: hoa)
            #expect(try await office.balance(code).surplus == 0)
            let found = TillCount(cash: -9_000, transfer: 17_000)
            let closing = try await office.work.tills.close(
                counted: TillCount(cash: 0, transfer: 17_000), seen: found, explanation: "", by: hoa)
            #expect(closing.transferDifference == 0)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `one transfer pays for a second dossier only where somebody says so, and for none twice`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            var codes: [String] = []
            for _ in 0..<2 { codes.append(try await office.receive().code) }
            let way = MoneyWay(.transfer, reference: " FT1 ")
            _ = try await acts.takeFee(of: codes[0], way, by: hoa)
            await #expect(throws: FeeRefusal.transferOfAnotherDossier(code: codes[0])) {
                try await acts.takeFee(of: codes[1], MoneyWay(.transfer, reference: "FT1"), by: hoa)
            }
            #expect(try await office.balance(codes[1]).outstanding == 8_000)
            let shared = MoneyWay(.transfer, reference: "FT1", isShared: true)
            await #expect(throws: FeeRefusal.transferTakenAlready) {
                try await acts.takeFee(of: codes[0], shared, by: hoa)
            }
            _ = try await acts.takeFee(of: codes[1], shared, by: hoa)
            #expect(try await office.balance(codes[1]).outstanding == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `two who press at once take the money once`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures([.sample(fee: .perCase(8_000))])
            let code = try await office.receive().code
            let (acts, hoa) = (office.work.acts, office.officer(.reception))
            let taken = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask { (try? await acts.takeFee(of: code, by: hoa)) != nil }
                }
                return await group.reduce(into: 0) { count, isTaken in count += isTaken ? 1 : 0 }
            }
            #expect(taken == 1)
            #expect(try await office.payments(code).map(\.amount) == [8_000])
        }
    }
}

extension TestOffice {
    func balance(_ code: String) async throws -> FeeBalance {
        let dossier = try await dossier(code)
        return try await database.read { try FeeBalance.read(dossier, in: $0) }
    }

    func payments(_ code: String) async throws -> [FeePayment] {
        let id = office.id
        return try await database.read { try FeePaymentStore.payments(of: code, office: id, in: $0) }
    }

    /// Certified copies: half price by post, half for the disabled, nothing for poor households.
    fileprivate func keepReducedCopies() async throws {
        var copies = ProcedureVersion.sample(
            fee: .perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000))
        copies.definition.registerCode = CertificationBook.copies.rawValue
        copies.definition.feeTable = FeeTable(
            rates: [
                FeeRate(
                    .perPage(first: 1_000, firstPages: 2, further: 500, cap: 100_000), channel: .post,
                    locality: "H01", decision: "Nghị quyết 4")
            ],
            exemptions: [
                FeeExemption(
                    group: "Người khuyết tật", percent: 50, evidence: "Giấy xác nhận", decision: "Nghị quyết 5"),
                FeeExemption(group: "Người thuộc hộ nghèo", evidence: "Giấy chứng nhận", decision: "Nghị quyết 5"),
            ])
        try await keep(copies)
    }

    /// The leader refuses, the clerk numbers.
    fileprivate func refuse(_ code: String) async throws {
        _ = try await work.acts.offerHandover(of: code, to: .processing, by: officer(.reception))
        _ = try await work.acts.acceptHandover(of: code, by: officer(.processing))
        let draft = OutcomeDraft(isPositive: false, summary: "Không chứng thực", grounds: "Bản chính bị tẩy xóa.")
        _ = try await work.acts.draft(draft, on: code, by: officer(.processing))
        _ = try await work.acts.sign(code, by: officer(.leader))
        _ = try await work.acts.number(code, by: officer(.clerk))
    }
}
