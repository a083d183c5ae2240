/// One handed-over leg on the sheet of a week.
public struct CaseWeekLine: Hashable, Sendable {
    public var caseCode: String
    public var leg: LegKind
    public var party: String
    public var handedOverAt: LocalInstant
    public var acceptedAt: LocalInstant?
    /// With the waiting that is not the agency's taken off.
    public var dueAt: LocalInstant
    /// Within what the sheet tells; nothing while the agency has not answered.
    public var answeredAt: LocalInstant?
    /// The result, or why there is none.
    public var words: String
    public var hasResult: Bool
    public var isPaused: Bool
    /// The day passed before there was an answer.
    public var isLate: Bool
    /// Handed over before the week began.
    public var isCarriedOver: Bool
    /// What the agency's book may say otherwise.
    public var differences: [CaseWeekDifference]

    /// Where it stood at the end of the week.
    public var stateWords: String {
        if answeredAt != nil {
            return (hasResult ? "Có kết quả" : "Không giải quyết được") + (isLate ? ", trả lời quá hạn" : "")
        }
        if isPaused { return "Tạm dừng, không tính vào thời hạn" }
        if isLate { return "Quá hạn" }
        return acceptedAt == nil ? "Chờ trả lời tiếp nhận" : "Đang giải quyết"
    }

    /// The differences in one line; nothing when there are none.
    public var differenceWords: String? {
        differences.isEmpty ? nil : differences.map(\.vietnamese).joined(separator: "; ")
    }
}

/// Where our book and the agency's may part: what to ask about when the sheets are compared.
public enum CaseWeekDifference: Hashable, Sendable {
    /// Handed over, and nobody has said that it has come.
    case notAccepted
    /// Answered though nobody has said that it had come.
    case answeredUnaccepted
    /// Late, and no letter of apology has come.
    case letterOwed
    /// Handed over once more after a failure.
    case handedOverAgain(Int)
    /// The counter wrote the answer down on another day than it was given.
    case enteredLater(CivilDate)

    public var vietnamese: String {
        switch self {
        case .notAccepted: "Đã chuyển, cơ quan chưa xác nhận tiếp nhận"
        case .answeredUnaccepted: "Có trả lời nhưng chưa xác nhận tiếp nhận"
        case .letterOwed: "Quá hạn, chưa có văn bản xin lỗi người dân"
        case .handedOverAgain(let number): "Chuyển lần thứ \(number)"
        case .enteredLater(let day): "Ghi vào sổ ngày \(day.slashed)"
        }
    }
}
