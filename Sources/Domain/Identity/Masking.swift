/// Hides the telling part of personal data until an officer reveals it, which is an event of its own.
public enum Masking {
    /// The first seven digits of a personal number and five asterisks; of other numbers all but the last five signs.
    public static func masked(number: String) -> String {
        String(number.prefix(max(0, number.count - 5))) + String(repeating: "*", count: min(5, number.count))
    }
}
