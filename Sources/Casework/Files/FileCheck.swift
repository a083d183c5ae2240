public import Storage

/// Compares contents with what the database says of them.
public struct FileCheck: Sendable {
    private let files: any FileStore

    public init(files: any FileStore) {
        self.files = files
    }

    /// What is missing or differs; each content is read once, however often it is named.
    public func broken(_ named: [NamedFiles.Entry], stopsAtFirst: Bool = false) throws -> [BrokenLink] {
        var (seen, broken) = (Set<FileHash>(), [BrokenLink]())
        for entry in named where seen.insert(entry.hash).inserted {
            if let link = try fault(of: entry) { broken.append(link) }
            if stopsAtFirst, !broken.isEmpty { break }
        }
        return broken
    }

    private func fault(of entry: NamedFiles.Entry) throws -> BrokenLink? {
        do {
            guard let size = try files.size(of: entry.hash) else { throw FileFault.missing(entry.hash) }
            try files.verify(StoredFile(hash: entry.hash, size: entry.size ?? size))
            return nil
        } catch FileFault.missing {
            return .contentMissing(owner: entry.owner, hash: entry.hash)
        } catch FileFault.sizeDiffers, FileFault.hashDiffers {
            return .contentDiffers(owner: entry.owner, hash: entry.hash)
        }
    }
}
