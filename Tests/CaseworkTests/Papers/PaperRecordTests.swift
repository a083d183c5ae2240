import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct PaperRecordTests {
    @Test(arguments: Engine.available)
    func `a receipt is issued once and printed again exactly as it was`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let code = try await office.receive().code
            let first = try await office.work.intake.issueReceipt(of: code, by: office.officer(.reception))
            office.clock.set(TestOffice.morning.adding(seconds: 86_400))
            let second = try await office.work.intake.issueReceipt(of: code, by: office.officer(.reception))
            #expect(second == first)
            #expect(first.numberAndSymbol == "01/TTPVHCC")
            #expect(first.datedOn == TestOffice.morning.date)
            let looks = try await office.events(of: code).filter { $0.kind == .personalDataRevealed }
            #expect(looks.count == 1, "only the reprint of the other day is a look at personal data")
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `one slip for a visit takes the place of the single ones`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let intake = office.work.intake
            let hoa = office.officer(.reception)
            let codes = [try await office.receive().code, try await office.receive("1.004873").code]
            _ = try await office.receive(owner: Person(name: "Trần Thị Mẫu")).code
            let single = try await intake.issueReceipt(of: codes[0], by: hoa)
            let slip = try await intake.issueVisitReceipt(of: codes[1], by: hoa)
            #expect(slip.dossierCodes == codes)
            #expect(try await intake.issueReceipt(of: codes[1], by: hoa) == slip)
            let old = try await office.paper(single.id)
            #expect(old?.ending == .replaced(byID: slip.id, at: office.clock.now))
            let standing = try await office.work.papers.receiptStanding(
                ofDossier: codes[0], office: office.office.id)
            #expect(standing?.ending == nil && standing?.numberAndSymbol == slip.numberAndSymbol)
        }
    }

    @Test(arguments: Engine.available)
    func `no slip of a visit is made for one dossier alone`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let code = try await office.receive().code
            await #expect(throws: PaperRefusal.notOneVisit) {
                try await office.work.intake.issueVisitReceipt(of: code, by: office.officer(.reception))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `numbers of a kind follow each other and begin anew on New Year's Day`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let code = try await office.receive().code
            var numbers: [String] = []
            for year in [2026, 2026, 2027] {
                let day = try #require(CivilDate(year: year, month: year == 2026 ? 12 : 1, day: 4))
                numbers.append(
                    try await office.issueStopNotice(of: code, at: LocalInstant(day, hour: 9)).numberAndSymbol)
            }
            #expect(numbers == ["01/TBD-TTPVHCC", "02/TBD-TTPVHCC", "01/TBD-TTPVHCC"])
        }
    }

    @Test(arguments: Engine.available)
    func `slips of the counter and requests during processing never share a number`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let hoa = office.officer(.reception)
            let notice = try await office.work.intake.requestCompletion(
                procedure: "2.000815", person: Person(name: "Nguyễn Văn Thử"), items: ["Tờ khai"], reason: "",
                key: "k", by: hoa)
            let kept = try await office.paper(notice.id)
            #expect(kept?.numberAndSymbol == notice.symbol)
            let code = try await office.receive().code
            let draft = PaperDraft(
                id: office.surroundings.freshKey(),
                content: .supplementRequest(
                    SupplementRequestPaper(
                        party: PaperParty(.unknown, name: "Nguyễn Văn Thử"), procedure: "Chứng thực",
                        demands: ["Bản chính"], reason: "", guide: .init(name: "Trần Văn Bình", phone: ""))),
                dossiers: [code])
            let later = try await office.issue(draft, at: office.clock.now)
            #expect(later.number == notice.bookNumber + 1)
        }
    }

    @Test(arguments: Engine.available)
    func `the office's own letters stand after the number`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let code = try await office.receive().code
            let id = office.office.id
            try await office.database.write {
                try PaperWordingStore.set("TB-HB", for: .symbol(.stopNotice, .tt03of2025), office: id, in: $0)
            }
            let paper = try await office.issueStopNotice(of: code, at: office.clock.now)
            #expect(paper.numberAndSymbol == "01/TB-HB")
            #expect(paper.sheet?.head.symbol(for: .stopNotice) == "TB-HB")
        }
    }
}

extension TestOffice {
    func paper(_ paperID: String) async throws -> IssuedPaper? {
        let id = office.id
        return try await database.read { try PaperStore.find(paperID, office: id, in: $0) }
    }

    func issue(_ draft: PaperDraft, at moment: LocalInstant) async throws -> IssuedPaper {
        let (issuing, act) = (PaperIssuing(surroundings), Act(officer: officer(.reception), at: moment))
        return try await database.write { try issuing.issue(draft, by: act, in: $0) }
    }

    func issueStopNotice(of code: String, at moment: LocalInstant) async throws -> IssuedPaper {
        let notice = StopNoticePaper(
            party: PaperParty(.unknown, name: "Nguyễn Văn Thử"), code: try #require(DossierCode(code)),
            procedure: "Chứng thực", receivedAt: Self.morning, askedOn: moment.date, reason: "Không còn nhu cầu.",
            stage: "Đang xử lý", signer: "Nguyễn Thị Hoa")
        return try await issue(
            PaperDraft(id: surroundings.freshKey(), content: .stopNotice(notice), dossiers: [code]), at: moment)
    }
}
