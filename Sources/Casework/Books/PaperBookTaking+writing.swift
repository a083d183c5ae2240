import Domain
import Storage

/// What an import writes for each line.
extension PaperBookTaking {
    /// One line as a dossier with its persons and events; a line whose due date cannot be counted is a fault.
    mutating func insert(_ prepared: PreparedLine, in writer: any SQLWriter) throws {
        let line = prepared.line
        let version = try version(for: line, in: writer)
        guard let dueAt = dueAt(line, version) else { return }
        let numbers = try numbers(of: line, in: writer)
        let owner = DossierPerson(part: .owner, person: line.owner, salt: prepared.ownerSalt)
        let collector =
            line.collectorName.isEmpty
            ? nil
            : DossierPerson(
                part: .collector, person: Person(name: line.collectorName), salt: prepared.collectorSalt)
        let tracking = TrackingToken(
            secret: work.surroundings.secret, office: office.id, dossierCode: numbers.code
        ).hash
        let taken = version.takeOver(
            line, as: numbers,
            hashes: ReceptionHashes(persons: DossierPersonStore.hash(of: [owner]), tracking: tracking),
            collectorHash: collector.map { DossierPersonStore.hash(of: [$0]) } ?? "", dueAt: dueAt, from: source,
            officeID: office.id)
        try DossierStore.insert(taken.dossier, trackingHash: tracking, in: writer)
        for person in [owner, collector].compactMap({ $0 }) {
            try DossierPersonStore.insert(person, dossier: numbers.code, office: office.id, in: writer)
        }
        try DossierEventStore.append(taken.events, dossier: numbers.code, office: office.id, in: writer)
        try PaperBookStore.insert(
            line: prepared.key, row: line.row, of: source.fileHash, as: numbers.code, office: office.id, in: writer)
        note(line, as: numbers.code)
    }

    private mutating func note(_ line: PaperBookLine, as code: String) {
        report.added.append(code)
        guard !line.foreignCode.isEmpty else { return }
        report.recoded.append(PaperBookRecoding(row: line.row, foreignCode: line.foreignCode, code: code))
    }

    /// The version in force then; for older books the first there is.
    private func version(for line: PaperBookLine, in reader: any SQLReader) throws -> ProcedureVersion {
        do {
            return try work.rules.version(
                inForce: line.procedureCode, on: line.receivedAt.date, office: office.id, in: reader)
        } catch IntakeRefusal.procedureUnknown {
            let first = try ProcedureStore.history(of: line.procedureCode, office: office.id, in: reader)
                .map(\.version).last { $0.status == .approved }
            guard let first else { throw IntakeRefusal.procedureUnknown(code: line.procedureCode) }
            return first
        }
    }

    /// What the book says, else what the procedure's limit gives.
    private mutating func dueAt(_ line: PaperBookLine, _ version: ProcedureVersion) -> LocalInstant? {
        if let dueAt = line.dueAt { return dueAt }
        guard let limit = version.definition.limit else {
            refuse(line, "chưa có ngày hẹn trả, và thủ tục chưa có thời hạn để tính; xin ghi ngày hẹn trả.")
            return nil
        }
        let question = DueQuestion(
            receivedAt: line.receivedAt, limit: limit, cutoff: version.definition.cutoff,
            review: version.definition.review)
        do {
            return max(try calendar.dueMoment(of: question), line.receivedAt)
        } catch {
            refuse(line, "chưa có ngày hẹn trả, và lịch làm việc không có năm đó; xin ghi ngày hẹn trả.")
            return nil
        }
    }

    /// The import in the office's chain, with the numbers that no dossier has, so that none can vanish unseen.
    mutating func tell(years: Set<Int>, in writer: any SQLWriter) throws {
        var facts = ["file": source.fileHash, "dossiers": String(report.added.count)]
        for year in years.sorted() {
            let gaps = try PaperBookStore.gaps(year: year, office: office.id, in: writer)
            facts[UnusedNumbers.factName(year: year)] = gaps
            if !gaps.isEmpty { report.unused[year] = gaps }
        }
        try OfficeEventStore.append(
            .paperBookImported, officeID: office.id, actorID: source.actorID, at: source.enteredAt, facts: facts,
            in: writer)
    }
}
