public import Domain
public import Storage

/// Seals every office once a day, by itself: the first look of a day covers all that was done until then.
///
/// Needs no job of the user's. It may be stopped, started or run twice at once: the heads are written page by page under the
/// number of the seal to come, a run that was broken off is gone on with, and the seal itself is one short transaction.
public struct Sealing: Sendable {
    private let database: any CaseDatabase
    private let surroundings: Surroundings

    /// So many chains in one transaction: nobody at the counter waits for it.
    private static let pageSize = 500

    public init(database: any CaseDatabase, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// Seals every office whose day lacks its seal; tells how many were sealed.
    ///
    /// - Throws: the first fault, after every other office has been sealed.
    @discardableResult
    public func look() async throws -> Int {
        let now = surroundings.now()
        let due = try await database.read { reader in
            try OfficeStore.all(in: reader).map(\.id).filter { office in
                Seal.isDue(after: try SealStore.last(office: office, in: reader), at: now)
            }
        }
        var (count, fault): (Int, (any Error)?) = (0, nil)
        for office in due {
            do {
                if try await seal(office, onlyIfDue: true) != nil { count += 1 }
            } catch {
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
        return count
    }

    /// Seals an office now, whether or not it was sealed today.
    public func seal(_ office: String) async throws -> Seal {
        while true {
            if let seal = try await seal(office, onlyIfDue: false) { return seal }
        }
    }

    /// Nothing when another server was quicker.
    private func seal(_ office: String, onlyIfDue: Bool) async throws -> Seal? {
        let now = surroundings.now()
        let last = try await database.read { try SealStore.last(office: office, in: $0) }
        guard !onlyIfDue || Seal.isDue(after: last, at: now) else { return nil }
        let number = (last?.number ?? 0) + 1
        guard try await gather(for: number, office: office) else { return nil }
        while true {
            let fold = try await folded(number, office: office)
            let seal = try SealSigning(secret: surroundings.secret).signed(
                Seal(
                    number: number, sealedAt: now, dossierCount: (last?.dossierCount ?? 0) + fold.dossierCount,
                    eventCount: (last?.eventCount ?? 0) + fold.eventCount, headCount: fold.headCount,
                    headDigest: fold.digest, previousHash: last?.hash(office: office) ?? EventChain.start),
                office: office)
            switch try await insert(seal, office: office) {
            case .sealed: return seal
            case .taken: return nil
            // Another server has added chains since they were folded.
            case .moved: continue
            }
        }
    }
}

// MARK: - Gathering

extension Sealing {
    /// Writes down every chain that has moved since the last seal; false when the number was taken meanwhile.
    private func gather(for number: Int, office: String) async throws -> Bool {
        let (own, cases) = try await database.read { reader in
            (
                try ChainHeadStore.officeHead(office: office, in: reader),
                try ChainHeadStore.movedCases(office: office, in: reader)
            )
        }
        guard try await add([own].compactMap(\.self) + cases, to: number, office: office) else { return false }
        var code = ""
        while true {
            let after = code
            let page = try await database.read {
                try ChainHeadStore.movedDossiers(after: after, limit: Self.pageSize, office: office, in: $0)
            }
            guard let end = page.last else { return true }
            guard try await add(page, to: number, office: office) else { return false }
            code = end.subject
        }
    }

    private func add(_ heads: [SealedHead], to number: Int, office: String) async throws -> Bool {
        try await database.write { writer in
            guard try Self.isOpen(number, office: office, in: writer) else { return false }
            try SealStore.add(heads, to: number, office: office, in: writer)
            return true
        }
    }

    /// Whether the seal of this number is still to come; holds the office, so that it stays so until the commit.
    private static func isOpen(_ number: Int, office: String, in writer: any SQLWriter) throws -> Bool {
        try OfficeEventStore.hold(office, in: writer)
        return try (SealStore.last(office: office, in: writer)?.number ?? 0) == number - 1
    }

    private enum Insertion: Sendable {
        case sealed, taken, moved
    }

    private func insert(_ seal: Seal, office: String) async throws -> Insertion {
        try await database.write { writer in
            guard try Self.isOpen(seal.number, office: office, in: writer) else { return .taken }
            let count = try SealStore.headCount(of: seal.number, office: office, in: writer)
            guard count == seal.headCount else { return .moved }
            try SealStore.insert(seal, office: office, in: writer)
            return .sealed
        }
    }

    /// Goes through the heads that stand ready, page by page.
    private func folded(_ number: Int, office: String) async throws -> HeadFold {
        var fold = HeadFold()
        while true {
            let place = fold.headCount
            let page = try await database.read {
                try SealStore.heads(of: number, after: place, limit: Self.pageSize, office: office, in: $0)
            }
            guard !page.isEmpty else { return fold }
            for placed in page { fold.take(placed.head, after: placed.former) }
        }
    }
}

/// What a seal says of its heads while they are gone through.
struct HeadFold {
    private var heads = HeadDigest()
    private(set) var headCount = 0
    /// Dossiers that were never sealed before.
    private(set) var dossierCount = 0
    /// Events that no seal covered yet.
    private(set) var eventCount = 0

    var digest: String { heads.text }

    /// Takes the next head of a chain that had been sealed as far as `former`.
    mutating func take(_ head: SealedHead, after former: Int) {
        heads.take(head)
        headCount += 1
        eventCount += head.sequence - former
        if former == 0, head.isOfDossier { dossierCount += 1 }
    }
}
