/// The fields of a card's text, cut apart but not yet judged.
struct CardFields {
    var number: String
    var formerNumber: String
    var name: String
    var birthDate: String
    var sex: String
    var address: String
    var issuedOn: String
    /// Whether the bars between the fields were missing and had to be guessed.
    var areGuessed = false

    init(_ raw: String) throws(IdentityRefusal) {
        let text = Self.trimmed(raw)
        guard !text.isEmpty else { throw .cardEmpty }
        guard text.utf8.prefix(12).count(where: { (48...57).contains($0) }) == 12 else { throw .cardUnknown }
        let parts = Self.split(text) ?? Self.guessed(text)
        guard let parts else { throw Self.hasBar(text) || text.utf8.count == 12 ? .cardCutShort : .cardUnknown }
        guard parts[0].utf8.count == 12 else { throw .cardUnknown }
        self.number = parts[0]
        self.formerNumber = parts[1]
        self.name = parts[2]
        self.birthDate = parts[3]
        self.sex = parts[4]
        self.address = Composition.composed(parts[5])
        self.issuedOn = parts[6]
        self.areGuessed = Self.split(text) == nil
    }

    /// The name, mended where it holds signs that no name may hold: bytes of UTF-8 read one by one.
    var readableName: String {
        let isBroken = name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return isBroken ? ScannedAccents.repaired(name) ?? name : name
    }

    /// The sex, also when the letter «ữ» was garbled.
    var readableSex: Sex? { Sex(vietnamese: ScannedAccents.repaired(sex) ?? sex) }

    /// The day of issue, when it can be read.
    var issuedOnDate: CivilDate? {
        guard case .day(let date)? = BirthDate(cardDigits: issuedOn) else { return nil }
        return date
    }

    /// Without line ends, the byte order mark, and control signs that scanners put around the text.
    private static func trimmed(_ raw: String) -> String {
        let scalars = raw.unicodeScalars.filter { !invisible.contains($0) }
        let isNoise: (Unicode.Scalar) -> Bool = { scalar in
            scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        }
        let start = scalars.drop(while: isNoise)
        guard let last = start.lastIndex(where: { !isNoise($0) }) else { return "" }
        return String(String.UnicodeScalarView(start[...last]))
    }

    // Not the soft hyphen, which is «ư» in the old encoding TCVN3.
    private static let invisible: Set<Unicode.Scalar> = [
        "\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}",
    ]

    /// Cuts at whatever sign stands behind the twelve digits: that is what this keyboard makes of the bar.
    private static func split(_ text: String) -> [String]? {
        let scalars = text.unicodeScalars
        guard hasBar(text), let bar = scalars.dropFirst(12).first else { return nil }
        let parts = scalars.split(separator: bar, omittingEmptySubsequences: false).map { part in
            tidied(String(String.UnicodeScalarView(part)))
        }
        return parts.count >= 7 ? parts : nil
    }

    private static func hasBar(_ text: String) -> Bool { text.unicodeScalars.dropFirst(12).first.map(isBar) ?? false }

    // Ordinary spaces only: a no-break space may be half of a letter whose bytes were read one by one («à»).
    private static func tidied(_ field: String) -> String {
        field.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
    }

    /// Signs of addresses cannot part the fields; neither can the letters of a name.
    private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
        let isWordSign = scalar == "," || scalar == "." || scalar == "-" || scalar == "/" || scalar == " "
        let isDigit = ("0"..."9").contains(scalar)
        return !isWordSign && !isDigit && !("a"..."z").contains(scalar) && !("A"..."Z").contains(scalar)
    }

    /// Finds the fields by their shape when the bars were lost: digits, name, eight digits, sex, address, eight digits.
    private static func guessed(_ text: String) -> [String]? {
        let isDigit: (Character) -> Bool = { ("0"..."9").contains($0) }
        let head = text.prefix(while: { isDigit($0) || $0 == " " }).filter(isDigit)
        let afterHead = text.drop(while: { isDigit($0) || $0 == " " })
        let name = afterHead.prefix(while: { !isDigit($0) })
        let afterName = afterHead.dropFirst(name.count)
        let birth = afterName.prefix(while: isDigit)
        let rest = afterName.dropFirst(birth.count).drop(while: { $0 == " " })
        let issued = String(rest.suffix(8))
        guard head.count == 12 || head.count == 21, birth.count == 8, issued.allSatisfy(isDigit) else { return nil }
        guard let sexLength = sexLength(rest), rest.count >= sexLength + 8 else { return nil }
        let fields = [
            String(head.prefix(12)), String(head.dropFirst(12)), String(name), String(birth),
            String(rest.prefix(sexLength)), String(rest.dropFirst(sexLength).dropLast(8)), issued,
        ]
        return fields.map(tidied)
    }

    private static func sexLength(_ text: Substring) -> Int? {
        if Folding.fold(String(text.prefix(3))) == "nam" { return 3 }
        return Folding.fold(String(text.prefix(2))) == "nu" ? 2 : nil
    }
}
