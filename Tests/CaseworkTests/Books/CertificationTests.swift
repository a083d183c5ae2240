import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The certification registers: a number for each type of paper, given while the outcome is numbered.
@Suite struct CertificationTests {
    @Test(arguments: Engine.available)
    func `each type of paper takes a number, however many copies, and each book counts for itself`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let first = try await office.certified("2.000815", papers: [("Giấy khai sinh", 3, 1), ("Học bạ", 1, 200)])
            let second = try await office.certified("2.000815", papers: [("Căn cước", 1, 2)])
            let third = try await office.certified("2.000884", papers: [("Sơ yếu lý lịch", 1, 2)])
            let lines = try await office.lines(.copies)
            #expect(lines.map(\.entry.number) == [1, 2, 3])
            #expect(lines.map(\.entry.dossierCode) == [first, first, second])
            #expect(lines.map(\.entry.fee) == [6_000, 200_000, 4_000])
            #expect(lines.map(\.signer) == Array(repeating: "Lê Thu Hà, Chủ tịch", count: 3))
            #expect(try await office.lines(.signatures).map(\.entry.dossierCode) == [third])
            #expect(try await office.lines(.signatures).first?.entry.number == 1)
            #expect(
                try await office.events(of: first).first { $0.kind == .outcomeNumbered }?.facts[.certifications]
                    == "SCT/BS 2026/1 3x1; SCT/BS 2026/2 1x200")
            #expect(try await Verification(database: office.database).run().dossiers == 3)
        }
    }

    @Test(arguments: Engine.available)
    func `numbers start at 01 every year and a refused numbering spends none`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.signedCertification("2.000815")
            _ = await workflowRefusal { _ = try await office.work.acts.number(code, by: office.officer(.processing)) }
            _ = try await office.work.acts.number(code, by: office.officer(.clerk))
            #expect(try await office.lines(.copies).map(\.entry.number) == [1])
            office.clock.advance(minutes: 60 * 24 * 60)
            _ = try await office.certified("2.000815", papers: [("Giấy khai sinh", 1, 1)])
            #expect(try await office.lines(.copies, year: 2027).map(\.entry.number) == [1])
        }
    }

    @Test(arguments: Engine.available)
    func `what the reception has typed fills the book when the clerk types nothing`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let copies = try await office.signedCertification("2.000815", quantity: 2, pages: 5)
            let signatures = try await office.signedCertification("2.000884", quantity: 2, pages: 1)
            for code in [copies, signatures] {
                _ = try await office.work.acts.number(code, by: office.officer(.clerk))
            }
            let paper = try #require(try await office.lines(.copies).first?.entry)
            #expect(paper.paper == CertifiedPaper(checked: "Giấy tờ, văn bản theo hồ sơ", copies: 2, pages: 5))
            // Two copies of 2.000 + 2.000 + 3 × 1.000, just what the counter asked for.
            #expect(paper.fee == 14_000)
            #expect(try await office.dossier(copies).feeDue == 14_000)
            #expect(try await office.lines(.signatures).map(\.entry.paper.copies) == [1, 1])
        }
    }

    @Test(arguments: Engine.available)
    func `a correction stands beside the entry, which stays as it was written`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.certified("2.000815", papers: [("Giấy khai sinh", 3, 1)])
            let right = try CertifiedPaper(name: "Giấy khai sinh", copies: 2, pages: 1)
            let keeping = office.work.certifications
            func correct(_ reason: String, number: Int = 1, by role: Role = .clerk) async throws {
                try await keeping.correct(
                    .copies, year: 2026, number: number, to: right, reason: reason, by: office.officer(role))
            }
            await #expect(throws: CertificationRefusal.reasonMissing) { try await correct("") }
            await #expect(throws: CertificationRefusal.entryUnknown) { try await correct("Nhầm", number: 9) }
            await #expect(throws: WorkflowRefusal.notYourPost) { try await correct("Nhầm", by: .reception) }
            try await correct("Ghi nhầm số bản.")
            await #expect(throws: CertificationRefusal.nothingChanged) { try await correct("Nhầm") }
            let line = try #require(try await office.lines(.copies).first)
            #expect(line.entry.paper.copies == 3)
            #expect(line.corrections.map(\.fee) == [4_000])
            #expect(
                line.text(.note, isRevealed: false)
                    == "Đính chính ngày 24/11/2026: Giấy khai sinh, 02 bản, 01 trang, phí 4.000 đồng. Lý do: Ghi nhầm số bản."
            )
            #expect(try await office.events(of: code).last?.kind == .certificationCorrected)
            #expect(try await Verification(database: office.database).run().dossiers == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `outside the office the hour and minute are written down`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.signedCertification("2.000884")
            let now = office.clock.now
            #expect(throws: CertificationRefusal.outsideTimeAhead) {
                try OutsideAct(place: "Ấp 1", at: now.adding(seconds: 60), now: now)
            }
            let outside = try OutsideAct(
                place: "Nhà riêng, ấp Long Định", at: LocalInstant(now.date, hour: 8, minute: 7), now: now)
            let certification = try Certification(
                papers: [CertifiedPaper(name: "Giấy ủy quyền", copies: 1, pages: 2)], outside: outside)
            _ = try await office.work.acts.number(code, certifying: certification, by: office.officer(.clerk))
            let line = try #require(try await office.lines(.signatures).first)
            #expect(line.text(.certifiedOn, isRevealed: false) == "8 giờ 07, 24/11/2026")
            #expect(line.text(.note, isRevealed: false) == "Chứng thực ngoài trụ sở tại Nhà riêng, ấp Long Định.")
        }
    }

    @Test(arguments: Engine.available)
    func `what is no certification, or was refused, takes no number`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            try await office.keep(.birth)
            let code = try await office.signed()
            let certification = try Certification(papers: [CertifiedPaper(name: "Giấy", copies: 1, pages: 1)])
            await #expect(throws: CertificationRefusal.notACertification) {
                _ = try await office.work.acts.number(code, certifying: certification, by: office.officer(.clerk))
            }
            let refused = try await office.signedCertification("2.000815", isPositive: false)
            _ = try await office.work.acts.number(refused, by: office.officer(.clerk))
            #expect(try await office.lines(.copies).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `a number that was taken out of a book is found`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            _ = try await office.certified("2.000815", papers: [("Giấy khai sinh", 1, 1), ("Học bạ", 1, 1)])
            _ = try await office.database.write { writer in
                try writer.execute("DELETE FROM certification_entry WHERE office_id = 'hoabinh' AND number = 2")
            }
            await #expect(throws: BrokenLink.numberBehind(series: "SCT/BS 2026")) {
                _ = try await Verification(database: office.database).run()
            }
        }
    }
}

