public import Domain
public import Storage

/// A stretch of the dossier register with what it takes to page through it.
public struct RegisterStretch: Sendable {
    public var entries: [RegisterEntry]
    /// How many lines the question has in all.
    public var count: Int
}

/// The dossier register (Sổ theo dõi hồ sơ): the record made at the counter keeps it by itself.
public struct DossierRegister: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// Lines of the book as it stands now.
    public func stretch(
        _ question: RegisterQuestion, offset: Int = 0, limit: Int = .max, office: Office, in reader: any SQLReader
    ) throws -> RegisterStretch {
        let lines = try RegisterStore.lines(
            question, offset: offset, limit: limit, office: office.id, in: reader)
        return RegisterStretch(
            entries: try lines.map { try entry($0, office: office, in: reader) },
            count: limit == .max ? lines.count : try RegisterStore.count(question, office: office.id, in: reader))
    }

    /// The book exactly as it stood when a past day ended.
    public func stretch(
        _ question: RegisterQuestion, asOfEnd day: CivilDate, offset: Int = 0, limit: Int = .max, office: Office,
        in reader: any SQLReader
    ) throws -> RegisterStretch {
        let lines = try RegisterStore.lines(question, asOf: day.lastMoment, office: office.id, in: reader)
        let wanted = lines.dropFirst(offset).prefix(limit)
        return RegisterStretch(
            entries: try wanted.map { try entry($0, office: office, in: reader) }, count: lines.count)
    }

    /// Notes that somebody is about to see the personal data of a stretch of the book, or to carry it away as a file.
    public func recordReading(
        _ kind: OfficeEventKind, of question: String, by officer: Officer
    ) async throws {
        guard officer.personalReach == .office, officer.may(.readRegisters) else { throw WorkflowRefusal.notYourPost }
        let now = surroundings.now()
        try await database.write { writer in
            try OfficeEventStore.append(
                kind, officeID: officer.officeID, actorID: officer.id, at: now, facts: ["book": question], in: writer)
        }
    }

    private func entry(
        _ line: RegisteredDossier, office: Office, in reader: any SQLReader
    ) throws -> RegisterEntry {
        let definition = try rules.version(
            line.dossier.procedureCode, number: line.dossier.procedureVersion, office: office.id, in: reader
        ).definition
        return RegisterEntry(
            dossier: line.dossier, procedureName: definition.name,
            authority: line.dossier.settlingAgency(definition, office: office.name),
            isInterlinked: definition.isInterlinked, owner: line.owner, collector: line.collector)
    }
}
