public import Domain
public import Storage

/// Sheets of books, and reports on a period, issued as papers: numbered, kept as PDF by the server itself, checkable by
/// their QR code.
///
/// Nobody waits for the PDF: the paper is recorded at once, and printed behind the scenes. A later printing of the same part
/// of a book takes the place of the one before; one that says the same is given again.
public struct BookPapers: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings
    private let register: DossierRegister

    public init(database: any CaseDatabase, surroundings: Surroundings, register: DossierRegister) {
        self.database = database
        self.surroundings = surroundings
        self.register = register
    }

    /// Sheets of the dossier register, addresses and telephones in clear: it is the book itself.
    public func issueRegister(
        _ question: RegisterQuestion, asOfEnd day: CivilDate? = nil, by officer: Officer
    ) async throws -> IssuedPaper {
        guard officer.personalReach == .office, officer.may(.readRegisters) else { throw PaperRefusal.notYourPost }
        let (entries, seal) = try await database.read { reader in
            guard let office = try OfficeStore.office(officer.officeID, in: reader) else {
                throw AccountRefusal.officeUnknown
            }
            let seal = try SealStore.last(office: office.id, in: reader)?.mark(office: office.id)
            guard let day else { return (try register.stretch(question, office: office, in: reader).entries, seal) }
            return (try register.stretch(question, asOfEnd: day, office: office, in: reader).entries, seal)
        }
        let paper = RegisterPaper(entries, question: question, asOf: day, isRevealed: true, seal: seal)
        return try await issue(.register(paper), about: question.words(asOf: day), by: officer)
    }

    /// Sheets of a certification register: a month that is bound, or a year that is closed; as it stood at the end of a past
    /// day when one is given.
    public func issueCertifications(
        _ book: CertificationBook, year: Int, month: Int?, asOfEnd day: CivilDate? = nil, by officer: Officer
    ) async throws -> IssuedPaper {
        guard officer.personalReach == .office, officer.may(.readRegisters) else { throw PaperRefusal.notYourPost }
        let office = officer.officeID
        let lines = try await database.read {
            try CertificationStore.lines(
                book, year: year, month: month, asOf: day?.lastMoment, office: office, in: $0)
        }
        let paper = CertificationBookPaper(
            book: book, year: year, month: month, asOf: day, lines: lines, isRevealed: true)
        let part = "\(book.rawValue); \(paper.period.prefix(1).lowercased() + paper.period.dropFirst())"
        return try await issue(.certificationBook(paper), about: part, by: officer)
    }

    /// Every letter of apology signed in a period.
    ///
    /// - Throws: `PaperRefusal.noApologies` when there was none: then a report says so.
    public func issueApologyRegister(of period: ReportPeriod, by officer: Officer) async throws -> IssuedPaper {
        guard officer.personalReach == .office else { throw PaperRefusal.notYourPost }
        let office = officer.officeID
        let rows = try await database.read { try ApologyRegister.rows(of: period, office: office, in: $0) }
        guard !rows.isEmpty else { throw PaperRefusal.noApologies }
        let paper = ApologyRegisterPaper(period: period, rows: rows)
        return try await issue(.apologyRegister(paper), about: period.vietnamese, by: officer)
    }

    /// The report that nothing arose to apologise for.
    ///
    /// - Throws: `PaperRefusal.apologiesArose` when a letter was begun or signed in the period, or a dossier was late.
    public func issueNoneArose(in period: ReportPeriod, by officer: Officer) async throws -> IssuedPaper {
        guard officer.may(.revealPersonalData) else { throw PaperRefusal.notYourPost }
        let (office, today) = (officer.officeID, surroundings.now().date)
        let (counts, letters) = try await database.read { reader in
            let question = CountQuestion(period: period, today: today)
            return (
                try CountsStore.counts(question, office: office, in: reader).total,
                try ApologyStore.count(of: period, office: office, in: reader)
            )
        }
        let paper = try NoneArosePaper(
            period: period, received: counts.online + counts.counterAndPost, resolved: counts.resolved,
            letters: letters, late: counts.late + counts.pendingLate)
        return try await issue(.noneArose(paper), about: period.vietnamese, by: officer)
    }

    private func issue(_ content: PaperContent, about subject: String, by officer: Officer) async throws -> IssuedPaper
    {
        let (id, act) = (surroundings.freshKey(), Act(officer: officer, at: surroundings.now()))
        return try await database.write { writer in
            // Whoever prints the same part at the same time waits here, and is given the same paper.
            try OfficeEventStore.hold(officer.officeID, in: writer)
            let current = try PaperStore.currentPrinting(
                of: subject, kind: content.kind, office: officer.officeID, in: writer)
            if let current, current.sheet?.content.unsealed == content.unsealed { return current }
            return try PaperIssuing(surroundings).issue(
                PaperDraft(
                    id: id, content: content, dossiers: [], replaces: current.map { [$0.id] } ?? [], subject: subject),
                by: act, in: writer)
        }
    }
}

extension RegisterQuestion {
    /// «Quyển số 2019; ngày 24/12/2019; lĩnh vực Hộ tịch; như đã có cuối ngày 26/12/2019».
    public func words(asOf past: CivilDate? = nil) -> String {
        (["Quyển số \(year)"] + parts(asOf: past)).joined(separator: "; ")
    }

    /// What narrows the book of a year: a day, a field, a past day at whose end it is seen.
    private func parts(asOf past: CivilDate?) -> [String] {
        [
            day.map { "ngày \($0.slashed)" }, field.map { "lĩnh vực \($0)" },
            past.map { "như đã có cuối ngày \($0.slashed)" },
        ].compactMap { $0 }
    }
}

extension RegisterPaper {
    /// The lines of a book, or of a part of it, by the days on which they were received.
    public init(
        _ entries: [RegisterEntry], question: RegisterQuestion, asOf past: CivilDate?, isRevealed: Bool,
        seal: SealMark?
    ) {
        let part = [
            question.day.map { "Ngày \($0.slashed)" }, past.map { "Như đã có cuối ngày \($0.slashed)" },
        ].compactMap { $0 }.joined(separator: " – ")
        self.init(
            entries, year: question.year, field: question.field ?? "", part: part.isEmpty ? nil : part,
            isRevealed: isRevealed, seal: seal)
    }
}

extension PaperContent {
    /// What it says without the seal at its foot, which another day alone would change.
    fileprivate var unsealed: PaperContent {
        guard case .register(var paper) = self else { return self }
        paper.seal = nil
        return .register(paper)
    }
}
