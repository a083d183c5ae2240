/// Folds what people type and what is stored to one plain key, so that `nguyen van dao` finds «Nguyễn Văn Đào».
public enum Folding {
    /// Small ASCII letters and digits; marks fall away, «đ» is `d`, anything else becomes one space between words.
    public static func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var spaceIsDue = false
        for scalar in text.unicodeScalars where !Composition.isMark(scalar) {
            guard let byte = key(scalar) else {
                spaceIsDue = !bytes.isEmpty
                continue
            }
            if spaceIsDue { bytes.append(UInt8(ascii: " ")) }
            spaceIsDue = false
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func key(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.value < keys.count else { return nil }
        let byte = keys[Int(scalar.value)]
        return byte == 0 ? nil : byte
    }

    /// The folded byte of each code point up to the last Vietnamese letter; 0 where there is none.
    private static let keys: [UInt8] = (0..<0x1F00).map { value in
        Unicode.Scalar(value).map(computedKey) ?? 0
    }

    private static func computedKey(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar {
        case "a"..."z", "0"..."9": UInt8(scalar.value)
        case "A"..."Z": UInt8(scalar.value + 32)
        // The Icelandic letter looks like «Đ» and stands for it in many old files.
        case "đ", "Đ", "\u{D0}", "\u{F0}": UInt8(ascii: "d")
        default: LetterTable.parts[scalar].map { computedKey($0.base) } ?? 0
        }
    }
}
