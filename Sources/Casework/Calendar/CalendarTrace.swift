import Domain
import Storage

/// What the office's chain tells of its closures and hours, gathered while it is walked.
struct CalendarTrace {
    private var closures: [String: [String: String]] = [:]
    private var closureStatuses: [String: String] = [:]
    private var hours: [String: [String: String]] = [:]
    private var hoursStatuses: [String: String] = [:]
    /// Changes of hours in the order of their approval: the later of one day stands.
    private var approvedHours: [String] = []
    /// Closures of earlier versions of this program, which took effect at once and were told without their keys.
    private var enteredCount = 0

    mutating func take(_ event: OfficeEvent) throws {
        guard let kind = OfficeEventKind(rawValue: event.link.kind) else { return }
        if kind == .closureEntered { enteredCount += 1 }
        let facts = try EventChain.facts(event.link.payload)
        guard let id = facts["id"] else { return }
        switch kind {
        case .closureProposed: (closures[id], closureStatuses[id]) = (facts, ClosureStatus.proposed.rawValue)
        case .closureApproved: closureStatuses[id] = ClosureStatus.approved.rawValue
        case .closureSentBack: closureStatuses[id] = ClosureStatus.sentBack.rawValue
        case .closureRevoked: closureStatuses[id] = ClosureStatus.revoked.rawValue
        case .hoursProposed: (hours[id], hoursStatuses[id]) = (facts, VersionStatus.proposed.rawValue)
        case .hoursApproved:
            hoursStatuses[id] = VersionStatus.approved.rawValue
            approvedHours.append(id)
        case .hoursSentBack: hoursStatuses[id] = VersionStatus.sentBack.rawValue
        default: break
        }
    }

    /// - Throws: `BrokenLink.calendarDiffers` when a row is not what the chain tells, or one is missing.
    func finish(_ office: String, _ reader: any SQLReader) throws {
        let stored = try CalendarStore.allClosures(office: office, in: reader).map(\.content)
        let told = stored.filter { closures[$0.id] != nil }
        let changes = try HoursChangeStore.all(office: office, in: reader).map(\.content)
        let isTrue =
            told.allSatisfy { closures[$0.id] == $0.facts && closureStatuses[$0.id] == $0.status.rawValue }
            && told.count == closures.count && stored.count == told.count + enteredCount
            && changes.allSatisfy { hours[$0.id] == $0.facts && hoursStatuses[$0.id] == $0.status.rawValue }
            && changes.count == hours.count
        guard try isTrue && hoursInForce(changes) == OfficeStore.office(office, in: reader)?.hourChanges else {
            throw BrokenLink.calendarDiffers
        }
    }

    private func hoursInForce(_ changes: [HoursChange]) -> [HoursFrom] {
        let approved = approvedHours.compactMap { id in changes.first { $0.id == id }?.change }
        let byDay = Dictionary(approved.map { ($0.from, $0) }, uniquingKeysWith: { $1 })
        return byDay.values.sorted { $0.from < $1.from }
    }
}
