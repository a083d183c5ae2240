/// The sessions in which an office is open on each of its working days.
///
/// Sessions are half-open: at the minute a session closes, the office is already closed. There is always at least one.
public struct OfficeHours: Hashable, Sendable {
    /// A morning or an afternoon, in minutes since midnight.
    public struct Session: Hashable, Sendable {
        public let opens: Int
        public let closes: Int

        public init(opens: Int, closes: Int) {
            self.opens = opens
            self.closes = closes
        }

        fileprivate var seconds: Int { (closes - opens) * 60 }
    }

    public let sessions: [Session]

    /// 07:00–11:30 and 13:30–17:00, eight hours, as seen at most communes; each office may set its own.
    public static let standard = OfficeHours(
        trusted: [Session(opens: 7 * 60, closes: 11 * 60 + 30), Session(opens: 13 * 60 + 30, closes: 17 * 60)])

    public init(sessions: [Session]) throws(CalendarRefusal) {
        guard !sessions.isEmpty else { throw .hoursOutOfOrder }
        var earliest = 0
        for session in sessions {
            guard session.opens >= earliest, session.opens < session.closes else { throw .hoursOutOfOrder }
            earliest = session.closes
        }
        guard earliest <= 24 * 60 - 1 else { throw .hoursOutOfOrder }
        self.init(trusted: sessions)
    }

    private init(trusted sessions: [Session]) {
        self.sessions = sessions
        self.opensAt = sessions.first?.opens ?? 0
        self.closesAt = sessions.last?.closes ?? 0
        self.secondsPerDay = sessions.reduce(0) { $0 + $1.seconds }
    }

    /// The minute of day at which the first session opens.
    public let opensAt: Int
    /// The minute of day at which the last session closes.
    public let closesAt: Int
    /// Working seconds of a working day.
    public let secondsPerDay: Int
}

// MARK: - Seconds of a day

extension OfficeHours {
    public func isOpen(atSecond second: Int) -> Bool {
        sessions.contains { $0.opens * 60 <= second && second < $0.closes * 60 }
    }

    /// The second at which the office is next open on the same day, the given one if it is open then.
    func opening(atOrAfterSecond second: Int) -> Int? {
        for session in sessions where second < session.closes * 60 {
            return max(second, session.opens * 60)
        }
        return nil
    }

    /// Working seconds from midnight to a second of the day.
    func worked(untilSecond second: Int) -> Int {
        sessions.reduce(0) { $0 + max(0, min(second, $1.closes * 60) - $1.opens * 60) }
    }

    /// The earliest second of the day by which that much has been worked; a session's end stays at that end.
    func second(afterWorking worked: Int) -> Int {
        var left = worked
        for session in sessions {
            if left <= session.seconds { return session.opens * 60 + left }
            left -= session.seconds
        }
        return closesAt * 60
    }
}

// MARK: - Writing and reading

extension OfficeHours: CustomStringConvertible {
    /// `07:00-11:30,13:30-17:00`, the form in which hours are stored and entered.
    public var description: String {
        sessions.map { "\(Self.clock($0.opens))-\(Self.clock($0.closes))" }.joined(separator: ",")
    }

    /// Parses `07:00-11:30,13:30-17:00`, with spaces allowed around commas and dashes.
    public init(_ text: String) throws(CalendarRefusal) {
        var sessions: [Session] = []
        for part in text.filter({ $0 != " " }).split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count == 2, let opens = Self.minutes(ends[0]), let closes = Self.minutes(ends[1]) else {
                throw .hoursUnreadable(text)
            }
            sessions.append(Session(opens: opens, closes: closes))
        }
        try self.init(sessions: sessions)
    }

    private static func clock(_ minutes: Int) -> String {
        "\(Digits.padded(minutes / 60, to: 2)):\(Digits.padded(minutes % 60, to: 2))"
    }

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }) else { return nil }
        guard let hour = Digits.value(parts[0]), let minute = Digits.value(parts[1]), hour < 24, minute < 60 else {
            return nil
        }
        return hour * 60 + minute
    }
}
