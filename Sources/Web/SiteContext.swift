import Casework
import Domain
import Foundation
public import Hummingbird
import Logging
import Storage

/// What travels with one request: who asks, from where, and what the form said.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The other end of the connection; empty when it is no network connection.
    let peerAddress: String
    /// The officer's browser, when there is a session.
    var visitor: Visitor?
    /// The session's secret that every form must send back.
    var formToken = ""
    var form = FormFields()

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peerAddress = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// The last digits of the request's number: enough to find it in the log, short enough to read out.
    var requestID: String { String((logger[metadataKey: "hb.request.id"]?.description ?? "").suffix(12)) }
}

// MARK: - Behind a proxy

extension SiteContext {
    // Only a proxy on this machine is believed; an unnamed peer is a socket file or a test.
    private var isPeerLocal: Bool { Self.isLocal(peerAddress) }

    /// The address of whoever asks, as a proxy on this machine reports it.
    func clientAddress(of request: Request) -> String {
        guard isPeerLocal, let forwarded = request.headers[.forwardedFor] else { return peerAddress }
        // The last entry is the one our own proxy wrote; what stands before it may be invented.
        let last = forwarded.split(separator: ",").last.map { $0.filter { !$0.isWhitespace } }
        return last ?? peerAddress
    }

    /// The network of 64 bits that an IPv6 address lies in; any other address as it is.
    static func counted(_ address: String) -> String {
        var bytes = in6_addr()
        let bare = String(address.prefix { $0 != "%" })
        guard !bare.hasPrefix("::ffff:"), inet_pton(AF_INET6, bare, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: bytes) { Hexadecimal.text($0.prefix(8)) } + "::/64"
    }

    /// Whether a program on this machine asks under a name that is not this machine's, and does not say for whom.
    static func isPassedOnUnnamed(peer: String, host: String, forwarded: String?) -> Bool {
        guard !peer.isEmpty, isLocal(peer), forwarded == nil, !host.isEmpty else { return false }
        return !["localhost", "127.", "[::1]"].contains(where: host.hasPrefix)
    }

    /// Whether the browser speaks https, as a proxy on this machine reports it.
    func isSecure(_ request: Request) -> Bool {
        isPeerLocal && request.headers[.forwardedProto]?.lowercased() == "https"
    }

    static func isLocal(_ address: String) -> Bool {
        address.isEmpty || address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
    }
}
