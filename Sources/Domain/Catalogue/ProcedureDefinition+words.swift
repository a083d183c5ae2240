extension ProcedureDefinition {
    /// One part as officials read it; empty when there is nothing.
    public func words(for part: CataloguePart) -> String {
        switch part {
        case .name: name
        case .field: field
        case .statutoryLimit: statutoryLimit?.vietnamese ?? ""
        case .limitDecision: limitDecision
        case .committedLimit: committedLimit?.vietnamese ?? ""
        case .committedDecision: committedDecision
        case .limitStart: review?.vietnamese ?? "Khi tiếp nhận đủ hồ sơ hợp lệ"
        case .cutoff: cutoff.vietnamese
        case .verification: verification?.vietnamese ?? ""
        case .pausePolicy: pausePolicy.vietnamese
        case .grace: graceDays.map { "\(Digits.padded($0, to: 2)) ngày làm việc" } ?? ""
        case .fee: fee.vietnamese
        case .feeNature: feeNature.map { $0 == .phi ? "Phí" : "Lệ phí" } ?? ""
        case .rates: rates.map(\.vietnamese).joined(separator: "\n")
        case .exemptions: exemptions.map(\.vietnamese).joined(separator: "\n")
        case .feeNote: feeNote
        case .components: components.map(\.vietnamese).joined(separator: "\n")
        default: wordsForTheRest(part)
        }
    }

    private func wordsForTheRest(_ part: CataloguePart) -> String {
        switch part {
        case .result: result
        case .online: online.vietnamese
        case .interlinked: isInterlinked ? "Có liên thông" : "Không liên thông"
        case .authority: authority
        case .legalBasis: legalBasis.joined(separator: "\n")
        case .registerCode: registerCode
        case .retention: retention?.vietnamese ?? ""
        case .limitNote: limitNote
        case .sequence: published.sequence
        case .subjects: published.subjects
        case .requirements: published.requirements
        case .forms: published.forms
        case .setCount: "\(Digits.padded(published.setCount, to: 2)) bộ"
        case .notes: published.notes.joined(separator: "\n")
        case .steps: steps.map(\.vietnamese).joined(separator: "\n")
        case .provenance: provenance.vietnamese
        default: ""
        }
    }
}

extension DossierComponent {
    /// «1. Tờ khai: bản chính, 02 bản sao, không bắt buộc (Nếu có.)»
    var vietnamese: String {
        let note = note.isEmpty ? "" : " (\(note))"
        return "\(number). \(name): \(wantedWords)\(isRequired ? "" : ", không bắt buộc")\(note)"
    }

    /// «bản chính, 02 bản sao», «chỉ xuất trình»: what is handed in of the paper.
    public var wantedWords: String {
        let original = wantsOriginal ? ["bản chính"] : []
        let photocopies = copies > 0 ? ["\(Digits.padded(copies, to: 2)) bản sao"] : []
        let words = original + photocopies
        return words.isEmpty ? "chỉ xuất trình" : words.joined(separator: ", ")
    }
}

extension WorkflowStep {
    /// «Thẩm định: Công chức chuyên môn, 03 giờ».
    public var vietnamese: String {
        "\(name): \(role.vietnamese)" + (hours.map { ", \(Digits.padded($0, to: 2)) giờ" } ?? "")
    }
}

extension Provenance {
    /// Source, confidence and remarks, one a line.
    var vietnamese: String {
        let details = details.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return ([source, confidence] + details + remarks).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
