import Casework
import Domain
import Storage

/// Finding out what the portal has, before anything is sent again.
extension DossierSending {
    /// Finds out what became of a call whose answer nobody has.
    mutating func settleUnderway() async throws -> End? {
        guard lane.connection.dialect.canLookUp else {
            settleWithoutAsking()
            return nil
        }
        let found = await lane.gate.lookUp(entry.portalCode)
        guard case .done = found.verdict, let body = found.body else {
            return try await stop(found, call: "ask")
        }
        align(to: PortalRecord(body, code: entry.portalCode))
        return nil
    }

    private mutating func align(to record: PortalRecord?) {
        if record == nil { entry.forgetPortal() }
        entry.delivery = scene.story.aligned(to: record, entry.delivery)
        if record != nil, record?.steps == nil { settleWithoutAsking() }
        entry.underway = nil
    }

    /// Decides about a call whose outcome cannot be asked.
    ///
    /// Inserts and updates are simply sent again: «đã tồn tại» proves the one, the other replaces the whole record. A row of
    /// progress has no key, so what may have been stored is not sent again without a person's word.
    private mutating func settleWithoutAsking() {
        let mayBeStored = entry.doubt?.mayBeStored ?? true
        if case .update? = entry.underway, mayBeStored { repeated = entry.underway }
        if case .progress(let sequences)? = entry.underway, mayBeStored {
            entry.delivery.heldSteps.formUnion(sequences)
            entry.delivery.progressThrough = max(entry.delivery.progressThrough, sequences.max() ?? 0)
            // Whoever asked for them once more has to ask again.
            entry.delivery.isAgain = false
        }
        entry.underway = nil
    }

    /// The portal has the dossier already: what it has of it decides where to go on.
    mutating func takeOver(_ call: PortalCall) async throws -> End? {
        if lane.connection.dialect.canLookUp {
            let found = await lane.gate.lookUp(entry.portalCode)
            guard case .done = found.verdict, let body = found.body else { return try await stop(found, call: "ask") }
            if let record = PortalRecord(body, code: entry.portalCode) {
                align(to: record)
                return nil
            }
        }
        entry.delivery.isThere = true
        // Dialect C has no second way to tell of a whole dossier: what is there is the insert.
        if lane.connection.dialect == .filing { entry.delivery = scene.story.delivered(call, entry.delivery) }
        return nil
    }
}
