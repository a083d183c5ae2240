import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The dossier register: what it says today, and what it said on any day before.
@Suite struct RegisterTests {
    @Test(arguments: Engine.available)
    func `a past day's book is made again exactly as it stood when that day ended`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let first = try await office.newDossier(name: "Nguyễn Văn Thử").code
            let second = try await office.newDossier(name: "Trần Thị Mẫu").code
            try await office.bring(first, to: .awaitingSupplement)
            let ofTuesday = try await office.bookText()
            let tuesday = office.clock.now.date

            office.clock.advance(minutes: 24 * 60)
            _ = try await office.work.acts.receiveSupplement(first, by: office.officer(.reception))
            try await office.bring(second, to: .returned)
            _ = try await office.newDossier(name: "Lê Văn Ba")
            let ofWednesday = try await office.bookText()

            office.clock.advance(minutes: 24 * 60)
            _ = try await office.work.acts.withdraw(first, reason: "Theo đề nghị", by: office.officer(.reception))
            #expect(ofTuesday.count == 2 && ofWednesday.count == 3)
            #expect(ofTuesday != Array(ofWednesday.prefix(2)))
            #expect(try await office.bookText(asOfEnd: tuesday) == ofTuesday)
            #expect(try await office.bookText(asOfEnd: tuesday.adding(days: 1)) == ofWednesday)
            #expect(try await office.bookText(asOfEnd: tuesday.adding(days: 2)) == office.bookText())
            #expect(try await office.bookText(asOfEnd: tuesday.adding(days: -1)).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `random days of work are all found again as they stood`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var chance = SeededChance(seed: 5)
            var codes: [String] = []
            var books: [(day: CivilDate, text: [[String]])] = []
            for _ in 0..<6 {
                for _ in 0..<3 { codes.append(try await office.newDossier(name: "Nguyễn Văn \(codes.count)").code) }
                // One of today's: what waited longer is late, and is not signed without its letter.
                let code = codes.suffix(3)[codes.count - 3 + chance.below(3)]
                let states = TestOffice.reachableStatuses.filter { $0 != .received }
                if try await office.dossier(code).status == .received {
                    try await office.bring(code, to: states[chance.below(states.count)])
                }
                books.append((office.clock.now.date, try await office.bookText()))
                office.clock.advance(minutes: 24 * 60)
            }
            for book in books { #expect(try await office.bookText(asOfEnd: book.day) == book.text, "\(book.day)") }
        }
    }

    @Test(arguments: Engine.available)
    func `persons stand in a past day's book as they were written then, however often they were corrected`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var chance = SeededChance(seed: 11)
            var codes: [String] = []
            var books: [(day: CivilDate, text: [[String]])] = []
            for day in 0..<8 {
                for number in 0..<2 {
                    codes.append(try await office.newDossier(name: "Nguyễn Văn \(day) \(number)").code)
                }
                for _ in 0..<chance.below(4) {
                    try await office.correctSomebody(of: codes[chance.below(codes.count)], &chance)
                }
                // What was returned is corrected no more.
                if day % 3 == 0 { try await office.bring(codes.removeLast(), to: .returned) }
                books.append((office.clock.now.date, try await office.bookText()))
                office.clock.advance(minutes: 24 * 60)
            }
            for book in books { #expect(try await office.bookText(asOfEnd: book.day) == book.text, "\(book.day)") }
            #expect(books[0].text != Array(try await office.bookText().prefix(2)), "the first day was corrected later")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a corrected name is in the book from that day on and not before`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier(name: "Nguyễn Văn Thư").code
            let tuesday = office.clock.now.date
            office.clock.advance(minutes: 24 * 60)
            _ = try await office.work.acts.correctPerson(
                code, part: .owner, changes: Person(name: "Nguyễn Văn Thử"), reason: "Sai dấu.",
                by: office.officer(.reception))
            #expect(try await office.bookText(asOfEnd: tuesday).map { $0[3] } == ["Nguyễn Văn Thư"])
            #expect(try await office.bookText(asOfEnd: tuesday.adding(days: 1)).map { $0[3] } == ["Nguyễn Văn Thử"])
        }
    }

    @Test(arguments: Engine.available)
    func `a stretch is narrowed by day and field and counted whole`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var other = ProcedureVersion.sampleOfThreeDays
            other.definition.field = "Hộ tịch"
            try await office.keep(other)
            for _ in 0..<3 { try await office.newDossier() }
            office.clock.advance(minutes: 24 * 60)
            try await office.newDossier("1.004873")
            let (register, today) = (office.work.register, office.clock.now.date)
            func count(_ question: RegisterQuestion, offset: Int = 0, limit: Int = .max) async throws -> [Int] {
                let stretch = try await office.database.read {
                    try register.stretch(question, offset: offset, limit: limit, office: office.office, in: $0)
                }
                return [stretch.entries.count, stretch.count]
            }
            #expect(try await count(RegisterQuestion(year: 2026)) == [4, 4])
            #expect(try await count(RegisterQuestion(year: 2026), offset: 2, limit: 1) == [1, 4])
            #expect(try await count(RegisterQuestion(year: 2026, day: today)) == [1, 1])
            #expect(try await count(RegisterQuestion(year: 2026, field: "Chứng thực")) == [3, 3])
            #expect(try await count(RegisterQuestion(year: 2025)) == [0, 0])
        }
    }

    @Test(
        arguments: [
            (DossierStatus.received, ""), (.returned, "9 giờ 05, 24/11/2026"),
            (.withdrawn, "Dừng giải quyết theo đề nghị của người nộp, 24/11/2026"),
            // Only after the days that the applicant has for it.
            (.closedIncomplete, "Kết thúc do không bổ sung hồ sơ, 03/01/2027"),
        ], Engine.available)
    func `each end of a dossier has its words in the book`(
        end: (status: DossierStatus, words: String), engine: Engine
    ) async throws {
        let (status, words) = end
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            try await office.bring(code, to: status)
            let line = try #require(try await office.bookText().first)
            #expect(line[8] == words)
            #expect(line[10] == (status == .returned ? "Nguyễn Văn Thử" : ""))
        }
    }

    @Test(arguments: Engine.available)
    func `who may not see personal data can neither reveal a book nor carry it away unmasked`(engine: Engine)
        async throws
    {
        try await TestOffice.open(engine) { office in
            for role in [Role.control, .clerk, .processing] {
                let refused = await workflowRefusal {
                    try await office.work.register.recordReading(
                        .registerRevealed, of: "Quyển số 2026", by: office.officer(role))
                }
                #expect(refused == .notYourPost, "\(role)")
            }
            try await office.work.register.recordReading(
                .registerExported, of: "Quyển số 2026", by: office.officer(.leader))
            let id = office.office.id
            let last = try await office.database.read { try OfficeEventStore.events(officeID: id, in: $0).last }
            #expect(last?.link.kind == OfficeEventKind.registerExported.rawValue)
        }
    }
}

extension TestOffice {
    /// Puts the owner's name, telephone or address right, or one after the other.
    fileprivate func correctSomebody(of code: String, _ chance: inout SeededChance) async throws {
        let number = String(chance.below(900) + 100)
        let choices = [
            Person(name: "Nguyễn Văn Sửa \(number)"), Person(name: "", phone: "0912345\(number)"),
            Person(name: "", address: "Ấp \(number)"),
        ]
        let changes = choices[chance.below(choices.count)]
        _ = try await work.acts.correctPerson(
            code, part: .owner, changes: changes, reason: "Ghi nhầm.", by: officer(.reception))
    }

    /// Every column of every line of this year's book, as it stands now or stood at the end of a day.
    func bookText(asOfEnd day: CivilDate? = nil) async throws -> [[String]] {
        let question = RegisterQuestion(year: 2026)
        let entries = try await database.read { reader in
            if let day {
                return try work.register.stretch(question, asOfEnd: day, office: office, in: reader).entries
            }
            return try work.register.stretch(question, office: office, in: reader).entries
        }
        return entries.map { entry in RegisterColumn.allCases.map { entry.text($0, isRevealed: true) } }
    }
}
