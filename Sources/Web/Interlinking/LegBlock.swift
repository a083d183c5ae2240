import Casework
import Domain

/// One leg on the page of its case.
struct LegBlock: Sendable {
    let legName: String
    let partyName: String
    let stateWords: String
    let legTone: Tone.RawValue
    let holderWords: String
    let dueLabel: String
    let dueWords: String
    let resultWords: String?
    let lateWords: String?
    let dossierCode: String?
    let legDossierHref: String?
    let channelWords: String?
    let contactWords: String?
    /// What the agreement says to do, once the leg has failed.
    let failureWords: String?
    let record: Record?
    /// The form for the letter that a late agency owes.
    let letter: Letter?

    /// What the counter writes of a letter.
    struct Letter: Sendable {
        let letterAction: String
        let letterStep: String
        let letterNumber: FormField
        let letterDay: FormField
        let letterCause: FormField
        let newDay: FormField
    }

    /// The form in which the counter records a step.
    struct Record: Sendable {
        let recordAction: String
        /// The only step there is, with its button.
        let single: Single?
        let choice: FormChoice?
        let words: FormField?
        let day: FormField?
    }

    /// A step that needs no choice.
    struct Single: Sendable {
        let stepField: String
        let stepValue: String
        let stepLabel: String
    }

    static let sample = LegBlock(
        legName: "Đăng ký thường trú", partyName: "Công an xã Hoà Bình", stateWords: "Đang giải quyết",
        legTone: Tone.going.rawValue, holderWords: "Công an xã Hoà Bình.", dueLabel: "Hạn",
        dueWords: "Thứ Sáu, 27/11/2026, 9 giờ 05", resultWords: "Thông báo 31", lateWords: "Công an xã chậm.",
        dossierCode: "H01.89.12-261124-0002", legDossierHref: "/", channelWords: "Trục liên thông",
        contactWords: "Thường trực", failureWords: "Báo lại trong ngày",
        record: Record(
            recordAction: "/", single: Single(stepField: "step-residence", stepValue: "handover", stepLabel: "Chuyển"),
            choice: FormChoice("step-residence", "Việc", options: [("result", "Kết quả")], chosen: "result"),
            words: FormField("words-residence", "Số, ngày", complaint: "Vui lòng ghi."),
            day: FormField("on-residence", "Ngày")),
        letter: Letter(
            letterAction: "/", letterStep: "step-residence",
            letterNumber: FormField("letter-residence", "Số văn bản", complaint: "Vui lòng ghi."),
            letterDay: FormField("letterOn-residence", "Ngày văn bản"),
            letterCause: FormField("cause-residence", "Lý do chậm"),
            newDay: FormField("newDay-residence", "Hẹn xong ngày")))
}

extension LegBlock {
    init(_ standing: LegStanding, code: String, mayRecord: Bool, form: FormFields, errors: FieldErrors) {
        let terms = standing.terms
        legName = standing.leg.kind.vietnamese
        partyName = standing.party
        (stateWords, legTone) = (standing.stateWords, standing.tone.rawValue)
        holderWords = standing.holderWords
        dueLabel = standing.leg.handedOverAt == nil ? "Dự kiến xong" : "Hạn"
        dueWords = standing.dueAt.vietnamese
        resultWords = standing.words.presence
        lateWords = standing.lateWords
        dossierCode = standing.leg.dossierCode.presence
        legDossierHref = dossierCode.map { Link.dossier($0) }
        channelWords = terms?.channel.presence
        contactWords = terms?.contact.presence
        failureWords =
            standing.state == .failed
            ? terms?.onFailure.presence
                ?? "Chưa có quy chế phối hợp; Ông/Bà hãy liên hệ \(standing.party) để thống nhất cách xử lý."
            : nil
        record = mayRecord ? Record(standing, code: code, form: form, errors: errors) : nil
        letter = mayRecord && standing.owesLetter ? Letter(standing, code: code, form: form, errors: errors) : nil
    }
}

extension LegBlock.Record {
    fileprivate init?(_ standing: LegStanding, code: String, form: FormFields, errors: FieldErrors) {
        let steps = standing.possibleSteps.filter { $0 != .apology }
        guard let first = steps.first else { return nil }
        let leg = standing.leg.kind.rawValue
        let needsWords = steps.contains { $0.wordsLabel != nil }
        recordAction = Link.caseSteps(code, leg)
        let chosen = form.text("step-\(leg)").presence ?? first.rawValue
        single =
            steps.count == 1
            ? LegBlock.Single(stepField: "step-\(leg)", stepValue: first.rawValue, stepLabel: standing.label(of: first))
            : nil
        choice =
            steps.count > 1
            ? FormChoice(
                "step-\(leg)", "Ghi việc", options: steps.map { ($0.rawValue, standing.label(of: $0)) }, chosen: chosen)
            : nil
        words =
            needsWords
            ? FormField(
                "words-\(leg)", "Số, ngày của kết quả hoặc lý do", value: form.text("words-\(leg)"), limit: 500,
                isRequired: false, complaint: errors["words-\(leg)"]) : nil
        day =
            steps == [.handover]
            ? nil
            : FormField(
                "on-\(leg)", "Ngày, khác hôm nay", value: form.text("on-\(leg)"), mode: "numeric", limit: 10,
                isRequired: false, complaint: errors["on-\(leg)"])
    }
}

extension LegStanding {
    /// The button: a leg of our own is opened, the others are passed on.
    fileprivate func label(of step: LegStep) -> String {
        isOurs && step == .handover ? "Mở hồ sơ" : step.vietnamese
    }
}

extension LegBlock.Letter {
    fileprivate init(_ standing: LegStanding, code: String, form: FormFields, errors: FieldErrors) {
        let leg = standing.leg.kind.rawValue
        func field(
            _ name: String, _ label: String, mode: String = "text", limit: Int, isRequired: Bool = true
        ) -> FormField {
            FormField(
                "\(name)-\(leg)", label, value: form.text("\(name)-\(leg)"), mode: mode, limit: limit,
                isRequired: isRequired, complaint: errors["\(name)-\(leg)"])
        }
        letterAction = Link.caseSteps(code, leg)
        letterStep = "step-\(leg)"
        letterNumber = field("letter", "Số văn bản xin lỗi", limit: 100)
        letterDay = field("letterOn", "Ngày văn bản", mode: "numeric", limit: 10)
        letterCause = field("cause", "Lý do chậm", limit: 500)
        newDay = field(
            "newDay", "Hẹn xong ngày", mode: "numeric", limit: 10, isRequired: standing.state.isUnderWay)
    }
}
