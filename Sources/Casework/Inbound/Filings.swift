public import Domain
public import Storage

/// Takes in dossiers filed online, each once, and shows them to the counter.
public struct Filings: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules
    let examination: FilingExamination
    let accessLog: AccessLog
    let retention: FilingRetention

    /// Takes a delivery in; what it answers is true once it is on disk.
    ///
    /// - Throws: a refusal when it cannot be looked at now, or is something else under a code that is here already.
    @discardableResult
    public func take(
        _ message: FilingMessage, from source: FilingSource, office: String
    ) async throws -> FilingArrival {
        let now = surroundings.now()
        let (known, portals) = try await database.read { reader in
            let filing = try filing(message, from: source, office: office, at: now, in: reader)
            let portals = FilingPortals(
                inbound: try InboundConnectionStore.find(office, in: reader),
                outbound: try PortalConnectionStore.connection(office: office, in: reader))
            return (
                try FilingStore.find(message.code, office: office, in: reader).map { $0.arrival(of: filing) }, portals
            )
        }
        if known == .repeated { return .repeated }
        if known == .conflicting { throw FilingRefusal.conflicting(code: message.code) }
        let delivery = FilingDelivery(
            message: message, source: source, office: office, at: now,
            files: try await examination.examine(message.files, from: portals).map { (surroundings.freshKey(), $0) })
        let arrival: FilingArrival
        do {
            arrival = try await database.write { try store(delivery, in: $0) }
        } catch StorageFault.uniqueViolation {
            // Two deliveries of one code met at the same moment: the other is here, so this one is compared with it.
            arrival = try await database.write { try store(delivery, in: $0) }
        }
        guard arrival != .conflicting else { throw FilingRefusal.conflicting(code: message.code) }
        return arrival
    }

    /// Notes that the portal's list was told that the filing is here.
    public func noteAcknowledged(_ code: String, office: String) async throws {
        let now = surroundings.now()
        try await database.write { try FilingReportStore.acknowledge(code, at: now, office: office, in: $0) }
    }

    /// The fetched filings of which the portal has not confirmed yet that they are here.
    public func unacknowledged(office: String, limit: Int = 100) async throws -> [String] {
        try await database.read { try FilingReportStore.unacknowledged(limit: limit, office: office, in: $0) }
    }

    /// Says to which papers of the procedure the files belong, and notes that the officer opened the filing to receive it.
    public func prepare(_ code: String, components: [String: Int], by officer: Officer) async throws {
        guard officer.may(.receiveDossiers) else { throw WorkflowRefusal.notYourPost }
        try await database.write { writer in
            _ = try FilingAnswering.open(code, office: officer.officeID, in: writer)
            for (id, component) in components.sorted(by: { $0.key < $1.key }) {
                try FilingFileStore.assign(id, of: code, to: component, office: officer.officeID, in: writer)
            }
        }
        try await noteAccess(to: code, by: officer)
    }

    /// Personal data of a filing, to be shown in one answer after the event is on disk.
    public func reveal(_ code: String, reason: String, by officer: Officer) async throws {
        guard officer.may(.receiveDossiers), officer.may(.revealPersonalData) else {
            throw WorkflowRefusal.notYourPost
        }
        guard !reason.isEmpty else { throw WorkflowRefusal.reasonMissing }
        let (office, now) = (officer.officeID, surroundings.now())
        try await database.write { writer in
            guard try FilingStore.find(code, office: office, in: writer) != nil else {
                throw FilingRefusal.unknown(code: code)
            }
            try OfficeEventStore.append(
                .filingRevealed, officeID: office, actorID: officer.id, at: now,
                facts: ["code": code, "reason": reason], in: writer)
        }
    }

    /// That an officer saw the personal data of a filing is on disk before they are shown.
    public func noteAccess(to code: String, by officer: Officer) async throws {
        try await accessLog.recordAccess(to: code, page: "online filing", by: officer)
        try await accessLog.flush()
    }

    /// The bytes of a kept file; that it was asked for is on disk before.
    public func open(_ id: String, of code: String, by officer: Officer) async throws -> (FilingFile, StoredFile) {
        guard officer.may(.openFiles) else { throw WorkflowRefusal.notYourPost }
        let file = try await database.read { reader in
            try FilingStore.find(code, office: officer.officeID, in: reader).flatMap { filing in
                try FilingFileStore.files(of: code, round: filing.round, office: officer.officeID, in: reader)
                    .first { $0.id == id }
            }
        }
        guard let file, case .kept(_, let size, let text, _) = file.content, let hash = FileHash(text) else {
            throw FileRefusal.fileUnknown
        }
        let stored = StoredFile(hash: hash, size: size)
        do {
            try examination.store.checkSize(of: stored)
        } catch {
            throw FileRefusal.contentMissing
        }
        try await noteAccess(to: code, by: officer)
        return (file, stored)
    }
}

