import Domain
import Testing

@Suite struct BirthDateTests {
    @Test(arguments: [
        ("1990-02-05", "1990-02-05", "05/02/1990"), ("05/02/1990", "1990-02-05", "05/02/1990"),
        ("5/2/1990", "1990-02-05", "05/02/1990"), ("05.02.1990", "1990-02-05", "05/02/1990"),
        ("05021990", "1990-02-05", "05/02/1990"), ("1958-03", "1958-03", "03/1958"), ("3/1958", "1958-03", "03/1958"),
        ("1958", "1958", "1958"),
    ])
    func `a birth date is known to the day, the month or the year`(text: String, stored: String, shown: String) throws {
        let date = try BirthDate(text)
        #expect(date.description == stored)
        #expect(date.slashed == shown)
        #expect(try BirthDate(stored) == date)
    }

    @Test(arguments: [
        "", "31/02/1990", "1990-2-5", "13/1958", "1958-00", "58", "05/02/90", "0000", "mai", "1990-02-05T00",
    ])
    func `a day that never was is refused`(text: String) {
        #expect(throws: IdentityRefusal.birthDateMalformed) { try BirthDate(text) }
    }

    @Test func `nobody is born after today`() throws {
        let today = try #require(CivilDate("2026-11-24"))
        #expect(try BirthDate("2026-11-25").isAfter(today))
        #expect(try !BirthDate("2026-11-24").isAfter(today))
        #expect(try !BirthDate("2026").isAfter(today))
        #expect(try BirthDate("2026-12").isAfter(today))
    }
}

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("  Nguyễn   Văn\tThử \n", "Nguyễn Văn Thử"), ("Nguye\u{302}\u{303}n", "Nguyễn"),
        ("\u{FEFF}Lê\u{200B} Hà", "Lê Hà"),
        ("\u{D0}ào", "Đào"), ("Y Thương Êban", "Y Thương Êban"),
        ("Công ty TNHH 1 thành viên", "Công ty TNHH 1 thành viên"),
        ("<b>Nguyễn</b>", "<b>Nguyễn</b>"),
    ])
    func `a name is kept as written, tidied`(raw: String, text: String) throws {
        #expect(Array(try PersonName(raw).text.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        ("", IdentityRefusal.nameMissing), ("   ", .nameMissing), ("12345", .nameUnreadable),
        ("Lê\u{0}Hà", .nameUnreadable),
        ("Lê \u{1B}[31m", .nameUnreadable), (String(repeating: "a", count: 121), .nameTooLong),
        ("a" + String(repeating: "\u{315}", count: 500), .nameTooLong),
    ])
    func `what is no name is refused`(raw: String, refusal: IdentityRefusal) {
        #expect(throws: refusal) { try PersonName(raw) }
    }

    @Test func `a name is compared without its accents, and may have 120 letters`() throws {
        #expect(try PersonName("Nguyễn Thị Hoa").folded == "nguyen thi hoa")
        #expect(try PersonName(String(repeating: "ễ", count: 120)).text.count == 120)
    }
}

@Suite struct IdentitySentenceTests {
    @Test(arguments: [
        IdentityRefusal.cardEmpty, .cardTooLong, .cardUnknown, .cardCutShort, .cardBirthDateUnreadable,
        .personalNumberMalformed, .phoneMalformed, .birthDateMalformed, .nameMissing, .nameTooLong, .nameUnreadable,
    ])
    func `every refusal says what to do next`(refusal: IdentityRefusal) {
        #expect(refusal.message.hasSuffix("."))
        #expect(refusal.message.contains("Vui lòng"))
        #expect(!refusal.message.contains("!"))
    }

    @Test func `sex is read from forms and damaged scans`() {
        #expect(["Nam", "NAM", " nam "].allSatisfy { Sex(vietnamese: $0) == .male })
        #expect(["Nữ", "nu\u{31B}\u{303}", "Nu", "N?"].allSatisfy { Sex(vietnamese: $0) == .female })
        #expect(Sex(vietnamese: "khác") == nil)
    }
}
