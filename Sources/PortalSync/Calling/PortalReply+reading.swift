import Domain

extension PortalReply {
    /// Reads the envelope of an answer.
    ///
    /// Catalogues of dialect B and C come as a JSON text inside a message without a code: they count as answered.
    init(httpStatus: Int, body: PortalJSON?, dialect: PortalDialect, operation: PortalOperation) {
        // An empty code says no more than a missing one.
        let code = [body?["error_code"], body?["code"]].lazy.compactMap { $0?.plain }
            .first { $0.contains { !$0.isWhitespace } }
        let isBareCatalogue =
            dialect != .envelope && operation == .ask && httpStatus == 200 && Self.holdsCatalogue(body)
        self.init(
            httpStatus: httpStatus, code: code ?? (isBareCatalogue ? "0" : nil),
            message: Self.shown(body?.plain("message") ?? ""))
    }

    private static let longestWords = 500

    /// The portal's words as they can be kept and shown: one line, not endless, nothing invisible.
    static func shown(_ words: String) -> String {
        let line = words.unicodeScalars.prefix(longestWords).map { scalar in
            TextLine.holdsControl(String(scalar)) ? " " : Character(scalar)
        }
        return TextLine.tidied(String(line))
    }

    /// A list, be it bare, in `result` or `data`, or a JSON text inside the message; words alone are none.
    private static func holdsCatalogue(_ body: PortalJSON?) -> Bool {
        guard let body else { return false }
        if case .list = body { return true }
        if body["result"] != nil || body["data"] != nil { return true }
        let inner = body.plain("message").first { !$0.isWhitespace }
        return inner == "[" || inner == "{"
    }
}
