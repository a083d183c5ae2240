/// What the rules must know besides the dossier when files are attached to it.
public struct FileScene: Sendable {
    public var act: Act
    /// The files that are on the dossier now, removed ones left out.
    public var present: [AttachedFile]
    public var components: [DossierComponent]
    /// What was handed in, as the slip has it.
    public var counts: [ComponentCount]
    public var limits: FileLimits

    public init(
        act: Act, present: [AttachedFile], components: [DossierComponent], counts: [ComponentCount],
        limits: FileLimits
    ) {
        self.act = act
        self.present = present
        self.components = components
        self.counts = counts
        self.limits = limits
    }
}

/// Attaching and removing files; each is an event with the content's hash.
///
/// A colleague's lock does not stand in the way: a scan changes nothing of the case.
extension Dossier {
    /// Attaches files behind those their part has already; gives them with their places.
    public func attach(_ files: [AttachedFile], in scene: FileScene) throws -> (acted: Acted, files: [AttachedFile]) {
        guard !files.isEmpty else { throw FileRefusal.nothingChosen }
        try scene.limits.check(files, beside: scene.present)
        var (acted, present) = (Acted(self), scene.present)
        for var file in files {
            try checkPart(of: file, in: scene)
            let siblings = present.filter { $0.part == file.part }
            guard !siblings.contains(where: { $0.hash == file.hash }) else {
                throw FileRefusal.attachedAlready(name: file.name)
            }
            file.place = (siblings.map(\.place).max() ?? 0) + 1
            present.append(file)
            try acted.record(
                file.part == .result ? .resultAttached : .fileAttached, by: scene.act, facts: file.facts)
        }
        return (acted, Array(present.suffix(files.count)))
    }

    /// Takes a wrong file off, with a reason; the chain tells when its content goes with it.
    public func remove(
        _ file: AttachedFile, reason: String, isCardPicture: Bool = false, by act: Act
    ) throws -> (acted: Acted, file: AttachedFile) {
        try check(act, touches: file.part)
        guard !reason.isEmpty else { throw FileRefusal.reasonMissing }
        guard file.removal == nil else { throw FileRefusal.fileUnknown }
        var (acted, file) = (Acted(self), file)
        // A signed result is no card, whatever somebody has ticked.
        let isCardPicture = isCardPicture && file.part != .result
        file.removal = FileRemoval(
            officerID: act.officer.id, at: act.at, reason: reason, isCardPicture: isCardPicture)
        var facts = file.facts.merging([.reason: reason]) { $1 }
        if isCardPicture { facts[.erased] = "content" }
        try acted.record(file.part == .result ? .resultRemoved : .fileRemoved, by: act, facts: facts)
        return (acted, file)
    }

    /// Puts a file one place earlier or later among the files of its part; gives those whose place changed.
    public func move(
        _ file: AttachedFile, earlier: Bool, among present: [AttachedFile], by act: Act
    ) throws -> (acted: Acted, files: [AttachedFile]) {
        try check(act, touches: file.part)
        let row = present.filter { $0.part == file.part }.sorted { $0.place < $1.place }
        guard let index = row.firstIndex(where: { $0.id == file.id }) else { throw FileRefusal.fileUnknown }
        let other = index + (earlier ? -1 : 1)
        guard row.indices.contains(other) else { return (Acted(self), []) }
        var (moved, passed) = (row[index], row[other])
        (moved.place, passed.place) = (passed.place, moved.place)
        var order = row.map(\.id)
        order.swapAt(index, other)
        var acted = Acted(self)
        try acted.record(
            .filesArranged, by: act,
            facts: [.component: file.part.text, .items: order.joined(separator: "\n")])
        return (acted, [moved, passed])
    }

    /// Refuses when the officer may not attach to this part now: papers while the dossier is open, results between
    /// signature and return.
    public func checkMayAttach(to part: FilePart, by act: Act) throws { try check(act, touches: part) }

    /// Whether the officer may attach to this part now.
    public func mayAttach(to part: FilePart, by act: Act) -> Bool { (try? check(act, touches: part)) != nil }

    private func checkPart(of file: AttachedFile, in scene: FileScene) throws {
        try check(scene.act, touches: file.part)
        guard case .component(let number) = file.part else {
            guard file.kind == .pdf else { throw FileRefusal.resultNotPDF(name: file.name) }
            return
        }
        guard let component = scene.components.first(where: { $0.number == number }) else {
            throw FileRefusal.componentUnknown
        }
        guard !component.isShownOnly else { throw FileRefusal.shownOnly(component: component.name) }
        guard scene.counts.contains(where: { $0.number == number && !$0.isNothing }) else {
            throw FileRefusal.notHandedIn(component: component.name)
        }
    }

    private func check(_ act: Act, touches part: FilePart) throws {
        switch part {
        case .component:
            guard act.officer.may(.attachFiles) else { throw WorkflowRefusal.notYourPost }
            guard status.isOpen else { throw WorkflowRefusal.wrongStatus(status) }
        case .result:
            guard act.officer.may(.attachResults) else { throw WorkflowRefusal.notYourPost }
            guard status == .decided || status == .readyAtCounter else { throw FileRefusal.resultNotSigned }
        }
    }
}

extension FilePart {
    /// As events and tables write it: the number of the component, 0 for the result.
    public var text: String { String(number) }

    public var number: Int {
        switch self {
        case .component(let number): number
        case .result: 0
        }
    }

    public init(number: Int) {
        self = number == 0 ? .result : .component(number)
    }
}

extension AttachedFile {
    /// What the chain keeps of it: never its name, which may be a person's.
    var facts: [Fact: String] {
        [
            .file: id, .component: part.text, .hash: hash, .size: String(size), .fileKind: kind.rawValue,
            .pages: String(pageCount),
        ]
    }
}
