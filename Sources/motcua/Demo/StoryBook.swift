import Casework
import Domain

/// What a story must know of the law to be likely: the calendar and the procedures that come with the program.
struct StoryBook {
    let calendar: WorkingCalendar
    private let definitions: [String: ProcedureDefinition]

    static func shipped() throws -> StoryBook {
        let entries = try Shipped.procedures().entries
        return StoryBook(
            calendar: WorkingCalendar(holidays: try Shipped.holidays().holidays),
            definitions: Dictionary(entries.map { ($0.code, $0.definition) }, uniquingKeysWith: { first, _ in first }))
    }

    /// By when a dossier would be due.
    func dueAt(_ procedure: String, receivedAt moment: LocalInstant) throws -> LocalInstant {
        guard let definition = definitions[procedure], let limit = definition.limit else {
            throw IntakeRefusal.limitUnknown(name: procedure)
        }
        return try calendar.dueMoment(
            of: DueQuestion(receivedAt: moment, limit: limit, cutoff: definition.cutoff, review: definition.review))
    }

    /// What the clerk writes into the certification register for a dossier, each kind of paper by its name.
    func certification(of form: IntakeForm, dossier: Int) -> Certification? {
        guard let definition = definitions[form.procedureCode], let book = CertificationBook(of: definition) else {
            return nil
        }
        let names = StoryWords.certifiedPapers(of: book)
        let isPerCase = if case .perCase = definition.fee { true } else { false }
        // By the case each paper is one; by the page copies are counted.
        let papers = (0..<(isPerCase ? min(form.feeQuantity, names.count) : 1)).map { place in
            CertifiedPaper(
                checked: names[(dossier + place) % names.count], copies: isPerCase ? 1 : form.feeQuantity,
                pages: form.pageCount)
        }
        return try? Certification(papers: papers)
    }

    func isSameDay(_ procedure: String) -> Bool { definitions[procedure]?.isSameDay ?? false }

    /// What people come for at a commune: mostly certified copies, then civil status.
    static let mix: [(value: String, weight: Int)] = [
        ("2.000815", 44), ("2.000884", 13), ("2.000635", 8), ("1.001193", 7), ("1.004873", 9), ("1.000656", 3),
        ("1.000894", 4), ("1.004859", 3), ("2.001035", 3), ("1.004884", 2), ("1.001612", 1), ("1.001653", 1),
        ("1.001731", 1), ("2.000908", 1),
    ]

    /// What may be asked to be finished while the citizen waits.
    static let sameDayMix = mix.filter {
        ["2.000815", "2.000884", "2.000635", "1.001193", "1.000656"].contains($0.value)
    }
}

/// One dossier's acts, told one after the other from its reception on.
struct DossierPlan {
    let book: StoryBook
    let dossier: Int
    /// No act is told to happen after it.
    let latest: LocalInstant
    private(set) var acts: [PlannedAct] = []
    private(set) var now: LocalInstant
    /// The papers that are certified; nothing when the procedure writes no certification register.
    let certification: Certification?

    init(_ book: StoryBook, dossier: Int, receiving form: IntakeForm, at moment: LocalInstant, latest: LocalInstant) {
        self.book = book
        self.dossier = dossier
        self.latest = latest
        now = moment
        certification = book.certification(of: form, dossier: dossier)
        acts.append(PlannedAct(dossier: dossier, at: moment, act: .receive(form)))
    }

    /// Adds an act after so many minutes in which the office is open.
    mutating func then(_ act: StoryAct, afterMinutes minutes: Int) {
        let next = book.calendar.adding(workingSeconds: max(1, minutes * 60), to: now) ?? now
        then(act, at: next)
    }

    /// Adds an act at a moment, or at the latest one allowed.
    mutating func then(_ act: StoryAct, at moment: LocalInstant) {
        now = max(now.adding(seconds: 1), min(moment, latest))
        acts.append(PlannedAct(dossier: dossier, at: now, act: act))
    }
}
