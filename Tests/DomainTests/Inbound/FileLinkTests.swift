import Domain
import Testing

/// A link is followed to the configured portal's machine, or not at all.
@Suite struct FileLinkTests {
    private static let portal = ["https://cong.tinh.example/dvc", "http://127.0.0.1:8090"]

    @Test(arguments: [
        ("https://cong.tinh.example/tep/1?k=2", "https://cong.tinh.example/tep/1?k=2"),
        ("HTTPS://Cong.Tinh.example:443/tep/1", "https://cong.tinh.example/tep/1"),
        ("http://127.0.0.1:8090/tep/1", "http://127.0.0.1:8090/tep/1"),
        ("https://cong.tinh.example/tep/đơn xin.pdf#trang=2", "https://cong.tinh.example/tep/%C4%91%C6%A1n%20xin.pdf"),
        ("https://cong.tinh.example?id=1", "https://cong.tinh.example/?id=1"),
        ("https://cong.tinh.example/a\r\nHost: x", "https://cong.tinh.example/a%0D%0AHost:%20x"),
    ])
    func `the portal's own addresses are followed`(text: String, url: String) {
        #expect(FileLink(text, at: Self.portal)?.url == url)
    }

    @Test(arguments: [
        "", "/tep/1", "//cong.tinh.example/tep/1", "http://cong.tinh.example/tep/1", "https://cong.tinh.example:8443/1",
        "https://cong.tinh.example.xau.example/1", "https://xau.example/https://cong.tinh.example/",
        "https://cong.tinh.example@xau.example/1", "https://xau.example\\@cong.tinh.example/1",
        "https://cong.tinh.example%2f@xau.example/", "http://127.0.0.1:80/1", "http://127.1:8090/1",
        "file:///etc/passwd",
        "ftp://cong.tinh.example/1", "https:///tep", "http://localhost:8090/1",
    ])
    func `everything else is not`(text: String) {
        #expect(FileLink(text, at: Self.portal) == nil)
        #expect(FileLink(text, at: []) == nil)
    }
}
