import Casework
import Domain
import Foundation
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// Where a portal cannot be asked for its steps, a step whose answer was lost waits for a person, and nothing is told twice.
@Suite struct StepsInDoubtTests {
    @Test(arguments: [PortalDialect.proxy, .filing])
    func `where nothing can be asked, a lost insert is proven by the next one, and a lost step is never doubled`(
        dialect: PortalDialect
    ) async throws {
        try await PortalAtWork.open(.sqlite, dialect) { work in
            let code = try await work.office.newDossier().code
            // Signing in, then the catalogue's list and its entry, then the insert.
            work.portal.book.changeFaults { $0.ordered = [.slow, .slow, .slow, .dropAfterCommit] }
            try await work.settle()
            #expect(work.portal.book.ledger.dossiers.count == 1)
            try await work.office.bring(code, to: .processing)
            work.portal.book.changeFaults { $0.ordered = [.slow, .dropAfterCommit] }
            try await work.settle()
            #expect(work.filed(code)?.status == 4)
            #expect(work.portal.book.ledger.duplicateProgressRows == 0)
            #expect(work.filed(code)?.progress.count == 2)
        }
    }

    @Test func `a step that may be missing is shown by the comparison, and sent again once somebody has missed it`()
        async throws
    {
        try await PortalAtWork.open(.sqlite, .proxy) { work in
            let code = try await work.office.newDossier().code
            try await work.settle()
            try await work.office.bring(code, to: .processing)
            work.portal.book.changeFaults { $0.ordered = [.slow, .dropBeforeCommit] }
            try await work.settle()
            try await work.office.requestSupplement(code)
            try await work.settle()
            #expect(work.filed(code)?.progress.map(\.status) == [2, 5])
            #expect(try await work.compared().found.map(\.kind) == [.doubt])
            // Pressing «Gửi lại» does not send it unseen.
            try await work.office.work.portal.resend(code, by: work.office.officer(.reception))
            try await work.settle()
            #expect(work.filed(code)?.progress.map(\.status) == [2, 5])
            #expect(try await work.compared().found.map(\.kind) == [.doubt])
            try await work.office.work.portal.settle(code, seen: [], by: work.office.officer(.reception))
            try await work.settle()
            #expect(work.filed(code)?.progress.map(\.status).sorted() == [2, 4, 5])
            #expect(work.portal.book.ledger.duplicateProgressRows == 0)
            #expect(try await work.compared().found.isEmpty)
        }
    }

    @Test func `a step that never arrived is left out once the end has: nothing leads back`() async throws {
        try await PortalAtWork.open(.sqlite, .proxy) { work in
            let (code, officer) = (try await work.office.newDossier().code, work.office.officer(.reception))
            try await work.settle()
            // The record of the next state, then its steps, whose answer is lost before anything was stored.
            work.portal.book.changeFaults { $0.ordered = [.slow, .error500] }
            try await work.office.bring(code, to: .returned)
            try await work.settle()
            let told = work.filed(code)?.progress.map(\.status) ?? []
            #expect(told.last == 10 && !told.contains(4))
            #expect(try await work.compared().found.map(\.kind) == [.doubt])
            try await work.office.work.portal.settle(code, seen: [], by: officer)
            try await work.settle()
            #expect(work.filed(code)?.progress.map(\.status) == told)
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
            #expect(try await work.compared().found.isEmpty)
        }
    }

    @Test func `where the look-up does not show the steps, those in doubt are told apart from what differs`()
        async throws
    {
        var settings = StandInSettings()
        settings.lookupTellsProgress = false
        try await PortalAtWork.open(settings: settings) { work in
            let code = try await work.office.newDossier().code
            try await work.settle()
            try await work.office.bring(code, to: .processing)
            work.portal.book.changeFaults { $0.ordered = [.slow, .dropBeforeCommit] }
            try await work.settle()
            #expect(work.filed(code)?.progress.map(\.status) == [2])
            #expect(try await work.office.outboxCounts().doubted == 1)
            #expect(try await work.compared().found.map(\.kind) == [.doubt])
            try await work.office.work.portal.settle(code, seen: [], by: work.office.officer(.reception))
            // Known to be missing, it is a difference until it has gone out.
            #expect(try await work.compared().found.map(\.kind) == [.progress])
            try await work.settle()
            #expect(work.filed(code)?.progress.map(\.status) == [2, 4])
            #expect(try await work.office.outboxCounts().doubted == 0)
            #expect(try await work.compared().found.isEmpty)
        }
    }

    @Test(arguments: Engine.available, [PortalFault.error500, .error500AfterCommit])
    func `what an officer saw at a portal that cannot be asked is settled, and only the rest is sent again`(
        engine: Engine, fault: PortalFault
    ) async throws {
        try await PortalAtWork.open(engine, .proxy) { work in
            let (code, officer) = (try await work.office.newDossier().code, work.office.officer(.reception))
            try await work.settle()
            try await work.office.bring(code, to: .processing)
            work.portal.book.changeFaults { $0.ordered = [.slow, fault] }
            try await work.settle()
            let held = try await work.office.work.portal.stepsInDoubt(of: code, office: work.office.office.id)
            #expect(held.count == 1)
            let isThere = fault == .error500AfterCommit
            #expect(work.filed(code)?.progress.count == (isThere ? 2 : 1))
            try await work.office.work.portal.settle(code, seen: isThere ? held : [], by: officer)
            try await work.settle()
            #expect(work.filed(code)?.progress.map(\.status) == [2, 4])
            #expect(work.portal.book.ledger.duplicateProgressRows == 0)
            #expect(try await work.compared().found.isEmpty)
            await #expect(throws: PortalRefusal.nothingInDoubt(code: code)) {
                try await work.office.work.portal.settle(code, seen: [], by: officer)
            }
        }
    }
}
