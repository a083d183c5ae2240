import Domain
import Hummingbird

/// `GET /api/openapi.json`: the description from which a client can be generated (OpenAPI 3.1).
struct ShowInterface: Sendable {
    private static let text = InterfaceDescription.document.rendered

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        .text(Self.text, type: "application/json; charset=utf-8")
    }
}

/// The description of the interface, made of its operations and schemas.
enum InterfaceDescription {
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
        (429, "Quá nhiều lần thử; xin chờ."), (503, "Máy chủ bận hoặc không ghi được dữ liệu; xin gửi lại sau."),
    ]

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
        if operation.path.contains("{code}") {
            parameters.append(operation.path.hasPrefix("/api/v1/procedures/") ? procedureCode : code)
        }
        if operation.path.contains("{number}") { parameters.append(versionNumber) }
        if operation.path.contains("{id}") { parameters.append(key) }
        if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
        if let request = operation.request {
            let media: JSONText = ["schema": InterfaceSchemas.reference(request)]
            let content: JSONText = ["application/json": media]
            let isNeeded = !InterfaceSchemas.mayBeLeftOut(request)
            members.append(("requestBody", ["required": .truth(isNeeded), "content": content]))
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
