import Domain
import TestSupport
import Testing

@Suite struct QueueRuleTests {
    private static let nine = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9)

    private func ticket(
        _ number: Int, _ priority: TicketPriority? = nil, calledAfter minutes: Int? = nil, served: Int? = nil,
        counter: String = "Quầy 1"
    ) -> Ticket {
        let called = minutes.map { Self.nine.adding(seconds: $0 * 60) }
        return Ticket(
            id: "t\(number)", day: Self.nine.date, number: number, priority: priority,
            status: served != nil ? .done : called != nil ? .called : .waiting, takenAt: Self.nine, counter: counter,
            officerID: "h", firstCalledAt: called, calledAt: called, callCount: called == nil ? 0 : 1,
            finishedAt: served.flatMap { length in called?.adding(seconds: length * 60) })
    }

    private func order(_ tickets: [Ticket]) -> [Int] {
        let rule = QueueRule()
        var (left, calls, order) = (tickets, [Ticket](), [Int]())
        while var next = rule.next(of: left, after: calls) {
            order.append(next.number)
            left.removeAll { $0.id == next.id }
            next.firstCalledAt = Self.nine.adding(seconds: order.count)
            calls.append(next)
        }
        return order
    }

    @Test func `whoever has priority is called first, each group in its order`() {
        #expect(order([ticket(1), ticket(2), ticket(3, .elderly), ticket(4, .disabled)]) == [3, 4, 1, 2])
        #expect(order([ticket(2), ticket(1)]) == [1, 2])
        #expect(order([]) == [])
    }

    @Test func `after three with priority one without is called`() {
        let tickets = [ticket(1), ticket(2)] + (3...9).map { ticket($0, .merit) }
        #expect(order(tickets) == [3, 4, 5, 1, 6, 7, 8, 2, 9])
    }

    @Test(arguments: 1...200)
    func `everybody is called exactly once, and nobody before an earlier number of the same group`(_ seed: UInt64) {
        var random = SeededChance(seed: seed)
        let tickets = (1...Int.random(in: 1...40, using: &random)).map { number in
            ticket(number, Bool.random(using: &random) ? TicketPriority.allCases.randomElement(using: &random) : nil)
        }
        let order = order(tickets.shuffled(using: &random))
        #expect(order.sorted() == tickets.map(\.number))
        let priority = Set(tickets.filter { $0.priority != nil }.map(\.number))
        let (first, second) = (order.filter(priority.contains), order.filter { !priority.contains($0) })
        #expect(first == first.sorted() && second == second.sorted())
        // Ahead of each are as many as the order says.
        for (place, number) in order.enumerated() {
            let one = tickets.first { $0.number == number }
            #expect(one.map { QueueRule().ahead(of: $0, among: tickets, after: []) } == place)
        }
        // While somebody without priority waits, no run is longer than three.
        let last = order.lastIndex { !priority.contains($0) } ?? 0
        var run = 0
        for number in order.prefix(last) {
            run = priority.contains(number) ? run + 1 : 0
            #expect(run <= 3)
        }
    }

    @Test func `the wait comes from today's own times and from the counters at work`() {
        let now = Self.nine.adding(seconds: 3600)
        let done = [ticket(1, calledAfter: 35, served: 4), ticket(2, calledAfter: 40, served: 6)]
        func turn(_ ahead: Int, _ tickets: [Ticket], after seconds: Int = 0) -> WaitEstimate.Turn? {
            WaitEstimate.turn(ahead: ahead, today: tickets, at: now.adding(seconds: seconds), calendar: nil)
        }
        #expect(turn(4, done) == nil, "two tell nothing yet")
        let three = done + [ticket(3, calledAfter: 50, served: 20)]
        #expect(turn(4, three) == .inMinutes(25), "four times six minutes, upwards")
        #expect(turn(0, three) == .inMinutes(0))
        let two = three + [ticket(4, calledAfter: 55, counter: "Quầy 2")]
        #expect(turn(4, two) == .inMinutes(15))
        #expect(turn(4, two, after: 2_400) == .inMinutes(25), "one has not called for long, one still serves")
        #expect(turn(4, two, after: 9_000) == .inMinutes(25), "idle counters")
    }

    @Test func `a ticket is called, called again, missed, called back and finished; no other counter calls it away`()
        throws
    {
        let moment = Self.nine.adding(seconds: 300)
        let called = try ticket(1).called(to: "Quầy 1", by: "h", at: moment)
        #expect((called.status, called.callCount, called.waitedMinutes) == (.called, 1, 5))
        let again = try called.called(to: "Quầy 1", by: "h", at: moment.adding(seconds: 60))
        #expect((again.callCount, again.calledAt) == (2, moment))
        #expect(throws: TicketRefusal.elsewhere("001", counter: "Quầy 1")) {
            try called.called(to: "Quầy 2", by: "m", at: moment)
        }
        #expect(try called.passed(at: moment.adding(seconds: 59)).status == .absent, "nobody is served so soon")
        #expect(try called.passed(at: moment.adding(seconds: 60)).status == .done)
        #expect(try again.passed(at: moment.adding(seconds: 119)).status == .absent, "since the last call")
        let back = try again.missed().called(to: "Quầy 2", by: "m", at: moment.adding(seconds: 900))
        #expect((back.counter, back.firstCalledAt, back.waitedMinutes) == ("Quầy 2", moment, 5))
        let done = try back.finished(at: moment.adding(seconds: 1200))
        let undone = try done.called(to: "Quầy 1", by: "h", at: moment.adding(seconds: 1260))
        #expect((undone.status, undone.finishedAt, undone.firstCalledAt) == (.called, nil, moment), "ended by mistake")
        #expect(throws: TicketRefusal.wrongStatus("001", .done)) { try done.finished(at: moment) }
        #expect(throws: TicketRefusal.wrongStatus("001", .waiting)) { try ticket(1).missed() }
        #expect(throws: TicketRefusal.counterMissing) { try ticket(1).called(to: "", by: "h", at: moment) }
    }
}
