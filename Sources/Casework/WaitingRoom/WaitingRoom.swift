public import Domain
public import Storage

/// The day's queue: taking numbers, calling them, and what became of them.
///
/// Every act is one transaction that holds the office's row, so that a number is given once and called to one counter.
public struct WaitingRoom: Sendable {
    /// So many may wait at once when people take numbers by themselves.
    static let mostWaiting = 300

    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules
    let rule = QueueRule()
    let throttle = TicketThrottle()

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// Gives the next number of the day.
    ///
    /// The same `key` takes one number: a press that is sent twice gives the ticket of the first.
    public func take(
        _ priority: TicketPriority?, key: String? = nil, office: String, by officer: Officer
    ) async throws -> Ticket {
        guard officer.may(.receiveDossiers) else { throw AccountRefusal.notAllowed }
        let now = surroundings.now()
        let id = ticketID(of: key.map { "\(officer.id):\($0)" }, on: now.date)
        return try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let tickets = try TicketStore.tickets(on: now.date, office: office, in: writer)
            return try Self.issue(id, priority, after: tickets, at: now, office: office, in: writer)
        }
    }

    /// Gives the next number to whoever asks for one, where the office lets everybody take one.
    ///
    /// So many from one `address` within a while, as a keyed hash, which is forgotten within hours. The same `key`
    /// takes one number.
    public func take(
        _ priority: TicketPriority?, key: String? = nil, office: String, from address: String
    ) async throws -> Ticket {
        let now = surroundings.now()
        let id = ticketID(of: key, on: now.date)
        let subject = KeyedHash.text("ticket-address:\(address)", secret: surroundings.secret)
        return try await database.write { [throttle, rules] writer in
            try OfficeEventStore.hold(office, in: writer)
            guard try WaitingRoomStore.taking(office: office, in: writer) == .everybody else {
                throw TicketRefusal.takenAtCounter
            }
            let tickets = try TicketStore.tickets(on: now.date, office: office, in: writer)
            if let taken = tickets.first(where: { $0.id == id }) { return taken }
            try TrackingMissStore.removeOld(
                before: TrackingThrottle().forgetsBefore(now), office: office, in: writer)
            let calendar = try rules.calendar(office: office, in: writer)
            if let opening = TicketTaking.closedUntil(at: now, calendar: calendar) {
                throw TicketRefusal.roomClosed(until: opening)
            }
            let taken = try TrackingMissStore.hold(subject, office: office, at: now, in: writer)
            if let next = throttle.nextAt(after: taken, at: now) { throw TicketRefusal.takenTooOften(until: next) }
            guard tickets.count(where: { $0.status == .waiting }) < Self.mostWaiting else {
                throw TicketRefusal.roomFull
            }
            try TrackingMissStore.keep(throttle.adding(now, to: taken), of: subject, office: office, in: writer)
            return try Self.issue(id, priority, after: tickets, at: now, office: office, in: writer)
        }
    }

    /// By chance, or of a press and its day, so that neither tells another's.
    private func ticketID(of press: String?, on day: CivilDate) -> String {
        guard let press else { return surroundings.freshKey() }
        return String(KeyedHash.text("ticket:\(day):\(press)", secret: surroundings.secret).prefix(32))
    }

    private static func issue(
        _ id: String, _ priority: TicketPriority?, after tickets: [Ticket], at now: LocalInstant, office: String,
        in writer: any SQLWriter
    ) throws -> Ticket {
        if let taken = tickets.first(where: { $0.id == id }) { return taken }
        let ticket = Ticket(
            id: id, day: now.date, number: (tickets.last?.number ?? 0) + 1, priority: priority, takenAt: now)
        try TicketStore.insert(ticket, office: office, in: writer)
        return ticket
    }

    /// Calls the next ticket to the officer's counter; whom she served until now is done, whom she called a moment ago
    /// is absent and can be called again.
    ///
    /// `end` says what became of the tickets `atHand`; none where the page showed none. The same `key` calls once: a press
    /// that is sent twice gives the ticket of the first.
    public func callNext(key: String, atHand: [String]? = nil, end: CallEnd? = nil, by officer: Officer) async throws
        -> Ticket
    {
        let (office, now) = (try Self.office(of: officer), surroundings.now())
        let press = Fingerprint.of(Array("call:\(officer.id):\(key)".utf8))
        return try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let tickets = try TicketStore.tickets(on: now.date, office: office, in: writer)
            if let called = tickets.first(where: { $0.callKey == press }) { return called }
            let counter = try WaitingRoomStore.counter(of: officer.id, office: office, in: writer)
            let ended = try tickets.makingWay(at: officer.id, shown: atHand)
            guard let next = rule.next(of: tickets, after: tickets) else { throw TicketRefusal.nobodyWaiting }
            var called = try next.called(to: counter, by: officer.id, at: now)
            called.callKey = press
            for served in ended {
                try TicketStore.update(served.passed(at: now, saying: end), office: office, in: writer)
            }
            try TicketStore.update(called, office: office, in: writer)
            return called
        }
    }

    /// Calls a ticket once more, or one whose holder has come back after all.
    public func callAgain(_ id: String, by officer: Officer) async throws -> Ticket {
        let now = surroundings.now()
        return try await change(id, by: officer) { ticket, counter in
            try ticket.called(to: counter, by: officer.id, at: now)
        }
    }

    /// Whoever was called did not come.
    public func markAbsent(_ id: String, by officer: Officer) async throws -> Ticket {
        try await change(id, by: officer) { ticket, _ in try ticket.missed() }
    }

    /// Whoever took a priority number by themselves has none: it is called in its turn.
    public func dropPriority(of id: String, by officer: Officer) async throws -> Ticket {
        try await change(id, by: officer) { ticket, _ in try ticket.withoutPriority() }
    }

    public func finish(_ id: String, by officer: Officer) async throws -> Ticket {
        let now = surroundings.now()
        return try await change(id, by: officer) { ticket, _ in try ticket.finished(at: now) }
    }

    /// Names the officer's counter, as the board shows it; another's of today only when somebody says that it is shared.
    public func nameCounter(_ name: String, isShared: Bool = false, by officer: Officer) async throws {
        let (office, today) = (try Self.office(of: officer), surroundings.now().date)
        let name = Composition.composed(name).trimmed
        guard TextLine.isReadable(name, limit: 30) else { throw TicketRefusal.counterMissing }
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            let tickets = try TicketStore.tickets(on: today, office: office, in: writer)
            if !isShared, let other = tickets.user(of: name, otherThan: officer.id) {
                let account = try OfficerStore.account(officeID: office, officerID: other, in: writer)
                throw TicketRefusal.counterInUse(name, by: account?.officer.name ?? "đồng nghiệp khác")
            }
            try WaitingRoomStore.setCounter(name, of: officer.id, office: office, in: writer)
        }
    }

    /// Says who takes numbers: an act of the office.
    public func open(to taking: TicketTaking, by officer: Officer) async throws {
        guard officer.may(.keepCatalogue) else { throw AccountRefusal.notAllowed }
        let (office, now) = (officer.officeID, surroundings.now())
        try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            try WaitingRoomStore.setTaking(taking, office: office, in: writer)
            try OfficeEventStore.append(
                .waitingRoomSet, officeID: office, actorID: officer.id, at: now, facts: ["taking": taking.rawValue],
                in: writer)
        }
    }

    private func change(
        _ id: String, by officer: Officer,
        _ act: @escaping @Sendable (Ticket, _ counter: String) throws -> Ticket
    ) async throws -> Ticket {
        let (office, today) = (try Self.office(of: officer), surroundings.now().date)
        return try await database.write { writer in
            try OfficeEventStore.hold(office, in: writer)
            guard let ticket = try TicketStore.find(id, office: office, in: writer), ticket.day == today else {
                throw TicketRefusal.unknown
            }
            let counter = try WaitingRoomStore.counter(of: officer.id, office: office, in: writer)
            let changed = try act(ticket, counter)
            try TicketStore.update(changed, office: office, in: writer)
            return changed
        }
    }

    private static func office(of officer: Officer) throws -> String {
        guard officer.may(.receiveDossiers) else { throw AccountRefusal.notAllowed }
        return officer.officeID
    }
}
