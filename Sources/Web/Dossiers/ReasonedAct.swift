import Domain

/// A rare act that needs a reason or a list in writing, on a page of its own.
///
/// The raw value is the thing it makes, as in `/desk/dossiers/{code}/suspensions`.
enum ReasonedAct: String, CaseIterable, Sendable {
    case supplements, payments, suspensions, rejections, closings, appointments, withdrawals

    var step: NextStep {
        switch self {
        case .supplements: .requestSupplement
        case .payments: .requestPayment
        case .suspensions: .suspend
        case .rejections: .sendBack
        case .closings: .closeIncomplete
        case .appointments: .abandonImmediate
        case .withdrawals: .withdraw
        }
    }

    var permission: Permission {
        switch self {
        case .supplements: .proposeSupplements
        case .payments: .draftOutcomes
        case .suspensions: .suspendDossiers
        case .rejections: .signOutcomes
        case .closings, .appointments: .receiveDossiers
        case .withdrawals: .withdrawDossiers
        }
    }

    var notice: Notice {
        switch self {
        case .supplements: .supplementRequested
        case .payments, .suspensions: .clockStopped
        case .rejections: .sentBack
        case .closings: .closed
        case .appointments: .appointed
        case .withdrawals: .withdrawn
        }
    }

    /// It ends the dossier or stops its clock.
    var isGrave: Bool { self == .suspensions || self == .closings || self == .withdrawals }

    var label: String { self == .supplements ? "Giấy tờ, nội dung cần bổ sung" : "Lý do" }

    var hint: String {
        switch self {
        case .supplements: "Mỗi dòng một nội dung; ghi đầy đủ trong một lần."
        case .payments: "Nghĩa vụ người nộp phải thực hiện, theo thông báo nào."
        case .suspensions: "Văn bản làm căn cứ: quyết định của tòa án, của cơ quan khác, sự kiện bất khả kháng."
        case .withdrawals: "Theo đơn hoặc lời đề nghị nào của người nộp."
        case .closings: "Đã yêu cầu bổ sung ngày nào, hết hạn ngày nào."
        case .rejections, .appointments: "Một câu đầy đủ."
        }
    }

    /// What the act does, said before it is done.
    var explanation: String {
        switch self {
        case .supplements:
            "Thời hạn tạm dừng cho đến khi nhận bổ sung. Một hồ sơ chỉ được yêu cầu bổ sung tối đa hai lần."
        case .payments: "Thời hạn tạm dừng cho đến khi người nộp hoàn thành nghĩa vụ tài chính."
        case .suspensions: "Thời hạn tạm dừng cho đến khi lãnh đạo cho tiếp tục giải quyết."
        case .rejections: "Dự thảo trở về người đã dự thảo, kèm lý do; thời hạn vẫn được tính."
        case .closings: "Hồ sơ kết thúc, không giải quyết tiếp; người nộp có thể nộp hồ sơ mới."
        case .appointments: "Hồ sơ không giải quyết ngay nữa mà đi theo quy trình thông thường, có giấy hẹn."
        case .withdrawals: "Hồ sơ dừng hẳn theo đề nghị của người nộp; giấy tờ được trả lại."
        }
    }
}
