import Domain
import Storage

/// The shapes of requests and answers, as the OpenAPI description names them.
enum InterfaceSchemas {
    static let all: [(String, JSONText)] =
        [
            ("Person", person), ("ComponentCount", componentCount), ("ReceptionRequest", receptionRequest),
            ("ReceptionAnswer", receptionAnswer), ("CompletionRequest", completion), ("RefusalRequest", refusal),
            ("Slip", slip), ("FormRequest", formRequest), ("FormAnswers", formAnswers), ("Form", form),
            ("Dossier", dossier), ("DossierList", dossierList), ("Problem", problem),
        ] + acts + numbers + tickets + cases + fees + holding

    static func reference(_ name: String) -> JSONText { ["$ref": .text("#/components/schemas/\(name)")] }

    /// Whether a body may be missing whole: an empty one is an object without members, and none of them is needed.
    static func mayBeLeftOut(_ request: String) -> Bool {
        guard case .object(let members) = all.first(where: { $0.0 == request })?.1 else { return false }
        return !members.contains { $0.0 == "required" }
    }

    static func object(
        _ properties: [(String, JSONText)], required: [String] = [], isClosed: Bool = true
    ) -> JSONText {
        // What a program may leave out it may also send as null: many generated clients do.
        let written = properties.map { name, schema in
            (name, isClosed && !required.contains(name) ? ["anyOf": [schema, ["type": "null"]]] : schema)
        }
        var members: [(String, JSONText)] = [("type", "object"), ("properties", .object(written))]
        if !required.isEmpty { members.append(("required", .array(required.map(JSONText.text)))) }
        if isClosed { members.append(("additionalProperties", false)) }
        return .object(members)
    }

    static func text(_ longest: Int, shortest: Int = 0, _ description: String = "") -> JSONText {
        let bounds: JSONText = [
            "type": "string", "minLength": .number(shortest), "maxLength": .number(longest),
            "pattern": .text(shortest == 0 ? "^\(seen)*$" : "^\(seen)*\(written)\(seen)*$"),
        ]
        return description.isEmpty ? bounds : bounds.adding([("description", .text(description))])
    }

    /// One sign that people see, as `TextLine` tells them apart from controls.
    private static let seen = "[^\(hidden)]"
    private static let written = "[^\(hidden)\\s]"
    private static let hidden =
        #"\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFE\uFFFF"#

    static func integer(_ range: ClosedRange<Int>) -> JSONText {
        ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
    }

    static func choice<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> JSONText
    where Value.RawValue == String {
        ["type": "string", "enum": .array(type.allCases.map { .text($0.rawValue) })]
    }

    static let string: JSONText = ["type": "string"]
    static let count: JSONText = ["type": "integer", "minimum": 0]
    static let moment: JSONText = ["type": "string", "format": "date-time"]
    static let sequence: (String, JSONText) = ("sequence", integer(0...1_000_000))
}

// MARK: - Reception

extension InterfaceSchemas {
    private static let person = object(
        [
            ("name", text(PersonName.maximumLength, shortest: 1)),
            (
                "personalNumber",
                text(40, "Số định danh cá nhân 12 chữ số, số CMND 9 chữ số hoặc mã số thuế của tổ chức.")
            ), ("birthDate", text(10, "1990-02-05, 1958-03 hoặc 1958.")), ("sex", choice(Sex.self)),
            ("address", text(PersonEntry.longestAddress)), ("phone", text(40)),
            ("email", text(PersonEntry.longestEmail)), ("kind", choice(ApplicantKind.self)),
        ], required: ["name"])

    private static let representative = object(
        [
            ("name", text(PersonName.maximumLength, shortest: 1)), ("personalNumber", text(40)),
            ("birthDate", text(10)), ("sex", choice(Sex.self)), ("address", text(PersonEntry.longestAddress)),
            ("phone", text(40)), ("email", text(PersonEntry.longestEmail)), ("kind", choice(ApplicantKind.self)),
            ("authorisation", text(Representative.longestAuthorisation)),
        ], required: ["name"])

    private static let componentCount = object(
        [
            ("number", integer(1...999)), ("originals", integer(0...999)), ("certified", integer(0...999)),
            ("photocopies", integer(0...999)),
        ], required: ["number"])

