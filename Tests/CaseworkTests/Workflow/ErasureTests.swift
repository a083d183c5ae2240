import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Telephone and e-mail erased at a person's wish: gone everywhere, told without them, and nothing else loosened.
@Suite struct ErasureTests {
    @Test(arguments: Engine.available)
    func `a leader erases contacts of a dossier that is over, in every version of its persons`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.correctedAndReturned()
            let erased = try await office.erase(code)
            let event = try #require(try await office.events(of: code).last)
            #expect(event.kind == .contactsErased && event.sequence == erased.sequence)
            #expect(event.facts[.erased] == "owner.email\nowner.phone")
            #expect(event.facts[.personHashes]?.split(separator: "\n").count == 3)
            #expect(event.facts.values.allSatisfy { !$0.contains("0912345678") && !$0.contains("hoa@example.vn") })
            let rows = try await office.rows(of: code)
            #expect(rows.map(\.name) == ["Nguyễn Văn Đúng", "Nguyễn Văn Thử", "Nguyễn Văn Sai"])
            #expect(rows.allSatisfy { $0.contacts.isEmpty })
            #expect(rows.first?.address == "Ấp 2" && rows.first?.personalNumber == "089090000123")
            #expect(try await office.trackingFails(code))
            #expect(try await Verification(database: office.database).run().dossiers == 1)
            let again = await workflowRefusal { _ = try await office.erase(code) }
            #expect(again == .nothingToErase)
        }
    }

    @Test(arguments: Engine.available)
    func `the slips that were given before the reception are emptied too`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let person = Person(
                name: "Trần Thị Thiếu", personalNumber: "089190000123", phone: "0912345678", email: "thieu@example.vn")
            let slip = try await office.work.intake.requestCompletion(
                procedure: "1.001193", person: person, items: ["Giấy chứng sinh"], reason: "Thiếu giấy tờ.",
                unforeseen: "", key: office.surroundings.freshKey(), by: office.officer(.reception))
            let code = try await office.receive("1.001193", owner: person).code
            try await office.bring(code, to: .returned)
            _ = try await office.erase(code)
            let id = office.office.id
            let kept = try #require(
                try await office.database.read { try NoticeStore.find(slip.id, office: id, in: $0) })
            #expect(kept.person.name == person.name && kept.person.contacts.isEmpty)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `no earlier hash of the chain can be tried out any more`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.correctedAndReturned()
            let before = try await office.entries(of: code)
            let reception = try await office.events(of: code)[0].facts[.personHash]
            _ = try await office.erase(code)
            // The row as it was received is known again but for its salt: without it no telephone gives the hash.
            var tried = try #require(try await office.formerEntries(of: code).last)
            tried.person.phone = "0912345678"
            #expect(DossierPersonStore.hash(of: [tried]) != reception)
            let salts = Set(try await office.entries(of: code).map(\.salt))
            #expect(salts.isDisjoint(with: before.map(\.salt)))
        }
    }

    @Test(arguments: Engine.available)
    func `only a leader, only with a reason, only when the dossier is over`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.inProcessing()
            for role in Role.allCases where role != .leader {
                let refused = await workflowRefusal { _ = try await office.erase(code, by: role) }
                #expect(refused == .notYourPost)
            }
            let open = await workflowRefusal { _ = try await office.erase(code) }
            #expect(open == .contactsNeeded)
            _ = try await office.work.acts.withdraw(code, reason: "Theo đề nghị", by: office.officer(.reception))
            let mute = await workflowRefusal { _ = try await office.erase(code, reason: "") }
            #expect(mute == .reasonMissing)
            #expect(try await office.rows(of: code).first?.phone == "0912345678")
            #expect(try await office.erase(code).status == .withdrawn)
        }
    }

    @Test(
        arguments: [
            "DELETE FROM dossier_person", "UPDATE dossier_person SET name = 'Trần Văn Khác'",
            "UPDATE dossier_person SET phone = '0900000000'", "UPDATE dossier_person_former SET name = 'Trần Văn Khác'",
            "DELETE FROM dossier_person_former WHERE replaced_by = (SELECT min(replaced_by) FROM dossier_person_former)",
        ] as [SQLText], Engine.available)
    func `rows taken away or changed are found before and after an erasure, and never covered by one`(
        change: SQLText, engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.correctedAndReturned()
            _ = try await office.erase(code)
            try await office.database.write { _ = try $0.execute(change) }
            await #expect(throws: BrokenLink.personDiffers(code: code)) {
                try await Verification(database: office.database).run()
            }
        }
        try await TestOffice.open(engine) { office in
            let code = try await office.correctedAndReturned()
            try await office.database.write { _ = try $0.execute(change) }
            await #expect(throws: BrokenLink.personDiffers(code: code)) { try await office.erase(code) }
            #expect(try await office.events(of: code).allSatisfy { $0.kind != .contactsErased })
        }
    }

    @Test(arguments: Engine.available)
    func `contacts wiped without an event are found`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.correctedAndReturned()
            try await office.database.write {
                _ = try $0.execute("UPDATE dossier_person SET phone = '', email = ''")
            }
            await #expect(throws: BrokenLink.personDiffers(code: code)) {
                try await Verification(database: office.database).run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `the book keeps its line, today and as it stood, without the telephone`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.correctedAndReturned()
            let day = office.clock.now.date
            office.clock.advance(minutes: 24 * 60)
            #expect(try await office.bookText(asOfEnd: day)[0][4] == "Ấp 2; 0912345678")
            _ = try await office.erase(code)
            for book in [try await office.bookText(), try await office.bookText(asOfEnd: day)] {
                #expect(book[0][3] == "Nguyễn Văn Đúng" && book[0][4] == "Ấp 2")
            }
        }
    }
}

