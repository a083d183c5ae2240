import Domain

/// A rare act that needs a reason or a list in writing, on a page of its own.
///
/// The raw value is the thing it makes, as in `/desk/dossiers/{code}/suspensions`.
enum ReasonedAct: String, CaseIterable, Sendable {
    case supplements, extensions, objections, payments, suspensions, rejections, closings, appointments, withdrawals
    case reopenings, explanations, links
    case suspensionProposals = "suspension-proposals"
    case letterObjections = "letter-objections"

    var step: NextStep {
        switch self {
        case .supplements: .proposeSupplement
        case .extensions: .proposeExtension
        case .suspensionProposals: .proposeSuspension
        case .objections: .sendBackProposal
        case .reopenings: .reopen
        case .explanations: .explainDelay
        case .letterObjections: .sendBackApology
        case .payments: .requestPayment
        case .suspensions: .suspend
        case .rejections: .sendBack
        case .closings: .closeIncomplete
        case .appointments: .abandonImmediate
        case .withdrawals: .withdraw
        case .links: .renewLink
        }
    }

    var permission: Permission {
        switch self {
        case .supplements, .extensions, .suspensionProposals: .proposeSupplements
        case .objections: .approveProposals
        case .reopenings: .reopenDossiers
        case .explanations: .draftApologies
        case .letterObjections: .sendBackApologies
        case .payments: .draftOutcomes
        case .suspensions: .suspendDossiers
        case .rejections: .signOutcomes
        case .closings: .closeDossiers
        case .appointments, .links: .receiveDossiers
        case .withdrawals: .withdrawDossiers
        }
    }

    var notice: Notice {
        switch self {
        case .supplements, .extensions, .suspensionProposals: .proposed
        case .objections, .letterObjections: .proposalSentBack
        case .reopenings: .reopened
        case .explanations: .delayExplained
        case .payments, .suspensions: .clockStopped
        case .rejections: .sentBack
        case .closings: .closed
        case .appointments: .appointed
        case .withdrawals: .withdrawn
        case .links: .linkRenewed
        }
    }

    /// It ends the dossier or stops its clock.
    var isGrave: Bool { self == .suspensions || self == .closings || self == .withdrawals || self == .reopenings }

    /// Characters; the reason of an appointment stands on the slip and in counts.
    var limit: Int { self == .appointments ? ShortWayObstacle.longestReason : Act.longestReason }

    var label: String { self == .supplements ? "Giấy tờ, nội dung cần bổ sung" : "Lý do" }

    var hint: String {
        switch self {
        case .supplements: "Mỗi dòng một nội dung; ghi đầy đủ trong một lần."
        case .payments: "Nghĩa vụ người nộp phải thực hiện, theo thông báo nào."
        case .suspensions, .suspensionProposals:
            "Văn bản làm căn cứ: quyết định của tòa án, của cơ quan khác, sự kiện bất khả kháng."
        case .withdrawals: "Theo đơn hoặc lời đề nghị nào của người nộp."
        case .closings: "Đã yêu cầu bổ sung ngày nào, hết hạn ngày nào."
        case .appointments: "Giấy hẹn in lý do đã chọn ở trên; phần nói thêm được lưu trong quá trình giải quyết."
        case .rejections, .objections, .letterObjections: "Một câu đầy đủ."
        case .extensions: "Cần xác minh điều gì, ở đâu, vì sao không kịp trong thời hạn thông thường."
        case .links: "Vì sao phải thu hồi: giấy hẹn bị mất, ảnh giấy hẹn bị đưa lên mạng."
        case .reopenings: "Kết quả sai ở điểm nào, ai phát hiện, ngày nào."
        case .explanations: "Vì sao quá cả ngày hẹn lại, ai chịu trách nhiệm, bao giờ có kết quả."
        }
    }

    /// What the act does, said before it is done.
    var explanation: String {
        switch self {
        case .supplements:
            "Đề xuất được trình lãnh đạo duyệt; khi được duyệt, thời hạn tạm dừng cho đến khi nhận bổ sung. Mỗi nội dung chỉ được yêu cầu một lần, mỗi hồ sơ tối đa hai lần."
        case .extensions:
            "Đề xuất được trình lãnh đạo duyệt; khi được duyệt, hạn trả kết quả được tính theo thời hạn xác minh của thủ tục. Mỗi hồ sơ chỉ được gia hạn một lần, trước khi hết hạn."
        case .suspensionProposals:
            "Đề xuất được trình lãnh đạo duyệt; thời hạn vẫn được tính cho đến khi lãnh đạo duyệt tạm dừng."
        case .objections: "Đề xuất trở về người đề xuất, kèm lý do; thời hạn vẫn được tính."
        case .reopenings:
            "Hồ sơ trở về bộ phận chuyên môn với thời hạn mới; cơ quan phải có phiếu xin lỗi về sai sót, và kết quả đúng được dự thảo, ký, vào số, trả lại từ đầu."
        case .explanations:
            "Giải trình được gửi thủ trưởng cơ quan và lưu trong hồ sơ; sau đó kết quả mới được ký. Hồ sơ không được hẹn lại lần nữa."
        case .letterObjections: "Phiếu xin lỗi trở về người soạn, kèm lý do."
        case .payments: "Thời hạn tạm dừng cho đến khi người nộp hoàn thành nghĩa vụ tài chính."
        case .suspensions: "Thời hạn tạm dừng cho đến khi lãnh đạo cho tiếp tục giải quyết."
        case .rejections: "Dự thảo trở về người đã dự thảo, kèm lý do; thời hạn vẫn được tính."
        case .closings: "Hồ sơ kết thúc, không giải quyết tiếp; người nộp có thể nộp hồ sơ mới."
        case .appointments: "Hồ sơ không giải quyết ngay nữa mà đi theo quy trình thông thường, có giấy hẹn."
        case .withdrawals: "Hồ sơ dừng hẳn theo đề nghị của người nộp; giấy tờ được trả lại."
        case .links:
            "Mã QR và đường dẫn tra cứu trên giấy hẹn cũ hết hiệu lực ngay. Giấy hẹn in lần sau mang mã mới, số và ngày hẹn giữ nguyên."
        }
    }
}
