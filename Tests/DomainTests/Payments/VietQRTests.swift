import TestSupport
import Testing

@testable import Domain

/// The text of payment codes, against the public examples.
@Suite struct VietQRTests {
    private static let account = FeeAccount(
        checked: "970405", number: "1500201012345", holder: "Kho bạc Nhà nước", bank: "Agribank")

    /// Two that banks have published; the third is our own of the same shape.
    @Test(arguments: [
        "00020101021138540010A00000072701240006970423011001234567890208QRIBFTTA53037045802VN6304F64B",
        "00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540410005802VN62150811Chuyen tien6304BBB8",
        "00020101021238570010A00000072701270006970405011367002050001230208QRIBFTTA5303704540480005802VN62290825PHI H01.89.12-191224-0001630416F6",
    ])
    func `the checksum is the one that the published codes end with`(code: String) {
        #expect(VietQR.checksum(String(code.dropLast(4))) == code.suffix(4))
    }

    @Test func `the published codes come out letter by letter`() throws {
        let fixed = try FeeAccount(bankCode: "970423", number: "0123456789", holder: "A", bank: "B")
        #expect(
            VietQR(account: fixed).text
                == "00020101021138540010A00000072701240006970423011001234567890208QRIBFTTA53037045802VN6304F64B")
        let paid = try FeeAccount(bankCode: "970416", number: "257678859", holder: "A", bank: "B")
        #expect(
            VietQR(account: paid, amount: Money(dong: 1_000), message: "Chuyen tien").text
                == "00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540410005802VN62150811Chuyen tien6304BBB8"
        )
    }

    @Test func `a dossier's code is the message, whole, in what banks carry through`() throws {
        let code = try #require(DossierCode("H01.89.12-191224-0001"))
        let message = VietQR.message(for: code)
        #expect(message == "PHI H01.89.12-191224-0001" && message.count <= VietQR.longestMessage)
        let long = try #require(DossierCode("H01.89.12.345-191224-0001"))
        #expect(VietQR.message(for: long).hasSuffix("-191224-0001"))
        #expect(VietQR.message(for: long).count <= VietQR.longestMessage)
    }

    @Test func `whatever is asked, the parts can be read back, and one changed digit is noticed`() throws {
        var source = SeededChance(seed: 5_703)
        for _ in 0..<300 {
            let amount = Int.random(in: 1...9_999_999_999, using: &source)
            let words = String(
                (0..<Int.random(in: 0...40, using: &source)).map { _ in "aĐ9 .-|é6".randomElement(using: &source) ?? "a"
                })
            let code = VietQR(account: Self.account, amount: Money(dong: amount), message: words).text
            let parts = try #require(Self.parts(code))
            #expect(parts["54"] == String(amount) && parts["53"] == "704" && parts["58"] == "VN")
            let message = parts["62"].flatMap { Self.parts($0)?["08"] } ?? ""
            #expect(message.allSatisfy(\.isASCII) && message.count <= VietQR.longestMessage)
            let payee = try #require(parts["38"].flatMap(Self.parts))
            #expect(payee["01"].flatMap(Self.parts) == ["00": "970405", "01": "1500201012345"])
            var bytes = Array(code.utf8)
            let place = Int.random(in: 0..<(bytes.count - 4), using: &source)
            bytes[place] = bytes[place] == 48 ? 49 : 48
            let changed = String(decoding: bytes.dropLast(4), as: UTF8.self)
            #expect(VietQR.checksum(changed) != code.suffix(4))
        }
    }

    @Test(arguments: [
        ("97040", "1500", FeeRefusal.bankCodeUnusable), ("97040a", "1500", .bankCodeUnusable),
        ("970405", "", .accountNumberUnusable), ("970405", "15-00", .accountNumberUnusable),
        ("970405", "12345678901234567890", .accountNumberUnusable), ("970405", "số", .accountNumberUnusable),
    ])
    func `an account that no bank has is refused`(bankCode: String, number: String, refusal: FeeRefusal) {
        #expect(throws: refusal) { try FeeAccount(bankCode: bankCode, number: number, holder: "A", bank: "B") }
    }

    @Test func `whose account it is must be said, since people check it before they pay`() {
        for (holder, bank) in [("", "Agribank"), ("Kho bạc", " "), ("Kho bạc\u{202E}", "Agribank")] {
            #expect(throws: FeeRefusal.accountWordsMissing) {
                try FeeAccount(bankCode: "970405", number: "1500 2010 12345", holder: holder, bank: bank)
            }
        }
    }

    /// Names, lengths and values, as a bank's app reads them; nothing when the lengths do not add up.
    private static func parts(_ text: String) -> [String: String]? {
        var rest = Substring(text)
        var parts: [String: String] = [:]
        while !rest.isEmpty {
            guard let length = Digits.value(rest.dropFirst(2).prefix(2)), rest.count >= 4 + length else { return nil }
            parts[String(rest.prefix(2))] = String(rest.dropFirst(4).prefix(length))
            rest = rest.dropFirst(4 + length)
        }
        return parts
    }
}
