/// One line of free text as people type it: single spaces, composed letters, nothing invisible.
public enum TextLine {
    /// Without outer spaces, inner runs of spaces as one, composed (NFC).
    public static func tidied(_ text: String) -> String {
        Composition.composed(text.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " "))
    }

    /// Whether a text is longer than a form takes, counted in composed signs: a letter with a hundred marks is no letter.
    public static func isLonger(_ text: String, than limit: Int) -> Bool { text.unicodeScalars.count > limit }

    /// Whether a text is one line that can be shown as it is: something, not too long, nothing invisible.
    public static func isReadable(_ text: String, limit: Int) -> Bool {
        !text.isEmpty && !isLonger(text, than: limit) && !holdsControl(text)
    }

    /// Whether a text holds control characters, line ends included, or marks that turn the direction of writing
    /// or take no room; Vietnamese needs none of them, and two names that look alike would differ.
    public static func holdsControl(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0..<32, 127..<160, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFFFE, 0xFFFF:
                true
            default: false
            }
        }
    }
}
