/// The citizen's one tap after the result is returned (đánh giá mức độ hài lòng), from 1 to 5.
public enum SatisfactionRating: Int, Sendable, CaseIterable {
    case veryDissatisfied = 1
    case dissatisfied, neutral, satisfied, verySatisfied

    public var vietnamese: String {
        switch self {
        case .verySatisfied: "Rất hài lòng"
        case .satisfied: "Hài lòng"
        case .neutral: "Bình thường"
        case .dissatisfied: "Không hài lòng"
        case .veryDissatisfied: "Rất không hài lòng"
        }
    }

    /// As the questionnaire shows them: the best first.
    public static let bestFirst = Array(allCases.reversed())
}
