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
        var chain = ChainWalk(OfficeEventStore.subject)
        var unused: [Int: Int] = [:]
        var forms = FormTrace()
        var models = ServiceModelTrace()
        var tills = TillTrace()
        var calendar = CalendarTrace()
        for event in try OfficeEventStore.events(officeID: office, in: reader) {
            try chain.take(event.link, hash: event.hash)
            count.events += 1
            unused.merge(try UnusedNumbers.counts(in: event)) { $1 }
            try forms.take(event)
            try models.take(event)
            try tills.take(event)
            try calendar.take(event)
        }
        try models.finish(office, reader)
        try tills.finish(office, reader)
        try calendar.finish(office, reader)
        return (unused, forms)
    }

    private func walkOffice(_ office: String, counting count: inout VerificationCount, _ reader: any SQLReader) throws {
        let (unused, forms) = try walkOfficeEvents(office, counting: &count, reader)
        var walk = DossierWalk(office: office)
        var counts = CountVerification(office: office)
        var codes = CodeTrace()
        // Told only after the counters of the books, which name the book from which a number is missing.
        var certificationFault: BrokenLink?
        func finish() throws {
            try walk.finish(reader)
            guard let dossier = walk.dossier else { return }
            counts.take(dossier)
            codes.take(dossier)
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
        try codes.finish(office, reader)
        if let certificationFault { throw certificationFault }
        try counts.finish(reader)
        try checkPapers(office, reader)
        try forms.finish(office, reader)
        try CaseVerification.check(office, counting: &count, in: reader)
        try SealWalk.check(office, in: reader)
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
        if let code = try FeePaymentStore.paymentWithoutEvent(office: office, in: reader) {
            throw BrokenLink.paymentDiffers(code: code)
        }
        if let series = try DossierNumberStore.seriesBehind(unused: unused, office: office, in: reader)
            ?? CertificationStore.seriesBehind(office: office, in: reader)
        {
            throw BrokenLink.numberBehind(series: series)
        }
    }
}
