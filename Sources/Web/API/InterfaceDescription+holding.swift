/// Operations on what lies with whom, on absences, and on procedures.
extension InterfaceDescription {
    static let holding: [InterfaceOperation] = [
        act(
            "locks", "lockDossier", "Mở hồ sơ để xử lý, đồng nghiệp thấy tên", "NothingRequest", answer: "Lock"),
        act("locks/releases", "releaseLock", "Mở khóa hồ sơ", "NothingRequest"),
        act("handovers/withdrawals", "withdrawHandover", "Thu hồi hồ sơ đã chuyển", "PlainRequest"),
        act("corrections", "correctPerson", "Sửa thông tin người nộp, nêu lý do", "CorrectionRequest"),
        act(
            "contact-erasures", "eraseContacts", "Xóa số điện thoại, thư điện tử theo yêu cầu của người dân",
            "ReasonRequest"),
        act("ratings", "rateDossier", "Ghi đánh giá của người dân", "RatingRequest"),
        act("reminders", "remindCollection", "Ghi đã nhắc người dân đến nhận kết quả", "ReminderRequest"),
    ]

    static let absences: [InterfaceOperation] = [
        InterfaceOperation(
            method: "get", path: "/api/v1/absences", id: "listAbsences", summary: "Các kỳ vắng mặt chưa kết thúc",
            answer: "AbsenceList", status: 200),
        InterfaceOperation(
            method: "post", path: "/api/v1/absences", id: "enterAbsence", summary: "Ghi kỳ vắng mặt và người thay",
            request: "AbsenceRequest", answer: "Absence"),
        InterfaceOperation(
            method: "post", path: "/api/v1/absences/{id}/endings", id: "endAbsence",
            summary: "Kết thúc kỳ vắng mặt", request: "NothingRequest", answer: "Absence"),
    ]

    private static let versionsPath = "/api/v1/procedures/{code}/versions"

    static let versions: [InterfaceOperation] = [
        InterfaceOperation(
            method: "get", path: versionsPath, id: "listProcedureVersions", summary: "Các phiên bản của một thủ tục",
            answer: "ProcedureVersionList", status: 200),
        InterfaceOperation(
            method: "post", path: versionsPath, id: "proposeProcedureVersion",
            summary: "Trình phiên bản mới của thủ tục", request: "ProcedureVersionRequest",
            answer: "ProcedureVersion"),
        InterfaceOperation(
            method: "post", path: "\(versionsPath)/{number}/approvals", id: "approveProcedureVersion",
            summary: "Phê duyệt phiên bản của thủ tục", request: "NothingRequest", answer: "ProcedureVersion"),
        InterfaceOperation(
            method: "post", path: "\(versionsPath)/{number}/rejections", id: "sendBackProcedureVersion",
            summary: "Trả lại phiên bản của thủ tục, nêu lý do", request: "ReasonRequest",
            answer: "ProcedureVersion"),
    ]
}
