public import Foundation

/// Files in a folder of this machine: `ab/abcdef…`, each readable by this user alone.
public struct DiskFileStore: FileStore {
    public let folder: String
    /// What is still arriving; whatever a crash leaves there is nobody's.
    static let incoming = "incoming"

    /// Makes the folder unless it is there.
    public init(folder: String) throws {
        self.folder = folder
        let private0700: [FileAttributeKey: Int] = [.posixPermissions: 0o700]
        try FileManager.default.createDirectory(
            atPath: "\(folder)/\(Self.incoming)", withIntermediateDirectories: true, attributes: private0700)
    }

    public func receive(upTo limit: Int) throws -> IncomingFile {
        try IncomingFile(folder: folder, upTo: limit)
    }

    public func size(of hash: FileHash) throws -> Int? {
        var status = stat()
        guard stat(path(of: hash), &status) == 0 else {
            guard errno == ENOENT else { throw FileFault.system(code: errno, path: path(of: hash)) }
            return nil
        }
        return Int(status.st_size)
    }

    public func path(of hash: FileHash) -> String { Self.path(of: hash, in: folder) }

    public func all() throws -> [StoredFile] {
        let files = FileManager.default
        return try files.contentsOfDirectory(atPath: folder).filter { $0.utf8.count == 2 }.flatMap { shelf in
            try files.contentsOfDirectory(atPath: "\(folder)/\(shelf)").compactMap { name in
                guard let hash = FileHash(name), let size = try size(of: hash) else { return nil }
                return StoredFile(hash: hash, size: size)
            }
        }
    }

    public func remove(_ hash: FileHash, keptBefore moment: Date) throws {
        let path = path(of: hash)
        try Self.holding(folder, LOCK_EX) {
            var status = stat()
            guard stat(path, &status) == 0 else { return }
            guard Double(status.st_mtim.tv_sec) < moment.timeIntervalSince1970 else { return }
            guard unlink(path) == 0 || errno == ENOENT else { throw FileFault.system(code: errno, path: path) }
        }
    }

    /// Removes what arrived more than a day ago and was never kept, for the program was stopped meanwhile.
    public func clearLeftovers(before moment: Date) throws {
        let incoming = "\(folder)/\(Self.incoming)"
        for name in try FileManager.default.contentsOfDirectory(atPath: incoming) {
            let path = "\(incoming)/\(name)"
            let changedAt = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
            if let changedAt, changedAt < moment { try FileManager.default.removeItem(atPath: path) }
        }
    }

    /// Many may keep contents at a time; whoever removes one is alone, so that none goes between its keeping and its naming.
    static func holding<Result>(_ folder: String, _ manner: Int32, _ body: () throws -> Result) throws -> Result {
        let descriptor = open("\(folder)/\(incoming)", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault.system(code: errno, path: folder) }
        defer { close(descriptor) }
        while flock(descriptor, manner) != 0 {
            guard errno == EINTR else { throw FileFault.system(code: errno, path: folder) }
        }
        return try body()
    }

    static func path(of hash: FileHash, in folder: String) -> String { "\(folder)/\(hash.text.prefix(2))/\(hash)" }

    /// Waits until a file, or the list of a folder's files, is on disk.
    static func flush(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault.system(code: errno, path: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileFault.system(code: errno, path: path) }
    }
}
