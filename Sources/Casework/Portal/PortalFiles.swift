public import Domain
public import Storage

/// Attachments handed to the portal by their links; each time is written down before the first byte goes.
public struct PortalFiles: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings
    private let store: any FileStore

    public init(database: any CaseDatabase, surroundings: Surroundings, store: any FileStore) {
        self.database = database
        self.surroundings = surroundings
        self.store = store
    }

    /// The link for a file of a dossier, good for so many days from now.
    public func link(to file: String, of code: String, office: String, days: Int) -> PortalFileLink {
        // To the end of a day, so that the same file keeps one link for a day and an update repeats it.
        let end = LocalInstant(surroundings.now().date.adding(days: days + 1))
        return PortalFileLink(
            office: office, dossierCode: code, fileID: file, until: end, secret: surroundings.secret)
    }

    /// Where the content of an attached file lies, once it is sure that it is whole.
    ///
    /// - Throws: `FileFault` when it is missing or of another length.
    public func path(of file: AttachedFile) throws -> String {
        guard let hash = FileHash(file.hash) else { throw FileRefusal.contentMissing }
        try store.checkSize(of: StoredFile(hash: hash, size: file.size))
        return store.path(of: hash)
    }

    /// The file a link stands for.
    ///
    /// - Throws: `PortalRefusal.linkUnknown`, whatever is wrong with it: a stranger learns nothing.
    public func open(_ link: PortalFileLink, from address: String) async throws -> StoredAttachment {
        let now = surroundings.now()
        guard link.isGenuine(at: now, secret: surroundings.secret) else { throw PortalRefusal.linkUnknown }
        let key = surroundings.freshKey()
        return try await database.write { writer in
            guard
                let file = try DossierFileStore.find(link.fileID, of: link.dossierCode, office: link.office, in: writer)
            else { return try openFiling(link, key: key, at: now, from: address, in: writer) }
            try PortalLinkUseStore.insert(
                key, of: link.fileID, dossier: link.dossierCode, at: now, from: address, office: link.office,
                in: writer)
            return StoredAttachment(kind: file.kind, size: file.size, hash: file.hash)
        }
    }

    /// A file of a filing that is no dossier: the portal's record of it names its papers too.
    private func openFiling(
        _ link: PortalFileLink, key: String, at now: LocalInstant, from address: String, in writer: any SQLWriter
    ) throws -> StoredAttachment {
        let file = try FilingFileStore.find(link.fileID, of: link.dossierCode, office: link.office, in: writer)
        guard case .kept(let kind, let size, let hash, _)? = file?.content else { throw PortalRefusal.linkUnknown }
        try PortalLinkUseStore.insert(
            key, of: link.fileID, filing: link.dossierCode, at: now, from: address, office: link.office, in: writer)
        return StoredAttachment(kind: kind, size: size, hash: hash)
    }
}

/// What the portal gets for a link.
public struct StoredAttachment: Sendable {
    public var kind: FileKind
    public var size: Int
    public var hash: String
}
