import Domain
import Storage

/// One import inside its transaction: finds what is there, numbers what is not, writes it.
struct PaperBookTaking {
    let work: PaperBookImport
    let source: PaperBookSource
    let office: Office
    let calendar: WorkingCalendar
    let agency: AgencyCode
    private(set) var report = PaperBookReport()
    private var faults: [PaperBookFault] = []

    init(
        work: PaperBookImport, source: PaperBookSource, office: Office, calendar: WorkingCalendar, agency: AgencyCode
    ) {
        self.work = work
        self.source = source
        self.office = office
        self.calendar = calendar
        self.agency = agency
    }

    mutating func take(_ lines: [PreparedLine], in writer: any SQLWriter) throws -> PaperBookReport {
        try OfficeEventStore.hold(office.id, in: writer)
        var fresh: [PreparedLine] = []
        for line in lines where try !isKnown(line, in: writer) { fresh.append(line) }
        guard faults.isEmpty else { throw PaperBookFaults(faults: faults) }
        report.knownCount = lines.count - fresh.count
        guard !fresh.isEmpty else { return report }
        try reserveNumbers(of: fresh, in: writer)
        for line in fresh { try insert(line, in: writer) }
        guard faults.isEmpty else { throw PaperBookFaults(faults: faults) }
        try tell(years: Set(fresh.map(\.line.bookYear)), in: writer)
        return report
    }

    // MARK: - What is there

    /// Whether a dossier stands for the line already; a code or number that belongs to another one is a fault.
    private mutating func isKnown(_ prepared: PreparedLine, in reader: any SQLReader) throws -> Bool {
        let line = prepared.line
        for key in [prepared.key, prepared.formerKey]
        where try PaperBookStore.dossier(ofLine: key, office: office.id, in: reader) != nil {
            return true
        }
        if let code = line.code?.description,
            let dossier = try DossierStore.find(code, office: office.id, in: reader)
        {
            if dossier.receivedAt.date != line.receivedAt.date {
                refuse(
                    line,
                    "mã hồ sơ «\(code)» đã có, nhận ngày \(dossier.receivedAt.date.slashed); xin kiểm tra lại ngày nhận."
                )
            } else if try !isOf(line.owner, code, in: reader) {
                refuse(line, "mã hồ sơ «\(code)» đã có, của người khác; xin kiểm tra lại mã hồ sơ và họ tên.")
            }
            return true
        }
        guard let number = line.bookNumber else { return false }
        let place = BookPlace(year: line.bookYear, number: number)
        guard let there = try PaperBookStore.dossier(at: place, office: office.id, in: reader) else { return false }
        let isSame =
            line.code == nil && there.receivedOn == line.receivedAt.date
            && Folding.fold(there.owner) == Folding.fold(line.owner.name)
        if !isSame {
            refuse(
                line,
                "số thứ tự \(number) của sổ năm \(line.bookYear) đã là hồ sơ \(there.code); xin xóa cột STT để chương trình đánh số tiếp."
            )
        }
        return true
    }

    /// Whether the dossier is the same person's, by name or by number; nobody can tell of one whose persons are erased.
    private func isOf(_ owner: Person, _ code: String, in reader: any SQLReader) throws -> Bool {
        let persons = try DossierPersonStore.persons(of: code, office: office.id, in: reader).map(\.person)
        return persons.isEmpty
            || persons.contains {
                Folding.fold($0.name) == Folding.fold(owner.name)
                    || !owner.personalNumber.isEmpty && $0.personalNumber == owner.personalNumber
            }
    }

    private mutating func refuse(_ line: PaperBookLine, _ sentence: String) {
        faults.append(PaperBookFault(row: line.row, sentence))
    }

    // MARK: - Numbers

    /// Lets every series go on after the numbers that the old book has given.
    private func reserveNumbers(of lines: [PreparedLine], in writer: any SQLWriter) throws {
        for (year, ofYear) in Dictionary(grouping: lines, by: \.line.bookYear).sorted(by: { $0.key < $1.key }) {
            let highest = ofYear.compactMap(\.line.bookNumber).max()
            if let highest {
                try DossierNumberStore.goOn(.register(year: year), after: highest, office: office.id, in: writer)
            }
        }
        let own = lines.compactMap(\.line.code).filter { $0.agency == agency }
        for (day, codes) in Dictionary(grouping: own, by: \.day).sorted(by: { $0.key < $1.key }) {
            guard let date = Self.date(ofCode: day), let last = codes.compactMap({ Digits.value($0.number) }).max(),
                last > 0
            else { continue }
            try DossierNumberStore.goOn(.code(date), after: last, office: office.id, in: writer)
        }
    }

    private static func date(ofCode day: String) -> CivilDate? {
        let parts = [day.prefix(2), day.dropFirst(2).prefix(2), day.suffix(2)]
        return CivilDate("20" + parts.joined(separator: "-"))
    }

    private func numbers(of line: PaperBookLine, in writer: any SQLWriter) throws -> ReceptionNumbers {
        var code = line.code?.description
        while code == nil {
            let day = line.receivedAt.date
            let next = try DossierNumberStore.next(.code(day), office: office.id, in: writer)
            let made = DossierCode(agency: agency, on: day, number: next).description
            // A code of our pattern may have come from another file before its day's numbers were counted.
            code = try DossierStore.find(made, office: office.id, in: writer) == nil ? made : nil
        }
        let number =
            try line.bookNumber
            ?? DossierNumberStore.next(.register(year: line.bookYear), office: office.id, in: writer)
        return ReceptionNumbers(code: code ?? "", bookYear: line.bookYear, bookNumber: number)
    }
}

// MARK: - Writing

extension PaperBookTaking {
    private mutating func insert(_ prepared: PreparedLine, in writer: any SQLWriter) throws {
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
        let question = DueQuestion(receivedAt: line.receivedAt, limit: limit, cutoff: version.definition.cutoff)
        do {
            return max(try calendar.dueMoment(of: question), line.receivedAt)
        } catch {
            refuse(line, "chưa có ngày hẹn trả, và lịch làm việc không có năm đó; xin ghi ngày hẹn trả.")
            return nil
        }
    }

    /// The import in the office's chain, with the numbers that no dossier has, so that none can vanish unseen.
    private mutating func tell(years: Set<Int>, in writer: any SQLWriter) throws {
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
