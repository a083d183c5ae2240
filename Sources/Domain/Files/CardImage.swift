extension IdentityCard {
    /// Whether a code that was found in an image is the code of an identity card.
    ///
    /// The image of a card is sensitive personal data (NĐ 356/2025/NĐ-CP) and is not kept; only that the card was looked at
    /// is. More lenient than `read(_:)`: a code that is shaped like a card's is one, whatever stands in its fields.
    public static func isCardCode(_ text: String) -> Bool {
        guard text.utf8.count <= maximumTextLength * 4 else { return false }
        return (try? CardFields(text)) != nil
    }
}
