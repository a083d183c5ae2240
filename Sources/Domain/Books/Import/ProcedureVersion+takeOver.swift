/// Where a dossier of an old book was taken from, for its event.
public struct PaperBookSource: Hashable, Sendable {
    /// SHA-256 of the file.
    public var fileHash: String
    /// Who ran the import.
    public var actorID: String
    public var enteredAt: LocalInstant

    public init(fileHash: String, actorID: String, enteredAt: LocalInstant) {
        self.fileHash = fileHash
        self.actorID = actorID
        self.enteredAt = enteredAt
    }
}

extension ProcedureVersion {
    /// Takes a line of an old book over: the dossier, and the events that tell what the book told.
    ///
    /// Nobody's hand-overs are made up: after the reception stands one event that says how the book ends it. Both name
    /// the file and its line.
    public func takeOver(
        _ line: PaperBookLine, as numbers: ReceptionNumbers, hashes: ReceptionHashes, collectorHash: String,
        dueAt: LocalInstant, from source: PaperBookSource, officeID: String
    ) -> (dossier: Dossier, events: [DossierEvent]) {
        let mark: [Fact: String] = [.importFile: source.fileHash, .importRow: String(line.row)]
        var events = [
            DossierEvent(
                sequence: 1, kind: .received, actorID: source.actorID, enteredAt: source.enteredAt,
                effectiveAt: line.receivedAt,
                facts: facts(of: line, numbers: numbers, hashes: hashes, dueAt: dueAt)
                    .merging(mark) { first, _ in first })
        ]
        if let ending = line.ending {
            var facts = mark
            facts[.status] = ending.status.rawValue
            if !collectorHash.isEmpty { facts[.collector] = collectorHash }
            events.append(
                DossierEvent(
                    sequence: 2, kind: .endedInPaperBook, actorID: source.actorID, enteredAt: source.enteredAt,
                    effectiveAt: ending.at, facts: facts))
        }
        do {
            return (try Dossier.replaying(events, code: numbers.code, officeID: officeID), events)
        } catch {
            preconditionFailure("The events of an old book do not replay: \(error)")
        }
    }

    private func facts(
        of line: PaperBookLine, numbers: ReceptionNumbers, hashes: ReceptionHashes, dueAt: LocalInstant
    ) -> [Fact: String] {
        var facts: [Fact: String] = [
            .procedure: code, .version: String(number), .channel: Channel.counter.rawValue,
            .returnChannel: line.returnChannel.rawValue, .receivedAt: line.receivedAt.utcText,
            .dueAt: dueAt.utcText, .bookYear: String(numbers.bookYear), .bookNumber: String(numbers.bookNumber),
            .sets: "1", .personHash: hashes.persons, .trackingHash: hashes.tracking,
        ]
        if !line.foreignCode.isEmpty { facts[.foreignCode] = line.foreignCode }
        if !line.authority.isEmpty { facts[.authority] = line.authority }
        return facts
    }
}
