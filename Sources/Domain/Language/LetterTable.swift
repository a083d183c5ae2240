/// Which Latin letters Unicode keeps as one code point together with a mark above, below or beside it.
///
/// The rows hold every Vietnamese letter, and those of neighbours and visitors (ñ, ö, č) whose names are written at the
/// counter too. Each pair is the bare letter, then the letter with the row's mark.
enum LetterTable {
    static let rows: [(mark: Unicode.Scalar, pairs: String)] = [
        (
            "\u{300}",
            """
            AÀ EÈ IÌ NǸ OÒ UÙ WẀ YỲ aà eè iì nǹ oò uù wẁ yỳ ÂẦ ĂẰ ÊỀ ĒḔ ÔỒ ƠỜ ŌṐ ƯỪ ÜǛ âầ ăằ êề ēḕ ôồ ơờ ōṑ ưừ \
            üǜ
            """
        ),
        ("\u{309}", "AẢ EẺ IỈ OỎ UỦ YỶ aả eẻ iỉ oỏ uủ yỷ ÂẨ ĂẲ ÊỂ ÔỔ ƠỞ ƯỬ âẩ ăẳ êể ôổ ơở ưử"),
        ("\u{303}", "AÃ EẼ IĨ NÑ OÕ UŨ VṼ YỸ aã eẽ iĩ nñ oõ uũ vṽ yỹ ÂẪ ĂẴ ÊỄ ÔỖ ƠỠ ƯỮ âẫ ăẵ êễ ôỗ ơỡ ưữ"),
        (
            "\u{301}",
            """
            AÁ CĆ EÉ GǴ IÍ KḰ LĹ MḾ NŃ OÓ PṔ RŔ SŚ UÚ WẂ YÝ ZŹ aá cć eé gǵ ií kḱ lĺ mḿ nń oó pṕ rŕ sś uú wẃ yý \
            zź ÂẤ ĂẮ ÅǺ ÇḈ ÊẾ ĒḖ ÏḮ ÕṌ ÔỐ ƠỚ ŌṒ ŨṸ ƯỨ ÜǗ âấ ăắ åǻ çḉ êế ēḗ ïḯ õṍ ôố ơớ ōṓ ũṹ ưứ üǘ
            """
        ),
        (
            "\u{323}",
            """
            AẠ BḄ DḌ EẸ HḤ IỊ KḲ LḶ MṂ NṆ OỌ RṚ SṢ TṬ UỤ VṾ WẈ YỴ ZẒ aạ bḅ dḍ eẹ hḥ iị kḳ lḷ mṃ nṇ oọ rṛ sṣ tṭ \
            uụ vṿ wẉ yỵ zẓ ƠỢ ƯỰ ơợ ưự
            """
        ),
        (
            "\u{302}",
            """
            AÂ CĈ EÊ GĜ HĤ IÎ JĴ OÔ SŜ UÛ WŴ YŶ ZẐ aâ cĉ eê gĝ hĥ iî jĵ oô sŝ uû wŵ yŷ zẑ ẠẬ ẸỆ ỌỘ ạậ ẹệ ọộ
            """
        ),
        ("\u{306}", "AĂ EĔ GĞ IĬ OŎ UŬ aă eĕ gğ iĭ oŏ uŭ ẠẶ ȨḜ ạặ ȩḝ"),
        ("\u{31B}", "OƠ UƯ oơ uư"),
        ("\u{308}", "AÄ EË HḦ IÏ OÖ UÜ WẄ XẌ YŸ aä eë hḧ iï oö tẗ uü wẅ xẍ yÿ ÕṎ ŪṺ õṏ ūṻ"),
        (
            "\u{30C}",
            """
            AǍ CČ DĎ EĚ GǦ HȞ IǏ KǨ LĽ NŇ OǑ RŘ SŠ TŤ UǓ ZŽ aǎ cč dď eě gǧ hȟ iǐ jǰ kǩ lľ nň oǒ rř sš tť uǔ zž \
            ÜǙ üǚ
            """
        ),
        ("\u{327}", "CÇ DḐ EȨ GĢ HḨ KĶ LĻ NŅ RŖ SŞ TŢ cç dḑ eȩ gģ hḩ kķ lļ nņ rŗ sş tţ"),
        ("\u{304}", "AĀ EĒ GḠ IĪ OŌ UŪ YȲ aā eē gḡ iī oō uū yȳ ÄǞ ḶḸ ÕȬ ÖȪ ṚṜ ÜǕ äǟ ḷḹ õȭ öȫ ṛṝ üǖ"),
        ("\u{30A}", "AÅ UŮ aå uů wẘ yẙ"),
    ]

    /// What a letter is made of.
    struct Parts {
        var base: Unicode.Scalar
        var mark: Unicode.Scalar
    }

    /// The two parts of every letter of the table.
    static let parts: [Unicode.Scalar: Parts] = {
        var parts: [Unicode.Scalar: Parts] = [:]
        for row in rows {
            let scalars = Array(row.pairs.unicodeScalars)
            for start in stride(from: 0, to: scalars.count, by: 3) {
                parts[scalars[start + 1]] = Parts(base: scalars[start], mark: row.mark)
            }
        }
        return parts
    }()

    /// The way back: letter and mark to the one code point that holds both.
    static let wholes: [UInt64: Unicode.Scalar] = {
        var wholes: [UInt64: Unicode.Scalar] = [:]
        for (whole, parts) in parts { wholes[key(parts.base, parts.mark)] = whole }
        return wholes
    }()

    static func key(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> UInt64 {
        UInt64(base.value) << 32 | UInt64(mark.value)
    }
}
