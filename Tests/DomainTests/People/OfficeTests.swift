import Domain
import Testing

/// What an office may say of itself on every page and paper.
@Suite struct OfficeTests {
    private let office = Office(
        id: "o", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang",
        address: "Ấp Bình Hoà", phone: "02963 123 456", hotline: "Bà Hà 0912 345 678, ông Dũng 0913 456 789")

    @Test func `an ordinary office is taken as it is`() throws {
        #expect(try office.checked() == office)
        var full = office
        full.address = String(repeating: "ấ", count: Office.longestAddress)
        full.hotline = String(repeating: "0", count: Office.longestPhones)
        #expect(throws: Never.self) { try full.checked() }
    }

    @Test(arguments: [
        ("name", "", AccountRefusal.officeNameMissing),
        ("name", String(repeating: "a", count: Office.longestName + 1), .officeNameMissing),
        ("province", "tỉnh\nAn Giang", .officeNameMissing),
        ("address", String(repeating: "ấ", count: Office.longestAddress + 1), .officeAddressUnusable),
        ("address", "Ấp\u{0}Bình Hoà", .officeAddressUnusable),
        ("phone", String(repeating: "0", count: 3_000), .officePhonesUnusable),
        ("hotline", String(repeating: "0", count: Office.longestPhones + 1), .officePhonesUnusable),
        ("hotline", "0912\u{202E}345678", .officePhonesUnusable),
        ("hotline", "zz", .officePhonesUnusable),
    ])
    func `what no page can show is refused with a sentence`(part: String, text: String, refusal: AccountRefusal) {
        var office = office
        switch part {
        case "name": office.name = text
        case "province": office.province = text
        case "address": office.address = text
        case "phone": office.phone = text
        default: office.hotline = text
        }
        #expect(throws: refusal) { try office.checked() }
    }
}