extension TestOffice {
    @discardableResult
    fileprivate func erase(_ code: String, reason: String = "Theo đơn ngày 20/11/2026.", by role: Role = .leader)
        async throws -> Dossier
    {
        try await work.acts.eraseContacts(code, reason: reason, by: officer(role))
    }

    /// A dossier whose owner was put right twice before it was returned.
    fileprivate func correctedAndReturned() async throws -> String {
        try await keep(.birth)
        let code = try await newDossier(name: "Nguyễn Văn Sai").code
        for changes in [
            Person(name: "Nguyễn Văn Thử", email: "hoa@example.vn"), Person(name: "Nguyễn Văn Đúng", address: "Ấp 2"),
        ] {
            _ = try await work.acts.correctPerson(
                code, part: .owner, changes: changes, reason: "Ghi nhầm.", by: officer(.reception))
        }
        try await bring(code, to: .returned)
        return code
    }

    fileprivate func entries(of code: String) async throws -> [DossierPerson] {
        let id = office.id
        return try await database.read { reader in
            try DossierPersonStore.persons(of: code, office: id, in: reader).filter { $0.part == .owner }
        } + formerEntries(of: code)
    }

    /// The latest first.
    fileprivate func formerEntries(of code: String) async throws -> [DossierPerson] {
        let id = office.id
        let last = try await dossier(code).sequence
        return try await database.read { reader in
            try (1...last).reversed().flatMap {
                try DossierPersonStore.replaced(by: $0, of: code, office: id, in: reader)
            }
        }
    }

    fileprivate func rows(of code: String) async throws -> [Person] { try await entries(of: code).map(\.person) }

    /// Whether nobody finds the dossier by the telephone any more.
    fileprivate func trackingFails(_ code: String) async throws -> Bool {
        do {
            _ = try await work.tracking.find(
                TrackingQuestion(code: code, digits: "5678", agency: office.agencyCode), office: office.id,
                from: "203.0.113.9")
            return false
        } catch is TrackingRefusal {
            return true
        }
    }
}
