/// Puts people in the order of Vietnamese lists: by given name (tên, the last word), then by the words before it.
///
/// Letters go a ă â b c d đ e ê … o ô ơ … u ư …; of words with the same letters, tones go ngang, huyền, hỏi, ngã, sắc,
/// nặng. The key is plain ASCII, so that both database engines sort it alike, byte by byte.
public enum VietnameseOrder {
    /// A text whose byte order is the order of the list: `d{ao1` for «Đào», after every word in `d`.
    public static func key(forName name: String) -> String {
        let words = name.split(whereSeparator: \.isWhitespace)
        guard let given = words.last else { return "" }
        return ([given] + words.dropLast()).map { key(forWord: String($0)) }.joined(separator: " ")
    }

    private static func key(forWord word: String) -> String {
        var letters = ""
        var tone: Character = "0"
        for scalar in Composition.decomposedScalars(word.lowercased()) {
            if let mark = toneRank[scalar] {
                tone = mark
            } else if let sign = signRank[scalar] {
                // Sorts after every letter that may follow the bare one: «ă» after «az».
                letters.append(sign(letters.last))
            } else if scalar == "đ" || scalar == "\u{F0}" {
                letters.append("d{")
            } else if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                letters.unicodeScalars.append(scalar)
            }
        }
        letters.append(tone)
        return letters
    }

    private static let toneRank: [Unicode.Scalar: Character] = [
        "\u{300}": "1", "\u{309}": "2", "\u{303}": "3", "\u{301}": "4", "\u{323}": "5",
    ]

    // ă < â and ô < ơ: the second sign of a letter ranks above the first.
    private static let signRank: [Unicode.Scalar: @Sendable (Character?) -> Character] = [
        "\u{306}": { _ in "{" },
        "\u{302}": { $0 == "a" ? "|" : "{" },
        "\u{31B}": { $0 == "o" ? "|" : "{" },
    ]
}
