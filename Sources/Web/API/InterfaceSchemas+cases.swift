import Domain

// MARK: - Interlinked cases

extension InterfaceSchemas {
    static let cases: [(String, JSONText)] = [
        ("CaseStepRequest", caseStep), ("Case", interlinkedCase), ("CaseList", caseList),
    ]

    /// The further legs a reception opens.
    static let legs: JSONText = [
        "type": "array", "maxItems": 3, "items": choice(LegKind.self),
        "description":
            "Các phần việc liên thông mở cùng hồ sơ này; mỗi lần từ 2 đến 4 thủ tục, kể cả thủ tục đứng đầu.",
    ]

    private static let caseStep = object(
        [
            ("leg", choice(LegKind.self)), ("step", choice(LegStep.self)), ("words", text(500)),
            ("on", text(10, "Ngày cơ quan làm việc đó, khi ghi sau; như 2026-11-23.")),
            ("letterNumber", text(100, "Số văn bản xin lỗi; bắt buộc khi step là apology.")),
            ("letterOn", text(10, "Ngày văn bản xin lỗi; bắt buộc khi step là apology.")),
            ("cause", text(500, "Lý do chậm; bắt buộc khi step là apology.")),
            ("newDueOn", text(10, "Ngày hẹn mới; bắt buộc khi phần việc chưa xong.")), sequence,
        ], required: ["leg", "step"])

    private static let leg = object(
        [
            ("leg", choice(LegKind.self)), ("name", string), ("agency", choice(LegAgency.self)), ("party", string),
            ("state", choice(LegState.self)), ("waitsFor", ["type": "array", "items": choice(LegKind.self)]),
            ("handedOverAt", moment), ("acceptedAt", moment), ("dueAt", moment), ("plannedDueAt", moment),
            ("endedAt", moment), ("late", ["type": "boolean"]), ("owesLetter", ["type": "boolean"]),
            ("result", string), ("dossierCode", string),
            ("possibleSteps", ["type": "array", "items": choice(LegStep.self)]),
        ],
        required: [
            "leg", "name", "agency", "party", "state", "waitsFor", "dueAt", "plannedDueAt", "late", "owesLetter",
            "possibleSteps",
        ], isClosed: false)

    private static let interlinkedCase = object(
        [
            ("code", string), ("procedureCode", string), ("agreementNumber", count), ("openedAt", moment),
            ("dueAt", moment), ("late", ["type": "boolean"]), ("closedAt", moment),
            ("legs", ["type": "array", "items": leg]), ("sequence", count),
        ],
        required: [
            "code", "procedureCode", "agreementNumber", "openedAt", "dueAt", "late", "legs", "sequence",
        ], isClosed: false)

    private static let caseList = object(
        [("cases", ["type": "array", "items": reference("Case")])], required: ["cases"], isClosed: false)
}
