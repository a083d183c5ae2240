public import Casework
public import Domain
import Foundation

/// Inspection by libmagic, poppler-utils and zbar-tools, as Debian has them.
public struct ToolInspection: FileInspection {
    /// So many pages of a document are drawn and searched for codes at once; all of them are, ten after ten.
    private static let pagesAtOnce = 10
    /// The programs it calls.
    public static let programs = ["pdfinfo", "pdftoppm", "pdftotext", "pdfsig", "zbarimg"].map(ExternalProgram.init)
    /// The longest side of a page while it is searched, in dots: A4 at some 250 dots an inch.
    private static let longestSide = 3000

    /// Looks for harmful programs; nothing when none is set up.
    private let scanner: ExternalProgram?
    /// Reads what is printed in an image; nothing when none is set up.
    let reader: ExternalProgram?

    /// `scanner` is `clamdscan` or `clamscan` of Debian's ClamAV, `reader` is `tesseract` of Debian's tesseract-ocr; or empty.
    public init(scanner: String = "", reader: String = "") {
        self.scanner = scanner.isEmpty ? nil : ExternalProgram(scanner)
        self.reader = reader.isEmpty ? nil : ExternalProgram(reader)
    }

    public func scan(fileAt path: String) throws -> VirusScan {
        guard let scanner else { return .unchecked }
        // The daemon runs as a user who may not read our files: it is handed the opened one.
        let options = scanner.name == "clamdscan" ? ["--fdpass"] : []
        switch try scanner.run(options + ["--no-summary", "--infected", path]).exitCode {
        case 0: return .clean
        case 1: return .infected
        default: throw InspectionFault.unreadable
        }
    }

    public func kind(ofFileAt path: String) throws -> FileKind? {
        FileKind(contentType: try ContentType.of(path))
    }

    public func pageCount(ofFileAt path: String, kind: FileKind) throws -> Int {
        switch kind {
        case .jpeg, .png: return 1
        case .tiff: return try TIFFPages.count(inFileAt: path)
        case .pdf:
            let said = try run("pdfinfo", [path])
            let line = said.split(separator: "\n").first { $0.hasPrefix("Pages:") }
            guard let count = line.flatMap({ Digits.value($0.filter(\.isNumber)) }), count > 0 else {
                throw InspectionFault.unreadable
            }
            return count
        }
    }

    public func codes(inFileAt path: String, kind: FileKind) throws -> [String] {
        guard kind == .pdf else { return try codes(inImages: ["\(kind.rawValue):\(path)"]) }
        return try forDrawnPages(ofPDFAt: path) { drawn in try codes(inImages: drawn.map { "png:\($0)" }) }
    }

    /// The pages of a document as images, ten after ten, and what is found in each ten.
    func forDrawnPages<Found>(ofPDFAt path: String, _ find: ([String]) throws -> [Found]) throws -> [Found] {
        let last = try pageCount(ofFileAt: path, kind: .pdf)
        return try stride(from: 1, through: last, by: Self.pagesAtOnce).flatMap { first in
            try draw(pages: first...min(first + Self.pagesAtOnce - 1, last), ofPDFAt: path, find)
        }
    }

    private func draw<Found>(
        pages: ClosedRange<Int>, ofPDFAt path: String, _ find: ([String]) throws -> [Found]
    ) throws -> [Found] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-pages-XXXXXX").path
        guard let made = Self.makeFolder(folder) else { throw InspectionFault.unreadable }
        defer { try? FileManager.default.removeItem(atPath: made) }
        _ = try run(
            "pdftoppm",
            [
                "-gray", "-png", "-scale-to", String(Self.longestSide), "-f", String(pages.lowerBound),
                "-l", String(pages.upperBound), path, "\(made)/page",
            ])
        let drawn = try FileManager.default.contentsOfDirectory(atPath: made).sorted()
        guard !drawn.isEmpty else { throw InspectionFault.unreadable }
        return try find(drawn.map { "\(made)/\($0)" })
    }

    public func signatures(inPDFAt path: String) throws -> [DocumentSignature] {
        let answer = try ExternalProgram("pdfsig").run(["-no-ocsp", path])
        // 2: read, and there is no signature in it.
        guard answer.exitCode == 0 || answer.exitCode == 2 else { throw InspectionFault.unreadable }
        return SignatureReport(answer.text).signatures
    }

    private func codes(inImages images: [String]) throws -> [String] {
        let answer = try ExternalProgram("zbarimg").run(
            ["--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable"] + images)
        // 4: all images were read, and no code is in them; 0 without a code: an image could not be read.
        guard answer.exitCode == 4 || answer.exitCode == 0 && !answer.text.isEmpty else {
            throw InspectionFault.unreadable
        }
        return answer.text.split(separator: "\n").map(String.init)
    }

    func run(_ name: String, _ arguments: [String]) throws -> String {
        let answer = try ExternalProgram(name).run(arguments)
        guard answer.exitCode == 0 else { throw InspectionFault.unreadable }
        return answer.text
    }

    /// A new folder for this user alone.
    private static func makeFolder(_ pattern: String) -> String? {
        var template = Array(pattern.utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
