import Domain

/// What operations take in their paths, questions and heads.
extension InterfaceDescription {
    static let idempotencyKey = InterfaceParameter(
        name: "Idempotency-Key", place: "header", isRequired: true,
        description:
            "Một khóa riêng cho mỗi hồ sơ, mỗi phiếu; gửi lại cùng khóa và nội dung thì nhận lại đúng câu trả lời cũ.",
        schema: ["type": "string", "minLength": 1, "maxLength": 100])

    static let code: JSONText = [
        "name": "code", "in": "path", "required": true, "schema": ["type": "string", "minLength": 1, "maxLength": 60],
        "example": "H01.89.12-261123-0001",
    ]

    static let procedureCode: JSONText = [
        "name": "code", "in": "path", "required": true, "schema": ["type": "string", "minLength": 1, "maxLength": 60],
        "example": "2.000815",
    ]

    static let versionNumber: JSONText = [
        "name": "number", "in": "path", "required": true, "schema": InterfaceSchemas.integer(1...1_000_000),
    ]

    /// The key of a form, a ticket or an absence.
    static let key: JSONText = [
        "name": "id", "in": "path", "required": true, "schema": ["type": "string", "minLength": 1, "maxLength": 64],
    ]

    private static let date: JSONText = ["type": "string", "format": "date"]

    static let listParameters: [InterfaceParameter] = [
        query("status", ["type": "string", "enum": .array(DossierStatus.allCases.map { .text($0.rawValue) })]),
        query("receivedFrom", date), query("receivedTo", date), query("procedureCode", ["type": "string"]),
        query("cursor", ["type": "string", "pattern": "^[0-9]{1,4}-[0-9]{1,9}$"]),
        query("limit", ["type": "integer", "minimum": 1, "maximum": 100]),
    ]

    static let countParameters: [InterfaceParameter] = [
        query("from", date, isRequired: true), query("to", date, isRequired: true),
    ]

    static let measureParameters: [InterfaceParameter] = [
        query("year", InterfaceSchemas.integer(MeasureRequest.years), isRequired: true)
    ]

    private static func query(_ name: String, _ schema: JSONText, isRequired: Bool = false) -> InterfaceParameter {
        InterfaceParameter(name: name, place: "query", isRequired: isRequired, schema: schema)
    }
}
