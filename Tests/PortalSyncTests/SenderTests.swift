import Casework
import Domain
import Foundation
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// What is done at the counter reaches the portal by itself, once and in order, whatever happens on the way.
@Suite struct SenderTests {
    @Test(arguments: Engine.available, AnswerStyle.allCases)
    func `a whole life reaches the portal step by step`(engine: Engine, style: AnswerStyle) async throws {
        var settings = StandInSettings()
        settings.style = style
        try await PortalAtWork.open(engine, settings: settings) { work in
            let code = try await work.office.newDossier().code
            try await work.settle()
            #expect(work.filed(code)?.status == 2)
            #expect(work.filed(code)?.fields["TenTTHC"]?.text == "Thủ tục đăng ký khai sinh")
            work.office.clock.advance(minutes: 30)
            try await work.office.bring(code, to: .returned)
            try await work.settle()
            let filed = try #require(work.filed(code))
            #expect(filed.status == 10)
            #expect(filed.progress.map(\.status) == [2, 4, 4, 4, 9, 9, 9, 9, 9, 10])
            #expect(filed.progress.first?.words == "Tiếp nhận hồ sơ")
            let ledger = work.portal.book.ledger
            #expect(ledger.objections.isEmpty, "\(ledger.objections)")
            #expect((ledger.duplicateProgressRows, ledger.misplacedProgressRows, ledger.repeatedInserts) == (0, 0, 0))
            #expect(try await work.office.outboxCounts().delivered == 10)
        }
    }

    @Test(arguments: TestOffice.reachableStatuses)
    func `every state of a dossier is taken by the portal`(status: DossierStatus) async throws {
        try await PortalAtWork.open { work in
            let code = try await work.office.newDossier().code
            try await work.office.bring(code, to: status)
            try await work.settle()
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
            #expect(work.filed(code)?.status == (status == .reopened ? 10 : status.nationalCode))
            let comparison = try await work.compared()
            #expect(comparison.found.allSatisfy { $0.kind == .reopened }, "\(comparison.found)")
            #expect((comparison.compared, comparison.found.standing(.known).count) == (1, status == .reopened ? 1 : 0))
        }
    }

