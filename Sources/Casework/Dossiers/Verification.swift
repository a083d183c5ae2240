import Domain
public import Storage

/// How much was walked without finding anything wrong.
public struct VerificationCount: Sendable, Equatable {
    public var dossiers = 0
    public var events = 0
    public var files = 0
}

/// Walks every chain of every office: hashes, sequences, counts, and that each state is the replay of its events.
public struct Verification: Sendable {
    private let database: any CaseDatabaseReader
    private let files: (any FileStore)?

    /// Where the contents lie may be left out; then the records alone are checked.
    public init(database: any CaseDatabaseReader, files: (any FileStore)? = nil) {
        self.database = database
        self.files = files
    }

    /// The records in one snapshot, then every content they name.
    ///
    /// - Throws: `BrokenLink`, the first that is found.
    public func run() async throws -> VerificationCount {
        let hasFiles = files != nil
        var (count, named) = try await database.read { reader in
            var count = VerificationCount()
            for office in try OfficeStore.all(in: reader) {
                try walkOffice(office.id, counting: &count, reader)
            }
            return (count, hasFiles ? try NamedFiles.all(in: reader) : [])
        }
        guard let files else { return count }
        if let first = try FileCheck(files: files).broken(named, stopsAtFirst: true).first { throw first }
        count.files = Set(named.map(\.hash)).count
        return count
    }

    /// Walks the office's own chain; gives how many numbers of each year's book its imports have left unused, and the forms
    /// it tells of.
    private func walkOfficeEvents(
        _ office: String, counting count: inout VerificationCount, _ reader: any SQLReader
    ) throws -> (unused: [Int: Int], forms: FormTrace) {
        var previous = EventChain.start
        var unused: [Int: Int] = [:]
        var forms = FormTrace()
        var models = ServiceModelTrace()
        for (index, event) in try OfficeEventStore.events(officeID: office, in: reader).enumerated() {
            guard event.link.sequence == index + 1 else {
                throw BrokenLink.sequenceGap(subject: "office", expected: index + 1, found: event.link.sequence)
            }
            guard event.link.previousHash == previous else {
                throw BrokenLink.previousDiffers(subject: "office", sequence: index + 1)
            }
            guard EventChain.hash(event.link) == event.hash else {
                throw BrokenLink.hashDiffers(subject: "office", sequence: index + 1)
            }
            previous = event.hash
            count.events += 1
            unused.merge(try UnusedNumbers.counts(in: event)) { $1 }
            try forms.take(event)
            try models.take(event)
        }
        try models.finish(office, reader)
        return (unused, forms)
    }

    private func walkOffice(_ office: String, counting count: inout VerificationCount, _ reader: any SQLReader) throws {
        let (unused, forms) = try walkOfficeEvents(office, counting: &count, reader)
        var walk = DossierWalk(office: office)
        var counts = CountVerification(office: office)
        // Told only after the counters of the books, which name the book from which a number is missing.
        var certificationFault: BrokenLink?
        func finish() throws {
            try walk.finish(reader)
            guard let dossier = walk.dossier else { return }
            counts.take(dossier)
            if certificationFault == nil, try !walk.certifications.isKept(of: dossier, in: reader) {
                certificationFault = .certificationDiffers(code: dossier.code)
            }
        }
        try DossierEventStore.forEachEvent(office: office, in: reader) { code, event in
            if code != walk.code {
                try finish()
                walk = DossierWalk(office: office, code: code)
                count.dossiers += 1
            }
            try walk.take(event)
            count.events += 1
        }
        try finish()
        try checkCounts(office, unused: unused, reader)
        if let certificationFault { throw certificationFault }
        try counts.finish(reader)
        try checkPapers(office, reader)
        try forms.finish(office, reader)
        try CaseVerification.check(office, counting: &count, in: reader)
    }

    /// What was lawfully erased of a paper leaves nothing to compare.
    private func checkPapers(_ office: String, _ reader: any SQLReader) throws {
        try PaperStore.forEachPaper(office: office, in: reader) { paper, text in
            guard paper.contentHash(of: text) == paper.contentHash else {
                throw BrokenLink.paperDiffers(number: paper.numberAndSymbol)
            }
        }
    }

    /// A dossier without events, or a number above its counter, means that something was taken away.
    private func checkCounts(_ office: String, unused: [Int: Int], _ reader: any SQLReader) throws {
        if let code = try DossierEventStore.dossierWithoutEvents(office: office, in: reader) {
            throw BrokenLink.codeMissingEvents(code: code)
        }
        if let series = try DossierNumberStore.seriesBehind(unused: unused, office: office, in: reader)
            ?? CertificationStore.seriesBehind(office: office, in: reader)
        {
            throw BrokenLink.numberBehind(series: series)
        }
    }
}

