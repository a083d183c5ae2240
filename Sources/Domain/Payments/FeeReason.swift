/// Why money is counted or handed in otherwise than usual, in one line.
public enum FeeReason {
    /// The longest, in characters.
    public static let longest = 500

    /// The line as it is kept.
    ///
    /// - Throws: the refusal given, when nothing is said, too much, or what cannot be read.
    static func checked(_ text: String, or refusal: FeeRefusal) throws(FeeRefusal) -> String {
        let tidy = TextLine.tidied(text)
        guard !tidy.isEmpty, fits(tidy) else { throw refusal }
        return tidy
    }

    /// Whether a tidy line is short enough and can be read; an empty one is.
    static func fits(_ tidy: String) -> Bool { tidy.count <= longest && !TextLine.holdsControl(tidy) }
}
