/// All operations, in the order of a dossier's life.
extension InterfaceDescription {
    private static let dossier = "/api/v1/dossiers/{code}"

    static let operations: [InterfaceOperation] = onDossiers + holding + absences + versions

    private static let onDossiers: [InterfaceOperation] = [
        InterfaceOperation(
            method: "post", path: "/api/v1/receptions", id: "receiveDossier", summary: "Tiếp nhận hồ sơ",
            request: "ReceptionRequest", answer: "ReceptionAnswer", parameters: [idempotencyKey]),
        InterfaceOperation(
            method: "post", path: "/api/v1/completions", id: "requestCompletion",
            summary: "Hướng dẫn bổ sung, hoàn thiện hồ sơ trước khi tiếp nhận (Mẫu 02)", request: "CompletionRequest",
            answer: "Slip", parameters: [idempotencyKey]),
        InterfaceOperation(
            method: "post", path: "/api/v1/refusals", id: "refuseReception",
            summary: "Từ chối tiếp nhận hồ sơ (Mẫu 03)", request: "RefusalRequest", answer: "Slip",
            parameters: [idempotencyKey]),
        InterfaceOperation(
            method: "post", path: "/api/v1/forms", id: "beginForm", summary: "Bắt đầu viết hộ tờ khai",
            request: "FormRequest", answer: "Form"),
        InterfaceOperation(
            method: "get", path: "/api/v1/forms/{id}", id: "readForm", summary: "Xem một tờ khai viết hộ",
            answer: "Form", status: 200),
        InterfaceOperation(
            method: "post", path: "/api/v1/forms/{id}/answers", id: "answerForm",
            summary: "Ghi câu trả lời của người dân", request: "FormAnswers", answer: "Form"),
        InterfaceOperation(
            method: "post", path: "/api/v1/forms/{id}/confirmations", id: "confirmForm",
            summary: "Người dân đã nghe đọc lại và đồng ý", answer: "Form"),
        InterfaceOperation(
            method: "get", path: "/api/v1/dossiers", id: "listDossiers", summary: "Danh sách hồ sơ",
            answer: "DossierList", parameters: listParameters, status: 200),
        InterfaceOperation(
            method: "get", path: dossier, id: "readDossier", summary: "Xem một hồ sơ", answer: "Dossier", status: 200),
        act("handovers", "offerHandover", "Chuyển hồ sơ", "HandoverRequest"),
        act("handovers/acceptances", "acceptHandover", "Nhận hồ sơ được chuyển", "PlainRequest"),
        act("outcomes", "draftOutcome", "Dự thảo kết quả và trình ký", "DraftRequest"),
        act("outcomes/signatures", "signOutcome", "Ký kết quả", "PlainRequest"),
        act("outcomes/rejections", "sendBackOutcome", "Trả lại dự thảo", "ReasonRequest"),
        act("outcomes/numbers", "numberOutcome", "Vào số, đóng dấu", "NumberingRequest"),
        act("returns", "returnResult", "Trả kết quả", "ReturnRequest"),
        act("appointments", "appointResult", "Chuyển sang hẹn trả kết quả", "AppointmentRequest"),
        act("supplements", "proposeSupplement", "Đề xuất yêu cầu bổ sung hồ sơ", "SupplementRequest"),
        act("supplements/approvals", "approveSupplement", "Duyệt yêu cầu bổ sung", "PlainRequest"),
        act("supplements/receipts", "receiveSupplement", "Nhận bổ sung hồ sơ", "PlainRequest"),
        act("supplements/closings", "closeIncomplete", "Kết thúc do không bổ sung", "ReasonRequest"),
        act("extensions", "proposeExtension", "Đề xuất gia hạn để xác minh", "ReasonRequest"),
        act("extensions/approvals", "approveExtension", "Duyệt gia hạn để xác minh", "PlainRequest"),
        act("suspension-proposals", "proposeSuspension", "Đề xuất tạm dừng giải quyết", "ReasonRequest"),
        act("suspension-proposals/approvals", "approveSuspension", "Duyệt tạm dừng giải quyết", "PlainRequest"),
        act("objections", "sendBackProposal", "Trả lại đề xuất", "ReasonRequest"),
        act("payments", "requestPayment", "Thông báo nghĩa vụ tài chính", "ReasonRequest"),
        act("payments/confirmations", "confirmPayment", "Xác nhận nghĩa vụ tài chính", "PlainRequest"),
        InterfaceOperation(
            method: "get", path: "\(dossier)/fee", id: "readFee", summary: "Phí, lệ phí của một hồ sơ",
            answer: "Fee", status: 200),
        act("fee-receipts", "takeFee", "Đã nhận tiền, lập biên lai", "FeePaymentRequest"),
        act("fee-corrections", "correctFee", "Sửa mức thu, kèm lý do", "FeeCorrectionRequest"),
        act("fee-exemptions", "stateFeeExemption", "Lập phiếu miễn phí, lệ phí", "PlainRequest"),
        act("fee-refunds", "refundFee", "Hoàn trả phí, lệ phí, lập phiếu", "FeeRefundRequest"),
        act(
            "filing-ways", "noteFilingWay", "Ghi lý do không nộp trực tuyến hoặc đã hỗ trợ nộp trực tuyến",
            "FilingWayRequest"),
        InterfaceOperation(
            method: "get", path: "/api/v1/till", id: "readTill", summary: "Quỹ của người thu từ lần chốt trước",
            answer: "Till", status: 200),
        InterfaceOperation(
            method: "post", path: "/api/v1/till-closings", id: "closeTill", summary: "Chốt quỹ, lập bảng kê",
            request: "TillClosingRequest", answer: "TillClosing", parameters: [idempotencyKey]),
        act("reopenings", "reopenDossier", "Giải quyết lại do sai sót", "ReasonRequest"),
        act("links", "renewLink", "Thu hồi mã tra cứu, cấp mã mới", "ReasonRequest"),
        act("apologies", "openApology", "Mở phiếu xin lỗi", "FaultRequest"),
        act("apologies/drafts", "draftApology", "Soạn phiếu xin lỗi", "LetterRequest"),
        act("apologies/reviews", "reviewApology", "Đồng ý phiếu xin lỗi", "PlainRequest"),
        act("apologies/objections", "sendBackApology", "Trả lại phiếu xin lỗi", "ReasonRequest"),
        act("apologies/signatures", "signApology", "Ký phiếu xin lỗi", "PlainRequest"),
        act("apologies/numbers", "numberApology", "Vào số phiếu xin lỗi", "PlainRequest"),
        act("apologies/forwardings", "forwardApology", "Gửi phiếu xin lỗi", "ForwardingRequest"),
        act("apologies/explanations", "explainDelay", "Giải trình việc quá ngày hẹn lại", "ReasonRequest"),
        act("withdrawals", "withdrawDossier", "Dừng giải quyết theo đề nghị của người nộp", "ReasonRequest"),
        act("suspensions", "suspendDossier", "Tạm dừng giải quyết", "ReasonRequest"),
        act("suspensions/resumptions", "resumeDossier", "Tiếp tục giải quyết", "PlainRequest"),
        InterfaceOperation(
            method: "get", path: "/api/v1/cases", id: "listCases", summary: "Vụ việc liên thông đang mở",
            answer: "CaseList", status: 200),
        InterfaceOperation(
            method: "get", path: "/api/v1/cases/{code}", id: "readCase", summary: "Xem một vụ việc liên thông",
            answer: "Case", status: 200),
        InterfaceOperation(
            method: "post", path: "/api/v1/cases/{code}/steps", id: "recordCaseStep",
            summary: "Ghi một việc của cơ quan trong vụ việc liên thông", request: "CaseStepRequest", answer: "Case"),
        InterfaceOperation(
            method: "post", path: "/api/v1/cases/{code}/closings", id: "closeCase",
            summary: "Kết thúc vụ việc liên thông", request: "PlainRequest", answer: "Case"),
        InterfaceOperation(
            method: "get", path: "/api/v1/counts", id: "readCounts",
            summary: "Số liệu của một kỳ theo Biểu số 06/VPCP/KSTT",
            answer: "Counts", parameters: countParameters, status: 200),
        InterfaceOperation(
            method: "get", path: "/api/v1/tickets", id: "listTickets", summary: "Các phiếu số hôm nay",
            answer: "TicketList", status: 200),
        InterfaceOperation(
            method: "post", path: "/api/v1/tickets", id: "takeTicket", summary: "Cấp số thứ tự",
            request: "TicketRequest", answer: "Ticket", parameters: [idempotencyKey]),
        InterfaceOperation(
            method: "post", path: "/api/v1/tickets/calls", id: "callNextTicket",
            summary: "Gọi số tiếp theo đến quầy; số đang phục vụ được ghi là xong", request: "CounterRequest",
            answer: "Ticket", parameters: [idempotencyKey]),
        ticketAct("calls", "callTicketAgain", "Gọi lại một số"),
        ticketAct("absences", "markTicketAbsent", "Ghi người được gọi vắng mặt"),
        ticketAct("completions", "finishTicket", "Ghi đã phục vụ xong"),
        InterfaceOperation(
            method: "get", path: "/api/v1/service-models", id: "listServiceModels",
            summary: "Các mô hình phục vụ đã phê duyệt và số hồ sơ đã tiếp nhận theo từng mô hình",
            answer: "ServiceModels", status: 200),
        InterfaceOperation(
            method: "get", path: "/api/v1/measures", id: "readMeasures",
            summary: "Đo lường phục vụ của một năm theo tháng, mô hình và thủ tục", answer: "Measures",
            parameters: measureParameters, status: 200),
        act("revelations", "revealPersons", "Xem thông tin cá nhân", "ReasonRequest", answer: "Persons"),
    ]

    static func act(
        _ part: String, _ id: String, _ summary: String, _ request: String, answer: String = "Dossier"
    ) -> InterfaceOperation {
        InterfaceOperation(
            method: "post", path: "\(dossier)/\(part)", id: id, summary: summary, request: request, answer: answer)
    }

    private static func ticketAct(_ part: String, _ id: String, _ summary: String) -> InterfaceOperation {
        InterfaceOperation(
            method: "post", path: "/api/v1/tickets/{id}/\(part)", id: id, summary: summary,
            request: "NothingRequest", answer: "Ticket")
    }
}
