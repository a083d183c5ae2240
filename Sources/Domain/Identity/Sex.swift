/// A person's sex, as identity papers state it (Nam, Nữ).
public enum Sex: String, Sendable, CaseIterable {
    case male
    case female

    /// «Nam» or «Nữ».
    public var vietnamese: String {
        switch self {
        case .male: "Nam"
        case .female: "Nữ"
        }
    }

    /// Reads the words of forms and cards, also when a scanner damaged the letter «ữ» (`Nu`, `N?`).
    public init?(vietnamese text: String) {
        switch Folding.fold(text) {
        case "nam": self = .male
        case "nu", "n": self = .female
        default: return nil
        }
    }
}
