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
    public func link(to file: AttachedFile, of code: String, office: String, days: Int) -> PortalFileLink {
        // To the end of a day, so that the same file keeps one link for a day and an update repeats it.
        let end = LocalInstant(surroundings.now().date.adding(days: days + 1))
        return PortalFileLink(
            office: office, dossierCode: code, fileID: file.id, until: end, secret: surroundings.secret)
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
    public func open(_ link: PortalFileLink, from address: String) async throws -> AttachedFile {
        let now = surroundings.now()
        guard link.isGenuine(at: now, secret: surroundings.secret) else { throw PortalRefusal.linkUnknown }
        let key = surroundings.freshKey()
        return try await database.write { writer in
            let found = try DossierFileStore.find(
                link.fileID, of: link.dossierCode, office: link.office, in: writer)
            guard let file = found else { throw PortalRefusal.linkUnknown }
            try PortalLinkUseStore.insert(
                key, of: link.fileID, dossier: link.dossierCode, at: now, from: address, office: link.office,
                in: writer)
            return file
        }
    }
}
