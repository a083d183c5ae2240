import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What an act on a dossier and the paper it makes must have in common.
struct PaperOfAct: Sendable, CustomTestStringConvertible {
    /// Where the act brings the dossier.
    let status: DossierStatus
    let kind: PaperKind
    let symbol: String
    let words: [String]

    var testDescription: String { "\(status)" }

    static let all = [
        PaperOfAct(
            status: .awaitingSupplement, kind: .supplementRequest, symbol: "PBS-TTPVHCC",
            words: ["Giấy chứng sinh", "Trần Văn Bình", "2026-12-15"]),
        PaperOfAct(
            status: .closedIncomplete, kind: .refusal, symbol: "PTC-TTPVHCC",
            words: ["Hết hạn bổ sung", "Nguyễn Thị Hoa"]),
        PaperOfAct(
            status: .withdrawn, kind: .stopNotice, symbol: "TTPVHCC",
            words: ["Theo đề nghị", "Đã tiếp nhận", "Giấy chứng sinh (01 bản chính)", "Nguyễn Thị Hoa"]),
    ]
}

/// Papers come with their acts: in the same transaction, with a number, and with what the act was told.
@Suite struct ActPaperTests {
    @Test(arguments: Engine.available, PaperOfAct.all)
    func `an act makes its paper, once, numbered, with the dossier's code and what was said`(
        engine: Engine, expected: PaperOfAct
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: expected.status)
            let papers = try await office.papers(expected.kind, of: code)
            #expect(papers.count == 1)
            let paper = try #require(papers.first)
            #expect(paper.number == 1)
            #expect(paper.symbol.hasSuffix(expected.symbol), "\(paper.symbol)")
            #expect(paper.dossierCodes == [code])
            let text = try PaperText.write(try #require(paper.sheet), salt: "")
            for words in expected.words + [code, "Nguyễn Văn Thử", "Đăng ký khai sinh"] {
                #expect(text.contains(words), "\(words)")
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `an act that is refused makes no paper and spends no number`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            let acts = office.work.acts
            let refused = await workflowRefusal {
                _ = try await acts.withdraw(code, reason: "", by: office.officer(.reception))
            }
            #expect(refused == .reasonMissing)
            #expect(try await office.papers(.stopNotice, of: code).isEmpty)
            _ = try await acts.withdraw(code, reason: "Theo đơn.", by: office.officer(.reception))
            #expect(try await office.papers(.stopNotice, of: code).map(\.number) == [1])
        }
    }

    @Test(arguments: Engine.available)
    func `a negative outcome is refused in writing by whoever signs it, with the grounds`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            let (acts, leader) = (office.work.acts, office.officer(.leader))
            let draft = OutcomeDraft(isPositive: false, summary: "Không đăng ký", grounds: "Thiếu căn cứ pháp lý.")
            _ = try await acts.draft(draft, on: code, by: office.officer(.processing))
            #expect(try await office.papers(.refusal, of: code).isEmpty)
            _ = try await acts.sign(code, by: leader)
            let slip = try await office.refusal(of: code)
            #expect(slip.reason == "Thiếu căn cứ pháp lý.")
            #expect(slip.officer == leader.name && slip.signerPost == leader.signingPost)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `whoever closes an incomplete dossier signs by the own post`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            for role in [Role.reception, .leader] {
                let code = try await office.newDossier().code
                try await office.bring(code, to: .awaitingSupplement)
                office.clock.advance(minutes: 40 * 24 * 60)
                _ = try await office.work.acts.closeIncomplete(
                    code, reason: "Hết hạn bổ sung.", by: office.officer(role))
                let post = role == .leader ? office.officer(.leader).signingPost : nil
                #expect(try await office.refusal(of: code).signerPost == post)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a stop notice says that nothing is given back when nothing was paid`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            var paid = ProcedureVersion.birth
            paid.definition.fee = .perCase(8000)
            try await office.keep(paid)
            let code = try await office.newDossier().code
            try await office.bring(code, to: .withdrawn)
            #expect(try await office.stopNotice(of: code).refund == "")
            let second = try await office.newDossier().code
            _ = try await office.work.acts.takeFee(of: second, by: office.officer(.reception))
            try await office.bring(second, to: .withdrawn)
            #expect(try await office.stopNotice(of: second).refund == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a stop notice says nothing of money or papers that nobody has entered`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            var paid = ProcedureVersion.birth
            paid.definition.fee = .perCase(8000)
            try await office.keep(paid)
            let line = PaperBookLine.line(2, number: nil, code: nil, on: office.clock.now.date, ending: nil)
            let taken = try await office.work.paperBooks.take(
                [line], from: "abc", office: office.office, by: SystemActor.id, isRehearsal: false
            ).added[0]
            try await office.bring(taken, to: .withdrawn)
            #expect(try await office.stopNotice(of: taken).returnedPapers == nil)
            #expect(try await office.stopNotice(of: taken).refund == nil)
        }
    }
}

extension TestOffice {
    fileprivate func papers(_ kind: PaperKind, of code: String) async throws -> [IssuedPaper] {
        let id = office.id
        return try await database.read { try PaperStore.papers(of: code, office: id, in: $0) }.filter {
            $0.kind == kind
        }
    }

    fileprivate func refusal(of code: String) async throws -> RefusalPaper {
        guard case .refusal(let slip) = try await papers(.refusal, of: code).first?.sheet?.content else {
            throw PaperRefusal.paperUnknown
        }
        return slip
    }

    fileprivate func stopNotice(of code: String) async throws -> StopNoticePaper {
        guard case .stopNotice(let notice) = try await papers(.stopNotice, of: code).first?.sheet?.content else {
            throw PaperRefusal.paperUnknown
        }
        return notice
    }
}
