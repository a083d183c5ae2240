import Casework
import Domain

/// The right column of the counter's screen: what can be promised, and the outcomes.
struct OutcomeColumn: Sendable {
    let due: DueDateBlock?
    let isChosen: Bool
    let feeText: String
    let feeNote: String?
    let papers: [String]
    let canReceive: Bool
    let isSameDay: Bool
    let cannotReceiveSentence: String?
    let receiveComplaint: String?

    init(_ facts: ReceptionFacts) {
        let definition = facts.prospect?.version.definition
        let offer = facts.prospect.flatMap { try? $0.offer.get() }
        due = offer.map {
            DueDateBlock(
                dueAt: $0.due.dueAt, remaining: facts.prospect?.remaining ?? "", tone: .going, reasons: $0.due.reasons)
        }
        isChosen = facts.prospect != nil
        feeText = offer.map { $0.fee.feeWords } ?? "Chưa xác định"
        feeNote = definition?.feeNote.presence
        papers = ["Giấy tiếp nhận hồ sơ và hẹn trả kết quả, 2 liên"]
        canReceive = offer != nil
        isSameDay = definition?.isSameDay ?? false
        cannotReceiveSentence = facts.prospect.flatMap(Self.refusal)
        receiveComplaint = facts.step.errors["receive"]
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
