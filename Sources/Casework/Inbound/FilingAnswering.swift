import Domain
import Storage

/// The office's first answer to a filing, stored in the transaction of the reception, the request or the refusal itself.
enum FilingAnswering {
    /// The filing that is to be answered, as long as nobody has answered it.
    static func open(_ code: String, office: String, in writer: any SQLWriter) throws -> OnlineFiling {
        guard let filing = try FilingStore.findForChange(code, office: office, in: writer) else {
            throw FilingRefusal.unknown(code: code)
        }
        try filing.checkWaiting()
        return filing
    }

    /// Stores the answer and tells it in the office's chain.
    static func store(_ filing: OnlineFiling, _ kind: OfficeEventKind, by act: Act, in writer: any SQLWriter) throws {
        try FilingStore.answer(filing, in: writer)
        if filing.status == .returnedForCompletion { try FilingRoundStore.ask(filing, in: writer) }
        var facts = ["code": filing.code, "round": String(filing.round)]
        if !filing.dossierCode.isEmpty { facts["dossier"] = filing.dossierCode }
        try OfficeEventStore.append(
            kind, officeID: filing.officeID, actorID: act.officer.id, at: act.at, facts: facts, in: writer)
    }

    /// The filing's files that become files of the dossier: kept, and of a component that was handed in.
    static func files(
        of filing: OnlineFiling, for acted: Acted, version: ProcedureVersion, by act: Act, in reader: any SQLReader
    ) throws -> [AttachedFile] {
        let counts = ComponentCount.list(acted.events.first?.facts[.components] ?? "")
        let components = version.definition.components.filter { component in
            !component.isShownOnly && counts.contains { $0.number == component.number && !$0.isNothing }
        }
        var seen: Set<String> = []
        return try FilingFileStore.files(of: filing.code, round: filing.round, office: filing.officeID, in: reader)
            .compactMap { file in
                guard case .kept(let kind, let size, let hash, let pageCount) = file.content,
                    components.contains(where: { $0.number == file.component }),
                    seen.insert("\(file.component) \(hash)").inserted
                else { return nil }
                return AttachedFile(
                    id: file.id, part: .component(file.component), place: 1, name: file.name, kind: kind, size: size,
                    hash: hash, pageCount: pageCount, addedByID: act.officer.id, addedAt: act.at)
            }
    }
}

extension Intake {
    /// A filing is received under the procedure it was filed for, as long as the office knows that one.
    func check(
        _ filing: OnlineFiling, isFor version: ProcedureVersion, on day: CivilDate, in reader: any SQLReader
    ) throws {
        guard filing.procedureCode != version.code else { return }
        let number = try ProcedureStore.numberInForce(
            filing.procedureCode, on: day, office: filing.officeID, in: reader)
        guard number == nil else { throw FilingRefusal.otherProcedure(code: filing.procedureCode) }
    }

    /// Lets a reception answer the filing it came from, and carry its files over.
    func answer(
        _ filing: OnlineFiling, _ acted: Acted, version: ProcedureVersion, by act: Act, in writer: any SQLWriter
    ) throws -> (acted: Acted, files: [AttachedFile]) {
        let candidates = try FilingAnswering.files(of: filing, for: acted, version: version, by: act, in: writer)
        guard !candidates.isEmpty else { return (acted, []) }
        let scene = FileScene(
            act: act, present: [], components: version.definition.components,
            counts: ComponentCount.list(acted.events.first?.facts[.components] ?? ""), limits: .checkedBefore)
        let attached = try acted.dossier.attach(candidates, in: scene)
        var whole = acted
        whole.follow(with: attached.acted)
        return (whole, attached.files)
    }
}
