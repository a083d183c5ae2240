import Domain
public import Storage

/// A file as it arrives at the desk: its bytes are in the store's hall, not yet kept.
public struct ArrivingFile {
    public var name: String
    public var content: IncomingFile

    /// Takes the name as the browser sends it.
    public init(name: String, content: IncomingFile) {
        self.name = FileName.shown(name)
        self.content = content
    }
}

/// What was found in a file that may be kept.
struct ExaminedFile: Sendable {
    var kind: FileKind
    var pageCount: Int
    var signatures: [DocumentSignature]
}

/// Decides whether a file may be kept, before it is: kind, pages, no identity card, signatures of results.
struct FileExamination: Sendable {
    let inspection: any FileInspection
    let limits: FileLimits

    func examine(path: String, name: String, size: Int, part: FilePart) throws -> ExaminedFile {
        guard size > 0 else { throw FileRefusal.empty(name: name) }
        do {
            return try look(path: path, name: name, part: part)
        } catch InspectionFault.unreadable {
            throw FileRefusal.damaged(name: name)
        } catch InspectionFault.tookTooLong {
            throw FileRefusal.checkTookTooLong(name: name)
        } catch InspectionFault.toolMissing {
            throw FileRefusal.checkUnavailable
        }
    }

    /// Refuses a file in which a harmful program is; where no scanner is set up nothing is said.
    func checkHarmless(path: String, name: String) throws(FileRefusal) {
        guard let found = try? inspection.scan(fileAt: path) else { throw .scannerUnavailable }
        guard found != .infected else { throw .harmful(name: name) }
    }

    private func look(path: String, name: String, part: FilePart) throws -> ExaminedFile {
        guard let kind = try inspection.kind(ofFileAt: path) else { throw FileRefusal.kindNotAllowed(name: name) }
        guard part != .result || kind == .pdf else { throw FileRefusal.resultNotPDF(name: name) }
        let pageCount = try inspection.pageCount(ofFileAt: path, kind: kind)
        guard pageCount <= limits.pages else { throw FileRefusal.tooManyPages(name: name, most: limits.pages) }
        let codes = try inspection.codes(inFileAt: path, kind: kind)
        guard !codes.contains(where: IdentityCard.isCardCode) else { throw FileRefusal.cardImage(name: name) }
        let text = try inspection.text(inFileAt: path, kind: kind)
        guard !MachineReadableZone.isInside(text) else { throw FileRefusal.cardImage(name: name) }
        let signatures = part == .result ? try inspection.signatures(inPDFAt: path) : []
        return ExaminedFile(kind: kind, pageCount: pageCount, signatures: signatures)
    }
}
