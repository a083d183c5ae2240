import Testing

@testable import Web

/// Where the QR codes of a paper lead: to the door of its own office.
@Suite struct PaperDoorTests {
    @Test(arguments: [
        // One office: what an administrator configured, else where the page was asked for.
        ([], ["https://mot-cua.vn", "http://127.0.0.1:8080"], "https://mot-cua.vn"),
        ([], ["", "http://127.0.0.1:8080"], "http://127.0.0.1:8080"),
        // Several: the office's own, whatever is configured for the server.
        (["b.vn"], ["https://a.vn", "http://127.0.0.1:8080"], "https://b.vn"),
        (["b.vn", "c.vn"], ["https://a.vn", "https://c.vn:8443"], "https://c.vn:8443"),
        (["a.vn"], ["http://a.vn", "https://b.vn"], "http://a.vn"),
    ])
    func `a code leads to the office that issued the paper`(_ hosts: [String], _ known: [String], _ door: String) {
        #expect(Site.door(amongHosts: hosts, known: known) == door)
    }
}
