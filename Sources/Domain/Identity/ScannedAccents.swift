/// Tells whether a scanner or an old file damaged Vietnamese accents, and what the text was when that can be computed.
public enum ScannedAccents {
    /// Whether the officer should compare the spelling with the card.
    static func areDamaged(name: String, address: String) -> Bool {
        if isGarbled(name) || isGarbled(address) { return true }
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        // «Cao Minh Long» is rightly bare; «Nguyen» never is, and neither is a whole address.
        return address.utf8.allSatisfy { $0 < 0x80 }
            || name.split(separator: " ").contains { neverBare.contains(Folding.fold(String($0))) }
    }

    /// The text with its accents back, or nothing when it is whole or cannot be told.
    public static func repaired(_ text: String) -> String? {
        guard isGarbled(text) else { return nil }
        let candidates = [misreadBytes(text), LegacyEncodings.fromVNI(text), LegacyEncodings.fromTCVN3(text)]
        return candidates.compactMap { $0 }.map { Composition.composed($0) }.first { !isGarbled($0) && $0 != text }
    }

    private static let neverBare: Set<String> = [
        "nguyen", "tran", "le", "pham", "huynh", "hoang", "vo", "dang", "bui", "do", "ngo", "duong", "thi",
    ]

    /// Signs no Vietnamese name or address holds, or a capital in the middle of a word.
    private static func isGarbled(_ text: String) -> Bool {
        var before: Unicode.Scalar = " "
        for scalar in Composition.composed(text).unicodeScalars {
            defer { before = scalar }
            if scalar == "?" || scalar == "\u{FFFD}" || (0x80...0xBF).contains(scalar.value) { return true }
            if strangers.contains(scalar) { return true }
            if scalar.value > 0x7F, scalar.properties.isUppercase, before.properties.isLowercase { return true }
            // No syllable has these side by side; in VNI fonts the second sign holds the marks of the first.
            if "aeAE".unicodeScalars.contains(before), vniFollowers.contains(scalar) { return true }
        }
        return false
    }

    private static let strangers = Set("ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ€‚ƒ„…†‡ˆ‰‹Œ•˜™›œŸ".unicodeScalars)

    private static let vniFollowers = Set("àáâãéèêÀÁÂÃÉÈÊ".unicodeScalars)

    /// UTF-8 read as if it were Western Europe's code page: «Nguyá»…n» for «Nguyễn».
    private static func misreadBytes(_ text: String) -> String? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let byte = codePage1252[scalar] {
                bytes.append(byte)
            } else if scalar.value <= 0xFF {
                bytes.append(UInt8(scalar.value))
            } else {
                return nil
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    // Where code page 1252 differs from Latin-1: bytes 80…9F, five of which it leaves empty.
    private static let codePage1252: [Unicode.Scalar: UInt8] = {
        let signs = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
        return Dictionary(uniqueKeysWithValues: zip(signs, UInt8(0x80)...UInt8(0x9F)))
    }()
}
