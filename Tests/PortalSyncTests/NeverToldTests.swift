import Casework
import Domain
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// Dossiers that were never queued for the portal: differences like all others.
@Suite struct NeverToldTests {
    @Test func `what was received before the office was connected is missing there until somebody sends it`()
        async throws
    {
        try await PortalAtWork.open { work in
            let (office, id) = (work.office, work.office.office.id)
            let code = try await office.newDossier().code
            // As if the connection had come afterwards.
            try await office.database.write { writer in
                for table in ["outbox_message", "portal_dossier"] as [SQLText] {
                    try writer.execute("DELETE FROM \(table) WHERE office_id = \(id) AND dossier_code = \(code)")
                }
            }
            let found = try await work.compared()
            #expect(found.differences.map(\.kind) == [.missingThere])
            #expect(found.differences.map(\.code) == [code] && found.compared == 1)
            try await office.work.portal.resend(code, by: office.officer(.reception))
            #expect(try await office.outboxCounts().waiting == 1, "it waits though no change of its own does")
            try await work.settle()
            #expect(try await office.outboxCounts().waiting == 0)
            #expect(work.filed(code)?.progress.count == 1)
            #expect(try await work.compared().found.isEmpty)
        }
    }
}
