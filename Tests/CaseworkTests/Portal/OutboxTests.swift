import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The outbox is written by the acts themselves, or not at all.
@Suite struct OutboxTests {
    @Test(arguments: Engine.available)
    func `each act leaves its word for the portal in its own transaction, a refused one leaves none`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.connectPortal()
            let code = try await office.newDossier().code
            #expect(try await office.messages(of: code) == [1])
            _ = try await office.work.acts.offerHandover(of: code, to: .processing, by: office.officer(.reception))
            #expect(try await office.messages(of: code) == [1])
            _ = try await office.work.acts.acceptHandover(of: code, by: office.officer(.processing))
            #expect(try await office.messages(of: code) == [1, 3])
            await #expect(throws: WorkflowRefusal.self) {
                _ = try await office.work.acts.sign(code, by: office.officer(.leader))
            }
            #expect(try await office.messages(of: code) == [1, 3])
            #expect(try await office.outboxCounts() == OutboxCounts(waiting: 2, sending: 0, parked: 0, delivered: 0))
        }
    }

    @Test(arguments: Engine.available)
    func `an office without a portal writes nothing, and once connected tells the whole story of what it touches`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.newDossier().code
            #expect(try await office.messages(of: code) == [])
            try await office.connectPortal()
            try await office.bring(code, to: .processing)
            #expect(try await office.messages(of: code) == [3])
            let entry = try #require(try await office.claim().first)
            let scenes = try await office.work.portalOutbox.scenes(of: [entry], codes: PortalCodeMap())
            #expect(scenes[code]?.story.next(after: entry.delivery, in: .envelope) == .insert(through: 1))
        }
    }

    @Test(arguments: Engine.available)
    func `letting a refused dossier go forgets what was kept of its procedure in the portal's list`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.connectPortal()
            let dossier = try await office.newDossier()
            let (outbox, id) = (office.work.portalOutbox, office.office.id)
            let known = PortalProcedure(own: .birth, codes: PortalCodeMap())
            try await outbox.keepCatalogueEntry(known, of: dossier.procedureCode, office: id)
            #expect(try await outbox.catalogueMoment(of: dossier.procedureCode, office: id) != nil)
            var entry = try #require(try await office.claim().first)
            entry.state = .parked
            #expect(try await office.keep(entry))
            try await office.work.portal.release(dossier.code, by: office.officer(.reception))
            #expect(try await outbox.catalogueMoment(of: dossier.procedureCode, office: id) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `what a sender has under way is not taken again by it, though its lease is given back`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.connectPortal()
            for _ in 0..<2 { try await office.newDossier() }
            let first = try #require(try await office.claim(1).first)
            // An act came in between, so that it waits again.
            #expect(try await office.keep(first))
            let outbox = office.work.portalOutbox
            let rest = try await outbox.claim(
                10, besides: [first.code], office: office.office.id, for: "sender", seconds: 60)
            #expect(rest.count == 1 && rest.first?.code != first.code)
            #expect(try await office.claim().map(\.code) == [first.code])
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier is with one sender at a time, and with another once the lease is over`(engine: Engine) async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.connectPortal()
            for _ in 0..<20 { try await office.newDossier() }
            let claimed = try await withThrowingTaskGroup(of: [String].self) { group in
                for sender in 0..<5 {
                    group.addTask { try await office.claim(4, for: "sender \(sender)").map(\.code) }
                }
                return try await group.reduce(into: [], +=)
            }
            #expect(Set(claimed).count == claimed.count)
            var rest: [String] = []
            while case let more = try await office.claim(4, for: "late"), !more.isEmpty { rest += more.map(\.code) }
            #expect(Set(claimed + rest).count == 20)
            office.clock.advance(seconds: 61)
            let taken = try await office.claim(20, for: "successor")
            #expect(taken.count == 20)
            // The first sender comes back late: what it says counts no more.
            var stale = taken[0]
            stale.state = .delivered
            #expect(try await office.keep(stale, for: "sender 0") == false)
            #expect(try await office.keep(stale, for: "successor"))
        }
    }

    @Test(arguments: Engine.available)
    func `an act while its dossier is being sent is not lost`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.connectPortal()
            let code = try await office.newDossier().code
            var entry = try #require(try await office.claim().first)
            try await office.bring(code, to: .processing)
            entry.state = .delivered
            #expect(try await office.keep(entry, acknowledged: 1))
            #expect(try await office.entry(code)?.state == .waiting)
            #expect(try await office.outboxCounts() == OutboxCounts(waiting: 1, sending: 0, parked: 0, delivered: 1))
        }
    }

    @Test(arguments: Engine.available)
    func `what the portal refused waits for a person, who is named in the office's chain`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.connectPortal()
            let code = try await office.newDossier().code
            var entry = try #require(try await office.claim().first)
            (entry.state, entry.words) = (.parked, "Thiếu số giấy tờ")
            #expect(try await office.keep(entry))
            try await office.bring(code, to: .processing)
            #expect(try await office.claim().isEmpty)
            #expect(try await office.outboxCounts().parked == 2)
            await #expect(throws: WorkflowRefusal.notYourPost) {
                try await office.work.portal.release(code, by: office.officer(.clerk))
            }
            try await office.work.portal.release(code, by: office.officer(.reception))
            #expect(try await office.claim().map(\.code) == [code])
            await #expect(throws: PortalRefusal.notParked(code: code)) {
                try await office.work.portal.release(code, by: office.officer(.reception))
            }
            let id = office.office.id
            let kinds = try await office.database.read {
                try OfficeEventStore.events(officeID: id, in: $0).map(\.link.kind)
            }
            #expect(kinds.suffix(2) == ["portalConfigured", "portalReleased"])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `while an office pauses, what changes waits`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.connectPortal()
            try await office.work.portal.pause(by: office.officer(.leader))
            try await office.newDossier()
            #expect(try await office.work.portalOutbox.officesWithWork().isEmpty)
            await #expect(throws: PortalRefusal.alreadyPaused) {
                try await office.work.portal.pause(by: office.officer(.leader))
            }
            try await office.work.portal.resume(by: office.officer(.control))
            #expect(try await office.work.portalOutbox.officesWithWork() == [office.office.id])
        }
    }

    @Test func `a link to an attachment serves one file until its day`() {
        let (morning, secret) = (TestOffice.morning, [UInt8](repeating: 7, count: 32))
        let end = morning.adding(seconds: 3600)
        let link = PortalFileLink(office: "a", dossierCode: "b", fileID: "c", until: end, secret: secret)
        #expect(link.isGenuine(at: morning, secret: secret))
        #expect(!link.isGenuine(at: end, secret: secret))
        #expect(!link.isGenuine(at: morning, secret: [UInt8](repeating: 8, count: 32)))
        let longer = PortalFileLink(
            office: "a", dossierCode: "b", fileID: "c", until: end.adding(seconds: 1), signature: link.signature)
        #expect(!longer.isGenuine(at: morning, secret: secret))
        let other = PortalFileLink(office: "a", dossierCode: "b", fileID: "d", until: end, signature: link.signature)
        #expect(!other.isGenuine(at: morning, secret: secret))
    }

    @Test(arguments: [
        ("ftp://cong.example", "H99", PortalRefusal.addressMalformed),
        ("https://", "H99", .addressMalformed),
        ("https://ten:mat-khau@cong.example", "H99", .addressMalformed),
        ("https://cong.example?x=1", "H99", .addressMalformed),
        ("https://cong.example", "", .unitMalformed),
        ("https://cong.example", "H 99", .unitMalformed),
    ])
    func `a connection that cannot work is refused`(address: String, unit: String, refusal: PortalRefusal) {
        #expect(throws: refusal) {
            try PortalConnection(
                officeID: "a", dialect: .envelope, address: address, unitCode: unit, userName: "u",
                secretPlace: "env:X", configuredAt: TestOffice.morning
            ).checked()
        }
    }
}

extension TestOffice {
    fileprivate func claim(_ limit: Int = 10, for owner: String = "sender") async throws -> [PortalQueueEntry] {
        try await work.portalOutbox.claim(limit, office: office.id, for: owner, seconds: 60)
    }

    fileprivate func keep(
        _ entry: PortalQueueEntry, acknowledged: Int = 0, for owner: String = "sender"
    ) async throws -> Bool {
        try await work.portalOutbox.keep(entry, acknowledged: acknowledged, said: nil, for: owner, seconds: nil)
    }

    fileprivate func messages(of code: String) async throws -> [Int] {
        let id = office.id
        return try await database.read { reader in
            try reader.rows(
                """
                SELECT sequence FROM outbox_message WHERE office_id = \(id) AND dossier_code = \(code) ORDER BY sequence
                """
            ).map { try $0.integer("sequence") }
        }
    }
}
