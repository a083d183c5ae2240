import Domain
import Papers
import Testing

/// The fixed payment code that lies on the counter.
@Suite struct PaymentSignTests {
    private static let office = Office(
        id: "hoabinh", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang")

    private static func sign(_ holder: String, _ bank: String) -> PaymentSignPaper {
        PaymentSignPaper(
            office: office,
            account: FeeAccount(checked: "970405", number: "1500201012345", holder: holder, bank: bank))
    }

    @Test func `the sign is printed as its golden file`() throws {
        let press = try PaperPress(stylesheet: "/papers/paper.css")
        let html = try Self.sign("Kho bạc Nhà nước Khu vực XIX", "Agribank, chi nhánh Chợ Mới").html(press)
        try Golden.expect(try #require(html), isThatOf: "payment-sign")
    }

    @Test func `it is one page whatever the words, with the account and without an amount`() async throws {
        let long = String(repeating: "Kho bạc Nhà nước ", count: 5) + "Khu vực"
        let press = try PaperPress(stylesheet: "/public/paper.css")
        for (holder, bank) in [("Kho bạc Nhà nước", "Agribank"), (long, long)] {
            let html = try #require(try Self.sign(holder, bank).html(press))
            let printed = try PrintedPaper(try await PDFPress().pdf(of: html))
            #expect(printed.pageCount == 1)
            #expect(printed.text.contains("1500201012345") && printed.text.contains("PHI H01.89.12-…"))
            #expect(printed.text.contains("không phải là biên lai") && !printed.text.contains("Số tiền:"))
        }
    }
}
