import Domain
import Storage

/// One dossier's chain while it is walked.
struct DossierWalk {
    let office: String
    let code: String
    private var chain: ChainWalk
    private(set) var dossier: Dossier?
    private var persons = PersonTrace()
    /// The hash of the token behind the receipt's QR code, the reception's first.
    private var trackingHash: String?
    /// The hashes of the files attached, by their ids.
    private var files: [String: String] = [:]
    private var apologies: [Int: Apology] = [:]
    private(set) var certifications = CertificationTrace()
    private var payments: [FeePayment] = []
    /// Its reception opened an interlinked case.
    private var leadsCase = false

    init(office: String, code: String = "") {
        self.office = office
        self.code = code
        chain = ChainWalk(code)
    }

    mutating func take(_ chained: ChainedEvent) throws {
        let event = chained.event
        try chain.take(chained.link(of: code, office: office), hash: chained.hash)
        do {
            if dossier == nil {
                dossier = try Dossier(receivedBy: event, code: code, officeID: office)
            } else {
                try dossier?.apply(event)
                try takeApology(event)
            }
            try persons.take(event)
        } catch {
            throw BrokenLink.doesNotReplay(subject: code, sequence: event.sequence)
        }
        certifications.take(event)
        if let payment = FeePayment(event, of: code) { payments.append(payment) }
        if event.facts[.legs] != nil { leadsCase = true }
        if let hash = event.facts[.trackingHash] { trackingHash = hash }
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

    func finish(_ reader: any SQLReader) throws {
        guard let dossier else { return }
        let kept = try DossierStore.findWithTracking(code, office: office, in: reader)
        guard kept?.dossier == dossier else { throw BrokenLink.stateDiffers(code: code) }
        guard kept?.trackingHash == trackingHash else { throw BrokenLink.trackingDiffers(code: code) }
        let stored = try ApologyStore.apologies(of: code, office: office, in: reader)
        guard stored == apologies.values.sorted(by: { $0.ordinal > $1.ordinal }) else {
            throw BrokenLink.apologyDiffers(code: code)
        }
        guard try payments.isEmpty || FeePaymentStore.payments(of: code, office: office, in: reader) == payments else {
            throw BrokenLink.paymentDiffers(code: code)
        }
        if leadsCase, try !CaseStore.exists(code, office: office, in: reader) {
            throw BrokenLink.caseDiffers(code: code)
        }
        guard try persons.isKept(of: code, office: office, in: reader) else {
            throw BrokenLink.personDiffers(code: code)
        }
        try checkFiles(reader)
    }

    private func checkFiles(_ reader: any SQLReader) throws {
        let rows = try DossierFileStore.files(of: code, office: office, withRemoved: true, in: reader)
        guard Dictionary(rows.map { ($0.id, $0.hash) }, uniquingKeysWith: { $1 }) == files else {
            throw BrokenLink.fileRowDiffers(code: code)
        }
    }
}
