import Casework
import Domain

/// The right column of the counter's screen: what can be promised, and the outcomes.
struct OutcomeColumn: Sendable {
    let due: DueDateBlock?
    let isChosen: Bool
    let feeText: String
    /// Why it is waived or less.
    let feeReason: String?
    let feeNote: String?
    let papers: [String]
    let canReceive: Bool
    /// An ordinary day's «finish at once» beside «receive».
    let isSameDay: Bool
    /// A day without appointment: «finish at once» comes first, an ordinary slip needs a reason.
    let shortWay: ShortWay?
    let cannotReceiveSentence: String?
    let receiveComplaint: String?
    /// Why the form that goes along seems to be somebody else's, with the box that says otherwise.
    let formOfAnother: String?

    /// Why the short way is not taken.
    struct ShortWay: Sendable {
        let obstacle: FormChoice
        let obstacleComplaint: String?
    }

    init(_ facts: ReceptionFacts) {
        let definition = facts.prospect?.version.definition
        let offer = facts.prospect.flatMap { try? $0.offer.get() }
        due = offer.map {
            DueDateBlock(
                dueAt: $0.due.dueAt, remaining: facts.prospect?.remaining ?? "", tone: .going, reasons: $0.due.reasons)
        }
        isChosen = facts.prospect != nil
        feeText = offer.map { $0.fee.feeWords } ?? "Chưa xác định"
        feeReason = facts.prospect.flatMap { $0.charge.exemption }.map { "\($0.reason). Cần xem: \($0.evidenceWords)." }
        feeNote = definition?.feeNote.presence
        papers = ["Giấy tiếp nhận hồ sơ và hẹn trả kết quả, 2 liên"]
        canReceive = offer != nil
        shortWay = Self.shortWay(facts)
        isSameDay = definition?.isSameDay ?? false && shortWay == nil
        cannotReceiveSentence = facts.prospect.flatMap(Self.refusal)
        receiveComplaint = facts.step.errors["receive"]
        formOfAnother = facts.step.errors["formOfAnother"]
    }

    private static func shortWay(_ facts: ReceptionFacts) -> ShortWay? {
        guard let version = facts.prospect?.version, let model = facts.model, model.opensShortWay(for: version)
        else { return nil }
        let options = [("", "Chọn lý do")] + ShortWayObstacle.allCases.map { ($0.rawValue, $0.vietnamese) }
        return ShortWay(
            obstacle: FormChoice(
                "obstacle", "Nếu phải hẹn, ghi lý do", options: options, chosen: facts.step.form.text("obstacle")),
            obstacleComplaint: facts.step.errors["obstacle"])
    }

    private static func refusal(_ prospect: IntakeProspect) -> String? {
        guard case .failure(let refusal) = prospect.offer else { return nil }
        return refusal.message
    }
}

extension Int? {
    /// An amount in đồng as the counter says it; nothing means that the province sets it and nobody entered it yet.
    var feeWords: String {
        guard let amount = self else { return "Theo nghị quyết của HĐND tỉnh" }
        return amount == 0 ? "Không thu" : Money(dong: amount).description
    }
}

extension DueDateBlock {
    init(dueAt: LocalInstant, remaining: String, tone: Tone, reasons: [String]) {
        self.init(
            dueDay: dueAt.date.slashedWithWeekday, dueTime: dueAt.vietnameseClock, remaining: remaining, tone: tone,
            reasons: reasons)
    }
}
