import Domain
import Testing

@Suite struct ReadableAddressTests {
    @Test(arguments: [
        ("http://lgsp.tinh.gov.vn", true), ("HTTP://lgsp.tinh.gov.vn:8080/a", true), ("http://203.113.1.2", true),
        ("http://172.32.0.1", true), ("http://192.169.0.1", true), ("http://[2001:db8::1]:80", true),
        ("http://10.0.0.5.example.vn", true), ("http://adapter", true),
        ("https://lgsp.tinh.gov.vn", false), ("https://203.113.1.2", false), ("", false),
        ("http://localhost:8099", false), ("http://127.0.0.1:8099", false), ("http://[::1]:8099/x", false),
        ("http://10.20.30.40", false), ("http://172.16.0.1/x", false), ("http://172.31.255.255", false),
        ("http://192.168.1.1", false), ("http://[fd00::1]", false),
    ])
    func `who configures an address that can be read along is told`(address: String, isReadable: Bool) {
        #expect(ReadableAddress.isReadable(address) == isReadable)
        #expect((ReadableAddress.warning(address) != nil) == isReadable)
    }
}
