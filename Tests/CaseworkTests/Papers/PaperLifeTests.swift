import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct PaperLifeTests {
    @Test(arguments: Engine.available)
    func `a kept PDF is told once in the dossier's events, however many servers finish it`(engine: Engine) async throws
    {
        try await withReceipt(engine) { office, paper in
            let filing = office.work.paperFiling
            #expect(try await filing.waiting(limit: 5).map(\.id) == [paper.id])
            async let one = filing.file(paper, htmlHash: "h", pdfHash: "p1")
            async let other = filing.file(paper, htmlHash: "h", pdfHash: "p1")
            let firsts = try await [one, other].filter { $0 }
            #expect(firsts.count == 1)
            #expect(try await filing.waiting(limit: 5).isEmpty)
            let told = try await office.events(of: paper.dossierCodes[0]).filter { $0.kind == .paperFiled }
            #expect(told.map { $0.facts[.pdfHash] } == ["p1"])
            #expect(told.first?.facts[.number] == paper.numberAndSymbol)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `the filing of a slip without a dossier is told in the office's events`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let notice = try await office.work.intake.refuse(
                procedure: "2.000815", person: Person(name: "Nguyễn Văn Thử"), reason: "Không thuộc thẩm quyền.",
                key: "k", by: office.officer(.reception))
            let paper = try #require(try await office.paper(notice.id))
            #expect(try await office.work.paperFiling.file(paper, htmlHash: "h", pdfHash: "p"))
            let id = office.office.id
            let events = try await office.database.read { try OfficeEventStore.events(officeID: id, in: $0) }
            #expect(events.last?.link.kind == OfficeEventKind.paperFiled.rawValue)
        }
    }

    @Test(arguments: Engine.available)
    func `whoever opens a slip of before any reception again stands in the office's events`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let (id, hoa) = (office.office.id, office.officer(.reception))
            let notice = try await office.work.intake.refuse(
                procedure: "2.000815", person: Person(name: "Nguyễn Văn Thử"), reason: "Không thuộc thẩm quyền.",
                key: "k", by: hoa)
            func looks() async throws -> [String] {
                try await office.database.read { try OfficeEventStore.events(officeID: id, in: $0) }
                    .filter { $0.link.kind == OfficeEventKind.slipRevealed.rawValue }.map(\.link.actorID)
            }
            _ = try await office.work.papers.open(notice.id, by: hoa)
            #expect(try await looks().isEmpty, "she has just made it")
            let leader = office.officer(.leader)
            _ = try await office.work.papers.open(notice.id, by: leader)
            office.clock.advance(minutes: 24 * 60)
            _ = try await office.work.papers.open(notice.id, by: hoa)
            #expect(try await looks() == [leader.id, hoa.id])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a leader takes a paper back, and its code says so from then on`(engine: Engine) async throws {
        try await withReceipt(engine) { office, paper in
            let papers = office.work.papers
            let token = papers.token(of: paper)
            let leader = office.officer(.leader)
            await #expect(throws: PaperRefusal.notYourPost) {
                try await papers.withdraw(paper.id, reason: "In sai", by: office.officer(.reception))
            }
            await #expect(throws: PaperRefusal.reasonMissing) {
                try await papers.withdraw(paper.id, reason: "", by: leader)
            }
            #expect(try await papers.standing(of: token, office: office.office.id, from: "a").ending == nil)
            try await papers.withdraw(paper.id, reason: "In sai họ tên", by: leader)
            let standing = try await papers.standing(of: token, office: office.office.id, from: "a")
            #expect(standing.ending == .withdrawn(on: office.clock.now.date))
            await #expect(throws: PaperRefusal.noLongerCurrent(number: paper.numberAndSymbol)) {
                try await papers.withdraw(paper.id, reason: "Lần nữa", by: leader)
            }
            #expect(try await office.events(of: paper.dossierCodes[0]).last?.kind == .paperWithdrawn)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `unknown codes are not found, and ten of them lock the address, not the true paper`(
        engine: Engine
    ) async throws {
        try await withReceipt(engine) { office, paper in
            let papers = office.work.papers
            let id = office.office.id
            let wrong = try #require(PaperToken(String(repeating: "0", count: 32)))
            for _ in 0..<10 {
                await #expect(throws: PaperRefusal.linkUnknown) {
                    try await papers.standing(of: wrong, office: id, from: "203.0.113.9")
                }
            }
            await #expect(throws: PaperRefusal.locked(until: office.clock.now.adding(seconds: 3600))) {
                try await papers.standing(of: wrong, office: id, from: "203.0.113.9")
            }
            let known = try await papers.standing(of: papers.token(of: paper), office: id, from: "203.0.113.9")
            #expect(known.numberAndSymbol == paper.numberAndSymbol)
            let hash = papers.token(of: paper).hash
            #expect(try await office.database.read { try PaperStore.find(tokenHash: hash, office: "x", in: $0) } == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a changed number, date or word of a stored paper is found`(engine: Engine) async throws {
        let changes: [SQLText] = [
            "UPDATE issued_paper SET number = 99", "UPDATE issued_paper SET dated_on = '2020-01-02'",
            "UPDATE issued_paper SET content = replace(content, 'Nguyễn Văn Thử', 'Nguyễn Văn Thừa')",
        ]
        for change in changes {
            try await withReceipt(engine) { office, _ in
                try await office.database.write { _ = try $0.execute(change) }
                await #expect(throws: BrokenLink.self) { try await Verification(database: office.database).run() }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `another person's paper is opened by a colleague only with an event`(engine: Engine) async throws {
        try await withReceipt(engine) { office, paper in
            let papers = office.work.papers
            _ = try await papers.open(paper.id, by: office.officer(.reception))
            _ = try await papers.open(paper.id, by: office.officer(.leader))
            let looks = try await office.events(of: paper.dossierCodes[0]).filter { $0.kind == .personalDataRevealed }
            #expect(looks.map(\.actorID) == [office.officer(.leader).id])
            await #expect(throws: PaperRefusal.notYourPost) {
                try await papers.open(paper.id, by: office.officer(.clerk))
            }
        }
    }

    private func withReceipt(
        _ engine: Engine, _ body: @escaping @Sendable (TestOffice, IssuedPaper) async throws -> Void
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let code = try await office.receive().code
            try await body(office, try await office.work.intake.issueReceipt(of: code, by: office.officer(.reception)))
        }
    }
}
