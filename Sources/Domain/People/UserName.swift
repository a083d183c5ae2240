/// The name a person signs in with: small ASCII letters, digits, `.`, `-`, `_`; unique in the whole database.
public enum UserName {
    /// The name as it is stored: without outer spaces, small letters.
    ///
    /// - Throws: `AccountRefusal.userNameMalformed` when it is not 3…40 of the allowed signs.
    public static func parse(_ text: String) throws(AccountRefusal) -> String {
        let name = normalized(text)
        guard (3...40).contains(name.utf8.count), name.utf8.allSatisfy(isAllowed) else { throw .userNameMalformed }
        return name
    }

    /// What was typed, as it is looked up: people type capitals and spaces around it.
    public static func normalized(_ text: String) -> String {
        let spaces: (Character) -> Bool = { $0.isWhitespace }
        let trimmed = text.drop(while: spaces)
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return trimmed[...last].lowercased()
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
