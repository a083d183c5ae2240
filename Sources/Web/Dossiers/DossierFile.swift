import Casework
import Domain
import Storage

/// One dossier with everything its pages show, read at one moment.
struct DossierFile: Sendable {
    let scene: DeskScene
    let dossier: Dossier
    let version: ProcedureVersion
    let events: [DossierEvent]
    let persons: [DossierPerson]
    /// Scans and signed results, in the order of their pages.
    let files: [AttachedFile]
    let papers: [IssuedPaper]
    /// Forms written for the citizen.
    let forms: [CitizenForm]
    /// When each of them was first read aloud, by its id.
    let firstReadings: [String: LocalInstant]
    /// The forms of its procedure that can be written now.
    let offeredForms: [FormDefinition]
    /// The interlinked case it leads or belongs to.
    let caseCode: String?
    let lock: DossierLock?
    /// The number with which its owner was called.
    let ticket: Ticket?
    /// Letters of apology, the latest first.
    let letters: [Apology]
    /// Its place in the queue for the portal, and what was said there, the latest first.
    let portal: (entry: PortalQueueEntry, exchanges: [PortalExchange])?
    /// The viewer as someone who acts on it.
    let act: Act

    /// Whether the viewer may have its persons shown in clear.
    let maySeePersons: Bool

    /// Everything the viewer may do with it now.
    let steps: [NextStep]

    var code: String { dossier.code }
    var owner: DossierPerson? { persons.first { $0.part == .owner } }

    /// Reads the dossier named in the address and notes that the officer looked at it.
    ///
    /// - Throws: `WorkflowRefusal.dossierUnknown` when the office has none of that code.
    static func read(_ code: String, for visit: DeskVisit, page: String) async throws -> DossierFile {
        let site = visit.visit.site
        let file = try await site.reader.read { try DossierFile(code, for: visit, in: $0) }
        try await site.work.accessLog.recordAccess(to: code, page: page, by: visit.officer)
        return file
    }

    private init(_ code: String, for visit: DeskVisit, in reader: any SQLReader) throws {
        let office = visit.office.id
        guard let dossier = try DossierStore.find(code, office: office, in: reader) else {
            throw WorkflowRefusal.dossierUnknown(code: code)
        }
        scene = try DeskScene.read(for: visit, in: reader)
        self.dossier = dossier
        version = try scene.version(of: dossier, in: reader)
        events = try DossierEventStore.events(of: code, office: office, in: reader).map(\.event)
        persons = try DossierPersonStore.persons(of: code, office: office, in: reader)
        files = try DossierFileStore.files(of: code, office: office, in: reader)
        letters = try ApologyStore.apologies(of: code, office: office, in: reader)
        papers = try PaperStore.papers(of: code, office: office, in: reader)
        let stored = try CitizenFormStore.forms(of: code, office: office, in: reader)
        forms = stored.map(\.form)
        firstReadings = Dictionary(stored.map { ($0.form.id, $0.firstConfirmedAt) }) { $1 }.compactMapValues(\.self)
        offeredForms = visit.visit.site.work.forms.offered(
            for: dossier.procedureCode, on: dossier.receivedAt.date)
        caseCode =
            try CaseStore.exists(dossier.leadingCode, office: office, in: reader) ? dossier.leadingCode : nil
        lock = try LockStore.lock(on: code, office: office, in: reader)
        ticket = try TicketStore.ticket(ofDossier: code, office: office, in: reader)
        portal = try OutboxStore.find(code, office: office, in: reader).map { entry in
            (entry, try PortalExchangeStore.exchanges(of: code, limit: 12, office: office, in: reader))
        }
        act = try DossierActs.act(of: visit.officer, on: code, at: scene.now, in: reader)
        let maySeePersons = dossier.mayShowPersons(to: act, events: events)
        self.maySeePersons = maySeePersons
        steps = dossier.nextSteps(
            for: act, workflow: version.definition.workflow, verification: version.definition.verification,
            seesPersons: maySeePersons)
    }
}

extension DossierFile {
    /// Money taken and given back, as the chain tells of it.
    var payments: [FeePayment] { events.compactMap { FeePayment($0, of: code) } }

    var balance: FeeBalance { FeeBalance(of: dossier, papers: papers, payments: payments) }

    /// By which lines of the fee table it is charged.
    var charge: FeeCharge {
        version.definition.charge(under: events.feeCounting.map { FeeTerms($0) } ?? FeeTerms())
    }

    /// When it was given up to finish it at once.
    var abandonedAt: LocalInstant? { events.last { $0.kind == .immediateAbandoned }?.effectiveAt }

    /// What the viewer would do now to bring it forward.
    var onwardStep: NextStep? {
        let definition = version.definition
        return dossier.onwardStep(for: act, workflow: definition.workflow, verification: definition.verification)
    }

    /// The number that a letter of apology bears, with the office's own letters; nothing until it has one.
    func number(of letter: Apology) -> String? {
        guard let year = letter.year, let number = letter.number else { return nil }
        let paper = papers.first { $0.kind == .apology && $0.year == year && $0.number == number }
        return paper?.numberAndSymbol ?? letter.symbol
    }

    /// Why the due date is what it is: as told at reception and whenever the calendar moved it,
    /// or counted again from the pauses since.
    var dueReasons: [String] {
        let moves = events.filter { $0.kind == .dueDateRecounted }
        let pauses = dossier.pauses.compactMap { pause in pause.to.map { ClockPause(from: pause.from, to: $0) } }
        var reasons = (events.first?.dueReasons ?? []) + moves.flatMap(\.dueReasons)
        if !pauses.isEmpty || dossier.isExtended || !moves.isEmpty, let counted = recounted(pauses),
            counted.dueAt == dossier.lawfulDueAt
        {
            reasons = (dossier.isExtended ? ["Lãnh đạo đã duyệt gia hạn để xác minh."] : []) + counted.reasons
        }
        guard let open = dossier.pauses.last, open.to == nil else { return reasons }
        let stopped =
            "Thời hạn tạm dừng từ \(open.from.vietnamese); ngày hẹn trả được tính lại khi tiếp tục giải quyết."
        return reasons + [stopped]
    }

    private func recounted(_ pauses: [ClockPause]) -> DueDate? {
        guard var question = dossier.dueQuestion(of: version.definition, at: scene.now) else { return nil }
        question.pauses = pauses
        do {
            return try scene.calendar.dueDate(of: question)
        } catch {
            return nil
        }
    }

    /// The due date as pages show it.
    var dueBlock: DueDateBlock {
        let words = DueWords(dossier, scene: scene)
        return DueDateBlock(
            dueDay: dossier.dueAt.date.slashedWithWeekday, dueTime: "trước \(dossier.dueAt.vietnameseClock)",
            remaining: words.text, tone: words.tone, reasons: dueReasons)
    }
}
