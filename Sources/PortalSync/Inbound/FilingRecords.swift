import AsyncHTTPClient
import Casework
import Domain

/// Brings the portal's records of filings up to date that were returned or refused before they became dossiers.
///
/// The record is there already, so each is told as an update; an update replaces, so telling it twice does no harm.
struct FilingRecords {
    let work: OfficeWork
    let client: HTTPClient
    /// Where the portal reaches us, for links to attachments.
    let ownAddress: String

    /// So long until a portal that did not answer is asked again, and one that does not take it.
    private static let (soon, tomorrow) = (30, 86_400)
    /// So long a record is one server's to tell.
    private static let lease = 120

    func tell() async throws {
        for connection in try await work.portalOutbox.connections() where !connection.isPaused {
            let due = try await work.inbound.dueRecords(of: connection.officeID)
            guard !due.isEmpty else { continue }
            let gate = PortalGate(
                connection: connection, http: PortalHTTP(client: client, timeoutSeconds: connection.timeoutSeconds),
                now: work.surroundings.now)
            let catalogue = PortalCatalogue(outbox: work.portalOutbox, gate: gate, now: work.surroundings.now)
            for record in due where try await work.inbound.claimRecord(of: record.filing, seconds: Self.lease) {
                try await tell(record, gate, catalogue)
            }
        }
    }

    private func tell(_ record: FilingRecord, _ gate: PortalGate, _ catalogue: PortalCatalogue) async throws {
        guard let version = record.version else {
            let words = "Thủ tục mã \(record.filing.procedureCode) chưa có trong danh mục của cơ quan."
            return try await postpone(record, Self.tomorrow, words)
        }
        switch await catalogue.procedure(of: version) {
        case .missing: try await postpone(record, Self.tomorrow, "Danh mục của cổng không có thủ tục này.")
        case .unclear(let result): try await postpone(record, Self.soon, result.words)
        case .found(let procedure):
            let facts = FilingFacts(
                procedure: procedure, version: version, officeName: record.officeName, codes: gate.connection.codes,
                files: record.files, rounds: record.rounds)
            let dossier = PortalDossier(record.filing, facts: facts) { link(to: $0, of: record, gate.connection) }
            let result = await gate.send(dossier, as: .update, portalID: record.filing.portalID)
            switch result.verdict {
            case .done: try await work.inbound.settleRecord(of: record.filing)
            case .sessionRefused, .unclear: try await postpone(record, Self.soon, result.words)
            case .exists, .unknownThere, .refused: try await postpone(record, Self.tomorrow, result.words)
            }
        }
    }

    private func link(
        to file: FilingFile, of record: FilingRecord, _ connection: PortalConnection
    ) -> String {
        let link = work.portalFiles.link(
            to: file.id, of: record.filing.code, office: connection.officeID, days: connection.linkDays)
        return ownAddress + link.path
    }

    private func postpone(_ record: FilingRecord, _ seconds: Int, _ words: String) async throws {
        try await work.inbound.postponeRecord(of: record.filing, seconds: seconds, words: words)
    }
}
