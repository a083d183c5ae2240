import AsyncHTTPClient
import Domain
import Foundation
import NIOCore

/// One attached file on its way to a portal as a form's field `files`, read from the disk piece by piece as it goes.
struct FileParcel: Sendable {
    let file: AttachedFile
    /// Where its content lies.
    let path: String
    /// What parts the form; made anew each time, so that no content can hold it.
    let boundary: String

    /// So many bytes a second are taken for granted; a slower line is a line that has stopped.
    private static let slowest = 128 << 10
    /// No file is waited for longer, however large.
    private static let longestSeconds = 600

    /// How long handing it over may take, beyond the time any answer may take.
    static func seconds(for file: AttachedFile) -> Int { min(longestSeconds, file.size / slowest) }

    var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    var body: HTTPClientRequest.Body {
        let pieces = FilePieces(head: head, path: path, tail: tail)
        return .stream(pieces, length: .known(Int64(head.utf8.count + file.size + tail.utf8.count)))
    }

    private var head: String {
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n"
            + "Content-Type: \(file.kind.contentType)\r\n\r\n"
    }

    private var tail: String { "\r\n--\(boundary)--\r\n" }

    /// The file's name as browsers write it into a form; an erased name is told by its kind.
    private var name: String {
        guard !file.name.isEmpty else { return "tep.\(file.kind.ending)" }
        return file.name.replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }
}

/// A text, a file and a text, one behind the other, at most one piece in memory.
struct FilePieces: AsyncSequence, Sendable {
    let head: String
    let path: String
    let tail: String

    /// The content went away between the look at it and its sending.
    struct Gone: Error {}

    func makeAsyncIterator() -> Iterator { Iterator(pieces: self) }

    struct Iterator: AsyncIteratorProtocol {
        let pieces: FilePieces
        private var handle: FileHandle?
        private var isOver = false

        private static let piece = 1 << 16

        init(pieces: FilePieces) {
            self.pieces = pieces
        }

        mutating func next() async throws -> ByteBuffer? {
            guard !isOver else { return nil }
            guard let open = handle else {
                guard let opened = FileHandle(forReadingAtPath: pieces.path) else { throw Gone() }
                handle = opened
                return ByteBuffer(string: pieces.head)
            }
            if let read = try open.read(upToCount: Self.piece), !read.isEmpty { return ByteBuffer(bytes: read) }
            isOver = true
            try open.close()
            return ByteBuffer(string: pieces.tail)
        }
    }
}
