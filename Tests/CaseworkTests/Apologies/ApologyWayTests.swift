import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Letters of apology through the office, and what may not happen without one.
@Suite struct ApologyWayTests {
    @Test(arguments: Engine.available)
    func `a late dossier is warned of, apologised for, told a new date, signed, and still counted late`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.drafted()
            let lawful = try await office.dossier(code).lawfulDueAt
            try await office.goToEve()
            let letter = try await office.apologise(for: code, newDay: 20_790)
            #expect(letter.symbol == "01/PXL-TTPVHCC")
            let papers = try await office.database.read {
                try PaperStore.papers(of: code, office: office.office.id, in: $0)
            }
            #expect(papers.contains { $0.kind == .apology && $0.numberAndSymbol == letter.symbol })
            let told = try await office.dossier(code)
            #expect(told.dueAt == LocalInstant(CivilDate(dayNumber: 20_790), hour: 17))
            #expect(told.lawfulDueAt == lawful)
            #expect(told.originalDueAt == lawful)
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_787), hour: 9))
            let signed = try await office.work.acts.sign(code, by: office.officer(.leader))
            #expect(signed.finishedAt.map { Lateness(finishedAt: $0, dueAt: signed.lawfulDueAt) } == .late)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `nobody signs a letter for a day that was closed since it was written`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.drafted()
            try await office.goToEve()
            let day = CivilDate(dayNumber: 20_790)
            let draft = ApologyDraft(
                kinds: [], cause: .own, responsibleID: office.officer(.processing).id, faults: "Chờ xác minh.",
                newDueAt: LocalInstant(day, hour: 17))
            let acts = office.work.acts
            _ = try await acts.draftApology(code, draft, by: office.officer(.processing))
            _ = try await acts.reviewApology(code, by: office.officer(.leader))
            try await office.storm(from: day.description, to: day.description)
            let refused = try await anyRefusal {
                _ = try await acts.signApology(code, by: office.officer(.head))
            }
            #expect(refused as? ApologyRefusal == .newDateNotWorked(day))
            _ = try await acts.sendBackApology(code, reason: "Ngày này nghỉ bão.", by: office.officer(.head))
            _ = try await office.apologise(for: code, newDay: 20_791)
            #expect(try await office.dossier(code).dueAt.date == day.adding(days: 1))
        }
    }

    @Test(arguments: Engine.available)
    func `no late dossier is signed without its letter`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.drafted()
            office.clock.advance(minutes: 10 * 24 * 60)
            let sign = { _ = try await office.work.acts.sign(code, by: office.officer(.leader)) }
            #expect(await workflowRefusal(sign) == .apologyMissing)
            try await office.work.watch.look()
            #expect(await workflowRefusal(sign) == .apologyMissing)
            // Afterwards the letter may stand without a new date.
            _ = try await office.apologise(for: code, newDay: nil)
            try await sign()
            #expect(try await office.dossier(code).status == .decided)
        }
    }

    @Test(arguments: Engine.available)
    func `there is one re-appointment, and a second delay must be explained before anything is signed`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.drafted()
            try await office.goToEve()
            _ = try await office.apologise(for: code, newDay: 20_790)
            office.clock.set(LocalInstant(CivilDate(dayNumber: 20_794), hour: 9))
            #expect(try await office.work.watch.look() == 0)
            let acts = office.work.acts
            let sign = { _ = try await acts.sign(code, by: office.officer(.leader)) }
            #expect(await workflowRefusal(sign) == .explanationMissing)
            _ = try await acts.openApology(code, for: .lost, reason: "Mất tờ khai.", by: office.officer(.leader))
            let again = ApologyDraft(
                kinds: [], cause: .own, responsibleID: office.officer(.processing).id, faults: "Mất tờ khai.",
                newDueAt: LocalInstant(CivilDate(dayNumber: 20_801), hour: 17))
            let refused = try await anyRefusal {
                _ = try await acts.draftApology(code, again, by: office.officer(.processing))
            }
            #expect(refused as? ApologyRefusal == .alreadyReAppointed(until: CivilDate(dayNumber: 20_790)))
            _ = try await acts.explainDelay(
                code, explanation: "Nơi xác minh chưa trả lời.", by: office.officer(.processing))
            try await sign()
        }
    }

    @Test(arguments: Engine.available)
    func `a delay before its time is never apologised for without a new date`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            try await office.goToEve()
            let refused = try await anyRefusal { _ = try await office.apologise(for: code, newDay: nil) }
            #expect(refused as? ApologyRefusal == .newDateMissing)
        }
    }

    @Test(arguments: Engine.available)
    func `one letter holds several faults, and only the head signs it`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            try await office.goToEve()
            let acts = office.work.acts
            _ = try await acts.openApology(
                code, for: .attitude, reason: "Có phản ánh.", by: office.officer(.leader))
            let letter = try await office.letter(of: code)
            #expect(letter.kinds == [.overdue, .attitude])
            #expect(letter.ordinal == 1)
            for role in Role.allCases where role != .head {
                let refused = try await anyRefusal { _ = try await acts.signApology(code, by: office.officer(role)) }
                #expect(refused as? WorkflowRefusal == .notYourPost)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `letters are numbered without a gap however many are numbered at once`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var codes: [String] = []
            for _ in 0..<6 { codes.append(try await office.inProcessing()) }
            try await office.goToEve()
            for code in codes { try await office.signLetter(of: code, newDay: 20_790) }
            try await withThrowingTaskGroup { group in
                for code in codes {
                    group.addTask { _ = try await office.work.acts.numberApology(code, by: office.officer(.clerk)) }
                }
                try await group.waitForAll()
            }
            var numbers: [Int] = []
            for code in codes { numbers += [try await office.letter(of: code).number ?? 0] }
            #expect(numbers.sorted() == Array(1...6))
        }
    }
}

extension TestOffice {
    /// The morning of the working day before a dossier received today for three working days is due; the watch has looked.
    func goToEve() async throws {
        clock.set(LocalInstant(CivilDate(dayNumber: 20_783), hour: 8))
        try await work.watch.look()
    }

    /// The dossier's latest letter.
    func letter(of code: String) async throws -> Apology {
        let id = office.id
        let letters = try await database.read { try ApologyStore.apologies(of: code, office: id, in: $0) }
        guard let letter = letters.first else { throw ApologyRefusal.unknown }
        return letter
    }

    /// Writes, reviews and signs the letter that is open.
    func signLetter(of code: String, newDay: Int?) async throws {
        let draft = ApologyDraft(
            kinds: [], cause: .otherAgency, responsibleID: officer(.processing).id,
            faults: "Nơi xác minh chưa trả lời.",
            newDueAt: newDay.map { LocalInstant(CivilDate(dayNumber: $0), hour: 17) })
        _ = try await work.acts.draftApology(code, draft, by: officer(.processing))
        _ = try await work.acts.reviewApology(code, by: officer(.leader))
        _ = try await work.acts.signApology(code, by: officer(.head))
    }

    /// Brings the letter that is open to the citizen.
    func apologise(for code: String, newDay: Int?) async throws -> Apology {
        try await signLetter(of: code, newDay: newDay)
        _ = try await work.acts.numberApology(code, by: officer(.clerk))
        _ = try await work.acts.forwardApology(code, by: .phone, note: "Gọi lúc 9 giờ.", as: officer(.reception))
        return try await letter(of: code)
    }
}
