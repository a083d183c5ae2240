public import Domain
public import Storage

/// All verbs of the office, gathered for the edges: pages, interface, commands.
///
/// A new group of verbs is one stored property and one line in `init`, or, when it keeps nothing between two calls, one
/// property in `OfficeWork+keeping.swift`.
public struct OfficeWork: Sendable {
    let database: any CaseDatabase
    public let surroundings: Surroundings
    /// Scans, signed results, printed papers: put here before the commit that names them.
    public let files: any FileStore
    /// Scans and signed results of dossiers.
    public let dossierFiles: DossierFiles
    public let sessions: Sessions
    public let accounts: Accounts
    public let tokens: Tokens
    public let setup: OfficeSetup
    public let rules: KnownRules
    public let intake: Intake
    /// Forms that officers write for citizens.
    public let forms: CitizenForms
    /// Dossiers filed online.
    public let filings: Filings
    /// How they come in, and what the portal's service is told of them.
    public let inbound: InboundKeeping
    /// The counter's list of procedures, most used first.
    public let counter: CounterCatalogue
    /// Hand-overs, drafts, signatures, returns, pauses, locks.
    public let acts: DossierActs
    /// Following a dossier without an account.
    public let tracking: Tracking
    /// Opens letters of apology in time, by itself.
    public let watch: LatenessWatch
    public let times: OfficeTimes
    /// Papers issued before: printed again, taken back, checked by whoever holds one.
    public let papers: PaperKeeping
    /// Keeping the PDF of each.
    public let paperFiling: PaperFiling
    public let accessLog: AccessLog
    /// The dossier register, its readings and files.
    public let register: DossierRegister
    /// Sheets of books, and reports, as papers.
    public let bookPapers: BookPapers
    /// Old books as spreadsheets.
    public let paperBooks: PaperBookImport
    /// Interlinked cases, leg by leg.
    public let cases: Cases
    public let catalogue: CatalogueKeeping
    public let calendar: CalendarKeeping
    public let seeding: OfficeSeeding
    /// Reports that a leader has frozen and signed.
    public let snapshots: Snapshots
    /// The connection to the national portal, as people look after it.
    public let portal: PortalKeeping
    /// What waits for the portal, as its sender works through it.
    public let portalOutbox: PortalOutbox
    /// Comparisons of our books with the portal's records.
    public let portalChecks: PortalChecks
    /// Attachments the portal fetches.
    public let portalFiles: PortalFiles

    public init(
        database: any CaseDatabase, files: any FileStore, surroundings: Surroundings,
        inspection: any FileInspection = NoInspection(), fileLimits: FileLimits = FileLimits(),
        sessionLimits: SessionLimits = SessionLimits(), definitions: [FormDefinition] = [],
        formRetention: FormRetention = FormRetention(), filingRetention: FilingRetention = FilingRetention(),
        filingFiles: any FilingFileSource = NoFilingFiles()
    ) {
        (self.database, self.surroundings, self.files) = (database, surroundings, files)
        sessions = Sessions(database: database, surroundings: surroundings, limits: sessionLimits)
        accounts = Accounts(database: database, surroundings: surroundings, sessions: sessions)
        tokens = Tokens(database: database, surroundings: surroundings)
        setup = OfficeSetup(database: database, surroundings: surroundings, accounts: accounts)
        rules = KnownRules()
        counter = CounterCatalogue(database: database, surroundings: surroundings)
        acts = DossierActs(database: database, surroundings: surroundings, rules: rules)
        tracking = Tracking(database: database, surroundings: surroundings, acts: acts)
        watch = LatenessWatch(database: database, surroundings: surroundings, rules: rules)
        times = OfficeTimes(database: database, surroundings: surroundings)
        papers = PaperKeeping(database: database, surroundings: surroundings)
        paperFiling = PaperFiling(database: database, surroundings: surroundings)
        accessLog = AccessLog(database: database, surroundings: surroundings)
        dossierFiles = DossierFiles(
            database: database, surroundings: surroundings, acts: acts, store: files,
            examination: FileExamination(inspection: inspection, limits: fileLimits), accessLog: accessLog,
            limits: fileLimits)
        forms = CitizenForms(
            database: database, surroundings: surroundings, rules: rules, accessLog: accessLog,
            definitions: definitions, retention: formRetention)
        intake = Intake(database: database, surroundings: surroundings, rules: rules, forms: forms)
        filings = Filings(
            database: database, surroundings: surroundings, rules: rules,
            examination: FilingExamination(
                store: files, examination: FileExamination(inspection: inspection, limits: fileLimits),
                source: filingFiles),
            accessLog: accessLog, retention: filingRetention)
        inbound = InboundKeeping(database: database, surroundings: surroundings, rules: rules)
        register = DossierRegister(database: database, surroundings: surroundings, rules: rules)
        bookPapers = BookPapers(database: database, surroundings: surroundings, register: register)
        paperBooks = PaperBookImport(database: database, surroundings: surroundings, rules: rules)
        cases = Cases(database: database, surroundings: surroundings, rules: rules, intake: intake)
        catalogue = CatalogueKeeping(database: database, surroundings: surroundings)
        calendar = CalendarKeeping(database: database, surroundings: surroundings, rules: rules)
        seeding = OfficeSeeding(catalogue: catalogue, calendar: calendar)
        snapshots = Snapshots(database: database, surroundings: surroundings)
        portal = PortalKeeping(database: database, surroundings: surroundings, rules: rules)
        portalOutbox = PortalOutbox(database: database, surroundings: surroundings, rules: rules)
        portalChecks = PortalChecks(database: database, surroundings: surroundings)
        portalFiles = PortalFiles(database: database, surroundings: surroundings, store: files)
    }
}
