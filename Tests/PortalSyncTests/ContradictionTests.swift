import Casework
import Domain
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// A portal that says one thing and then another is asked a few times, and then a person is.
@Suite struct ContradictionTests {
    @Test(arguments: Engine.available, PortalDialect.allCases)
    func `«không tồn tại» and then «đã tồn tại» is left to a person with the first refusal's words`(
        engine: Engine, dialect: PortalDialect
    ) async throws {
        var settings = StandInSettings()
        settings.contradiction = .deniesUpdates
        try await PortalAtWork.open(engine, dialect, settings: settings) { work in
            let code = try await work.office.newDossier().code
            try await work.settle()
            #expect(work.filed(code)?.progress.count == 1)
            try await work.office.bring(code, to: .processing)
            let calls = work.portal.book.requestCount
            try await work.settle()
            let entry = try #require(try await work.office.entry(code))
            #expect(entry.state == .parked && entry.words.contains("không tồn tại"), "\(entry.words)")
            #expect(work.portal.book.requestCount - calls <= 4)
            // What the portal had acknowledged before still counts: nothing is told twice once a person lets it go.
            #expect((entry.delivery.isThere, entry.delivery.progressThrough) == (true, 1))
            #expect(try await work.office.exchanges(of: code).map(\.outcome).contains(.missing))
            #expect((work.filed(code)?.status, work.filed(code)?.progress.count) == (2, 1))
        }
    }

    @Test func `a portal that has it when it is filed and has it not when it is asked is not asked for ever`()
        async throws
    {
        var settings = StandInSettings()
        settings.contradiction = .hidesEverything
        try await PortalAtWork.open(settings: settings) { work in
            let code = try await work.office.newDossier().code
            // Signing in, then the catalogue's list and its entry, then the insert.
            work.portal.book.changeFaults { $0.ordered = [.slow, .slow, .slow, .dropAfterCommit] }
            try await work.settle()
            let entry = try #require(try await work.office.entry(code))
            #expect(entry.state == .parked && !entry.words.isEmpty)
            #expect(work.portal.book.requestCount < 14)
            #expect(work.portal.book.ledger.progressRowCount == 0)
        }
    }

    @Test func `a sender whose dossier somebody else has taken over meanwhile changes nothing`() async throws {
        var settings = StandInSettings()
        settings.slowness = .seconds(2)
        try await PortalAtWork.open(settings: settings) { work in
            let code = try await work.office.newDossier().code
            try await work.settle()
            try await work.office.bring(code, to: .processing)
            work.portal.book.changeFaults { $0.ordered = [.slow] }
            let draining = Task { try await work.sender.drain() }
            let (id, end) = (work.office.office.id, work.office.clock.now.adding(seconds: 60))
            var taken = 0
            for _ in 0..<200 where taken == 0 {
                try await Task.sleep(for: .milliseconds(5))
                taken = try await work.office.database.write { writer in
                    try writer.execute(
                        """
                        UPDATE portal_dossier SET lease_owner = 'other', lease_until = \(end)
                        WHERE office_id = \(id) AND dossier_code = \(code) AND call_underway <> ''
                        """)
                }
            }
            #expect(taken == 1)
            try await draining.value
            let entry = try #require(try await work.office.entry(code))
            #expect((entry.leaseOwner, entry.state, entry.delivery.recordThrough) == ("other", .waiting, 1))
            #expect(work.filed(code)?.progress.count == 1, "no step went out for the other's dossier")
        }
    }
}
