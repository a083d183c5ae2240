import Casework
import Domain
import Storage

/// One office's dossiers on their way to its portal: many at once, each by itself in its own order.
struct PortalLane: Sendable {
    let connection: PortalConnection
    let gate: PortalGate
    let catalogue: PortalCatalogue
    let outbox: PortalOutbox
    let files: PortalFiles
    /// The address under which the portal reaches us.
    let ownAddress: String
    /// Who holds the leases.
    let owner: String
    /// How sending makes room for people.
    let turns: CallTurns
    let now: @Sendable () -> LocalInstant
    let randomBytes: @Sendable (Int) -> [UInt8]

    /// Long enough for one call, signing in included.
    var leaseSeconds: Int { connection.timeoutSeconds * 2 + 15 }

    /// Reads what is to be told of dossiers that were just claimed, and puts on disk what each is told first.
    func prepare(_ entries: [PortalQueueEntry]) async throws -> [ReadyDossier] {
        let scenes = try await outbox.scenes(of: entries, codes: connection.codes)
        var ready = entries.compactMap { entry in scenes[entry.code].map { ReadyDossier(entry: entry, scene: $0) } }
        for index in ready.indices { ready[index].planWholeRecord(in: connection.dialect) }
        let planned = ready.filter(\.isPlanned).map(\.entry)
        let announced = try await outbox.announce(planned, for: owner, seconds: leaseSeconds)
        let time = now()
        for index in ready.indices where ready[index].isPlanned { ready[index].announcedAt = time }
        // What is no longer ours is left to whoever has it.
        return ready.filter { !$0.isPlanned || announced.contains($0.entry.code) }
    }

    /// Sends one dossier as far as it goes.
    func send(_ ready: ReadyDossier) async throws -> DossierSending.End {
        let version = ready.scene.facts.version
        switch await catalogue.procedure(of: version) {
        case .found(let procedure):
            var sending = DossierSending(lane: self, ready: ready, procedure: procedure)
            return try await sending.run()
        case .missing: return try await park(ready.unsent, procedure: version)
        case .unclear(let result): return try await postpone(ready.unsent, result)
        }
    }

    func keep(
        _ entry: PortalQueueEntry, acknowledged: Int, said exchange: PortalExchange?, isOver: Bool
    ) async throws -> Bool {
        try await outbox.keep(
            entry, acknowledged: acknowledged, said: exchange, for: owner, seconds: isOver ? nil : leaseSeconds)
    }

    /// Keeps a dossier for as long as a call takes, and so many seconds more.
    func hold(_ entry: PortalQueueEntry, seconds: Int) async throws -> Bool {
        try await outbox.keep(entry, acknowledged: 0, said: nil, for: owner, seconds: leaseSeconds + seconds)
    }

    /// Stores that the portal has taken a file.
    func keep(_ entry: PortalQueueEntry, _ upload: PortalUpload) async throws -> Bool {
        let exchange = PortalExchange(at: now(), call: "upload", outcome: .done, words: "")
        return try await outbox.keep(
            entry, acknowledged: 0, said: exchange, for: owner, seconds: leaseSeconds,
            uploaded: (upload, uploadAddress))
    }

    func uploads(of code: String) async throws -> [String: PortalUpload] {
        try await outbox.uploads(of: code, at: uploadAddress, office: connection.officeID)
    }

    /// A file made ready to go; nothing when its content is not what it should be.
    func parcel(of file: AttachedFile) -> FileParcel? {
        guard let path = try? files.path(of: file) else { return nil }
        let mark = randomBytes(16).map { String($0, radix: 16) }.joined()
        return FileParcel(file: file, path: path, boundary: "motcua-\(mark)")
    }

    private var uploadAddress: String { connection.address + connection.paths.upload }

    func link(to file: String, of code: String) -> String {
        let link = files.link(to: file, of: code, office: connection.officeID, days: connection.linkDays)
        return ownAddress + link.path
    }

    /// Seconds until the next try: at once, then two, four, eight, at most ten, each up to half earlier by chance so that not
    /// everything comes back in the same second.
    func backOff(attempts: Int) -> Int {
        guard attempts > 1 else { return 0 }
        let longest = min(10, 1 << min(attempts - 1, 4))
        let chance = Int(randomBytes(1).first ?? 0)
        return max(1, longest - longest * chance / 512)
    }

    private func park(_ entry: PortalQueueEntry, procedure version: ProcedureVersion) async throws -> DossierSending.End
    {
        var parked = entry
        parked.state = .parked
        parked.words = "Danh mục của cổng không có thủ tục \(version.code); xin báo cán bộ kiểm soát thủ tục."
        let exchange = PortalExchange(at: now(), call: "catalogue", outcome: .refused, words: parked.words)
        return try await keep(parked, acknowledged: 0, said: exchange, isOver: true) ? .answered : .letGo
    }

    private func postpone(
        _ entry: PortalQueueEntry, _ result: PortalGate.Result
    ) async throws -> DossierSending.End {
        var waiting = entry
        waiting.attempts += 1
        waiting.nextAt = now().adding(seconds: backOff(attempts: waiting.attempts))
        waiting.words = result.words.isEmpty ? "Cổng không cho đăng nhập." : result.words
        let exchange = PortalExchange(at: now(), call: "catalogue", outcome: .unclear, words: waiting.words)
        let isOurs = try await keep(waiting, acknowledged: 0, said: exchange, isOver: true)
        return isOurs ? .down(words: waiting.words) : .letGo
    }
}