/// One dossier's chain while it is walked.
private struct DossierWalk {
    var office: String
    var code = ""
    var previous = EventChain.start
    var dossier: Dossier?
    /// The hash of the received persons after each event that changed them, the reception first.
    var personHashes: [(sequence: Int, hash: String?)] = []
    var collectorHash: String?
    /// The hashes of the files attached, by their ids.
    var files: [String: String] = [:]
    var apologies: [Int: Apology] = [:]
    var certifications = CertificationTrace()
    /// Its reception opened an interlinked case.
    var leadsCase = false

    init(office: String, code: String = "") {
        self.office = office
        self.code = code
    }

    mutating func take(_ chained: ChainedEvent) throws {
        let event = chained.event
        let expected = (dossier?.sequence ?? 0) + 1
        guard event.sequence == expected else {
            throw BrokenLink.sequenceGap(subject: code, expected: expected, found: event.sequence)
        }
        try checkLink(chained)
        do {
            if dossier == nil {
                dossier = try Dossier(receivedBy: event, code: code, officeID: office)
                personHashes = [(1, event.facts[.personHash])]
            } else {
                try dossier?.apply(event)
                try takeApology(event)
            }
        } catch {
            throw BrokenLink.doesNotReplay(subject: code, sequence: event.sequence)
        }
        certifications.take(event)
        if event.facts[.legs] != nil { leadsCase = true }
        if let hash = event.facts[.collector] { collectorHash = hash }
        if event.kind == .personsCorrected { personHashes.append((event.sequence, event.facts[.personHash])) }
        if event.kind == .fileAttached || event.kind == .resultAttached, let id = event.facts[.file] {
            files[id] = event.facts[.hash]
        }
    }

    private mutating func takeApology(_ event: DossierEvent) throws {
        guard let ordinal = event.apologyOrdinal else { return }
        guard apologies[ordinal] != nil else {
            apologies[ordinal] = try Apology(openedBy: event, of: code)
            return
        }
        try apologies[ordinal]?.apply(event)
    }

    private mutating func checkLink(_ chained: ChainedEvent) throws {
        let event = chained.event
        guard chained.previousHash == previous else {
            throw BrokenLink.previousDiffers(subject: code, sequence: event.sequence)
        }
        let link = EventLink(
            officeID: office, subject: code, sequence: event.sequence, kind: event.kind.rawValue,
            actorID: event.actorID, enteredAt: event.enteredAt, effectiveAt: event.effectiveAt,
            payload: chained.payload, previousHash: chained.previousHash)
        guard EventChain.hash(link) == chained.hash else {
            throw BrokenLink.hashDiffers(subject: code, sequence: event.sequence)
        }
        previous = chained.hash
    }

    func finish(_ reader: any SQLReader) throws {
        guard let dossier else { return }
        guard try DossierStore.find(code, office: office, in: reader) == dossier else {
            throw BrokenLink.stateDiffers(code: code)
        }
        let stored = try ApologyStore.apologies(of: code, office: office, in: reader)
        guard stored == apologies.values.sorted(by: { $0.ordinal > $1.ordinal }) else {
            throw BrokenLink.apologyDiffers(code: code)
        }
        if leadsCase, try !CaseStore.exists(code, office: office, in: reader) {
            throw BrokenLink.caseDiffers(code: code)
        }
        try checkPersons(reader)
        try checkFiles(reader)
    }

    private func checkFiles(_ reader: any SQLReader) throws {
        let rows = try DossierFileStore.files(of: code, office: office, withRemoved: true, in: reader)
        guard Dictionary(rows.map { ($0.id, $0.hash) }, uniquingKeysWith: { $1 }) == files else {
            throw BrokenLink.fileRowDiffers(code: code)
        }
    }

    /// The persons as they are, then back through every correction; those lawfully erased leave no row, and nothing to compare.
    private func checkPersons(_ reader: any SQLReader) throws {
        let persons = try DossierPersonStore.persons(of: code, office: office, in: reader)
        let collector = persons.filter { $0.part == .collector }
        guard collector.isEmpty || DossierPersonStore.hash(of: collector) == collectorHash else {
            throw BrokenLink.personDiffers(code: code)
        }
        var received = persons.filter { $0.part != .collector }
        for change in personHashes.reversed() {
            guard !received.isEmpty else { return }
            guard DossierPersonStore.hash(of: received) == change.hash else {
                throw BrokenLink.personDiffers(code: code)
            }
            let former = try DossierPersonStore.replaced(by: change.sequence, of: code, office: office, in: reader)
            received = received.map { now in former.first { $0.part == now.part } ?? now }
        }
    }
}
