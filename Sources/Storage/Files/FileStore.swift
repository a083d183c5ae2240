public import Foundation

/// A content that is on disk: what it is called, and how long it is.
public struct StoredFile: Hashable, Sendable {
    public var hash: FileHash
    /// In bytes.
    public var size: Int

    public init(hash: FileHash, size: Int) {
        self.hash = hash
        self.size = size
    }
}

/// Where scans, signed results and printed papers lie: outside the database, each under the hash of its content.
///
/// A file is put here *before* the commit that names it: after a crash there may be a file that nothing names, never
/// a name without its file. Nothing is ever overwritten or changed; the same content is stored once, however often and
/// by however many it is put at a time.
///
///     let pdf = try await files.put(bytes)        // hashed, written, on disk
///     try await database.write { … pdf.hash, pdf.size … }
///     let bytes = try await files.read(pdf)       // size checked; hash checked too
public protocol FileStore: Sendable {
    /// Begins a content that arrives piece by piece; nothing is in the store before `IncomingFile.keep()`.
    func receive(upTo limit: Int) throws -> IncomingFile

    /// The length of a stored content; nothing when it is not there.
    func size(of hash: FileHash) throws -> Int?

    /// Where the content lies, for programs that read files themselves; they must not change it.
    func path(of hash: FileHash) -> String

    /// Removes a content that nothing names any more, unless somebody has kept it again since a moment.
    func remove(_ hash: FileHash, keptBefore moment: Date) throws

    /// Every content there is, in no order.
    func all() throws -> [StoredFile]
}

extension FileStore {
    /// Puts a content that is in memory.
    ///
    /// - Throws: `FileFault`; then nothing was stored.
    @discardableResult
    public func put(_ bytes: Data) async throws -> StoredFile {
        let incoming = try receive(upTo: .max)
        try incoming.write(bytes)
        return try incoming.keep()
    }

    /// Gives the content piece by piece; its size is checked first.
    public func forEachPiece(of file: StoredFile, _ body: (Data) async throws -> Void) async throws {
        try checkSize(of: file)
        guard let handle = FileHandle(forReadingAtPath: path(of: file.hash)) else { throw FileFault.missing(file.hash) }
        defer { try? handle.close() }
        while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty { try await body(piece) }
    }

    /// The whole content, size and hash checked.
    public func read(_ file: StoredFile) async throws -> Data {
        var bytes = Data(capacity: file.size)
        try await forEachPiece(of: file) { bytes.append($0) }
        guard FileHash(of: bytes) == file.hash else { throw FileFault.hashDiffers(file.hash) }
        return bytes
    }

    /// Refuses a content that is missing or of another length.
    public func checkSize(of file: StoredFile) throws {
        guard let size = try size(of: file.hash) else { throw FileFault.missing(file.hash) }
        guard size == file.size else { throw FileFault.sizeDiffers(file.hash, stored: size) }
    }

    /// Refuses a content that is missing, or differs in one bit; reads all of it.
    public func verify(_ file: StoredFile) throws {
        try checkSize(of: file)
        guard try ContentReading.hash(ofFileAt: path(of: file.hash)) == file.hash else {
            throw FileFault.hashDiffers(file.hash)
        }
    }
}

/// What goes wrong between us and the folder of files: faults of the disk or of whoever meddled with it.
public enum FileFault: Error, Sendable, Equatable {
    case missing(FileHash)
    case sizeDiffers(FileHash, stored: Int)
    case hashDiffers(FileHash)
    /// More came than was allowed; nothing was stored.
    case tooLarge(limit: Int)
    /// The system's number for what happened, and to which file.
    case system(code: Int32, path: String)
}
