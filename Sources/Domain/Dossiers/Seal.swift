/// A seal over every chain of an office (niêm phong): what its records said at a moment, signed with a key outside the database.
///
/// Each seal names only the chains that have moved since the one before and is linked to it, so the last seal covers all.
/// Whoever holds a seal outside the database can prove later that nothing it covers was changed.
public struct Seal: Hashable, Sendable, Codable {
    /// From 1, without gaps.
    public var number: Int
    public var sealedAt: LocalInstant
    /// Dossiers sealed so far, by this seal and those before it.
    public var dossierCount: Int
    /// Events sealed so far: of dossiers, of interlinked cases, of the office itself.
    public var eventCount: Int
    /// Chains that have moved since the seal before.
    public var headCount: Int
    /// SHA-256 over these chains' heads in their order.
    public var headDigest: String
    /// The hash of the seal before; 64 zeros before the first.
    public var previousHash: String
    /// The half of the key with which anybody can check the signature (Ed25519), and the signature, in hexadecimal.
    public var publicKey: String
    public var signature: String

    public init(
        number: Int, sealedAt: LocalInstant, dossierCount: Int, eventCount: Int, headCount: Int, headDigest: String,
        previousHash: String, publicKey: String = "", signature: String = ""
    ) {
        self.number = number
        self.sealedAt = sealedAt
        self.dossierCount = dossierCount
        self.eventCount = eventCount
        self.headCount = headCount
        self.headDigest = headDigest
        self.previousHash = previousHash
        self.publicKey = publicKey
        self.signature = signature
    }

    /// What signature and hash cover, part by part: everything but the signature.
    public func signedParts(office: String) -> [String] {
        ["seal", office] + [number, dossierCount, eventCount, headCount].map { String($0) }
            + [sealedAt.utcText, headDigest, previousHash, publicKey]
    }

    /// Whether the office's day of this moment still lacks its seal.
    ///
    /// A clock that ran far ahead when it sealed does not keep the office unsealed until then.
    public static func isDue(after last: Seal?, at now: LocalInstant) -> Bool {
        guard let day = last?.sealedAt.date else { return true }
        return day < now.date || day > now.date.adding(days: 1)
    }
}

/// The last event of one chain when it was sealed.
public struct SealedHead: Hashable, Sendable, Codable {
    /// A dossier's code, `case:` and the code of an interlinked case, or `office`.
    public var subject: String
    /// How many events the chain had.
    public var sequence: Int
    /// The hash of the last one, which covers all before it.
    public var hash: String

    public init(subject: String, sequence: Int, hash: String) {
        self.subject = subject
        self.sequence = sequence
        self.hash = hash
    }

    /// What the digest of a seal takes of it.
    public var parts: [String] { [subject, String(sequence), hash] }
}

/// A seal as it is printed at the foot of a book: a paper outside the database that bears witness.
public struct SealMark: Hashable, Sendable, Codable {
    public var number: Int
    public var sealedAt: LocalInstant
    /// The beginning of the seal's hash.
    public var digest: String

    public init(number: Int, sealedAt: LocalInstant, hash: String) {
        self.number = number
        self.sealedAt = sealedAt
        digest = String(hash.prefix(32))
    }

    /// «Niêm phong dữ liệu lần 12, 7 giờ 05 ngày 24/11/2026, mã 3f2a9c01 …».
    public var words: String {
        let groups = stride(from: 0, to: digest.count, by: 8).map { digest.dropFirst($0).prefix(8) }
        let day = "\(sealedAt.vietnameseClock) ngày \(sealedAt.date.slashed)"
        return "Niêm phong dữ liệu lần \(number), \(day), mã \(groups.joined(separator: " "))"
    }
}
