/// A file of a dossier: a scan of one of its papers, or its signed result.
///
/// The content lies outside the database under its hash; what people called it is shown, never used as a path.
public struct AttachedFile: Hashable, Sendable {
    public var id: String
    public var part: FilePart
    /// Its place among the files of its part, from 1: the order of the pages.
    public var place: Int
    /// Whether it goes on with the paper of the file before it, as the second page of a paper scanned page by page.
    public var isContinuation: Bool
    public var name: String
    public var kind: FileKind
    /// In bytes.
    public var size: Int
    /// SHA-256 of the content.
    public var hash: String
    public var pageCount: Int
    /// What was found of digital signatures when it was attached; results only.
    public var signatures: [DocumentSignature]
    public var addedByID: String
    public var addedAt: LocalInstant
    public var removal: FileRemoval?

    public init(
        id: String, part: FilePart, place: Int, isContinuation: Bool = false, name: String, kind: FileKind, size: Int,
        hash: String, pageCount: Int, signatures: [DocumentSignature] = [], addedByID: String, addedAt: LocalInstant,
        removal: FileRemoval? = nil
    ) {
        self.id = id
        self.part = part
        self.place = place
        self.isContinuation = isContinuation
        self.name = name
        self.kind = kind
        self.size = size
        self.hash = hash
        self.pageCount = pageCount
        self.signatures = signatures
        self.addedByID = addedByID
        self.addedAt = addedAt
        self.removal = removal
    }
}

/// What of a dossier a file belongs to.
public enum FilePart: Hashable, Sendable {
    /// The paper of this number in the procedure's list.
    case component(Int)
    /// The result, as it was signed.
    case result
}

/// That a wrong file was taken off the dossier; its content stays until the law has it erased.
///
/// The picture of an identity card may not be kept at all (NĐ 356/2025/NĐ-CP): its content goes some days later.
public struct FileRemoval: Hashable, Sendable {
    public var officerID: String
    public var at: LocalInstant
    public var reason: String
    public var isCardPicture: Bool

    public init(officerID: String, at: LocalInstant, reason: String, isCardPicture: Bool = false) {
        self.officerID = officerID
        self.at = at
        self.reason = reason
        self.isCardPicture = isCardPicture
    }
}

/// How much may be attached; whoever runs the server sets it by the room on its disk.
public struct FileLimits: Sendable, Hashable {
    /// In bytes.
    public var file: Int
    /// All files of one dossier together, in bytes.
    public var dossier: Int
    /// So many files of one dossier at most.
    public let count = 200
    /// So many pages of one file at most: each is looked at for an identity card.
    public var pages: Int

    /// - Parameters: in megabytes of 1,048,576 bytes, and in pages.
    public init(fileMegabytes: Int = 20, dossierMegabytes: Int = 200, pages: Int = 200) {
        file = fileMegabytes << 20
        dossier = dossierMegabytes << 20
        self.pages = pages
    }

    /// For what was looked at when it came: there was room then, whatever the server's limits are by now.
    public static let checkedBefore = FileLimits(fileMegabytes: 1 << 20, dossierMegabytes: 1 << 20)

    /// Whether there is room for files beside those that are there.
    func check(_ files: [AttachedFile], beside present: [AttachedFile]) throws(FileRefusal) {
        for file in files where file.size > self.file { throw .tooLarge(name: file.name, limit: self.file) }
        guard (present + files).reduce(0, { $0 + $1.size }) <= dossier else { throw .dossierFull(limit: dossier) }
        guard present.count + files.count <= count else { throw .tooManyFiles(most: count) }
    }
}

/// A length in bytes as people read it: «1,4 MB», «320 KB».
public enum FileSize {
    public static func words(_ bytes: Int) -> String {
        guard bytes >= 1 << 20 else { return "\(max(1, (bytes + 1023) / 1024)) KB" }
        let tenths = (bytes * 10 + (1 << 19)) >> 20
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
    }
}
