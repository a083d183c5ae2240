import Domain
import Storage

/// One import inside its transaction: finds what is there, numbers what is not, writes it.
struct PaperBookTaking {
    let work: PaperBookImport
    let source: PaperBookSource
    let office: Office
    let calendar: WorkingCalendar
    let agency: AgencyCode
    var report = PaperBookReport()
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

    mutating func refuse(_ line: PaperBookLine, _ sentence: String) {
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

    func numbers(of line: PaperBookLine, in writer: any SQLWriter) throws -> ReceptionNumbers {
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