    private static let receptionRequest = object(
        [
            ("procedureCode", text(40, shortest: 1)), ("applicant", reference("Person")),
            ("representative", representative),
            (
                "components",
                [
                    "type": "array", "maxItems": 100, "items": reference("ComponentCount"),
                    "description": "Thành phần không nêu được hiểu là đã nộp đủ theo danh mục.",
                ]
            ), ("channel", choice(Channel.self)), ("returnChannel", choice(ReturnChannel.self)),
            ("setCount", integer(1...999)), ("feeQuantity", integer(1...999)), ("pageCount", integer(1...999)),
            ("feeCondition", text(FeeRate.longestText)), ("exemption", integer(1...50)),
            ("immediate", ["type": "boolean"]), ("obstacle", choice(ShortWayObstacle.self)),
            (
                "caseCode",
                text(60, "Mã một hồ sơ của cùng vụ việc liên thông; cả vụ việc được thống kê một lần.")
            ), ("legs", legs), ("offlineReason", offlineReason), ("assistedOnline", ["type": "boolean"]),
        ], required: ["procedureCode", "applicant"])

    /// Only of what is brought to the counter.
    private static let offlineReason = choice(OfflineReason.self)

    private static let receptionAnswer = object(
        [
            ("code", string), ("status", string), ("receivedAt", moment), ("dueAt", moment),
            ("reasons", ["type": "array", "items": string]), ("fee", count), ("bookYear", count),
            ("bookNumber", count), ("trackingPath", string), ("offlineReason", offlineReason),
            ("assistedOnline", ["type": "boolean"]),
        ],
        required: [
            "code", "status", "receivedAt", "dueAt", "reasons", "bookYear", "bookNumber", "trackingPath",
        ], isClosed: false)
}

// MARK: - Slips before reception

extension InterfaceSchemas {
    private static let completion = object(
        [
            ("procedureCode", text(40, shortest: 1)), ("applicant", person),
            ("items", items),
            (
                "unforeseen",
                [
                    "type": "string", "maxLength": 500,
                    "description": "Bắt buộc ở phiếu thứ hai cho cùng một việc: vì sao lần trước chưa thể biết.",
                ]
            ),
            ("reason", text(1000)),
        ], required: ["procedureCode", "applicant", "items"])

    private static let refusal = object(
        [("procedureCode", text(40, shortest: 1)), ("applicant", person), ("reason", text(2000, shortest: 1))],
        required: ["procedureCode", "applicant", "reason"])

    private static let slip = object(
        [
            ("kind", choice(IntakeNotice.Kind.self)), ("number", string), ("procedureCode", string),
            ("items", ["type": "array", "items": string]), ("reason", string), ("issuedAt", moment),
        ], required: ["kind", "number", "procedureCode", "items", "reason", "issuedAt"], isClosed: false)
}

// MARK: - Dossiers

extension InterfaceSchemas {
    private static let outcome = object(
        [("positive", ["type": "boolean"]), ("summary", string), ("grounds", string), ("signed", ["type": "boolean"])],
        required: ["positive", "summary", "grounds", "signed"], isClosed: false)

    private static let certifiedEntry = object(
        [
            ("book", string), ("name", string), ("copies", count), ("pages", count), ("fee", count),
            ("number", count), ("year", count),
        ], required: ["book", "name", "copies", "pages"], isClosed: false)

    private static let dossier = object(
        [
            ("code", string), ("procedureCode", string), ("procedureVersion", count),
            ("status", choice(DossierStatus.self)), ("nationalStatus", integer(1...10)),
            ("channel", choice(Channel.self)), ("returnChannel", choice(ReturnChannel.self)), ("receivedAt", moment),
            ("dueAt", moment), ("lawfulDueAt", moment), ("originalDueAt", moment), ("finishedAt", moment),
            ("returnedAt", moment), ("bookYear", count), ("bookNumber", count), ("setCount", count), ("fee", count),
            ("immediate", ["type": "boolean"]), ("holderRole", choice(Role.self)), ("offeredTo", choice(Role.self)),
            ("outcome", outcome), ("resultNumber", string), ("rating", integer(1...5)), ("caseCode", string),
            ("offlineReason", offlineReason), ("assistedOnline", ["type": "boolean"]),
            ("certifiedPapers", ["type": "array", "items": certifiedEntry]), ("sequence", count),
        ],
        required: [
            "code", "procedureCode", "procedureVersion", "status", "nationalStatus", "channel", "returnChannel",
            "receivedAt", "dueAt", "lawfulDueAt", "originalDueAt", "bookYear", "bookNumber", "setCount", "immediate",
            "holderRole", "sequence",
        ], isClosed: false)

    private static let dossierList = object(
        [("dossiers", ["type": "array", "items": reference("Dossier")]), ("nextCursor", string)],
        required: ["dossiers"], isClosed: false)

    private static let problem = object(
        [
            ("type", string), ("title", string), ("status", ["type": "integer"]), ("detail", string), ("slug", string),
            (
                "errors",
                ["type": "array", "items": object([("field", string), ("message", string)], isClosed: false)]
            ),
        ], required: ["type", "title", "status", "detail"], isClosed: false)
}
