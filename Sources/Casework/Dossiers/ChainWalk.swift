import Storage

/// Walks along one chain of events, link after link: no gap, each after the one before, each under its own hash.
struct ChainWalk {
    /// As a fault names the chain.
    let subject: String
    private var previous = EventChain.start
    private var sequence = 0

    init(_ subject: String) {
        self.subject = subject
    }

    /// Takes the next link.
    ///
    /// - Throws: `BrokenLink.sequenceGap`, `.previousDiffers`, `.hashDiffers`.
    mutating func take(_ link: EventLink, hash: String) throws {
        sequence += 1
        guard link.sequence == sequence else {
            throw BrokenLink.sequenceGap(subject: subject, expected: sequence, found: link.sequence)
        }
        guard link.previousHash == previous else {
            throw BrokenLink.previousDiffers(subject: subject, sequence: sequence)
        }
        guard EventChain.hash(link) == hash else { throw BrokenLink.hashDiffers(subject: subject, sequence: sequence) }
        previous = hash
    }
}
