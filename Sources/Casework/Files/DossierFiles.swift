public import Domain
import Storage

/// How several files of one upload hang together.
public enum FileGrouping: String, Sendable, CaseIterable {
    /// Each is a paper of its own.
    case each
    /// All are pages of one paper.
    case together
    /// All are further pages of the paper that was scanned last.
    case further
}

/// What the desk does with the files of a dossier.
///
/// Contents are on disk before the commit that names them; what is refused is not kept.
public struct DossierFiles: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let acts: DossierActs
    let store: any FileStore
    let examination: FileExamination
    let accessLog: AccessLog
    public let limits: FileLimits
    /// Whether the back of an identity card shows itself in a scan, not only the front.
    public var readsBacksOfCards: Bool { examination.inspection.readsPrintedText }
    /// Looking into files takes seconds of a processor: two at a time, the others wait in line.
    let gate = WorkGate(width: 2, longestQueue: 100)

    /// A place for the next file of an upload to arrive at.
    public func arrival(named name: String) throws -> ArrivingFile {
        ArrivingFile(name: name, content: try store.receive(upTo: limits.file))
    }

    /// Reads a file that came along and is not kept: on a thread of its own, and in its turn.
    public func read<Value: Sendable>(
        _ file: ArrivingFile, _ reading: @escaping @Sendable (_ path: String) throws -> Value
    ) async throws -> Value {
        let path = file.content.path
        return try await gate.run { try reading(path) }
    }

    /// Attaches the files to a part of the dossier, all or none.
    ///
    /// - Throws: `FileRefusal`, the first that applies; then nothing was kept.
    public func attach(
        _ files: [ArrivingFile], to part: FilePart, of code: String, grouping: FileGrouping = .each,
        by officer: Officer
    ) async throws {
        guard !files.isEmpty else { throw FileRefusal.nothingChosen }
        // Before anybody waits for the looking: who may not attach here is told at once.
        try await check(of: code, by: officer) { try $0.checkMayAttach(to: part, by: $1.act) }
        var attached: [AttachedFile] = []
        for file in files {
            let isFirst = attached.isEmpty
            attached.append(
                try await examined(
                    file, part: part, isContinuation: grouping == .further || grouping == .together && !isFirst,
                    by: officer))
        }
        let candidates = attached
        try await check(of: code, by: officer) { _ = try $0.attach(candidates, in: $1) }
        for file in files { _ = try file.content.keep() }
        try await store(candidates, of: code, by: officer)
    }

    /// Takes a wrong file off the dossier; its content stays until the law has it erased, but for a card's picture.
    public func remove(
        _ id: String, of code: String, reason: String, isCardPicture: Bool = false, by officer: Officer
    ) async throws {
        _ = try await acts.perform(on: code, by: officer) { dossier, scene, writer in
            guard let file = try DossierFileStore.find(id, of: code, office: officer.officeID, in: writer) else {
                throw FileRefusal.fileUnknown
            }
            let removed = try dossier.remove(
                file, reason: reason, isCardPicture: isCardPicture, by: scene.act)
            try DossierFileStore.update(removed.file, of: code, office: officer.officeID, in: writer)
            return removed.acted
        }
    }

    /// Puts a file one place earlier or later.
    public func move(_ id: String, of code: String, earlier: Bool, by officer: Officer) async throws {
        let office = officer.officeID
        _ = try await acts.perform(on: code, by: officer) { dossier, scene, writer in
            let present = try DossierFileStore.files(of: code, office: office, in: writer)
            guard let file = present.first(where: { $0.id == id }) else { throw FileRefusal.fileUnknown }
            let moved = try dossier.move(file, earlier: earlier, among: present, by: scene.act)
            for file in moved.files { try DossierFileStore.update(file, of: code, office: office, in: writer) }
            return moved.acted
        }
    }

    /// A file that is about to be handed out; that it was asked for is on disk before.
    public func open(_ id: String, of code: String, by officer: Officer) async throws -> AttachedFile {
        guard officer.may(.openFiles) else { throw WorkflowRefusal.notYourPost }
        let (office, now) = (officer.officeID, surroundings.now())
        let found = try await database.read { reader -> AttachedFile? in
            guard let dossier = try DossierStore.find(code, office: office, in: reader),
                let file = try DossierFileStore.find(id, of: code, office: office, in: reader)
            else { return nil }
            try DossierActs.checkFileMayBeSeen(file.part, of: dossier, by: officer, at: now, in: reader)
            return file
        }
        guard let file = found else { throw FileRefusal.fileUnknown }
        try checkContent(of: file)
        try await accessLog.recordAccess(to: code, page: "file \(id)", by: officer)
        try await accessLog.flush()
        return file
    }
}

// MARK: - Steps

extension DossierFiles {
    /// Refuses a file whose content is not there as it was attached.
    func checkContent(of file: AttachedFile) throws {
        guard let hash = FileHash(file.hash) else { throw FileRefusal.fileUnknown }
        do {
            try store.checkSize(of: StoredFile(hash: hash, size: file.size))
        } catch {
            throw FileRefusal.contentMissing
        }
    }

    /// Asks the rules without changing anything.
    private func check(
        of code: String, by officer: Officer, _ ask: @escaping @Sendable (Dossier, FileScene) throws -> Void
    ) async throws {
        let (office, now, limits) = (officer.officeID, surroundings.now(), limits)
        try await database.read { [acts] reader in
            guard let dossier = try DossierStore.find(code, office: office, in: reader) else {
                throw WorkflowRefusal.dossierUnknown(code: code)
            }
            let scene = try acts.scene(of: dossier, officer: officer, at: now, in: reader)
            try ask(dossier, try Self.scene(of: dossier, scene, limits: limits, in: reader))
        }
    }

    /// A file that may be kept, with what was found in it.
    func examined(
        _ file: ArrivingFile, part: FilePart, isContinuation: Bool, by officer: Officer
    ) async throws -> AttachedFile {
        let (path, name, content) = (file.content.path, file.name, file.content.file)
        let found = try await gate.run { [examination] in
            let found = try examination.examine(path: path, name: name, size: content.size, part: part)
            try examination.checkHarmless(path: path, name: name)
            return found
        }
        return AttachedFile(
            id: surroundings.freshKey(), part: part, place: 1, isContinuation: isContinuation, name: name,
            kind: found.kind, size: content.size, hash: content.hash.text, pageCount: found.pageCount,
            signatures: found.signatures, addedByID: officer.id, addedAt: surroundings.now())
    }

    private func store(_ files: [AttachedFile], of code: String, by officer: Officer) async throws {
        let (office, limits) = (officer.officeID, limits)
        _ = try await acts.perform(on: code, by: officer) { dossier, scene, writer in
            let attached = try dossier.attach(
                files, in: try Self.scene(of: dossier, scene, limits: limits, in: writer))
            for file in attached.files { try DossierFileStore.insert(file, of: code, office: office, in: writer) }
            return attached.acted
        }
    }

    private static func scene(
        of dossier: Dossier, _ scene: ActScene, limits: FileLimits, in reader: any SQLReader
    ) throws -> FileScene {
        let reception = try DossierEventStore.reception(of: dossier.code, office: dossier.officeID, in: reader)
        return FileScene(
            act: scene.act,
            present: try DossierFileStore.files(of: dossier.code, office: dossier.officeID, in: reader),
            components: scene.version.definition.components,
            counts: ComponentCount.list(reception?.facts[.components] ?? ""), limits: limits)
    }
}
