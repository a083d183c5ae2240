/// Where an office fetches dossiers filed online, and how they may be delivered at its door.
///
/// Holds no secret: only the place where the password lies, and the hash of the key for deliveries.
public struct InboundConnection: Hashable, Sendable {
    public var officeID: String
    /// Scheme, host and perhaps a path; empty when nothing is fetched.
    public var address: String
    public var userName: String
    /// `file:/etc/motcua/inbound.secret` or `env:NAME`.
    public var secretPlace: String
    public var paths: InboundPaths
    /// Only dossiers of this unit are taken, where one list serves several offices; empty: all that are listed.
    public var unitCode: String
    /// How long it rests between two looks at the list.
    public var pollSeconds: Int
    /// Of the key that whoever delivers must show; empty when nothing may be delivered.
    public var deliveryKeyHash: String
    /// From which network addresses deliveries are taken; empty: from any that has the key.
    public var deliveryAddresses: [String]
    public var configuredAt: LocalInstant

    public init(
        officeID: String, address: String = "", userName: String = "", secretPlace: String = "",
        paths: InboundPaths = InboundPaths(), unitCode: String = "", pollSeconds: Int = 60,
        deliveryKeyHash: String = "",
        deliveryAddresses: [String] = [], configuredAt: LocalInstant
    ) {
        self.officeID = officeID
        self.address = address
        self.userName = userName
        self.secretPlace = secretPlace
        self.paths = paths
        self.unitCode = unitCode
        self.pollSeconds = pollSeconds
        self.deliveryKeyHash = deliveryKeyHash
        self.deliveryAddresses = deliveryAddresses
        self.configuredAt = configuredAt
    }

    /// Whether there is a list to fetch.
    public var isFetching: Bool { !address.isEmpty }

    /// Refuses what can never work, and tidies the address.
    public func checked() throws(FilingRefusal) -> InboundConnection {
        var tidy = self
        while tidy.address.hasSuffix("/") { tidy.address.removeLast() }
        if tidy.isFetching {
            let isAddress = ["https://", "http://"].contains {
                tidy.address.hasPrefix($0) && tidy.address.count > $0.count
            }
            guard isAddress, paths.all.allSatisfy({ $0.hasPrefix("/") }) else { throw .addressMalformed }
        }
        guard (5...86_400).contains(pollSeconds) else { throw .intervalOutOfRange }
        return tidy
    }
}

/// The paths of the service for dossiers filed online, below its address.
public struct InboundPaths: Hashable, Sendable {
    public var token = "/api/lienthongdvclt/token"
    public var list = "/api/lienthongdvclt/hosolienthong"
    public var acknowledgement = "/api/lienthongdvclt/danhanhoso"
    public var answer = "/api/lienthongdvclt/capnhattrangthai"

    public init() {}

    var all: [String] { [token, list, acknowledgement, answer] }
}
