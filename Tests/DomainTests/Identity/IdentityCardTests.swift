import Domain
import Foundation
import TestSupport
import Testing

@Suite struct IdentityCardTests {
    static let man =
        "089090000123|352000001|Nguyễn Văn Thử|05021990|Nam|Ấp Long Định, Long Điền B, Chợ Mới, An Giang|12042021"
    static let woman = "089304000456||Trần Thị Mẫu|31122004|Nữ|Ấp Long Định, Long Điền B, Chợ Mới, An Giang|12042021"

    @Test func `a card says number, former number, name, birth date, sex, address and day of issue`() throws {
        let reading = try IdentityCard.read(Self.man)
        #expect(reading.warnings.isEmpty)
        #expect(reading.card.number.digits == "089090000123")
        #expect(reading.card.formerNumber?.digits == "352000001")
        #expect(reading.card.name.text == "Nguyễn Văn Thử")
        #expect(reading.card.birthDate.description == "1990-02-05")
        #expect(reading.card.sex == .male)
        #expect(reading.card.addressOnCard == "Ấp Long Định, Long Điền B, Chợ Mới, An Giang")
        #expect(reading.card.issuedOn?.slashed == "12/4/2021")
    }

    @Test func `a first card has no former number`() throws {
        let reading = try IdentityCard.read(Self.woman)
        #expect(reading.warnings.isEmpty)
        #expect(reading.card.formerNumber == nil)
        #expect(reading.card.sex == .female)
    }

    @Test(arguments: ["¦", "│", "‖", "\t", "~", "\\", ">", "*", "'", "µ", "Ç", "§", "}", "\u{1D}"])
    func `whatever a keyboard makes of the bar, the card reads the same`(bar: String) throws {
        let typed = Self.man.replacing("|", with: bar)
        #expect(try IdentityCard.read(typed) == IdentityCard.read(Self.man))
    }

    @Test(arguments: ["\u{FEFF}%\r\n", "  %  \n", "%\r", "\u{2}%\u{3}", "%|QR|2|", "%|||"])
    func `line ends, marks around the text and further fields do not matter`(frame: String) throws {
        #expect(try IdentityCard.read(frame.replacing("%", with: Self.woman)) == IdentityCard.read(Self.woman))
    }

    @Test func `letters sent in pieces are put together`() throws {
        let card = try IdentityCard.read(Self.man.decomposedStringWithCanonicalMapping).card
        #expect(Array(card.name.text.unicodeScalars) == Array("Nguyễn Văn Thử".unicodeScalars))
        #expect(
            card.addressOnCard.unicodeScalars.elementsEqual(
                "Ấp Long Định, Long Điền B, Chợ Mới, An Giang".unicodeScalars))
    }

    @Test(arguments: [Self.man, Self.woman])
    func `when the bars are lost the fields are found by their shape, with a warning`(text: String) throws {
        let reading = try IdentityCard.read(text.replacing("|", with: ""))
        #expect(reading.card == (try IdentityCard.read(text)).card)
        #expect(reading.warnings == [.fieldsGuessed])
    }

    @Test func `a number of another century, year or sex is a warning and no refusal`() throws {
        let text = "089201000123|352000001|Nguyễn Văn Thử|05021990|Nữ|Ấp Long Định, An Giang|12042021"
        let reading = try IdentityCard.read(text)
        #expect(
            reading.warnings == [
                .sexDiffers(byNumber: .male, onCard: .female), .birthYearDiffers(byNumber: 2001, onCard: 1990),
            ])
        #expect(reading.card.sex == .female)
        #expect(try IdentityCard.read(Self.man.replacing("05021990", with: "05022090")).warnings.count == 1)
    }

    @Test(arguments: [("1958", "1958"), ("00001958", "1958"), ("00031958", "1958-03")])
    func `old papers may know only the year or the month`(field: String, stored: String) throws {
        let text = "089058000123||Lê Văn Cũ|\(field)|Nam|Ấp Long Định, An Giang|12042021"
        let reading = try IdentityCard.read(text)
        #expect(reading.card.birthDate.description == stored)
        #expect(reading.warnings.isEmpty)
    }

    @Test func `an unreadable sex is taken from the number and said`() throws {
        let reading = try IdentityCard.read(Self.woman.replacing("Nữ", with: "#"))
        #expect(reading.card.sex == .female)
        #expect(reading.warnings == [.sexUnreadable(taken: .female)])
    }

    @Test(arguments: [
        ("", IdentityRefusal.cardEmpty), ("\u{FEFF} \r\n", .cardEmpty),
        ("https://example.vn/abc", .cardUnknown), ("H01.89.12-261124-0001", .cardUnknown),
        ("00020101021138540010A00000072701240006970423011001234567890208QRIBFTTA", .cardUnknown),
        ("089090000123", .cardCutShort), ("089090000123|352000001|Nguyễn Văn Thử|05021990|Nam", .cardCutShort),
        ("089090000123||Nguyễn Văn Thử|31021990|Nam|An Giang|12042021", .cardBirthDateUnreadable),
        ("089090000123|||05021990|Nam|An Giang|12042021", .nameMissing),
        (String(repeating: "0", count: 9_000), .cardTooLong),
    ])
    func `what is no card text is refused with a sentence`(text: String, refusal: IdentityRefusal) {
        #expect(throws: refusal) { try IdentityCard.read(text) }
    }

    @Test func `no text of any kind stops the program`() {
        var generator = SeededChance(seed: 20_261_124)
        let signs = Array("0123456789|¦\t ,.aĂễữNữam\u{301}\u{FEFF}\u{0}?Ð")
        for _ in 0..<3_000 {
            let head = Bool.random(using: &generator) ? "089090000123" : ""
            let tail = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                signs.randomElement(using: &generator) ?? "|"
            }
            if let reading = try? IdentityCard.read(head + tail) {
                #expect(!reading.card.name.text.isEmpty)
            }
        }
    }
}
