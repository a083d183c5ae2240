import Hummingbird

/// Puts an outcome into the words and numbers of this portal's settings.
struct AnswerWriting: Sendable {
    let settings: StandInSettings

    /// `{error_code, message, result}`.
    func envelope(_ message: String, result: JSONValue? = nil) throws -> Response {
        var fields: [String: JSONValue] = ["error_code": code(0), "message": .text(message)]
        fields["result"] = result
        return try .json(.object(fields))
    }

    func envelope(_ objection: Objection) throws -> Response {
        let number = settings.codes.code(of: objection.kind)
        return try .json(["error_code": code(number), "message": .text(objection.message)])
    }

    /// `{code, message, data}` of the third generation, with a status of HTTP to match.
    func gateway(_ message: String, result: JSONValue? = nil) throws -> Response {
        var fields: [String: JSONValue] = ["code": gatewayCode(200), "message": .text(message)]
        fields["data"] = result
        return try .json(.object(fields))
    }

    func gateway(_ objection: Objection, result: JSONValue? = nil) throws -> Response {
        let status = objection.httpStatus
        var fields: [String: JSONValue] = ["code": gatewayCode(status.code), "message": .text(objection.message)]
        fields["data"] = result
        return try .json(.object(fields), status: status)
    }

    private func code(_ number: Int) -> JSONValue {
        switch settings.style {
        case .number: JSONValue(number)
        case .text: .text(String(number))
        case .padded: .text((number < 0 ? "-" : "") + (abs(number) < 10 ? "0" : "") + String(abs(number)))
        }
    }

    private func gatewayCode(_ number: Int) -> JSONValue {
        settings.style == .number ? JSONValue(number) : .text(String(number))
    }
}

extension Objection {
    var httpStatus: HTTPResponse.Status {
        switch kind {
        case .session: .unauthorized
        case .forbidden: .forbidden
        case .notFound, .service: .notFound
        case .invalid, .exists, .transition: .badRequest
        }
    }
}
