import Foundation

/// A file that was handed over before the dossier that names it.
public struct TakenFile: Sendable, Hashable {
    /// IdTepTin.
    public var id: String
    /// HashTepTin.
    public var hash: String
    public var name: String
    public var size: Int
}

extension TakenFile {
    /// Reads the field `files` of a form; the mark is reckoned from the content, as a client could not guess it.
    init(form: Data, contentType: String, serial: Int) throws(Objection) {
        guard let part = FormPart(named: "files", in: form, contentType: contentType) else {
            throw .invalid("files", "không có tệp")
        }
        guard !part.content.isEmpty else { throw .invalid("files", "tệp rỗng") }
        var mark: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in part.content { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.init(
            id: "tep-\(serial)", hash: String(mark, radix: 16), name: part.fileName, size: part.content.count)
    }

    /// Whether a paper names the file as the portal does.
    func isNamed(by paper: JSONValue) -> Bool { paper["IdGiayTo"]?.text == id && paper["HashTepTin"]?.text == hash }
}

/// One field of a form that holds a file (multipart/form-data).
struct FormPart {
    let fileName: String
    let content: Data

    init?(named name: String, in form: Data, contentType: String) {
        guard contentType.hasPrefix("multipart/form-data"),
            let boundary = contentType.components(separatedBy: "boundary=").dropFirst().first,
            let opening = form.range(of: Data("--\(boundary)\r\n".utf8)),
            let blank = form.range(of: Data("\r\n\r\n".utf8), in: opening.upperBound..<form.endIndex),
            let closing = form.range(of: Data("\r\n--\(boundary)--".utf8), in: blank.upperBound..<form.endIndex)
        else { return nil }
        let head = String(decoding: form[opening.upperBound..<blank.lowerBound], as: UTF8.self)
        guard head.contains("name=\"\(name)\""), let start = head.range(of: "filename=\"")?.upperBound else {
            return nil
        }
        fileName = String(head[start...].prefix { $0 != "\"" })
        content = form[blank.upperBound..<closing.lowerBound]
    }
}
