import Domain

// MARK: - Forms written for citizens

extension InterfaceSchemas {
    /// An answer as it was typed: what is wrong with it is told beside it, not refused.
    private static let typed: JSONText = ["type": "string", "maxLength": .number(CitizenForm.longestText)]

    static let formRequest = object(
        [
            ("procedureCode", text(40, shortest: 1)),
            ("form", text(60, "Tên mẫu tờ khai khi thủ tục có nhiều mẫu; bỏ trống là mẫu đầu tiên.")),
            ("applicant", reference("Person")),
        ], required: ["procedureCode", "applicant"])

    private static let cell = object([("column", text(100, shortest: 1)), ("text", typed)], required: ["column"])

    private static let row = object(
        [("cells", ["type": "array", "maxItems": 30, "items": cell])], required: ["cells"])

    private static let answer = object(
        [
            ("field", text(100, shortest: 1)), ("text", typed),
            ("rows", ["type": "array", "maxItems": .number(CitizenForm.mostRows), "items": row]),
        ], required: ["field"])

    static let formAnswers = object(
        [("answers", ["type": "array", "maxItems": 500, "items": answer])], required: ["answers"])

    private static let question = object(
        [("field", string), ("label", string), ("text", string), ("isFilled", ["type": "boolean"])],
        required: ["field", "label", "text", "isFilled"], isClosed: false)

    private static let sentence = object(
        [("field", string), ("message", string)], required: ["field", "message"], isClosed: false)

    static let form = object(
        [
            ("id", string), ("procedureCode", string), ("form", string), ("title", string),
            ("isConfirmed", ["type": "boolean"]), ("lockedBy", string), ("dossierCode", string),
            ("filledCount", count), ("askedCount", count), ("questions", ["type": "array", "items": question]),
            ("faults", ["type": "array", "items": sentence]), ("differences", ["type": "array", "items": sentence]),
            ("reading", ["type": "array", "items": string]),
        ],
        required: [
            "id", "procedureCode", "form", "title", "isConfirmed", "filledCount", "askedCount", "questions", "faults",
            "differences", "reading",
        ], isClosed: false)
}
