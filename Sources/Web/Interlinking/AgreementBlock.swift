import Domain

/// An agreement as a table of its legs.
struct AgreementBlock: Sendable {
    let agreementName: String
    let decisionLine: String
    let terms: [Line]

    /// One leg.
    struct Line: Sendable {
        let legName: String
        let partyName: String
        let hoursWords: String
        let afterWords: String
        let channelWords: String
        let contactWords: String
        let failureWords: String
    }

    static let sample = AgreementBlock(
        agreementName: "Bản 1", decisionLine: "Quyết định 7/QĐ-UBND",
        terms: [
            Line(
                legName: "Đăng ký thường trú", partyName: "Công an xã", hoursWords: "08 giờ làm việc",
                afterWords: "Sau khai sinh",
                channelWords: "Trục liên thông", contactWords: "Thường trực", failureWords: "Báo lại trong ngày")
        ])
}

extension AgreementBlock {
    init(_ agreement: CoordinationAgreement, of procedure: InterlinkedProcedure) {
        let isLaw = agreement.number == 0
        agreementName = isLaw ? "Quy định chung" : "Bản \(agreement.number)"
        decisionLine =
            isLaw
            ? "Chưa có quy chế phối hợp được phê duyệt. \(procedure.legs[0].provenance.source)."
            : "\(agreement.decision). Hiệu lực từ \(agreement.effectiveFrom.slashed)."
        terms = agreement.terms.map {
            Line($0, isAssumed: isLaw && procedure.leg($0.leg)?.provenance.isVerified == false)
        }
    }
}

extension AgreementBlock.Line {
    fileprivate init(_ terms: LegTerms, isAssumed: Bool) {
        legName = terms.leg.vietnamese
        partyName = terms.party
        hoursWords = ProcessingLimit.hours(terms.hours).vietnamese + (isAssumed ? " (tạm tính)" : "")
        var afterWords =
            terms.after.isEmpty ? "Làm trước tiên" : "Sau: " + terms.after.map(\.vietnamese).joined(separator: ", ")
        channelWords = terms.channel.presence ?? "Kênh: chưa thống nhất"
        contactWords = terms.contact.presence ?? "Liên hệ: chưa thống nhất"
        if terms.opensByPress == true { afterWords += "; cán bộ tiếp nhận bấm mở hồ sơ" }
        self.afterWords = afterWords
        failureWords = terms.onFailure.presence ?? "Chưa thống nhất"
    }
}
