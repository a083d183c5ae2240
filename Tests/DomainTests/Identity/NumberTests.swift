import Domain
import Testing

@Suite struct PersonalNumberTests {
    @Test(arguments: [
        ("089090000123", Sex.male, 1990), ("089304000456", .female, 2004), ("089201000123", .male, 2001),
        ("001199999999", .female, 1999), ("089 4 10 000001", .male, 2110),
    ])
    func `a number tells sex and year`(text: String, sex: Sex, year: Int) throws {
        let number = try PersonalNumber(text)
        #expect(number.sex == sex)
        #expect(number.birthYear == year)
    }

    @Test(arguments: ["", "352000001", "08909000012", "0890900001234", "08909000012a", "０８９０９００００１２３"])
    func `anything but twelve digits is refused`(text: String) {
        #expect(throws: IdentityRefusal.personalNumberMalformed) { try PersonalNumber(text) }
    }

    @Test func `a masked number keeps seven digits`() {
        #expect(Masking.masked(number: "089201000123") == "0892010*****")
        #expect(Masking.masked(number: "352000001") == "3520*****")
        #expect(Masking.masked(number: "12") == "**")
    }

    @Test func `an old card's number has nine digits`() {
        #expect(LegacyIdentityNumber(" 352 000 001 ")?.digits == "352000001")
        #expect(LegacyIdentityNumber("089090000123") == nil)
    }
}

@Suite struct PhoneNumberTests {
    @Test(arguments: [
        ("0912345678", "0912345678"), ("+84 912 345 678", "0912345678"), ("84912345678", "0912345678"),
        ("0912.345.678", "0912345678"), ("0084-912-345-678", "0912345678"), ("+84 (0) 912 345 678", "0912345678"),
        ("0296 3 123 456", "02963123456"), ("(0296) 3123456", "02963123456"), ("+84 296 3123456", "02963123456"),
        ("0845678901", "0845678901"),
    ])
    func `numbers are kept in national form however they are written`(text: String, digits: String) throws {
        #expect(try PhoneNumber(text).digits == digits)
    }

    @Test(arguments: [
        "", "912345678", "0112345678", "091234567", "09123456789", "+1 202 555 0100", "09l2345678", "113",
        "++84912345678",
    ])
    func `what nobody can call is refused`(text: String) {
        #expect(throws: IdentityRefusal.phoneMalformed) { try PhoneNumber(text) }
    }

    @Test func `lists show two digits and the last three`() throws {
        let mobile = try PhoneNumber("0912345123")
        #expect(mobile.masked == "09xx xxx 123")
        #expect(mobile.spaced == "0912 345 123")
        #expect(try PhoneNumber("02963123456").masked == "02xx xxxx 456")
    }
}
