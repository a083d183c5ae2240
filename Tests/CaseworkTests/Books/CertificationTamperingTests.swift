import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Certification registers changed by hand: the check names the dossier whose events tell otherwise.
@Suite struct CertificationTamperingTests {
    @Test(arguments: Engine.available, CertificationTampering.allCases)
    func `a certification register changed by hand is named by the check`(
        engine: Engine, tampering: CertificationTampering
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.certified("2.000815", papers: [("Giấy khai sinh", 3, 1), ("Học bạ", 1, 9)])
            let right = try CertifiedPaper(name: "Giấy khai sinh", copies: 2, pages: 1)
            try await office.work.certifications.correct(
                .copies, year: 2026, number: 1, to: right, reason: "Ghi nhầm.", by: office.officer(.clerk))
            _ = try await Verification(database: office.database).run()
            try await office.database.write { writer in
                for statement in tampering.statements { try writer.execute(statement) }
            }
            await #expect(throws: tampering.found(on: code)) {
                try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier numbered twice after a mistake keeps all its lines`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.certified("2.000815", papers: [("Giấy khai sinh", 1, 1)])
            let acts = office.work.acts
            _ = try await acts.acceptHandover(of: code, by: office.officer(.reception))
            let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
            _ = try await acts.giveBack(code, to: collection, by: office.officer(.reception))
            _ = try await acts.reopen(code, reason: "Thiếu dấu giáp lai.", by: office.officer(.leader))
            #expect(try await office.lines(.copies).count == 1)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `what is certified anew bears the day and the name of the new signature`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.certified("2.000815", papers: [("Giấy khai sinh", 1, 1)])
            let acts = office.work.acts
            _ = try await acts.acceptHandover(of: code, by: office.officer(.reception))
            let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
            _ = try await acts.giveBack(code, to: collection, by: office.officer(.reception))
            let first = try #require(try await office.lines(.copies).first).entry
            office.clock.set(LocalInstant(try #require(CivilDate("2027-01-05")), hour: 9))
            _ = try await acts.reopen(code, reason: "Thiếu dấu giáp lai.", by: office.officer(.leader))
            let other = try await office.hire("son", "Lê Văn Sơn", [.leader])
            let draft = OutcomeDraft(isPositive: true, summary: "Đã chứng thực lại")
            _ = try await acts.draft(draft, on: code, by: office.officer(.processing))
            try await office.signLetter(of: code, newDay: nil)
            _ = try await acts.sign(code, by: other)
            let papers = [try CertifiedPaper(name: "Giấy khai sinh", copies: 1, pages: 1)]
            _ = try await acts.number(
                code, certifying: try Certification(papers: papers), by: office.officer(.clerk))
            let again = try #require(try await office.lines(.copies, year: 2027).first).entry
            #expect(again.certifiedAt == office.clock.now && again.signerID == other.id && again.number == 1)
            #expect(first.certifiedAt == TestOffice.morning)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `entries of before there was a hash are compared by what their events tell`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keepCertifications()
            let code = try await office.signedCertification("2.000815")
            try await office.numberAsOnceWasDone(code)
            _ = try await Verification(database: office.database).run()
            _ = try await office.database.write { try $0.execute("UPDATE certification_entry SET copies = 2") }
            await #expect(throws: BrokenLink.certificationDiffers(code: code)) {
                try await Verification(database: office.database).run()
            }
        }
    }
}

/// What somebody may try with the registers of certifications.
enum CertificationTampering: String, CaseIterable, Sendable {
    case nameEdited, feeEdited, copiesEdited, signerReplaced, momentMoved, placePlanted
    case correctionTakenOut, correctionEdited, correctionReasonEdited, bookEmptied, entryPlanted

    var statements: [SQLText] {
        switch self {
        case .nameEdited: ["UPDATE certification_entry SET paper_name = 'Giấy khác' WHERE number = 2"]
        case .feeEdited: ["UPDATE certification_entry SET fee = 1 WHERE number = 1"]
        case .copiesEdited: ["UPDATE certification_entry SET copies = 9 WHERE number = 1"]
        case .signerReplaced: ["UPDATE certification_entry SET signer_id = 'ai đó' WHERE number = 1"]
        case .momentMoved: ["UPDATE certification_entry SET certified_at = '2026-01-02T02:00:00Z' WHERE number = 1"]
        case .placePlanted:
            [
                """
                UPDATE certification_entry SET outside_place = 'Nhà riêng', outside_at = certified_at WHERE number = 2
                """
            ]
        case .correctionTakenOut: ["DELETE FROM certification_correction"]
        case .correctionEdited: ["UPDATE certification_correction SET paper_name = 'Giấy khác'"]
        case .correctionReasonEdited: ["UPDATE certification_correction SET reason = 'Không rõ'"]
        case .bookEmptied: ["DELETE FROM certification_correction", "DELETE FROM certification_entry"]
        case .entryPlanted:
            [
                """
                INSERT INTO certification_entry (office_id, book, book_year, number, dossier_code, paper_name, copies,
                    pages, fee, signer_id, certified_at, entered_on, entered_by, entered_at)
                SELECT office_id, book, book_year, 3, dossier_code, paper_name, copies, pages, fee, signer_id,
                    certified_at, entered_on, entered_by, entered_at FROM certification_entry WHERE number = 2
                """, "UPDATE dossier_number SET last_number = 3 WHERE series = 'SCT/BS 2026'",
            ]
        }
    }

    func found(on code: String) -> BrokenLink {
        self == .bookEmptied ? .numberBehind(series: "SCT/BS 2026") : .certificationDiffers(code: code)
    }
}

extension TestOffice {
    /// Numbers a certification as a program did that wrote no hash into the event.
    fileprivate func numberAsOnceWasDone(_ code: String) async throws {
        _ = try await work.acts.number(code, by: officer(.clerk))
        let id = office.id
        try await database.write { writer in
            let events = try DossierEventStore.events(of: code, office: id, in: writer).map(\.event)
            _ = try writer.execute("DELETE FROM dossier_event WHERE dossier_code = \(code)")
            var plain = events
            for index in plain.indices where plain[index].kind == .outcomeNumbered {
                plain[index].facts[.contentHash] = nil
            }
            try DossierEventStore.append(plain, dossier: code, office: id, in: writer)
        }
    }
}