extension TestOffice {
    /// Puts the two certifications of every counter into force.
    func keepCertifications() async throws {
        var copies = ProcedureVersion.sample(
            fee: .perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000))
        copies.definition.registerCode = CertificationBook.copies.rawValue
        var signatures = ProcedureVersion.sample(
            code: "2.000884", name: "Chứng thực chữ ký", fee: .perCase(10_000))
        signatures.definition.registerCode = CertificationBook.signatures.rawValue
        try await keep(copies)
        try await keep(signatures)
    }

    /// A certification that waits for its number.
    func signedCertification(
        _ procedure: String, quantity: Int = 1, pages: Int = 1, isPositive: Bool = true
    ) async throws -> String {
        let form = IntakeForm(
            procedureCode: procedure, owner: Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123"),
            feeQuantity: quantity, pageCount: pages)
        let key = try ReceptionKey(surroundings.freshKey(), bodyHash: "")
        let code = try await work.intake.receive(form, key: key, by: officer(.reception)).dossier.code
        _ = try await work.acts.offerHandover(of: code, to: .processing, by: officer(.reception))
        _ = try await work.acts.acceptHandover(of: code, by: officer(.processing))
        let draft = OutcomeDraft(isPositive: isPositive, summary: "Đã chứng thực", grounds: "Bản chính bị tẩy xóa")
        _ = try await work.acts.draft(draft, on: code, by: officer(.processing))
        _ = try await work.acts.sign(code, by: officer(.leader))
        return code
    }

    func certified(_ procedure: String, papers: [(String, Int, Int)]) async throws -> String {
        let code = try await signedCertification(procedure)
        let certification = try Certification(
            papers: papers.map { try CertifiedPaper(name: $0.0, copies: $0.1, pages: $0.2) })
        _ = try await work.acts.number(code, certifying: certification, by: officer(.clerk))
        return code
    }

    func lines(_ book: CertificationBook, year: Int = 2026) async throws -> [CertificationLine] {
        let id = office.id
        return try await database.read { try CertificationStore.lines(book, year: year, office: id, in: $0) }
    }
}
