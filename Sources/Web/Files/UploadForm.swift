import Casework
import Domain
import Foundation
import Hummingbird
import Storage

/// A form with files: its fields, and the files as they lie in the store's hall.
///
/// The session's secret must come before the first file, else nothing of it is taken: a form with files passes the
/// check of other forms and is checked here.
struct UploadForm {
    private(set) var fields = FormFields()
    private(set) var files: [ArrivingFile] = []
    /// The first thing wrong with a file; the body is read to its end all the same, for browsers show no answer before.
    private(set) var refusal: FileRefusal?
    private static let longestField = 1 << 16
    /// Room for fields and heads beside the files.
    private static let margin = 1 << 20
    static let mostFiles = 50

    static func read(_ visit: DeskVisit) async throws -> UploadForm {
        let dossierFiles = visit.visit.site.work.dossierFiles
        let most = dossierFiles.limits.dossier + margin
        var reader = try MultipartReader(visit.request, upTo: most)
        if let length = visit.request.headers[.contentLength].flatMap({ Int($0) }), length > most {
            throw FileRefusal.dossierFull(limit: dossierFiles.limits.dossier)
        }
        var form = UploadForm()
        if let token = visit.request.headers[.formToken] { form.fields.set("formToken", token) }
        while let head = try await reader.nextPart() {
            if let fileName = head.fileName {
                try form.checkToken(visit)
                try await form.takeFile(fileName, from: &reader, dossierFiles)
            } else {
                try await form.takeField(head.name, from: &reader)
            }
        }
        try form.checkToken(visit)
        return form
    }

    private func checkToken(_ visit: DeskVisit) throws(RequestProblem) {
        guard ConstantTime.areEqual(fields.text("formToken"), visit.formToken) else { throw .formOutdated }
    }

    private mutating func takeField(_ name: String, from reader: inout MultipartReader) async throws {
        var bytes = Data()
        while let piece = try await reader.nextPiece() {
            bytes.append(piece)
            guard bytes.count <= Self.longestField else { throw RequestProblem.malformed }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw RequestProblem.malformed }
        fields.set(name, text.precomposedStringWithCanonicalMapping)
    }

    private mutating func takeFile(
        _ name: String, from reader: inout MultipartReader, _ dossierFiles: DossierFiles
    ) async throws {
        if files.count == Self.mostFiles { refusal = refusal ?? .tooManyFiles(most: Self.mostFiles) }
        // Once something is refused, the rest is skipped.
        guard refusal == nil else { return }
        let file = try dossierFiles.arrival(named: name)
        do {
            while let piece = try await reader.nextPiece() { try file.content.write(piece) }
        } catch FileFault.tooLarge(let limit) {
            refusal = .tooLarge(name: file.name, limit: limit)
            return
        }
        // A file field in which nothing was chosen comes with neither name nor content.
        guard !name.isEmpty || file.content.size > 0 else { return }
        files.append(file)
    }
}
