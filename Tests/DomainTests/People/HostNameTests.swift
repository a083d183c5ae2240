import Domain
import Testing

/// Names under which an office's pages are reached.
@Suite struct HostNameTests {
    @Test(arguments: [
        ("motcua.hoabinh.example", "motcua.hoabinh.example"), (" MotCua.Example ", "motcua.example"),
        ("localhost", "localhost"), ("xn--ha-bnh-h7a.vn", "xn--ha-bnh-h7a.vn"), ("10.0.0.1", "10.0.0.1"),
    ])
    func `a name is kept in small letters, as browsers send it`(_ typed: String, _ kept: String) throws {
        #expect(try HostName(typed).text == kept)
    }

    @Test(arguments: [
        "", " ", ".", "a..b", "-a.vn", "a-.vn", "https://a.vn", "a.vn:8080", "a.vn/", "hoà-bình.vn", "a b.vn", "a_b.vn",
        String(repeating: "a", count: 64), Array(repeating: "abcdefghi", count: 26).joined(separator: "."),
    ])
    func `what is more or less than a name is refused`(_ typed: String) {
        #expect(throws: AccountRefusal.hostMalformed) { try HostName(typed) }
    }
}
