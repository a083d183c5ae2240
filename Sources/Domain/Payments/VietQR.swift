/// The text of a VietQR payment code: who is paid, how much, and what for.
///
/// EMVCo merchant-presented QR as NAPAS writes it: each object is two digits of name, two of length, and the value. Banks'
/// apps read it and fill the transfer in; that it was paid only the bank's confirmation tells.
public struct VietQR: Hashable, Sendable {
    public let text: String

    /// Longest message that banks carry through unchanged, in characters of ASCII.
    public static let longestMessage = 25

    /// A code for one payment of this amount.
    ///
    /// The message keeps plain letters only and is cut where banks would cut it.
    public init(account: FeeAccount, amount: Money, message: String) {
        text = Self.text(account: account, amount: amount, message: message)
    }

    /// Without an amount the payer types it: a fixed sign at the counter.
    public init(account: FeeAccount) {
        text = Self.text(account: account, amount: nil, message: "")
    }

    /// «PHI H01.89.12-191224-0001», by which the office finds the payment in its bank's list.
    public static func message(for dossier: DossierCode) -> String {
        let whole = "PHI \(dossier)"
        return whole.count <= longestMessage ? whole : String(dossier.description.suffix(longestMessage))
    }

    private static func text(account: FeeAccount, amount: Money?, message: String) -> String {
        let bank = object("00", account.bankCode) + object("01", account.number)
        let payee = object("00", "A000000727") + object("01", bank) + object("02", "QRIBFTTA")
        var text = object("00", "01") + object("01", amount == nil ? "11" : "12") + object("38", payee)
        text += object("53", "704")
        if let amount { text += object("54", String(amount.dong)) }
        text += object("58", "VN")
        let words = plain(message)
        if !words.isEmpty { text += object("62", object("08", words)) }
        text += "6304"
        return text + checksum(text)
    }

    private static func object(_ name: String, _ value: String) -> String {
        name + Digits.padded(value.utf8.count, to: 2) + value
    }

    /// The plain letters, digits and few signs that every bank takes; others are left out.
    private static func plain(_ message: String) -> String {
        let kept = message.filter { $0.isASCII && ($0.isLetter || $0.isNumber || " .-".contains($0)) }
        return String(kept.prefix(longestMessage))
    }

    /// CRC-16/CCITT-FALSE over every byte before it, the `6304` of its own head included; four capital hex digits.
    ///
    /// ISO/IEC 13239 polynomial 0x1021, start 0xFFFF, nothing reflected or inverted (EMVCo QR, 4.7.3).
    static func checksum(_ text: String) -> String {
        var sum: UInt16 = 0xFFFF
        for byte in text.utf8 {
            sum ^= UInt16(byte) << 8
            for _ in 0..<8 { sum = sum & 0x8000 == 0 ? sum << 1 : sum << 1 ^ 0x1021 }
        }
        let hex = String(sum, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - hex.count) + hex
    }
}

/// The account that fees are transferred to: the treasury's, or the unit's that the centre names.
public struct FeeAccount: Hashable, Sendable {
    /// Mã ngân hàng (BIN), six digits: `970405`.
    public let bankCode: String
    /// Số tài khoản: up to 19 letters and digits.
    public let number: String
    /// «Kho bạc Nhà nước Khu vực XIX», as people check it in their app before they pay.
    public let holder: String
    /// «Agribank, chi nhánh Chợ Mới».
    public let bank: String

    /// Takes what was typed; spaces within numbers are left out.
    public init(bankCode: String, number: String, holder: String, bank: String) throws(FeeRefusal) {
        self.bankCode = bankCode.filter { !$0.isWhitespace }
        self.number = number.filter { !$0.isWhitespace }
        self.holder = TextLine.tidied(holder)
        self.bank = TextLine.tidied(bank)
        let isNumeric = self.bankCode.utf8.count == 6 && self.bankCode.utf8.allSatisfy { (48...57).contains($0) }
        guard isNumeric else { throw .bankCodeUnusable }
        let signs = self.number.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        }
        guard signs, (1...19).contains(self.number.utf8.count) else { throw .accountNumberUnusable }
        for words in [self.holder, self.bank] {
            guard (1...100).contains(words.count), !TextLine.holdsControl(words) else { throw .accountWordsMissing }
        }
    }

    /// An account that was checked before it was stored.
    public init(checked bankCode: String, number: String, holder: String, bank: String) {
        (self.bankCode, self.number, self.holder, self.bank) = (bankCode, number, holder, bank)
    }

    /// One line a part, by which the office's chain proves what was set.
    public var provenText: String { [bankCode, number, holder, bank].joined(separator: "\n") }
}
