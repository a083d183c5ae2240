import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct TrackingTests {
    private static let owner = Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123", phone: "0912345678")

    @Test(arguments: Engine.available)
    func `telephone or personal number open the dossier`(engine: Engine) async throws {
        try await Self.open(engine) { office, code in
            for digits in ["5678", "0123"] {
                let found = try await office.track(code, digits)
                #expect(found.code == code)
                #expect(found.status.stage == .received)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a representative's digits open it too, and a collector's do not`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let form = IntakeForm(
                procedureCode: "2.000815", owner: Person(name: "Nguyễn Văn Thử"),
                representative: Representative(
                    person: Person(name: "Lê Văn Đại", phone: "0987654321"), authorisation: "Giấy ủy quyền"))
            let code = try await office.work.intake.receive(
                form, key: try ReceptionKey("k", bodyHash: ""), by: office.officer(.reception)
            ).dossier.code
            try await office.expect(code, by: office.track(code, "4321"))
            try await office.database.write {
                let collector = DossierPerson(
                    part: .collector, person: Person(name: "Phạm Thị Nhận", phone: "0900001111"), salt: "s")
                try DossierPersonStore.insert(collector, dossier: code, office: office.office.id, in: $0)
            }
            await #expect(throws: TrackingRefusal.noMatch) { try await office.track(code, "1111") }
        }
    }

    @Test(arguments: Engine.available)
    func `unknown code, wrong digits and no digits on file cost the same statements and give the same refusal`(
        engine: Engine
    ) async throws {
        try await Self.open(engine) { office, code in
            let bare = try await office.receive(owner: Person(name: "Trần Thị Không Số")).code
            let counting = CountingDatabase(office.database)
            let work = OfficeWork(database: counting, files: office.work.files, surroundings: office.surroundings)
            var costs: [[String]] = []
            for (code, digits) in [("H01.89.12-990101-9999", "1111"), (code, "1111"), (bare, "1111"), ("x", "1111")] {
                let question = try TrackingQuestion(code: code, digits: digits, agency: "H01.89.12")
                await #expect(throws: TrackingRefusal.noMatch) {
                    try await work.tracking.find(question, office: office.office.id, from: "203.0.113.9")
                }
                costs.append(counting.takeStatements())
            }
            #expect(costs[0].count > 3)
            #expect(costs.allSatisfy { $0 == costs[0] })
        }
    }

    @Test(arguments: Engine.available)
    func `ten misses lock the code from everywhere, and the lock ends after an hour`(engine: Engine) async throws {
        try await Self.open(engine) { office, code in
            for guess in 0..<10 {
                await #expect(throws: TrackingRefusal.noMatch) {
                    try await office.track(code, "9999", from: "203.0.113.\(guess)")
                }
            }
            let until = office.clock.now.adding(seconds: 3600)
            await #expect(throws: TrackingRefusal.locked(until: until)) {
                try await office.track(code, "5678", from: "198.51.100.1")
            }
            office.clock.advance(minutes: 60)
            try await office.expect(code, by: office.track(code, "5678", from: "198.51.100.1"))
        }
    }

    @Test(arguments: Engine.available)
    func `ten misses lock the address for every code, and a success in between forgives nothing`(
        engine: Engine
    ) async throws {
        try await Self.open(engine) { office, code in
            for guess in 0..<10 {
                if guess == 5 { try await office.expect(code, by: office.track(code, "5678")) }
                await #expect(throws: TrackingRefusal.noMatch) { try await office.track("261124-9\(guess)00", "9999") }
            }
            let until = office.clock.now.adding(seconds: 3600)
            await #expect(throws: TrackingRefusal.locked(until: until)) { try await office.track(code, "5678") }
            try await office.expect(code, by: office.track(code, "5678", from: "198.51.100.1"))
        }
    }

    @Test(arguments: Engine.available)
    func `a locked code that does not exist is answered like one that does`(engine: Engine) async throws {
        try await Self.open(engine) { office, code in
            for tried in [code, "H01.89.12-990101-9999"] {
                for guess in 0..<10 { _ = try? await office.track(tried, "9999", from: "\(tried) \(guess)") }
                let until = office.clock.now.adding(seconds: 3600)
                await #expect(throws: TrackingRefusal.locked(until: until)) {
                    try await office.track(tried, "5678", from: "198.51.100.1")
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `fifty guesses at once are counted one by one`(engine: Engine) async throws {
        try await Self.open(engine) { office, code in
            let missed = await withTaskGroup(of: Bool.self) { group in
                for guess in 0..<50 {
                    group.addTask {
                        do {
                            return try await office.track(code, "9999", from: "203.0.113.\(guess)").code.isEmpty
                        } catch { return error as? TrackingRefusal == .noMatch }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(missed == 10)
        }
    }

    @Test(arguments: Engine.available)
    func `misses are kept as hashes alone, and forgotten`(engine: Engine) async throws {
        try await Self.open(engine) { office, code in
            _ = try? await office.track(code, "9999", from: "203.0.113.9")
            let kept = try await office.database.read { try $0.rows("SELECT * FROM tracking_miss").map { "\($0)" } }
            #expect(kept.count == 2)
            #expect(!kept.contains { $0.contains(code) || $0.contains("203.0.113.9") || $0.contains("9999") })
            office.clock.advance(minutes: 121)
            _ = try? await office.track("khac", "9999", from: "198.51.100.1")
            let later = try await office.database.read { try $0.rows("SELECT * FROM tracking_miss").count }
            #expect(later == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `the receipt's link opens the dossier, another link does not`(engine: Engine) async throws {
        try await Self.open(engine) { office, code in
            let token = TrackingToken(
                secret: office.surroundings.secret, office: office.office.id, dossierCode: code)
            #expect(try await office.work.tracking.find(token, office: office.office.id).code == code)
            let other = try #require(TrackingToken(String(repeating: "0", count: 32)))
            await #expect(throws: TrackingRefusal.linkUnknown) {
                try await office.work.tracking.find(other, office: office.office.id)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a link taken back opens nothing, and the slip printed next carries the new one`(engine: Engine) async throws {
        try await Self.open(engine) { office, code in
            let (tracking, id, hoa) = (office.work.tracking, office.office.id, office.officer(.reception))
            let old = office.work.intake.trackingToken(of: try await office.dossier(code))
            let slip = try await office.work.intake.issueReceipt(of: code, by: hoa)
            let renewed = try await office.work.acts.renewLink(code, reason: "Giấy hẹn bị mất.", by: hoa)
            #expect(renewed.linkEdition == 1)
            await #expect(throws: TrackingRefusal.linkUnknown) { try await tracking.find(old, office: id) }
            await #expect(throws: TrackingRefusal.linkUnknown) { try await tracking.rate(old, office: id, score: 1) }
            let new = office.work.intake.trackingToken(of: renewed)
            #expect(new != old)
            #expect(try await tracking.find(new, office: id).code == code)
            #expect(try await office.track(code, "5678").token == new)
            let reprinted = try await office.work.intake.issueReceipt(of: code, by: hoa)
            #expect(reprinted.id != slip.id)
            #expect(try await office.work.papers.open(slip.id, by: hoa).ending != nil)
            #expect(try await office.work.intake.issueReceipt(of: code, by: hoa).id == reprinted.id)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `only the counter takes a link back, with a reason, also after the end`(engine: Engine) async throws {
        try await Self.open(engine) { office, code in
            await #expect(throws: WorkflowRefusal.notYourPost) {
                try await office.work.acts.renewLink(code, reason: "Mất.", by: office.officer(.processing))
            }
            await #expect(throws: WorkflowRefusal.reasonMissing) {
                try await office.work.acts.renewLink(code, reason: "", by: office.officer(.reception))
            }
            try await office.bring(code, to: .returned)
            for edition in 1...2 {
                let renewed = try await office.work.acts.renewLink(
                    code, reason: "Ảnh giấy hẹn bị đưa lên mạng.", by: office.officer(.reception))
                #expect(renewed.linkEdition == edition)
            }
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a returned dossier is rated once, and none before it is returned`(engine: Engine) async throws {
        try await Self.open(engine) { office, code in
            let tracking = office.work.tracking, id = office.office.id
            let token = try #require(try await office.track(code, "5678").token)
            await #expect(throws: WorkflowRefusal.wrongStatus(.received)) {
                try await tracking.rate(token, office: id, score: 5)
            }
            try await office.bring(code, to: .returned)
            #expect(try await tracking.find(token, office: id).mayBeRated)
            await #expect(throws: WorkflowRefusal.ratingOutOfRange) {
                try await tracking.rate(token, office: id, score: 6)
            }
            try await tracking.rate(token, office: id, score: 4)
            await #expect(throws: WorkflowRefusal.alreadyRated) {
                try await tracking.rate(token, office: id, score: 1)
            }
            let rated = try await tracking.find(token, office: id)
            #expect(rated.rating == 4)
            #expect(!rated.mayBeRated)
        }
    }

    private static func open(
        _ engine: Engine, _ body: @escaping @Sendable (TestOffice, String) async throws -> Void
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            try await body(office, try await office.receive(owner: owner).code)
        }
    }
}

extension TestOffice {
    fileprivate func expect(_ code: String, by found: TrackedDossier) { #expect(found.code == code) }

    /// Asks as a citizen does on the public page.
    @discardableResult
    fileprivate func track(
        _ code: String, _ digits: String, from address: String = "203.0.113.9"
    ) async throws -> TrackedDossier {
        let question = try TrackingQuestion(code: code, digits: digits, agency: office.agencyCode)
        return try await work.tracking.find(question, office: office.id, from: address)
    }
}
