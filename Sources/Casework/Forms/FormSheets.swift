public import Domain
import Storage

/// The signed sheet of a finished form, scanned on the form's own page before there is a dossier.
///
/// «Print, sign, scan back» needs no reception first: the scans wait with the form, belong to the dossier that takes the form
/// along, and are given up with a form that nobody takes.
public struct FormSheets: Sendable {
    let files: DossierFiles
    private var database: any CaseDatabase { files.database }

    /// The scans that wait with a form.
    public func waiting(with form: String, office: String) async throws -> [AttachedFile] {
        try await database.read { try FormSheetStore.files(of: form, office: office, in: $0) }
    }

    /// Whether the form takes a scan from this officer now.
    public func mayScan(_ form: CitizenForm, by officer: Officer) async throws -> Bool {
        let act = Act(officer: officer, at: files.surroundings.now())
        return try await database.read { reader in
            let components = try Self.components(of: form, in: reader)
            return (try? form.sheetPart(in: components, by: act)) != nil
        }
    }

    /// Adds scans, all or none: pages of the one sheet, in their order.
    ///
    /// - Throws: `FileRefusal` or `FormRefusal`, the first that applies; then nothing was kept.
    public func scan(_ arriving: [ArrivingFile], of id: String, by officer: Officer) async throws {
        guard !arriving.isEmpty else { throw FileRefusal.nothingChosen }
        let act = Act(officer: officer, at: files.surroundings.now())
        // Before anybody waits for the looking: who may not scan here is told at once.
        let (part, isFurther) = try await database.read { reader in
            let form = try Self.found(id, office: officer.officeID, in: reader)
            return (
                try form.sheetPart(in: try Self.components(of: form, in: reader), by: act),
                try !FormSheetStore.files(of: id, office: officer.officeID, in: reader).isEmpty
            )
        }
        var examined: [AttachedFile] = []
        for file in arriving {
            examined.append(
                try await files.examined(
                    file, part: part, isContinuation: isFurther || !examined.isEmpty, by: officer))
        }
        let (candidates, limits) = (examined, files.limits)
        _ = try await database.read { try Self.decide(candidates, on: id, by: act, limits: limits, in: $0) }
        for file in arriving { _ = try file.content.keep() }
        try await database.write { writer in
            guard try CitizenFormStore.findForChange(id, office: officer.officeID, in: writer) != nil else {
                throw FormRefusal.formUnknown
            }
            for file in try Self.decide(candidates, on: id, by: act, limits: limits, in: writer) {
                try FormSheetStore.insert(file, of: id, office: officer.officeID, in: writer)
                try Self.tell(.formSheetScanned, file.facts(ofForm: id), by: act, in: writer)
            }
        }
    }

    /// Takes a wrong scan off; its content goes some days later.
    public func remove(_ file: String, of id: String, by officer: Officer) async throws {
        let act = Act(officer: officer, at: files.surroundings.now())
        let office = officer.officeID
        try await database.write { writer in
            guard let form = try CitizenFormStore.findForChange(id, office: office, in: writer)?.form else {
                throw FormRefusal.formUnknown
            }
            try form.checkSheetMayChange(by: act)
            let present = try FormSheetStore.files(of: id, office: office, in: writer)
            guard let wrong = present.first(where: { $0.id == file }) else { throw FileRefusal.fileUnknown }
            try FormSheetStore.giveUp(file, of: id, at: act.at, office: office, in: writer)
            try Self.tell(.formSheetRemoved, wrong.facts(ofForm: id), by: act, in: writer)
        }
    }

    /// A scan that is about to be handed out; that it was asked for is on disk before.
    public func open(_ file: String, of id: String, by officer: Officer) async throws -> AttachedFile {
        guard officer.may(.openFiles) else { throw WorkflowRefusal.notYourPost }
        let now = files.surroundings.now()
        let waiting = try await database.read { reader in
            let form = try Self.found(id, office: officer.officeID, in: reader)
            try CitizenForms.checkMayBeSeen(form, by: officer, at: now, in: reader)
            return try FormSheetStore.files(of: id, office: officer.officeID, in: reader)
        }
        guard let found = waiting.first(where: { $0.id == file }) else { throw FileRefusal.fileUnknown }
        try files.checkContent(of: found)
        try await files.accessLog.recordAccess(to: id, page: "form sheet \(file)", by: officer)
        try await files.accessLog.flush()
        return found
    }
}

// MARK: - Giving up

extension FormSheets {
    /// Gives up what waits with a form that nobody will take any more: it was opened again, or its answers were erased.
    static func giveUp(
        of form: String, office: String, by actor: String, at now: LocalInstant, in writer: any SQLWriter
    )
        throws
    {
        for file in try FormSheetStore.files(of: form, office: office, in: writer) {
            try OfficeEventStore.append(
                .formSheetRemoved, officeID: office, actorID: actor, at: now, facts: file.facts(ofForm: form),
                in: writer)
        }
        try FormSheetStore.giveUp(of: form, at: now, office: office, in: writer)
    }
}

// MARK: - Steps

extension FormSheets {
    private static func decide(
        _ candidates: [AttachedFile], on id: String, by act: Act, limits: FileLimits, in reader: any SQLReader
    ) throws -> [AttachedFile] {
        let form = try found(id, office: act.officer.officeID, in: reader)
        let scene = SheetScene(
            act: act, present: try FormSheetStore.files(of: id, office: form.officeID, in: reader),
            components: try components(of: form, in: reader), limits: limits)
        return try form.scanSheet(candidates, in: scene)
    }

    private static func found(_ id: String, office: String, in reader: any SQLReader) throws -> CitizenForm {
        guard let stored = try CitizenFormStore.find(id, office: office, in: reader) else {
            throw FormRefusal.formUnknown
        }
        return stored.form
    }

    private static func components(of form: CitizenForm, in reader: any SQLReader) throws -> [DossierComponent] {
        try ProcedureStore.version(
            form.procedureCode, number: form.procedureVersion, office: form.officeID, in: reader
        )?.definition.components ?? []
    }

    private static func tell(
        _ kind: OfficeEventKind, _ facts: [String: String], by act: Act, in writer: any SQLWriter
    ) throws {
        try OfficeEventStore.append(
            kind, officeID: act.officer.officeID, actorID: act.officer.id, at: act.at, facts: facts, in: writer)
    }
}

extension Intake {
    /// Lets a reception take over the sheet that was scanned with its form, as files of the dossier.
    func takeOverSheet(
        of form: String, _ acted: Acted, beside present: [AttachedFile], version: ProcedureVersion, by act: Act,
        in writer: any SQLWriter
    ) throws -> (acted: Acted, files: [AttachedFile]) {
        let office = acted.dossier.officeID
        // Whoever scans at the same moment comes before or after the whole reception.
        _ = try CitizenFormStore.findForChange(form, office: office, in: writer)
        let waiting = try FormSheetStore.files(of: form, office: office, in: writer).filter { file in
            !present.contains { $0.hash == file.hash }
        }
        guard !waiting.isEmpty else { return (acted, []) }
        let scene = FileScene(
            act: act, present: present, components: version.definition.components,
            counts: ComponentCount.list(acted.events.first?.facts[.components] ?? ""), limits: .checkedBefore)
        let taken = try acted.dossier.takeOverSheet(waiting, in: scene)
        try FormSheetStore.remove(of: form, office: office, in: writer)
        var whole = acted
        whole.follow(with: taken.acted)
        return (whole, taken.files)
    }
}
