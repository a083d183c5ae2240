/// The due date in large type with its reasons, as `parts/due-date` shows it.
struct DueDateBlock: Sendable {
    /// «Thứ Năm, 26/11/2026».
    let dueDay: String
    /// «trước 17 giờ 00».
    let dueTime: String
    /// How far it is: «Còn 2 ngày làm việc», «Quá hạn 1 ngày làm việc».
    let remaining: String
    /// The shape and colour beside the words.
    let tone: Tone.RawValue
    let isLate: Bool
    /// Sentences an officer can read out.
    let reasons: [String]

    init(dueDay: String, dueTime: String, remaining: String, tone: Tone, reasons: [String]) {
        self.dueDay = dueDay
        self.dueTime = dueTime
        self.remaining = remaining
        self.tone = tone.rawValue
        isLate = tone == .late
        self.reasons = reasons
    }
}

/// What a status looks like beside its words: a shape and a colour, never colour alone.
enum Tone: String, Sendable {
    case late, soon, going, waiting, done
}
