/// Writes letters and their marks the one way in which they are stored: Unicode's composed form, NFC (TCVN 6909).
///
/// Scanners and telephones send «ễ» as one code point, as two or as three; they look alike and would not be found
/// again. The standard library keeps its normaliser to itself, and the law of this house forbids Foundation in
/// Domain, so the letters of `LetterTable` are composed here. Other scripts pass unchanged.
public enum Composition {
    /// The text with every letter and its marks in one code point where Unicode has one.
    public static func composed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isMark) else { return text }
        var result = String.UnicodeScalarView()
        var cluster: [Unicode.Scalar] = []
        for scalar in decomposedScalars(text) {
            if !isMark(scalar) {
                result.append(contentsOf: joined(cluster))
                cluster = []
            }
            cluster.append(scalar)
        }
        result.append(contentsOf: joined(cluster))
        return String(result)
    }

    /// The bare letters and their marks, one after the other, marks in the order they were written.
    static func decomposedScalars(_ text: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout [Unicode.Scalar]) {
        if scalar.isASCII { return result.append(scalar) }
        guard let parts = LetterTable.parts[scalar] else { return result.append(oldTones[scalar] ?? scalar) }
        append(parts.base, to: &result)
        result.append(parts.mark)
    }

    // U+0340 and U+0341 were made for Vietnamese once and are withdrawn; they mean the ordinary grave and acute.
    private static let oldTones: [Unicode.Scalar: Unicode.Scalar] = ["\u{340}": "\u{300}", "\u{341}": "\u{301}"]

    /// Whether the sign sits on the letter before it; U+034F only keeps letters apart.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value) && scalar.value != 0x34F
    }

    /// One letter and its marks: sorted by where they sit, then joined from the inside out (Unicode, section 3.11).
    private static func joined(_ cluster: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard cluster.count > 1, let first = cluster.first else { return cluster }
        var letter = first
        var left: [Unicode.Scalar] = []
        var lastPlace: UInt8 = 0
        for mark in sortedByPlace(cluster.dropFirst()) {
            let place = mark.properties.canonicalCombiningClass.rawValue
            if lastPlace < place || left.isEmpty, let whole = LetterTable.wholes[LetterTable.key(letter, mark)] {
                letter = whole
            } else {
                left.append(mark)
                lastPlace = place
            }
        }
        return [letter] + left
    }

    private static func sortedByPlace(_ marks: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        // Swift's sort is stable, which this rule needs, though the documentation does not promise it: hence the offset.
        marks.enumerated()
            .map { (place: $1.properties.canonicalCombiningClass.rawValue, offset: $0, mark: $1) }
            .sorted { ($0.place, $0.offset) < ($1.place, $1.offset) }
            .map(\.mark)
    }
}
