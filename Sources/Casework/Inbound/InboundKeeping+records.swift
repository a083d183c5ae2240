public import Domain
import Storage

/// A filing that never became a dossier, with what the portal's record of it needs to be brought up to date.
public struct FilingRecord: Sendable {
    public var filing: OnlineFiling
    public var officeName: String
    /// Nothing when the office has no such procedure.
    public var version: ProcedureVersion?
    public var files: [FilingFile]
    /// Every time it was returned for completion.
    public var rounds: [PortalSupplement]
}

/// Filings returned or refused: the portal's own record of them must show it.
///
/// What was received is told with its dossier, by the outbox.
extension InboundKeeping {
    /// Those to be told now.
    public func dueRecords(of office: String, limit: Int = 100) async throws -> [FilingRecord] {
        let (now, rules) = (surroundings.now(), rules)
        return try await database.read { reader in
            let name = try OfficeStore.office(office, in: reader)?.name ?? ""
            return try FilingRecordStore.due(at: now, limit: limit, office: office, in: reader).map { filing in
                let number = try ProcedureStore.numberInForce(
                    filing.procedureCode, on: now.date, office: office, in: reader)
                let version = try number.map {
                    try rules.version(filing.procedureCode, number: $0, office: office, in: reader)
                }
                return FilingRecord(
                    filing: filing, officeName: name, version: version,
                    files: try FilingFileStore.all(of: filing.code, office: office, in: reader),
                    rounds: try FilingRoundStore.rounds(of: filing.code, office: office, in: reader))
            }
        }
    }

    /// Those of which the portal's record does not show what the office answered.
    public func untoldRecords(of office: String) async throws -> [(code: String, status: DossierStatus, words: String)]
    {
        try await database.read { try FilingRecordStore.untold(office: office, in: $0) }
    }

    /// Gives the telling of a record to this server for so many seconds; tells whether it did.
    public func claimRecord(of filing: OnlineFiling, seconds: Int) async throws -> Bool {
        let now = surroundings.now()
        return try await database.write {
            try FilingRecordStore.claim(of: filing, until: now.adding(seconds: seconds), at: now, in: $0)
        }
    }

    /// The portal's record shows it.
    public func settleRecord(of filing: OnlineFiling) async throws {
        let now = surroundings.now()
        try await database.write { try FilingRecordStore.settle(of: filing, at: now, in: $0) }
    }

    /// It is told again after so many seconds; the words stand at the filing meanwhile.
    public func postponeRecord(of filing: OnlineFiling, seconds: Int, words: String) async throws {
        let until = surroundings.now().adding(seconds: seconds)
        try await database.write {
            try FilingRecordStore.postpone(of: filing, until: until, words: String(words.prefix(500)), in: $0)
        }
    }
}
