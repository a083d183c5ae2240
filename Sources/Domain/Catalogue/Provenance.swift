/// Where a definition was read and how far it can be trusted.
public struct Provenance: Hashable, Sendable, Codable {
    /// The documents in which code and limit were read, in words for readers.
    public var source: String
    /// «verified» only when code and limit were read in a source; else «memory».
    public var confidence: String
    /// The same by part, such as `limit`, `fee` and `components`.
    public var details: [String: String]
    /// Remarks of whoever gathered the data.
    public var remarks: [String]

    public init(
        source: String = "", confidence: String = "memory", details: [String: String] = [:], remarks: [String] = []
    ) {
        self.source = source
        self.confidence = confidence
        self.details = details
        self.remarks = remarks
    }

    public var isVerified: Bool { confidence == "verified" }
}
