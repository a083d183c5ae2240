/// The two encodings in which offices wrote Vietnamese before Unicode, as they look when read as Western text.
enum LegacyEncodings {
    /// TCVN 5712 (fonts .VnTime): every letter is one sign, «Nguyễn Văn» reads `NguyÔn V¨n`.
    static func fromTCVN3(_ text: String) -> String? {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                result.append(scalar)
            } else if let letter = tcvn3[scalar] {
                result.append(letter)
            } else {
                return nil
            }
        }
        return String(result)
    }

    /// VNI (fonts VNI-Times): a letter, then a sign that holds its marks, «Nguyễn Văn» reads `Nguyeãn Vaên`.
    static func fromVNI(_ text: String) -> String? {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                result.append(scalar)
            } else if let marks = vniMarks[lowercased(scalar)], let letter = result.last, isVowel(letter) {
                result.append(contentsOf: marks.unicodeScalars)
            } else if let letter = vniLetters[scalar] {
                result.append(letter)
            } else {
                return nil
            }
        }
        return String(result)
    }

    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool { "aeouyAEOUYơưƠƯ".unicodeScalars.contains(scalar) }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private static let vniMarks: [Unicode.Scalar: String] = [
        "ø": "\u{300}", "ù": "\u{301}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}",
        "â": "\u{302}", "á": "\u{302}\u{301}", "à": "\u{302}\u{300}", "å": "\u{302}\u{309}", "ã": "\u{302}\u{303}",
        "ä": "\u{302}\u{323}", "ê": "\u{306}", "é": "\u{306}\u{301}", "è": "\u{306}\u{300}", "ú": "\u{306}\u{309}",
        "ü": "\u{306}\u{303}", "ë": "\u{306}\u{323}",
    ]

    private static let vniLetters = paired(
        "ôöíìæóòñîÔÖÍÌÆÓÒÑÎ",
        "ơưíìỉĩịđỵƠƯÍÌỈĨỊĐỴ")

    private static let tcvn3 = paired(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{AD}õö÷øùúûüýþ¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ")

    private static func paired(_ signs: String, _ letters: String) -> [Unicode.Scalar: Unicode.Scalar] {
        Dictionary(uniqueKeysWithValues: zip(signs.unicodeScalars, letters.unicodeScalars))
    }
}
