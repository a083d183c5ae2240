/// One thing that an officer may do with a dossier, as a page offers it.
///
/// In the order in which a page offers them: what brings the dossier forward first, what is rare last.
public enum NextStep: String, Sendable, CaseIterable, Hashable {
    case sign
    case number
    case giveBack
    case acceptHandover
    case receiveSupplement
    case confirmPayment
    case resume
    case draft
    case offerHandover
    case withdrawHandover
    case sendBack
    case requestSupplement
    case requestPayment
    case suspend
    case closeIncomplete
    case abandonImmediate
    case withdraw

    /// Whether it brings the dossier on its ordinary way; the others are rare, or end or stop something.
    public var isOnward: Bool {
        switch self {
        case .sign, .number, .giveBack, .acceptHandover, .receiveSupplement, .confirmPayment, .resume, .draft,
            .offerHandover:
            true
        case .withdrawHandover, .sendBack, .requestSupplement, .requestPayment, .suspend, .closeIncomplete,
            .abandonImmediate, .withdraw:
            false
        }
    }
}

extension NextStep {
    /// The verb of the law, as on a button.
    public var vietnamese: String {
        switch self {
        case .sign: "Ký kết quả"
        case .number: "Vào số, đóng dấu"
        case .giveBack: "Trả kết quả"
        case .acceptHandover: "Nhận hồ sơ"
        case .receiveSupplement: "Nhận bổ sung hồ sơ"
        case .confirmPayment: "Xác nhận đã hoàn thành nghĩa vụ tài chính"
        case .resume: "Tiếp tục giải quyết"
        case .draft: "Dự thảo kết quả"
        case .offerHandover: "Chuyển hồ sơ"
        case .withdrawHandover: "Thu hồi hồ sơ đã chuyển"
        case .sendBack: "Trả lại dự thảo"
        case .requestSupplement: "Yêu cầu bổ sung hồ sơ"
        case .requestPayment: "Thông báo nghĩa vụ tài chính"
        case .suspend: "Tạm dừng giải quyết"
        case .closeIncomplete: "Kết thúc do không bổ sung"
        case .abandonImmediate: "Chuyển sang hẹn trả kết quả"
        case .withdraw: "Dừng theo đề nghị của người nộp"
        }
    }
}

// What may be done is asked of the very rules that decide, with an entry that is complete: whatever is offered would
// be accepted, and whatever would be refused is not offered.
extension Dossier {
    /// Everything the officer may do with the dossier now.
    public func nextSteps(for act: Act, workflow: [WorkflowStep]) -> [NextStep] {
        NextStep.allCases.filter { allows($0, by: act, workflow: workflow) }
    }

    /// The posts to which the officer may hand the dossier over now, the next one of the workflow first.
    ///
    /// The own post is among them: a colleague may take it over.
    public func handoverPosts(for act: Act, workflow: [WorkflowStep]) -> [Role] {
        let posts = Role.allCases.filter { role in
            allows { try offerHandover(to: role, officer: nil, by: act, workflow: workflow) }
        }
        return posts.sorted { distance(to: $0, workflow) < distance(to: $1, workflow) }
    }

    /// The next step's post is nearest, then the own, then whoever comes later or has been before.
    private func distance(to role: Role, _ workflow: [WorkflowStep]) -> Int {
        if workflow.indices.contains(step + 1), workflow[step + 1].role == role { return 0 }
        if role == holder.role { return 1 }
        return 2 + (workflow.dropFirst(step + 1).firstIndex { $0.role == role } ?? workflow.count)
    }

    private func allows(_ step: NextStep, by act: Act, workflow: [WorkflowStep]) -> Bool {
        switch step {
        case .sign: allows { try sign(by: act, workflow: workflow) }
        case .number: allows { try number("01", by: act, workflow: workflow) }
        case .giveBack:
            allows { try giveBack(evidence: .receipt, collectorHash: "0", by: act) }
        case .acceptHandover: allows { try acceptHandover(by: act) }
        case .draft:
            allows { try draft(isPositive: true, summary: "Dự thảo", grounds: "", by: act, workflow: workflow) }
        case .offerHandover: !handoverPosts(for: act, workflow: workflow).isEmpty
        case .withdrawHandover: allows { try withdrawHandover(by: act) }
        case .sendBack:
            allows { try sendBack(reason: "Lý do", by: act, workflow: workflow) }
        default: allowsRare(step, by: act)
        }
    }

    private func allowsRare(_ step: NextStep, by act: Act) -> Bool {
        switch step {
        case .receiveSupplement:
            allows { try receiveSupplement(dueAt: dueAt, by: act) }
        case .confirmPayment: allows { try confirmPayment(dueAt: dueAt, by: act) }
        case .resume: allows { try resume(dueAt: dueAt, by: act) }
        case .requestSupplement:
            allows { try requestSupplement(items: ["Giấy tờ"], by: act) }
        case .requestPayment: allows { try requestPayment(reason: "Lý do", by: act) }
        case .suspend: allows { try suspend(reason: "Lý do", by: act) }
        case .closeIncomplete: allows { try closeIncomplete(reason: "Lý do", by: act) }
        case .abandonImmediate: allows { try abandonImmediate(reason: "Lý do", by: act) }
        case .withdraw: allows { try withdraw(reason: "Lý do", by: act) }
        default: false
        }
    }

    private func allows(_ trial: () throws -> Acted) -> Bool {
        do {
            _ = try trial()
            return true
        } catch {
            return false
        }
    }
}
