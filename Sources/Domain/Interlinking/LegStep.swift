/// What the counter records of a leg.
public enum LegStep: String, Sendable, CaseIterable, Hashable {
    case handover, acceptance, result, failure, relativesWait, legWait, waitEnd, apology

    var event: CaseEventKind {
        switch self {
        case .handover: .legHandedOver
        case .acceptance: .legAccepted
        case .result: .legFinished
        case .failure: .legFailed
        case .relativesWait, .legWait: .waitBegun
        case .waitEnd: .waitEnded
        case .apology: .apologyReceived
        }
    }

    /// The button.
    public var vietnamese: String {
        switch self {
        case .handover: "Chuyển hồ sơ"
        case .acceptance: "Cơ quan đã tiếp nhận"
        case .result: "Đã nhận kết quả"
        case .failure: "Không giải quyết được"
        case .relativesWait: "Bắt đầu chờ người thân xác nhận"
        case .legWait: "Bắt đầu chờ cơ quan ở phần việc khác"
        case .waitEnd: "Hết chờ"
        case .apology: "Đã nhận văn bản xin lỗi"
        }
    }

    /// What must be written with it; nothing when no words are needed.
    public var wordsLabel: String? {
        switch self {
        case .result: "Số, ngày của kết quả"
        case .failure: "Lý do không giải quyết được"
        default: nil
        }
    }
}

extension LegStanding {
    /// The steps that may be recorded now.
    public var possibleSteps: [LegStep] {
        var steps: [LegStep] = []
        switch state {
        case .ready: steps = [.handover]
        case .failed where leg.dossierCode.isEmpty || !inputs.isEmpty: steps = [.handover]
        case .handedOver where !isOurs: steps = [.acceptance, .result, .failure, .relativesWait, .legWait]
        case .working where !isOurs: steps = [.result, .failure, .relativesWait, .legWait]
        case .paused where !isOurs: steps = [.waitEnd, .failure]
        default: break
        }
        return owesLetter ? steps + [.apology] : steps
    }
}
