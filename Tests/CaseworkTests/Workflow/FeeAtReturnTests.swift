import Casework
import Domain
import Storage
import TestSupport
import Testing

/// One fee for numbering, receipt and return; and nothing goes out unpaid without somebody having said so.
@Suite struct FeeAtReturnTests {
    @Test(arguments: Engine.available)
    func `a result without a receipt goes out only when somebody says what becomes of the fee, and that is recorded`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            for settlement in FeeSettlement.allCases {
                let code = try await office.certified("2.000815", papers: [("Giấy khai sinh", 3, 1)])
                #expect(await office.refusal(returning: code) == .feeUnsettled(dong: 6_000))
                #expect(try await office.dossier(code).status == .decided, "a refusal changes nothing")
                try await office.giveBack(code, settlement)
                let event = try #require(try await office.events(of: code).last)
                #expect(event.kind == .returned)
                #expect(event.facts[.settlement] == settlement.rawValue && event.facts[.amount] == "6000")
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available, PaymentMeans.allCases)
    func `with its receipt, paid in cash or by transfer, the result goes out without a question`(
        engine: Engine, means: PaymentMeans
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.certified("2.000815", papers: [("Giấy khai sinh", 3, 1)])
            let way = MoneyWay(means, reference: means == .transfer ? "FT1" : "")
            let moved = try await office.work.acts.takeFee(of: code, way, by: office.officer(.reception))
            guard case .feeReceipt(let receipt)? = try await office.paper(moved.paperID)?.sheet?.content else {
                Issue.record("no receipt")
                return
            }
            #expect(receipt.payment == (means == .cash ? "Tiền mặt" : "Chuyển khoản, mã giao dịch FT1"))
            #expect(receipt.total.dong == 6_000)
            try await office.giveBack(code, nil)
            #expect(try await office.events(of: code).last?.facts[.settlement] == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `what the clerk numbered is what the dossier costs, and a receipt written before covers its own amount only`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.signedCertification("2.000815", quantity: 1, pages: 1)
            #expect(try await office.dossier(code).feeDue == 2_000)
            _ = try await office.work.acts.takeFee(of: code, by: office.officer(.reception))
            let papers = [try CertifiedPaper(name: "Học bạ", copies: 2, pages: 3)]
            _ = try await office.work.acts.number(
                code, certifying: try Certification(papers: papers), by: office.officer(.clerk))
            #expect(try await office.dossier(code).feeDue == 10_000, "2 × (2.000 + 2.000 + 1.000)")
            #expect(try await office.lines(.copies).compactMap(\.entry.fee).reduce(0, +) == 10_000)
            #expect(await office.refusal(returning: code) == .feeUnsettled(dong: 8_000))
            try await office.work.certifications.correct(
                .copies, year: 2026, number: 1, to: try CertifiedPaper(name: "Học bạ", copies: 1, pages: 1),
                reason: "Ghi nhầm số bản.", by: office.officer(.clerk))
            #expect(try await office.dossier(code).feeDue == 2_000)
            try await office.giveBack(code, nil)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a receipt that a leader took back covers nothing`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.certified("2.000884", papers: [("Sơ yếu lý lịch", 1, 1)])
            let paper = try await office.work.acts.takeFee(of: code, by: office.officer(.reception))
            try await office.work.papers.withdraw(
                paper.paperID, reason: "Ghi sai người nộp.", by: office.officer(.leader))
            #expect(await office.refusal(returning: code) == .feeUnsettled(dong: 10_000))
        }
    }
}

extension TestOffice {
    fileprivate func giveBack(_ code: String, _ settlement: FeeSettlement?) async throws {
        let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: settlement)
        _ = try await work.acts.giveBack(code, to: collection, by: officer(.reception))
    }

    fileprivate func refusal(returning code: String) async -> WorkflowRefusal? {
        await workflowRefusal { try await giveBack(code, nil) }
    }
}
