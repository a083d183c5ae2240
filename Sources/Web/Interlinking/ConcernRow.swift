import Domain

/// What an interlinked case needs today, in a line that leads to it.
struct ConcernRow: Sendable {
    let caseCode: String
    let caseHref: String
    let groupName: String
    let legName: String
    let dueText: String
    let concernWords: String
    let concernTone: Tone.RawValue
    let sentence: String

    static let sample = ConcernRow(
        caseCode: "H01.89.12-261124-0001", caseHref: "/", groupName: "Liên thông khai sinh",
        legName: "Đăng ký thường trú", dueText: "Thứ Sáu, 27/11/2026", concernWords: "Quá hạn",
        concernTone: Tone.late.rawValue, sentence: "Công an xã Hoà Bình.")
}

extension ConcernRow {
    init(_ concern: CaseConcern) {
        caseCode = concern.caseCode
        caseHref = Link.interlinkedCase(concern.caseCode)
        groupName = InterlinkedProcedure.find(concern.procedureCode)?.name ?? concern.procedureCode
        legName = concern.standing?.leg.kind.vietnamese ?? "Cả vụ việc"
        dueText = concern.dueAt.date.slashedWithWeekday
        (concernWords, concernTone) = (concern.words, concern.tone.rawValue)
        sentence = concern.sentence
    }
}

extension CaseConcern {
    /// What it is, in a word or two.
    fileprivate var words: String {
        switch kind {
        case .late: "Quá hạn"
        case .letterOwed: "Nợ văn bản xin lỗi"
        case .dueSoon: "Sắp đến hạn"
        case .answerLate: "Chưa trả lời tiếp nhận"
        case .toHandOver: standing?.stateWords ?? "Chờ chuyển đi"
        case .failed: "Không giải quyết được"
        case .toClose: "Chờ kết thúc"
        }
    }

    var tone: Tone {
        switch kind {
        case .late, .letterOwed, .failed: .late
        case .dueSoon, .answerLate, .toHandOver: .soon
        case .toClose: .going
        }
    }

    /// The counter must do something; what opens by itself waits for nobody.
    var isOurMove: Bool {
        switch kind {
        case .toHandOver: standing?.opensByItself == false
        case .failed, .toClose: true
        case .late, .letterOwed, .dueSoon, .answerLate: false
        }
    }
}