    @Test(arguments: PortalFault.allCases.filter { $0 != .down }, 0..<8)
    func `no accident at any call loses, doubles or disorders anything`(fault: PortalFault, call: Int) async throws {
        var settings = StandInSettings()
        settings.silence = .seconds(3)
        try await PortalAtWork.open(settings: settings, timeoutSeconds: 1) { work in
            let code = try await work.office.newDossier().code
            try await work.office.bring(code, to: .processing)
            work.portal.book.changeFaults { plan in
                plan.ordered = Array(repeating: .slow, count: call) + [fault]
            }
            try await work.settle()
            let (ledger, filed) = (work.portal.book.ledger, try #require(work.filed(code)))
            #expect(filed.status == 4)
            #expect(filed.progress.map(\.words) == ["Tiếp nhận hồ sơ", "Nhận hồ sơ"])
            #expect((ledger.duplicateProgressRows, ledger.misplacedProgressRows) == (0, 0))
            #expect(try await work.office.outboxCounts().delivered == 2)
            #expect(try await work.compared().found.isEmpty)
        }
    }

    @Test func `an applicant is told as what was stated, else as the number says`() async throws {
        try await PortalAtWork.open { work in
            let people: [(Person, String)] = [
                (Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123"), "1"),
                (Person(name: "Công ty Ví Dụ", personalNumber: "0123456789"), "2"),
                (Person(name: "Chi nhánh Ví Dụ", personalNumber: "0123456789001"), "2"),
                (Person(name: "Trường Tiểu học Mẫu", personalNumber: "1234567890", kind: .agency), "3"),
                (Person(name: "Hội Mẫu", personalNumber: "1234567891", kind: .organisation), "4"),
            ]
            for (person, kind) in people {
                let key = try ReceptionKey(work.office.surroundings.freshKey(), bodyHash: "")
                let code = try await work.office.work.intake.receive(
                    IntakeForm(procedureCode: "1.001193", owner: person), key: key,
                    by: work.office.officer(.reception)
                ).dossier.code
                try await work.settle()
                #expect(work.filed(code)?.fields["LoaiDoiTuong"] == .text(kind), "\(person.name)")
                let identity = work.filed(code)?.fields["DinhDanhCHS"]?.list?.first
                #expect(identity?["LoaiDinhDanh"] == (kind == "1" ? "1" : "3"))
            }
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
            _ = try await Verification(database: work.office.database).run()
        }
    }

    @Test func `a key that is fixed in the gateway opens it without signing in, and a changed one is read anew`()
        async throws
    {
        var settings = StandInSettings()
        settings.keyHeader = "X-API-Key"
        settings.password = "khoa-co-dinh"
        try await PortalAtWork.open(.sqlite, .proxy, settings: settings) { work in
            var connection = try #require(try await work.office.work.portalOutbox.connections().first)
            (connection.keyHeader, connection.userName) = ("X-API-Key", "")
            try await work.office.work.portal.configure(connection, by: work.office.officer(.administrator).id)
            let code = try await work.office.newDossier().code
            try await work.settle()
            #expect(work.filed(code)?.progress.count == 1)
            let path = String(connection.secretPlace.dropFirst("file:".count))
            try Data("khoa-khac\n".utf8).write(to: URL(filePath: path))
            let other = PortalAtWork.newSender(of: work.office, heard: work.heard)
            let next = try await work.office.newDossier().code
            try await other.drain()
            #expect(work.filed(next) == nil)
            try Data("khoa-co-dinh\n".utf8).write(to: URL(filePath: path))
            work.office.clock.advance(seconds: 11)
            try await other.drain()
            await other.close()
            #expect(work.filed(next)?.status == 2)
            #expect(!work.heard.text.contains("khoa-"))
        }
    }

    @Test(arguments: [PortalDialect.proxy, .filing])
    func `the other dialects carry a whole life as well`(dialect: PortalDialect) async throws {
        try await PortalAtWork.open(.sqlite, dialect) { work in
            let code = try await work.office.newDossier().code
            try await work.office.bring(code, to: .returned)
            try await work.settle()
            let filed = try #require(work.filed(code))
            #expect(filed.status == 10)
            #expect(filed.progress.count == 10)
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
        }
    }

    @Test(arguments: Engine.available, PortalDialect.allCases)
    func `calls that were announced together and never made are made once by whoever comes next`(
        engine: Engine, dialect: PortalDialect
    ) async throws {
        try await PortalAtWork.open(engine, dialect) { work in
            for _ in 0..<3 { try await work.office.newDossier() }
            let outbox = work.office.work.portalOutbox
            var claimed = try await outbox.claim(8, office: work.office.office.id, for: "dead", seconds: 20)
            for index in claimed.indices { claimed[index].underway = .insert(through: 1) }
            let others = try await outbox.announce(claimed, for: "other", seconds: 20)
            #expect(others.isEmpty)
            let announced = try await outbox.announce(claimed, for: "dead", seconds: 20)
            #expect(announced == Set(claimed.map(\.code)) && announced.count == 3)
            try await work.settle()
            let ledger = work.portal.book.ledger
            #expect(ledger.dossiers.count == 3)
            #expect((ledger.repeatedInserts, ledger.duplicateProgressRows) == (0, 0))
            #expect(try await work.office.outboxCounts().delivered == 3)
        }
    }

    @Test func `a portal that speaks of a repeated insert with the code of success is understood`() async throws {
        var settings = StandInSettings()
        settings.codes = .misleading
        try await PortalAtWork.open(settings: settings) { work in
            let code = try await work.office.newDossier().code
            work.portal.book.changeFaults { $0.ordered = [.slow, .slow, .slow, .dropAfterCommit] }
            try await work.settle()
            #expect(work.filed(code)?.progress.count == 1)
            #expect(try await work.office.outboxCounts().delivered == 1)
        }
    }

    @Test func `a portal that has lost a dossier gets all of it again`() async throws {
        try await PortalAtWork.open { work in
            let code = try await work.office.newDossier().code
            try await work.settle()
            work.portal.book.reset()
            #expect(try await work.compared().differences.map(\.kind) == [.missingThere])
            try await work.office.work.portal.resend(code, by: work.office.officer(.reception))
            try await work.settle()
            #expect(work.filed(code)?.progress.count == 1)
            #expect(try await work.compared().found.isEmpty)
        }
    }

    @Test func `a refusal is shown in the portal's words, and sent again once it is mended and let go`() async throws {
        try await PortalAtWork.open { work in
            let code = try await work.office.newDossier(number: "").code
            try await work.settle()
            let parked = try #require(try await work.office.entry(code))
            #expect(parked.state == .parked)
            #expect(parked.words.contains("SoGiayToChuHoSo"))
            _ = try await work.office.work.acts.correctPerson(
                code, part: .owner, changes: Person(name: "", personalNumber: "089090000123"), reason: "Thiếu số",
                by: work.office.officer(.reception))
            try await work.settle()
            #expect(work.filed(code) == nil)
            try await work.office.work.portal.release(code, by: work.office.officer(.reception))
            try await work.settle()
            #expect(work.filed(code)?.status == 2)
            #expect(try await work.office.exchanges(of: code).map(\.outcome).contains(.refused))
        }
    }

    @Test(arguments: Engine.available)
    func `several senders on one database send nothing twice`(engine: Engine) async throws {
        try await PortalAtWork.open(engine) { work in
            var codes: [String] = []
            for _ in 0..<30 { codes.append(try await work.office.newDossier().code) }
            let senders = (0..<3).map { _ in PortalAtWork.newSender(of: work.office) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for sender in senders { group.addTask { try await sender.drain() } }
                try await group.waitForAll()
            }
            for sender in senders { await sender.close() }
            try await work.settle()
            let ledger = work.portal.book.ledger
            #expect(ledger.dossiers.count == 30)
            #expect((ledger.repeatedInserts, ledger.duplicateProgressRows) == (0, 0))
            #expect(ledger.arrivals.count == 60)
        }
    }

    @Test func `a sender on its thread behind all others sends the same`() async throws {
        try await PortalAtWork.open { work in
            var codes: [String] = []
            for _ in 0..<20 { codes.append(try await work.office.newDossier().code) }
            let thread = PatientThread()
            let sender = PortalAtWork.newSender(of: work.office, on: thread)
            try await sender.drain()
            await sender.close()
            try await thread.close()
            #expect(work.portal.book.ledger.dossiers.keys.sorted() == codes.sorted())
            #expect(try await work.office.outboxCounts().delivered == 20)
            #expect(try await work.compared().found.isEmpty)
        }
    }

    @Test func `a sender that died in the middle is followed by one that asks first`() async throws {
        try await PortalAtWork.open { work in
            let code = try await work.office.newDossier().code
            try await work.settle()
            try await work.office.bring(code, to: .processing)
            // It wrote down what it was about to send, sent it, and was gone.
            let outbox = work.office.work.portalOutbox
            var entry = try #require(
                try await outbox.claim(1, office: work.office.office.id, for: "dead", seconds: 30).first)
            entry.underway = .update(through: 3)
            #expect(try await outbox.keep(entry, acknowledged: 1, said: nil, for: "dead", seconds: 30))
            try await work.sender.drain()
            #expect(work.filed(code)?.status == 2)
            work.office.clock.advance(seconds: 31)
            try await work.settle()
            #expect(work.filed(code)?.status == 4)
            #expect(work.portal.book.ledger.duplicateProgressRows == 0)
        }
    }

    @Test func `the password is nowhere but where it is asked for`() async throws {
        var settings = StandInSettings()
        settings.password = "mat-khau-rat-bi-mat"
        try await PortalAtWork.open(settings: settings) { work in
            let code = try await work.office.newDossier().code
            work.portal.book.changeFaults { $0.ordered = [.error500, .expiredToken, .html, .dropAfterCommit] }
            try await work.settle()
            #expect(!work.heard.text.contains("bi-mat"))
            #expect(!work.heard.text.contains("Nguyễn Văn Thử"))
            let trail = try await work.office.exchanges(of: code).map(\.words).joined()
            #expect(!trail.contains("bi-mat"))
            let dump = try await work.office.database.read { reader in
                try reader.rows("SELECT * FROM portal_connection").map { try $0.text("secret_place") }
            }
            #expect(dump.allSatisfy { $0.hasPrefix("file:") })
        }
    }

    @Test func `a wrong password is told in words and holds up everything, without a storm`() async throws {
        var settings = StandInSettings()
        settings.username = "someone-else"
        try await PortalAtWork.open(settings: settings) { work in
            for _ in 0..<20 { try await work.office.newDossier() }
            try await work.sender.drain()
            #expect(work.portal.book.requestCount < 30)
            let counts = try await work.office.outboxCounts()
            #expect(counts.waiting == 20)
        }
    }
}
