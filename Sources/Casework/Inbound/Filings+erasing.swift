import Domain
import Storage

/// What came with filings that never became a dossier goes when it has served long enough.
extension Filings {
    /// Erases who filed and the form, and gives the files up, as an event of each office; tells how many filings it was.
    ///
    /// The contents are removed two days later (`DossierFiles.discardGivenUp`).
    @discardableResult
    public func eraseOutdated() async throws -> Int {
        let now = surroundings.now()
        let moment = LocalInstant(now.date.adding(days: -retention.days))
        return try await database.write { writer in
            var count = 0
            for office in try OfficeStore.all(in: writer).map(\.id) {
                let codes = try FilingStore.outdated(answeredBefore: moment, office: office, in: writer)
                let erased = try FilingStore.erase(
                    codes, answeredBefore: moment, at: now, office: office, in: writer)
                guard erased > 0 else { continue }
                count += erased
                try OfficeEventStore.append(
                    .filingsErased, officeID: office, actorID: "", at: now, facts: ["filings": String(erased)],
                    in: writer)
            }
            return count
        }
    }
}