/// A delivery with its files looked at, ready to be stored as often as the engine must.
private struct FilingDelivery: Sendable {
    var message: FilingMessage
    var source: FilingSource
    var office: String
    var at: LocalInstant
    var files: [(id: String, examined: FilingExamination.Examined)]
}

// MARK: - Inside the transaction

extension Filings {
    private func filing(
        _ message: FilingMessage, from source: FilingSource, office: String, at now: LocalInstant,
        in reader: any SQLReader
    ) throws -> OnlineFiling {
        // Nobody files in the future: a clock there that is ahead gives the citizen nothing and us no time.
        let filedAt = min(message.filedAt ?? now, now)
        return OnlineFiling(
            officeID: office, code: message.code, source: source, portalID: message.portalID,
            technicalID: message.technicalID, procedureCode: message.procedureCode,
            portalProcedureCode: message.portalProcedureCode, applicant: message.applicant, entries: message.entries,
            filedAt: filedAt, arrivedAt: now,
            answerBy: try rules.calendar(office: office, in: reader).answerBy(filedAt: filedAt),
            contentHash: message.contentHash)
    }

    private func store(_ delivery: FilingDelivery, in writer: any SQLWriter) throws -> FilingArrival {
        let office = delivery.office
        var filing = try filing(
            delivery.message, from: delivery.source, office: office, at: delivery.at, in: writer)
        let earlier = try FilingStore.findForChange(filing.code, office: office, in: writer)
        let arrival = earlier?.arrival(of: filing) ?? .new
        switch arrival {
        case .repeated, .conflicting: return arrival
        case .new: try FilingStore.insert(filing, in: writer)
        case .completed:
            if let earlier { try FilingRoundStore.complete(earlier, at: delivery.at, in: writer) }
            filing = earlier?.completed(by: filing) ?? filing
            try FilingStore.replace(filing, in: writer)
        }
        try storeFiles(of: delivery, to: filing, in: writer)
        try OfficeEventStore.append(
            .filingArrived, officeID: office, actorID: "", at: delivery.at,
            facts: [
                "code": filing.code, "procedure": filing.procedureCode, "source": filing.source.rawValue,
                "round": String(filing.round), "contentHash": filing.contentHash,
            ], in: writer)
        return arrival
    }

    private func storeFiles(of delivery: FilingDelivery, to filing: OnlineFiling, in writer: any SQLWriter) throws {
        // Nothing when the office has no such procedure: the filing is here all the same, and a person answers it.
        let definition = try rules.definition(
            inForce: filing.procedureCode, on: delivery.at.date, office: filing.officeID, in: writer)
        let told = try PortalProcedureStore.entry(of: filing.procedureCode, office: filing.officeID, in: writer)
        let codes = try PortalConnectionStore.connection(office: filing.officeID, in: writer)?.codes
        for (index, file) in delivery.files.enumerated() {
            let came = file.examined.file
            let component = definition?.component(
                coded: came.componentCode, of: told?.procedure, codes: codes?.components[filing.procedureCode] ?? [:])
            try FilingFileStore.insert(
                FilingFile(
                    id: file.id, round: filing.round, name: came.name, title: came.title,
                    component: component ?? definition?.component(titled: came.title) ?? 0,
                    componentCode: came.componentCode, content: file.examined.content, scan: file.examined.scan),
                place: index + 1, of: filing.code, office: filing.officeID, in: writer)
        }
    }
}
