import Testing

@testable import Web

@Suite struct ProxyWatchTests {
    @Test(arguments: [
        ("203.0.113.9", "203.0.113.9"), ("2001:db8:1:2:3:4:5:6", "20010db800010002::/64"),
        ("2001:db8:1:2::ffff", "20010db800010002::/64"), ("2001:db8:1:3::1", "20010db800010003::/64"),
        ("fe80::1%eth0", "fe80000000000000::/64"), ("::ffff:203.0.113.9", "::ffff:203.0.113.9"), ("", ""),
        ("không rõ", "không rõ"),
    ])
    func `a line with IPv6 counts as one, however many addresses it has`(_ address: String, _ counted: String) {
        #expect(SiteContext.counted(address) == counted)
    }

    @Test(arguments: [
        ("127.0.0.1", "motcua.longdienb.gov.vn", nil, true), ("::1", "motcua.longdienb.gov.vn", nil, true),
        ("::ffff:127.0.0.1", "10.0.0.5:8080", nil, true),
        // A proxy that says for whom it asks, a browser on this machine, a visitor from elsewhere, a socket file.
        ("127.0.0.1", "motcua.longdienb.gov.vn", "203.0.113.9", false), ("127.0.0.1", "localhost:8080", nil, false),
        ("127.0.0.1", "127.0.0.1:8080", nil, false), ("::1", "[::1]:8080", nil, false),
        ("203.0.113.9", "motcua.longdienb.gov.vn", nil, false), ("", "motcua.longdienb.gov.vn", nil, false),
        ("127.0.0.1", "", nil, false),
    ])
    func `a proxy is warned of when it passes visitors on and names none`(
        _ peer: String, _ host: String, _ forwarded: String?, _ isUnnamed: Bool
    ) {
        #expect(SiteContext.isPassedOnUnnamed(peer: peer, host: host, forwarded: forwarded) == isUnnamed)
    }
}
