import Casework
import Domain

/// A case in a list: what waits, and who is late.
struct CaseRow: Sendable {
    let caseCode: String
    let caseHref: String
    let groupName: String
    let wholeDue: String
    let caseWords: String
    let caseTone: Tone.RawValue
    let legs: [Leg]

    /// One leg in a line.
    struct Leg: Sendable {
        let legName: String
        let legWords: String
        let legTone: Tone.RawValue

        static let sample = Leg(
            legName: "Đăng ký thường trú", legWords: "Chờ chuyển đi", legTone: Tone.soon.rawValue)
    }

    static let sample = CaseRow(
        caseCode: "H01.89.12-261124-0001", caseHref: "/", groupName: "Liên thông khai sinh", wholeDue: "27/11/2026",
        caseWords: "Chờ ta chuyển", caseTone: Tone.soon.rawValue,
        legs: [.sample])
}

extension CaseRow {
    init(_ scene: CaseScene) {
        let standings = scene.standings
        caseCode = scene.whole.code
        caseHref = Link.interlinkedCase(scene.whole.code)
        groupName = InterlinkedProcedure.find(scene.whole.procedureCode)?.name ?? scene.whole.procedureCode
        wholeDue = scene.whole.wholeDueAt.date.slashedWithWeekday
        (caseWords, caseTone) = (scene.words, scene.tone.rawValue)
        legs = standings.map {
            Leg(legName: $0.leg.kind.vietnamese, legWords: $0.stateWords, legTone: $0.tone.rawValue)
        }
    }
}

extension LegStanding {
    var tone: Tone {
        if isLate, state.isUnderWay || owesLetter { return .late }
        return switch state {
        case .ready: .soon
        case .handedOver: isAnswerLate ? .soon : .going
        case .working: .going
        case .waiting, .paused: .waiting
        case .finished: .done
        case .failed, .blocked: .late
        }
    }
}

extension CaseScene {
    /// What the case waits for, in a few words.
    var words: String {
        if whole.closedAt != nil { return "Đã kết thúc" }
        let standings = standings
        if let owing = standings.first(where: { $0.isLate && ($0.state.isUnderWay || $0.owesLetter) }) {
            return "\(owing.party) chậm"
        }
        if standings.contains(where: { $0.state == .ready }) { return "Chờ ta chuyển đi" }
        if isOver { return "Mọi phần việc đã trả lời, chờ kết thúc" }
        return isLate ? "Cả vụ việc quá hạn" : "Đang giải quyết"
    }

    var tone: Tone {
        if whole.closedAt != nil { return .done }
        let standings = standings
        if isLate || standings.contains(where: { $0.isLate && ($0.state.isUnderWay || $0.owesLetter) }) { return .late }
        if standings.contains(where: { $0.state == .ready }) || isOver { return .soon }
        return .going
    }
}
