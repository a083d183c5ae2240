import HTTPTypes

/// Header names that the types of the web do not know yet.
extension HTTPField.Name {
    static let forwardedFor = name("x-forwarded-for")
    static let forwardedProto = name("x-forwarded-proto")
    static let fetchSite = name("sec-fetch-site")
    static let referrerPolicy = name("referrer-policy")
    static let frameOptions = name("x-frame-options")
    static let openerPolicy = name("cross-origin-opener-policy")
    static let resourcePolicy = name("cross-origin-resource-policy")
    static let formToken = name("x-form-token")
    static let idempotencyKey = name("idempotency-key")
    static let requestID = name("x-request-id")

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no header name") }
        return name
    }
}
