import Domain
import Storage

/// One office's seals while they are gone through, from the database or from a file that left it.
struct SealWalk {
    let office: String
    /// The public keys that may have signed; nothing when every key is taken for granted.
    let keys: Set<String>?
    /// The latest seal that was found whole.
    private(set) var last: Seal?
    private(set) var sealCount = 0
    private var current: Seal?
    private var fold = HeadFold()
    /// How far each chain is sealed.
    private var sealed: [String: Int] = [:]

    init(office: String, keys: Set<String>? = nil) {
        self.office = office
        self.keys = keys
    }

    /// Begins the next seal: its number, its link to the one before, its signature.
    mutating func take(_ seal: Seal) throws {
        try finish()
        guard seal.number == (last?.number ?? 0) + 1,
            seal.previousHash == last?.hash(office: office) ?? EventChain.start,
            SealSigning.isIntact(seal, office: office)
        else { throw BrokenLink.sealDiffers(number: seal.number) }
        if let keys, !keys.contains(seal.publicKey) { throw BrokenLink.sealKeyUnknown(number: seal.number) }
        (current, fold) = (seal, HeadFold())
    }

    /// Takes the next head of the seal that was begun; the chain must still hold it.
    mutating func take(_ head: SealedHead, _ reader: any SQLReader) throws {
        guard let current else { throw BrokenLink.sealDiffers(number: (last?.number ?? 0) + 1) }
        guard try ChainHeadStore.stands(head, office: office, in: reader) else {
            throw BrokenLink.sealedChainDiffers(subject: head.subject, sequence: head.sequence, seal: current.number)
        }
        let former = sealed[head.subject] ?? 0
        guard head.sequence > former else { throw BrokenLink.sealDiffers(number: current.number) }
        fold.take(head, after: former)
        sealed[head.subject] = head.sequence
    }

    /// Compares what the seal that was begun says of its heads with those that were taken.
    mutating func finish() throws {
        guard let seal = current else { return }
        guard seal.headCount == fold.headCount, seal.headDigest == fold.digest,
            seal.dossierCount == (last?.dossierCount ?? 0) + fold.dossierCount,
            seal.eventCount == (last?.eventCount ?? 0) + fold.eventCount
        else { throw BrokenLink.sealDiffers(number: seal.number) }
        (last, current, sealCount) = (seal, nil, sealCount + 1)
    }

    /// Goes through the seals that the database holds: whole, linked, and their heads still in the chains.
    static func check(_ office: String, in reader: any SQLReader) throws {
        var walk = SealWalk(office: office)
        for seal in try SealStore.all(office: office, in: reader) {
            try walk.take(seal)
            try SealBook.forEachHead(of: seal.number, office: office, in: reader) { try walk.take($0, reader) }
        }
        try walk.finish()
    }
}
