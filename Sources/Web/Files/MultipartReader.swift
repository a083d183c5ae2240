import Foundation
import Hummingbird
import NIOCore

/// Reads a `multipart/form-data` body part by part as it arrives (RFC 7578), with little memory.
struct MultipartReader {
    /// What stands above a part.
    struct Head: Equatable, Sendable {
        let name: String
        /// Nothing for an ordinary field; empty when no file was chosen.
        let fileName: String?
    }

    private enum Place { case inside, atBoundary, ended }

    private var body: RequestBody.AsyncIterator
    // The first boundary has no line end before it.
    private var buffer = Data("\r\n".utf8)
    private let delimiter: Data
    private var place = Place.inside
    private var rest: Int
    private static let longestHead = 8192
    private static let enough = 1 << 16

    /// - Throws: `RequestProblem.unsupportedMedia` for another kind of body.
    init(_ request: Request, upTo limit: Int) throws(RequestProblem) {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data"), let boundary = Self.boundary(in: type) else {
            throw .unsupportedMedia
        }
        delimiter = Data("\r\n--\(boundary)".utf8)
        body = request.body.makeAsyncIterator()
        rest = limit
    }

    /// Goes on to the next part; what was not read of this one is skipped.
    mutating func nextPart() async throws -> Head? {
        while try await nextPiece() != nil {}
        guard place != .ended else { return nil }
        try await fill(to: 2)
        if buffer.starts(with: Data("--".utf8)) {
            place = .ended
            return nil
        }
        let end = Data("\r\n\r\n".utf8)
        while buffer.firstRange(of: end) == nil {
            guard buffer.count < Self.longestHead else { throw RequestProblem.malformed }
            try await fill(to: buffer.count + 1)
        }
        guard let range = buffer.firstRange(of: end), range.lowerBound - buffer.startIndex < Self.longestHead else {
            throw RequestProblem.malformed
        }
        let head = try Self.head(buffer[..<range.lowerBound])
        buffer = Data(buffer[range.upperBound...])
        place = .inside
        return head
    }

    /// The next piece of the part; nothing once it has ended.
    mutating func nextPiece() async throws -> Data? {
        while place == .inside {
            if let range = boundary() {
                let piece = Data(buffer[..<range.lowerBound])
                buffer = Data(buffer[range.upperBound...])
                place = .atBoundary
                return piece.isEmpty ? nil : piece
            }
            if buffer.count >= Self.enough {
                let safe = buffer.startIndex + buffer.count - delimiter.count
                let piece = Data(buffer[..<safe])
                buffer = Data(buffer[safe...])
                return piece
            }
            try await fill(to: buffer.count + 1)
        }
        return nil
    }

    /// Where the next boundary stands; the C library looks at many bytes a step.
    private func boundary() -> Range<Data.Index>? {
        let length = delimiter.count
        let offset: Int? = buffer.withUnsafeBytes { hay in
            delimiter.withUnsafeBytes { needle in
                guard let base = hay.baseAddress, let sought = needle.baseAddress else { return nil }
                var offset = 0
                while offset + length <= hay.count,
                    let found = memchr(base + offset, Int32(UInt8(ascii: "\r")), hay.count - length - offset + 1)
                {
                    if memcmp(found, sought, length) == 0 { return UnsafeRawPointer(found) - base }
                    offset = UnsafeRawPointer(found) - base + 1
                }
                return nil
            }
        }
        return offset.map { buffer.startIndex + $0..<buffer.startIndex + $0 + length }
    }

    /// Waits until so many bytes are there.
    ///
    /// - Throws: `RequestProblem.malformed` when the body ends before, for then it was cut off.
    private mutating func fill(to count: Int) async throws {
        while buffer.count < count {
            guard let next = try await body.next() else { throw RequestProblem.malformed }
            rest -= next.readableBytes
            guard rest >= 0 else { throw RequestProblem.tooLarge }
            buffer.append(contentsOf: next.readableBytesView)
        }
    }
}

// MARK: - Heads

extension MultipartReader {
    /// The boundary of a content type, 1…70 plain signs.
    private static func boundary(in type: String) -> String? {
        guard let range = type.range(of: "boundary=", options: .caseInsensitive) else { return nil }
        let value = type[range.upperBound...]
        let text = value.hasPrefix("\"") ? value.dropFirst().prefix { $0 != "\"" } : value.prefix { $0 != ";" }
        let isPlain = text.utf8.allSatisfy { $0 > 32 && $0 < 127 }
        return (1...70).contains(text.utf8.count) && isPlain ? String(text) : nil
    }

    private static func head(_ bytes: Data) throws(RequestProblem) -> Head {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        let lines = text.split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = value(of: "name", in: line), name.utf8.count <= 100
        else { throw .malformed }
        return Head(name: name, fileName: value(of: "filename", in: line))
    }

    /// `name="…"`: browsers write quotation marks and line ends inside as `%22`, `%0D`, `%0A`.
    private static func value(of key: String, in line: Substring) -> String? {
        guard let range = line.range(of: "; \(key)=\"") else { return nil }
        let raw = line[range.upperBound...].prefix { $0 != "\"" }
        return raw.replacingOccurrences(of: "%22", with: "\"").replacingOccurrences(of: "%0D", with: " ")
            .replacingOccurrences(of: "%0A", with: " ").precomposedStringWithCanonicalMapping
    }
}
