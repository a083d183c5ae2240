public import Domain

/// Fetches the files that a delivery names by their addresses alone.
///
/// Only from the machines of the portals that the office is connected to.
public protocol FilingFileSource: Sendable {
    /// The bytes of one file, at most so many.
    func fetch(_ link: String, from portals: FilingPortals, upTo limit: Int) async throws(FilingFileTrouble) -> [UInt8]
}

/// The portals of an office: where it fetches filings, and where it sends dossiers.
public struct FilingPortals: Sendable {
    public var inbound: InboundConnection?
    public var outbound: PortalConnection?

    public init(inbound: InboundConnection? = nil, outbound: PortalConnection? = nil) {
        self.inbound = inbound
        self.outbound = outbound
    }

    /// The addresses whose machines may be asked for files.
    public var addresses: [String] {
        [inbound?.address, outbound?.address].compactMap(\.self).filter { !$0.isEmpty }
    }
}

/// Why a file was not fetched.
public enum FilingFileTrouble: Error, Equatable {
    /// It lies elsewhere than at a configured portal.
    case elsewhere
    /// The portal does not hand it out, and will not the next time either.
    case notThere(status: Int)
    case tooLarge
    /// It may work a little later.
    case later(words: String)
}

/// For programs that fetch nothing.
public struct NoFilingFiles: FilingFileSource {
    public init() {}

    public func fetch(
        _ link: String, from portals: FilingPortals, upTo limit: Int
    ) async throws(FilingFileTrouble) -> [UInt8] {
        throw .later(words: "chương trình này không tải tệp")
    }
}
