import Domain
import Testing

/// Which addresses on cards are asked about.
@Suite struct AddressOnCardTests {
    @Test(arguments: [
        ("Ấp Long Định, Long Điền B, Chợ Mới, An Giang", "2021-04-12", true),
        ("Ấp Long Định, Long Điền B, Chợ Mới, An Giang", "", true),
        ("Tổ 3, Ấp Long Định, xã Long Điền, tỉnh An Giang", "2025-07-01", false),
        ("Ấp Long Định, xã Long Điền, tỉnh An Giang", "2021-04-12", false), ("", "2021-04-12", false),
    ])
    func `a card from before the districts ended, with one in its address`(
        text: String, issuedOn: String, isAsked: Bool
    ) {
        #expect(AddressOnCard(text, issuedOn: CivilDate(issuedOn)).isOfDistrictEra == isAsked)
    }
}
