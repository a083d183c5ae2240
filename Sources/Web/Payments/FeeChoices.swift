import Domain

/// What bears on a fee, as it is chosen at the counter and when a fee is set right.
extension FormChoice {
    /// Which case it is, when cases cost differently.
    static func feeCondition(
        of definition: ProcedureDefinition, _ question: FeeQuestion, chosen: String
    ) -> FormChoice? {
        let conditions = definition.feeConditions(question)
        guard conditions.count > 1 else { return nil }
        let options = conditions.map { ($0, $0.isEmpty ? "Thông thường" : $0) }
        return FormChoice("feeCondition", "Trường hợp thu phí", options: options, chosen: chosen)
    }

    /// Who need not pay, or pays less, with the paper that shows it; nobody by default.
    static func exemption(
        of definition: ProcedureDefinition, _ question: FeeQuestion, chosen: String
    ) -> FormChoice? {
        let open = definition.openExemptions(question)
        guard !open.isEmpty else { return nil }
        let options = [("", "Không")] + open.map { (String($0.number), $0.exemption.choice) }
        return FormChoice("exemption", "Miễn, giảm", options: options, chosen: chosen)
    }
}

extension FeeExemption {
    /// «Miễn: Người thuộc hộ nghèo, đã xem giấy chứng nhận hộ nghèo».
    fileprivate var choice: String {
        "\(percent == 100 ? "Miễn" : "Giảm \(percent)%"): \(group), đã xem \(evidence.withSmallInitial)"
    }
}

extension Fee {
    /// What its copies are called; nothing where it does not count them.
    var quantityLabel: String? {
        switch self {
        case .perCase: "Số lượng"
        case .perPage: "Số bản"
        case .free, .setLocally: nil
        }
    }

    var countsPages: Bool {
        if case .perPage = self { true } else { false }
    }
}
