import Domain
import Storage

/// The persons of a dossier as its chain tells of them: by salted hashes, from the reception on.
///
/// An erasure of contacts gives every earlier state a new hash, without what was erased; those before it prove nothing more.
struct PersonTrace {
    /// The hash of the received persons after each event that changed them, the reception first.
    private var states: [(sequence: Int, hash: String?)] = []
    private var collectorHash = ""

    mutating func take(_ event: DossierEvent) throws(ReplayFault) {
        switch event.kind {
        case .received, .personsCorrected: states.append((event.sequence, event.facts[.personHash]))
        case .contactsErased:
            let hashes = try event.text(.personHashes).split(separator: "\n").map(String.init)
            guard hashes.count == states.count else { throw .factMissing(.personHashes, event.kind) }
            for (place, hash) in hashes.enumerated() { states[place].hash = hash }
        default: break
        }
        if let hash = event.facts[.collector] { collectorHash = hash }
    }

    /// Whether the rows are those that the chain tells of, back through every correction.
    ///
    /// Rows that are not there were taken away: no act of the program removes any.
    func isKept(of code: String, office: String, in reader: any SQLReader) throws -> Bool {
        let collector = try DossierPersonStore.persons(of: code, office: office, in: reader)
            .filter { $0.part == .collector }
        let hash = collector.isEmpty ? "" : DossierPersonStore.hash(of: collector)
        return try hash == collectorHash
            && rowHashes(of: code, office: office, in: reader) == states.map(\.hash)
    }

    /// The hashes of the rows as they are, one for each state of the chain, the first first.
    func rowHashes(of code: String, office: String, in reader: any SQLReader) throws -> [String] {
        var received = try DossierPersonStore.persons(of: code, office: office, in: reader)
            .filter { $0.part != .collector }
        var hashes: [String] = []
        for state in states.reversed() {
            hashes.append(DossierPersonStore.hash(of: received))
            let former = try DossierPersonStore.replaced(by: state.sequence, of: code, office: office, in: reader)
            received = received.map { now in former.first { $0.part == now.part } ?? now }
        }
        return hashes.reversed()
    }
}
