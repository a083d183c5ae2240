import Hummingbird
import NIOCore

/// How much a request may carry.
enum BodyLimit {
    /// One mebibyte: the longest form of the office is a hundredth of it.
    static let standard = 1 << 20

    /// The body as one buffer.
    ///
    /// - Throws: `RequestProblem.tooLarge` as soon as the limit is passed.
    static func collect(_ request: Request, upTo limit: Int = standard) async throws -> ByteBuffer {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw RequestProblem.tooLarge
        }
        do {
            return try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw RequestProblem.tooLarge
        }
    }
}

/// What a body says it is.
enum MediaType {
    /// `application/json` of `Application/JSON; charset=utf-8`.
    static func name(of header: String) -> String {
        header.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
    }

    /// Whether the header leaves the letters to be UTF-8: it names no other encoding, or none.
    static func isUTF8(_ header: String) -> Bool {
        header.split(separator: ";").dropFirst().allSatisfy { parameter in
            let halves = parameter.filter { !$0.isWhitespace && $0 != "\"" }.lowercased().split(separator: "=")
            return halves.first != "charset" || halves.dropFirst() == ["utf-8"]
        }
    }
}
