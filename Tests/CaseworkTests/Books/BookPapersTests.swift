import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Sheets of books and reports as papers: recorded at once, printed behind the scenes, never lost.
@Suite struct BookPapersTests {
    @Test(arguments: Engine.available)
    func `sheets of the register wait for their PDF like any paper, in a lane of their own`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            _ = try await office.work.intake.issueReceipt(of: code, by: office.officer(.reception))
            let books = office.work.bookPapers
            let question = RegisterQuestion(year: 2026)
            let first = try await books.issueRegister(question, by: office.officer(.leader))
            #expect(first.subject == "Quyển số 2026" && first.numberAndSymbol == "01/STD-TTPVHCC")
            let filing = office.work.paperFiling
            #expect(try await filing.waiting(books: true, limit: 9).map(\.id) == [first.id])
            #expect(try await filing.waiting(limit: 9).map(\.kind) == [.receipt])
            try await filing.file(first, htmlHash: "h", pdfHash: "p")
            #expect(try await filing.waiting(books: true, limit: 9).isEmpty)
            #expect(try await books.issueRegister(question, by: office.officer(.reception)).id == first.id)
            try await office.newDossier()
            let second = try await books.issueRegister(question, by: office.officer(.leader))
            #expect(try await office.paper(first.id)?.ending == .replaced(byID: second.id, at: office.clock.now))
            let day = RegisterQuestion(year: 2026, day: office.clock.now.date)
            let ofDay = try await books.issueRegister(day, by: office.officer(.leader))
            #expect(try await office.paper(second.id)?.ending == nil, "another part of the book replaces nothing")
            #expect(ofDay.subject == "Quyển số 2026; ngày 24/11/2026")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `two who print the same part at once are given one paper`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.newDossier()
            let (books, leader) = (office.work.bookPapers, office.officer(.leader))
            async let one = books.issueRegister(RegisterQuestion(year: 2026), by: leader)
            async let other = books.issueRegister(RegisterQuestion(year: 2026), by: leader)
            #expect(try await one.id == other.id)
        }
    }

    @Test(arguments: Engine.available)
    func `whoever sees only their own dossiers carries no list of people away, whatever their second post`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.newDossier()
            let today = office.clock.now.date
            for second in [Role.clerk, .control] {
                let both = try await office.hire("hai\(second.rawValue)", "Phạm Văn Hai", [.processing, second])
                let work = office.work
                let doors: [() async throws -> Void] = [
                    { try await work.register.recordReading(.registerExported, of: "Quyển số 2026", by: both) },
                    { _ = try await work.bookPapers.issueRegister(RegisterQuestion(year: 2026), by: both) },
                    { _ = try await work.bookPapers.issueCertifications(.copies, year: 2026, month: nil, by: both) },
                    { _ = try await work.portal.export(from: today, to: today, by: both) },
                ]
                for door in doors {
                    let refused = try await anyRefusal { try await door() }
                    #expect(refused is PaperRefusal || refused as? WorkflowRefusal == .notYourPost)
                }
            }
            #expect(try await office.work.portal.export(from: today, to: today, by: office.officer(.leader)).count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `sheets of a book are opened only with an event of the office`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.newDossier(name: "Trần Thị Mẫu")
            let paper = try await office.work.bookPapers.issueRegister(
                RegisterQuestion(year: 2026), by: office.officer(.leader))
            _ = try await office.work.papers.open(paper.id, by: office.officer(.reception))
            let id = office.office.id
            let last = try await office.database.read { try OfficeEventStore.events(officeID: id, in: $0).last }
            #expect(last?.link.kind == OfficeEventKind.registerRevealed.rawValue)
            #expect(last?.link.actorID == office.officer(.reception).id)
            for role in [Role.clerk, .control] {
                await #expect(throws: PaperRefusal.notYourPost) {
                    try await office.work.bookPapers.issueRegister(
                        RegisterQuestion(year: 2026), by: office.officer(role))
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a month of a certification register is bound as it is, with its total`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            _ = try await office.certified("2.000815", papers: [("Giấy khai sinh", 3, 1)])
            let paper = try await office.work.bookPapers.issueCertifications(
                .copies, year: 2026, month: 11, by: office.officer(.leader))
            guard case .certificationBook(let sheets) = paper.sheet?.content else {
                Issue.record("no book")
                return
            }
            #expect(paper.title == "Sổ chứng thực bản sao từ bản chính" && paper.subject == "SCT/BS; tháng 11 năm 2026")
            #expect(sheets.rows.map { $0[3] } == ["Giấy khai sinh"])
            #expect(sheets.total == "Tổng số: 01 việc chứng thực; phí: 6.000 đồng")
        }
    }

    @Test(arguments: Engine.available)
    func `that none arose is reported only when nothing arose`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let (books, leader) = (office.work.bookPapers, office.officer(.leader))
            let code = try await office.newDossier().code
            let november = ReportPeriod(monthOf: office.clock.now.date)
            let report = try await books.issueNoneArose(in: november, by: leader)
            #expect(report.numberAndSymbol == "01/BC-TTPVHCC" && report.subject == "Tháng 11 năm 2026")
            await #expect(throws: PaperRefusal.noApologies) {
                try await books.issueApologyRegister(of: november, by: leader)
            }
            // The third working day is the 27th: the watch opens a letter before it.
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 8))
            try await office.work.watch.look()
            #expect(try await office.dossier(code).apology != nil)
            await #expect(throws: PaperRefusal.apologiesArose(count: 1)) {
                try await books.issueNoneArose(in: november, by: leader)
            }
            let october = november.previous
            #expect(try await books.issueNoneArose(in: october, by: leader).subject == "Tháng 10 năm 2026")
            // Late without a letter counts too.
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_800), hour: 8))
            await #expect(throws: PaperRefusal.apologiesArose(count: 1)) {
                try await books.issueNoneArose(in: ReportPeriod(monthOf: office.clock.now.date), by: leader)
            }
        }
    }
}
