/// Addresses on whose way everybody in between can read along: passwords and personal data belong behind https.
///
/// Within the machine or a network of the state's own (RFC 1918, RFC 4193) plain http is common in front of an adapter.
public enum ReadableAddress {
    /// What whoever configures such an address is told; nothing about any other.
    public static func warning(_ address: String) -> String? {
        guard isReadable(address) else { return nil }
        return """
            Lưu ý: địa chỉ http:// không được mã hóa; mật khẩu và dữ liệu cá nhân đi trên mạng công cộng ở dạng ai cũng đọc được. \
            Hãy dùng địa chỉ https:// nếu cổng có.
            """
    }

    /// Whether an address is plain http and not surely within the machine or a private network.
    public static func isReadable(_ address: String) -> Bool {
        let scheme = "http://"
        guard address.lowercased().hasPrefix(scheme) else { return false }
        let authority = address.dropFirst(scheme.count).prefix { $0 != "/" }.lowercased()
        if authority.hasPrefix("[") { return !isPrivateSix(authority.dropFirst().prefix { $0 != "]" }) }
        return !isPrivate(authority.prefix { $0 != ":" })
    }

    private static func isPrivateSix(_ host: Substring) -> Bool {
        host == "::1" || host.hasPrefix("fc") || host.hasPrefix("fd")
    }

    private static func isPrivate(_ host: Substring) -> Bool {
        if host == "localhost" || host.hasSuffix(".localhost") { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        // A name may lead anywhere.
        guard parts.count == 4, let first = parts[0], let second = parts[1], !parts.contains(nil) else { return false }
        switch first {
        case 10, 127: return true
        case 172: return (16...31).contains(second)
        case 192: return second == 168
        default: return false
        }
    }
}
