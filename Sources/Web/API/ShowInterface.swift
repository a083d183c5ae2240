import Domain
import Hummingbird

/// `GET /api/openapi.json`: the description from which a client can be generated (OpenAPI 3.1).
struct ShowInterface: Sendable {
    private static let text = InterfaceDescription.document.rendered

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        .text(Self.text, type: "application/json; charset=utf-8")
    }
}

/// All operations, in the order of a dossier's life.
enum InterfaceDescription {
    private static let dossier = "/api/v1/dossiers/{code}"

    static let operations: [InterfaceOperation] = [
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
        act("appointments", "appointResult", "Chuyển sang hẹn trả kết quả", "ReasonRequest"),
        act("supplements", "proposeSupplement", "Đề xuất yêu cầu bổ sung hồ sơ", "SupplementRequest"),
        act("supplements/approvals", "approveSupplement", "Duyệt yêu cầu bổ sung", "PlainRequest"),
        act("supplements/receipts", "receiveSupplement", "Nhận bổ sung hồ sơ", "PlainRequest"),
        act("supplements/closings", "closeIncomplete", "Kết thúc do không bổ sung", "ReasonRequest"),
        act("extensions", "proposeExtension", "Đề xuất gia hạn để xác minh", "ReasonRequest"),
        act("extensions/approvals", "approveExtension", "Duyệt gia hạn để xác minh", "PlainRequest"),
        act("objections", "sendBackProposal", "Trả lại đề xuất", "ReasonRequest"),
        act("payments", "requestPayment", "Thông báo nghĩa vụ tài chính", "ReasonRequest"),
        act("payments/confirmations", "confirmPayment", "Xác nhận nghĩa vụ tài chính", "PlainRequest"),
        InterfaceOperation(
            method: "get", path: "\(dossier)/fee", id: "readFee", summary: "Phí, lệ phí của một hồ sơ",
            answer: "Fee", status: 200),
        act("fee-receipts", "takeFee", "Đã nhận tiền, lập biên lai", "FeePaymentRequest"),
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
            request: "TicketRequest", answer: "Ticket"),
        InterfaceOperation(
            method: "post", path: "/api/v1/tickets/calls", id: "callNextTicket",
            summary: "Gọi số tiếp theo đến quầy; số đang phục vụ được ghi là xong", request: "CounterRequest",
            answer: "Ticket"),
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

    static let document: JSONText = [
        "openapi": "3.1.0",
        "info": [
            // Generators name their package after the title, and keep only its ASCII letters.
            "title": "Mot Cua", "version": "1", "summary": "Giao diện lập trình của Một Cửa",
            "description":
                "Giao diện lập trình của bộ phận một cửa: cùng những việc như trên màn hình, cùng những câu trả lời. Trường hoặc tham số không có trong tài liệu này, hoặc được gửi lặp lại, bị từ chối.",
        ],
        "servers": [["url": "/"]], "security": [["token": []]], "paths": paths,
        "components": [
            "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
            "schemas": .object(InterfaceSchemas.all),
            "responses": .object(
                problems.map {
                    (name(ofProblem: $0.status), response($0.meaning, "Problem", "application/problem+json"))
                }),
        ],
    ]
}

// MARK: - Parts

extension InterfaceDescription {
    private static let problems: [(status: Int, meaning: String)] = [
        (400, "Nội dung không đọc được."), (401, "Thiếu mã truy cập hoặc mã không còn hiệu lực."),
        (403, "Chức danh không được thực hiện việc này."), (404, "Không tìm thấy."),
        (409, "Trạng thái hồ sơ không cho phép hoặc hồ sơ vừa được cập nhật."), (413, "Nội dung quá lớn."),
        (415, "Định dạng không được hỗ trợ."), (422, "Thông tin chưa hợp lệ; xem errors."),
        (429, "Quá nhiều lần thử; xin chờ."),
    ]

    /// Bodies that may be left out altogether.
    private static let bodiless: Set<String> = [
        "PlainRequest", "NumberingRequest", "TicketRequest", "CounterRequest", "NothingRequest",
    ]

    private static func act(
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

    private static var paths: JSONText {
        var paths: [(String, JSONText)] = []
        for operation in operations {
            let member = (operation.method, described(operation))
            if let known = paths.firstIndex(where: { $0.0 == operation.path }) {
                paths[known].1 = paths[known].1.adding([member])
            } else {
                paths.append((operation.path, .object([member])))
            }
        }
        return .object(paths)
    }

    private static func described(_ operation: InterfaceOperation) -> JSONText {
        var members: [(String, JSONText)] = [
            ("operationId", .text(operation.id)), ("summary", .text(operation.summary)),
        ]
        var parameters = operation.parameters.map(\.text)
        if operation.path.contains("{code}") { parameters.append(code) }
        if operation.path.contains("{id}") { parameters.append(key) }
        if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
        if let request = operation.request {
            let media: JSONText = ["schema": InterfaceSchemas.reference(request)]
            let content: JSONText = ["application/json": media]
            // Acts that need nothing but the dossier may come without a body.
            members.append(("requestBody", ["required": .truth(!bodiless.contains(request)), "content": content]))
        }
        let answer = response(operation.summary, operation.answer, "application/json")
        let refusals = problems.map { (String($0.status), reference(toProblem: $0.status)) }
        members.append(("responses", .object([(String(operation.status), answer)] + refusals)))
        return .object(members)
    }

    private static func response(_ description: String, _ schema: String, _ type: String) -> JSONText {
        let media: JSONText = ["schema": InterfaceSchemas.reference(schema)]
        return ["description": .text(description), "content": .object([(type, media)])]
    }

    private static func name(ofProblem status: Int) -> String { "Problem\(status)" }

    private static func reference(toProblem status: Int) -> JSONText {
        ["$ref": .text("#/components/responses/\(name(ofProblem: status))")]
    }
}
