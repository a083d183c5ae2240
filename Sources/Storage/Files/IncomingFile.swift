import Crypto
public import Foundation

/// A content on its way into the store: hashed while it is written beside its final place.
///
/// Whoever lets go of it without `keep()` leaves nothing behind.
public final class IncomingFile {
    private let folder: String
    /// Where the bytes lie until they are kept, for programs that look into them.
    public let path: String
    private let limit: Int
    private var descriptor: Int32
    private var digest = SHA256()
    /// How much has come so far, in bytes.
    public private(set) var size = 0

    init(folder: String, upTo limit: Int) throws {
        self.folder = folder
        self.limit = limit
        var template = Array("\(folder)/\(DiskFileStore.incoming)/XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else { throw FileFault.system(code: errno, path: path) }
    }

    deinit { discard() }

    /// Takes the next piece.
    ///
    /// - Throws: `FileFault.tooLarge` once the limit is passed; then all of it is thrown away.
    public func write(_ bytes: Data) throws {
        guard bytes.count <= limit - size else {
            discard()
            throw FileFault.tooLarge(limit: limit)
        }
        size += bytes.count
        digest.update(data: bytes)
        try bytes.withUnsafeBytes { try write($0) }
    }

    /// What it would be called if it ended here.
    public var file: StoredFile { StoredFile(hash: FileHash(digest.finalize()), size: size) }

    /// Puts the content under its name and waits until it is on disk.
    ///
    /// A content that was there already counts as kept now: `FileStore.remove` leaves it alone.
    public func keep() throws -> StoredFile {
        defer { discard() }
        return try DiskFileStore.holding(folder, LOCK_SH, place)
    }

    private func place() throws -> StoredFile {
        let file = file
        guard fchmod(descriptor, 0o400) == 0, fsync(descriptor) == 0 else { throw fault }
        let target = DiskFileStore.path(of: file.hash, in: folder)
        let shelf = URL(filePath: target).deletingLastPathComponent().path
        if mkdir(shelf, 0o700) == 0 { try DiskFileStore.flush(folder) }
        // A link never takes the place of what is there; whoever was first has stored the same content.
        if link(path, target) != 0 {
            guard errno == EEXIST, utimensat(AT_FDCWD, target, nil, 0) == 0 else {
                throw FileFault.system(code: errno, path: target)
            }
        }
        try checkKept(file, at: target)
        try DiskFileStore.flush(target)
        try DiskFileStore.flush(shelf)
        return file
    }

    /// Throws away what has come, unless it was kept.
    public func discard() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(path)
        descriptor = -1
    }

    /// What was there before may have been damaged since.
    private func checkKept(_ file: StoredFile, at target: String) throws {
        var status = stat()
        guard stat(target, &status) == 0 else { throw FileFault.system(code: errno, path: target) }
        guard Int(status.st_size) == file.size else {
            throw FileFault.sizeDiffers(file.hash, stored: Int(status.st_size))
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw fault }
            rest = rest.dropFirst(count)
        }
    }

    private var fault: FileFault { .system(code: errno, path: path) }
}
