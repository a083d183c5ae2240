public import Domain
public import Storage

/// What the public page may know of a dossier: its code, where it is, and whether it was rated.
///
/// Names, procedure and officers are not in it, so no page can show them by mistake.
public struct TrackedDossier: Sendable, Hashable {
    public let code: String
    public let status: TrackedStatus
    /// The citizen's rating, once given.
    public let rating: Int?
    /// The link behind the receipt's QR code, when it is still the one that opens this dossier.
    public let token: TrackingToken?
    /// The legs of the interlinked case it belongs to; empty for most.
    public let legs: [TrackedLeg]

    public init(code: String, status: TrackedStatus, rating: Int?, token: TrackingToken?, legs: [TrackedLeg] = []) {
        self.code = code
        self.status = status
        self.rating = rating
        self.token = token
        self.legs = legs
    }

    /// Whether the citizen may rate it now.
    public var mayBeRated: Bool { status.isGivenBack && rating == nil && token != nil }
}

/// Following a dossier without an account: by code and four digits, or by the receipt's QR code.
public struct Tracking: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let acts: DossierActs
    let throttle: TrackingThrottle

    public init(
        database: any CaseDatabase, surroundings: Surroundings, acts: DossierActs,
        throttle: TrackingThrottle = TrackingThrottle()
    ) {
        self.database = database
        self.surroundings = surroundings
        self.acts = acts
        self.throttle = throttle
    }

    /// The dossier of this code, for whoever knows four digits of its people.
    ///
    /// Unknown code, wrong digits and no digits on file are refused alike and at like cost. The miss is on disk before the answer leaves.
    public func find(
        _ question: TrackingQuestion, office: String, from address: String
    ) async throws -> TrackedDossier {
        let now = surroundings.now()
        let subjects = Subjects(question: question, address: address, secret: surroundings.secret)
        let found = try await database.write { writer in
            try TrackingMissStore.removeOld(before: throttle.forgetsBefore(now), office: office, in: writer)
            let misses = try heldMisses(of: subjects, office: office, at: now, in: writer)
            guard let dossier = try match(question, office: office, in: writer) else {
                try note(misses, at: now, office: office, in: writer)
                return Dossier?.none
            }
            return dossier
        }
        guard let found else { throw TrackingRefusal.noMatch }
        return try await tracked(found, at: now)
    }

    /// The dossier whose receipt carries this token.
    public func find(_ token: TrackingToken, office: String) async throws -> TrackedDossier {
        let now = surroundings.now()
        let (found, legs) = try await database.read { reader in
            let found = try DossierStore.find(trackingHash: token.hash, office: office, in: reader)
            return (found, try found.map { try self.legs(of: $0, at: now, in: reader) } ?? [])
        }
        guard let found else { throw TrackingRefusal.linkUnknown }
        return TrackedDossier(
            code: found.code, status: TrackedStatus(of: found, at: now), rating: found.rating, token: token, legs: legs)
    }

    /// The citizen's one tap behind the receipt's QR code, once.
    public func rate(_ token: TrackingToken, office: String, score: Int) async throws {
        let tracked = try await find(token, office: office)
        try await acts.rate(tracked.code, office: office, score: score)
    }
}

// MARK: - Guarding the guess

/// What misses are counted by: never the address or the code itself.
private struct Subjects: Sendable {
    let address: String
    let code: String

    init(question: TrackingQuestion, address: String, secret: [UInt8]) {
        self.address = KeyedHash.text("tracking-address:\(address)", secret: secret)
        self.code = KeyedHash.text("tracking-code:\(question.code)", secret: secret)
    }
}

/// The misses remembered of a subject.
private struct Misses {
    let subject: String
    let moments: [LocalInstant]
}

extension Tracking {
    /// Holds the address first and the code second, everywhere in this order, so that no two guesses wait for each other.
    private func heldMisses(
        of subjects: Subjects, office: String, at now: LocalInstant, in writer: any SQLWriter
    ) throws -> [Misses] {
        let misses = try [subjects.address, subjects.code].map { subject in
            Misses(
                subject: subject,
                moments: try TrackingMissStore.hold(subject, office: office, at: now, in: writer))
        }
        let ends = misses.compactMap { throttle.lockEnd(after: $0.moments, at: now) }
        if let until = ends.max() { throw TrackingRefusal.locked(until: until) }
        return misses
    }

    private func note(
        _ misses: [Misses], at now: LocalInstant, office: String, in writer: any SQLWriter
    ) throws {
        for miss in misses {
            try TrackingMissStore.keep(
                throttle.adding(now, to: miss.moments), of: miss.subject, office: office, in: writer)
        }
    }

    /// Asks the same whether or not there is such a dossier, and compares as often.
    private func match(
        _ question: TrackingQuestion, office: String, in reader: any SQLReader
    ) throws -> Dossier? {
        let dossier = try DossierStore.find(question.code, office: office, in: reader)
        let persons = try DossierPersonStore.persons(of: question.code, office: office, in: reader)
        let filers = persons.filter { $0.part != .collector }.map(\.person)
        // Four comparisons always: telephone and number of owner and representative.
        let known = TrackingQuestion.digits(knownOf: filers) + Array(repeating: "----", count: 4)
        let matches = known.prefix(4).filter { ConstantTime.areEqual($0, question.digits) }
        return matches.isEmpty ? nil : dossier
    }

    private func tracked(_ dossier: Dossier, at now: LocalInstant) async throws -> TrackedDossier {
        let office = dossier.officeID
        let token = TrackingToken(secret: surroundings.secret, of: dossier)
        let (opened, legs) = try await database.read { reader in
            (
                try DossierStore.find(trackingHash: token.hash, office: office, in: reader),
                try self.legs(of: dossier, at: now, in: reader)
            )
        }
        return TrackedDossier(
            code: dossier.code, status: TrackedStatus(of: dossier, at: now), rating: dossier.rating,
            token: opened?.code == dossier.code ? token : nil, legs: legs)
    }

    private func legs(of dossier: Dossier, at now: LocalInstant, in reader: any SQLReader) throws -> [TrackedLeg] {
        try CaseReading.scene(ofDossier: dossier, rules: acts.rules, at: now, in: reader)?.standings
            .map(TrackedLeg.init) ?? []
    }
}
