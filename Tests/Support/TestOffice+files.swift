public import Casework
public import Domain
public import Foundation
import Inspection
import Storage

/// Scans for tests, through the very verbs of the desk.
extension TestOffice {
    /// A dossier of which one paper is to be scanned.
    public func dossierForScans() async throws -> String {
        try await seedProcedures()
        return try await receive().code
    }

    /// Attaches samples of `Tests/Support/Files`.
    public func attach(
        _ names: [String], to code: String, part: FilePart = .component(1), grouping: FileGrouping = .each,
        by role: Role = .reception
    ) async throws {
        let files = try names.map { try arriving($0, FileSamples.bytes($0)) }
        try await work.dossierFiles.attach(files, to: part, of: code, grouping: grouping, by: officer(role))
    }

    /// The office's verbs for files with other limits.
    public func fileDesk(limits: FileLimits) -> DossierFiles {
        OfficeWork(
            database: database, files: work.files, surroundings: surroundings, inspection: ToolInspection(),
            fileLimits: limits
        ).dossierFiles
    }

    /// The office's verbs for what is filed online, with other limits of files.
    public func filings(limits: FileLimits) -> Filings {
        OfficeWork(
            database: database, files: work.files, surroundings: surroundings, inspection: ToolInspection(),
            fileLimits: limits
        ).filings
    }

    /// Attaches a content of the test's own.
    public func attach(_ name: String, _ content: Data, to code: String) async throws {
        try await work.dossierFiles.attach(
            [arriving(name, content)], to: .component(1), of: code, by: officer(.reception))
    }

    /// The files on the dossier now.
    public func files(of code: String) async throws -> [AttachedFile] {
        let id = office.id
        return try await database.read { try DossierFileStore.files(of: code, office: id, in: $0) }
    }

    /// What lies in the store under the file's hash.
    public func content(of file: AttachedFile) async throws -> Data {
        guard let hash = FileHash(file.hash) else { throw FileRefusal.contentMissing }
        return try await work.files.read(StoredFile(hash: hash, size: file.size))
    }

    private func arriving(_ name: String, _ content: Data) throws -> ArrivingFile {
        let file = try work.dossierFiles.arrival(named: name)
        try file.content.write(content)
        return file
    }
}
