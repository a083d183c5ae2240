/// What the rules must know besides a form when its signed sheet is scanned.
public struct SheetScene: Sendable {
    public var act: Act
    /// The scans that are there already.
    public var present: [AttachedFile]
    /// The papers of the procedure's version the form was written for.
    public var components: [DossierComponent]
    public var limits: FileLimits

    public init(act: Act, present: [AttachedFile], components: [DossierComponent], limits: FileLimits) {
        self.act = act
        self.present = present
        self.components = components
        self.limits = limits
    }
}

/// The signed sheet of a form, scanned before there is a dossier: it waits with the form and goes along at the reception.
extension CitizenForm {
    /// Adds scans of the signed sheet behind those that are there; gives them with their places.
    public func scanSheet(_ files: [AttachedFile], in scene: SheetScene) throws -> [AttachedFile] {
        guard !files.isEmpty else { throw FileRefusal.nothingChosen }
        let part = try sheetPart(in: scene.components, by: scene.act)
        try scene.limits.check(files, beside: scene.present)
        var present = scene.present
        for var file in files {
            guard !present.contains(where: { $0.hash == file.hash }) else {
                throw FileRefusal.attachedAlready(name: file.name)
            }
            (file.part, file.place) = (part, (present.map(\.place).max() ?? 0) + 1)
            present.append(file)
        }
        return Array(present.suffix(files.count))
    }

    /// The paper of the procedure that the signed sheet is.
    ///
    /// - Throws: a refusal when the form takes no scan now, or never.
    @discardableResult
    public func sheetPart(in components: [DossierComponent], by act: Act) throws -> FilePart {
        try checkSheetMayChange(by: act)
        guard confirmation != nil else { throw FormRefusal.notConfirmed }
        guard let component = components.applicationForm else { throw FormRefusal.sheetHasNoPlace }
        return .component(component.number)
    }

    /// Whether a wrong scan may be taken off: as long as the sheet waits with the form.
    public func checkSheetMayChange(by act: Act) throws {
        guard act.officer.may(.attachFiles) else { throw WorkflowRefusal.notYourPost }
        guard content != nil else { throw FormRefusal.erased }
        guard dossierCode.isEmpty else { throw FormRefusal.sheetOfDossier(code: dossierCode) }
    }
}

extension CitizenForm {
    /// Whether the last scan of the signed sheet shows an earlier reading than the one that holds, or none holds now.
    ///
    /// What was scanned before `first`, when anybody first read the form aloud, is another paper.
    public func isSheetOutdated(_ scans: [AttachedFile], firstReadAt first: LocalInstant) -> Bool {
        let last = scans.filter { $0.removal == nil && $0.addedAt >= first }.map(\.addedAt).max()
        guard let last else { return false }
        return confirmation.map { last < $0.at } ?? true
    }
}

extension Dossier {
    /// Takes over, with the reception, the sheet that was scanned before: the procedure's application form.
    ///
    /// - Throws: `FormRefusal.sheetNotHandedIn` when the slip does not say that the form was handed in.
    public func takeOverSheet(
        _ files: [AttachedFile], in scene: FileScene
    ) throws -> (acted: Acted, files: [AttachedFile]) {
        guard !files.isEmpty else { return (Acted(self), []) }
        guard let component = scene.components.applicationForm else { throw FormRefusal.sheetHasNoPlace }
        guard scene.counts.contains(where: { $0.number == component.number && !$0.isNothing }) else {
            throw FormRefusal.sheetNotHandedIn(component: component.name)
        }
        return try attach(
            files.enumerated().map { index, file in
                var file = file
                file.part = .component(component.number)
                // Whatever was taken off before it, the first page begins the paper.
                file.isContinuation = index > 0
                return file
            }, in: scene)
    }
}

extension AttachedFile {
    /// What the office's chain tells of a scan that waits with a form: never its name, which may be a person's.
    public func facts(ofForm form: String) -> [String: String] {
        [
            "form": form, "file": id, "hash": hash, "size": String(size), "kind": kind.rawValue,
            "pages": String(pageCount),
        ]
    }
}
