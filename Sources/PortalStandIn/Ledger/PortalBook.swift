public import Foundation
import Synchronization

/// Everything the portal remembers, behind one lock: sessions, faults to come, dossiers.
public final class PortalBook: Sendable {
    private struct State {
        var faults: FaultPlan
        var playedFaults: [PortalFault: Int] = [:]
        var sessions: [String: ContinuousClock.Instant] = [:]
        var sessionCount = 0
        var ledger = PortalLedger()
        var online: [OnlineDossier] = []
        /// Files that lie at the portal for whoever has the address, by their names.
        var hosted: [String: Data] = [:]
        var downloads: [String] = []
        var requestCount = 0
        var listCount = 0
        /// Ends in every key the portal gives away.
        var serial = 0
    }

    public let settings: StandInSettings
    let check: DossierCheck
    private let state: Mutex<State>

    init(_ settings: StandInSettings) {
        self.settings = settings
        check = DossierCheck(procedures: settings.procedures)
        state = Mutex(State(faults: settings.faults))
    }

    /// What it holds now.
    public var ledger: PortalLedger { state.withLock { $0.ledger } }

    public var online: [OnlineDossier] { state.withLock { $0.online } }

    public var playedFaults: [PortalFault: Int] { state.withLock { $0.playedFaults } }

    /// The names of files that were fetched, in that order.
    public var downloads: [String] { state.withLock { $0.downloads } }

    /// How often somebody has signed in.
    public var sessionCount: Int { state.withLock { $0.sessionCount } }

    /// Lets a file lie at the portal, at `/tep/NAME`.
    public func host(_ content: Data, named name: String) { state.withLock { $0.hosted[name] = content } }

    func download(_ name: String) -> Data? {
        state.withLock { state in
            state.downloads.append(name)
            return state.hosted[name]
        }
    }

    public var requestCount: Int { state.withLock { $0.requestCount } }

    /// Counts one more list of procedures that is asked for, unless it is one that is refused.
    func countList() throws(Objection) {
        let count = state.withLock { state in
            state.listCount += 1
            return state.listCount
        }
        guard count > settings.busyLists else { throw Objection(.invalid, "Hệ thống đang bận, vui lòng thử lại sau.") }
    }

    /// Orders other faults from now on.
    public func play(_ faults: FaultPlan) { state.withLock { $0.faults = faults } }

    /// Changes the faults to come.
    public func changeFaults(_ change: @Sendable (inout FaultPlan) -> Void) { state.withLock { change(&$0.faults) } }

    /// A citizen files a dossier online.
    public func fileOnline(_ wish: JSONValue) throws(Objection) -> OnlineDossier {
        try locked { state throws(Objection) in
            state.serial += 1
            let dossier = OnlineDossier(wish, number: state.serial)
            try state.ledger.insert(dossier.filed)
            state.online.append(dossier)
            return dossier
        }
    }

    /// The citizen completes a dossier that was returned: it waits for the office once more.
    public func refileOnline(_ code: String, files: [JSONValue]) throws(Objection) {
        try answerOnline(where: { $0.code == code }) {
            $0.files = files; $0.isTaken = false
        }
        try change { $0.dossiers[code]?.status = 1 }
    }

    /// Somebody at the province changes what is held of a dossier.
    public func overwrite(_ code: String, _ fields: [String: JSONValue]) {
        state.withLock { $0.ledger.dossiers[code]?.fields.merge(fields) { $1 } }
    }

    /// As it was before the first request; the faults stay.
    public func reset() {
        state.withLock { state in
            state = State(faults: state.faults)
        }
    }
}

// MARK: - What the dialects do

extension PortalBook {
    func nextFault() -> PortalFault? {
        state.withLock { state in
            state.requestCount += 1
            guard let fault = state.faults.next() else { return nil }
            state.playedFaults[fault, default: 0] += 1
            return fault
        }
    }

    func openSession() -> String {
        state.withLock { state in
            state.serial += 1
            state.sessionCount += 1
            let session = "phien-\(state.serial)"
            state.sessions[session] = ContinuousClock.now
            return session
        }
    }

    func forgetSessions() { state.withLock { $0.sessions = [:] } }

    func requireSession(_ session: String?) throws(Objection) {
        let opened = state.withLock { state in session.flatMap { state.sessions[$0] } }
        guard let opened, ContinuousClock.now - opened < settings.sessionLife else { throw .session }
    }

    func nextSerial() -> Int {
        state.withLock { state in
            state.serial += 1
            return state.serial
        }
    }

    func file(_ dossiers: [JSONValue], isUpdating: Bool) throws(Objection) {
        guard !dossiers.isEmpty else { throw .invalid("data", "không có hồ sơ nào") }
        for dossier in dossiers {
            let (code, status, fields) = try check.checked(dossier)
            if isUpdating { try contradict(code) }
            try change { ledger throws(Objection) in
                let known = isUpdating ? ledger.dossiers[code]?.knownFiles ?? [] : []
                try ListCheck.check(fields, status: status, known: known)
                var filed = FiledDossier(code: code, status: status, fields: fields)
                filed.knownFiles = known.union(FiledDossier.files(in: fields))
                if isUpdating { try ledger.update(filed) } else { try ledger.insert(filed) }
            }
        }
    }

    /// A change of a dossier that the portal denies having.
    func contradict(_ code: String) throws(Objection) {
        guard settings.contradiction == nil else { throw Objection(.notFound, "Mã hồ sơ \(code) không tồn tại.") }
    }

    func addProgress(_ rows: [FiledProgress]) throws(Objection) {
        guard (1...10).contains(rows.count) else { throw .invalid("data", "mỗi lần gửi từ 1 đến 10 dòng tiến độ") }
        let movesStatus = settings.progressMovesStatus
        try change { ledger throws(Objection) in try ledger.addProgress(rows, movesStatus: movesStatus) }
    }

    func change(_ body: (inout PortalLedger) throws(Objection) -> Void) throws(Objection) {
        try locked { state throws(Objection) in try body(&state.ledger) }
    }

    func noteObjection(_ objection: Objection) { state.withLock { $0.ledger.objections.append(objection) } }

    /// Changes one dossier filed online.
    func answerOnline(
        where isMeant: (OnlineDossier) -> Bool, _ change: (inout OnlineDossier) throws(Objection) -> Void
    ) throws(Objection) {
        try locked { state throws(Objection) in
            guard let place = state.online.firstIndex(where: isMeant) else {
                throw Objection(.notFound, "Hồ sơ không tồn tại.")
            }
            try change(&state.online[place])
        }
    }

    private func locked<Value: Sendable>(
        _ body: (inout sending State) throws(Objection) -> sending Value
    ) throws(Objection) -> sending Value {
        try state.withLock(body)
    }
}
