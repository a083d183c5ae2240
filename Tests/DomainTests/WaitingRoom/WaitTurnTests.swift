import Domain
import TestSupport
import Testing

/// Breaks and the end of the day in what people who wait are told; when numbers are given.
@Suite struct WaitTurnTests {
    /// Tuesday 24/11/2026, 7:00–11:30 and 13:30–17:00.
    private static let day = CivilDate(dayNumber: 20_781)
    private static let calendar = WorkingCalendar.sample

    private static func at(_ hour: Int, _ minute: Int = 0) -> LocalInstant {
        LocalInstant(day, hour: hour, minute: minute)
    }

    /// Three counters that each took eight minutes for somebody, the last until `end`.
    private static func served(until end: LocalInstant) -> [Ticket] {
        (1...3).map { number in
            let called = end.adding(seconds: -480 - number)
            return Ticket(
                id: "\(number)", day: day, number: number, status: .done, takenAt: called, counter: "Quầy \(number)",
                firstCalledAt: called, calledAt: called, callCount: 1, finishedAt: called.adding(seconds: 480))
        }
    }

    @Test(arguments: [
        (9, 0, WaitEstimate.Turn.inMinutes(40)),
        (11, 25, .at(LocalInstant(CivilDate(dayNumber: 20_781), hour: 14, minute: 5))),
        (12, 0, .at(LocalInstant(CivilDate(dayNumber: 20_781), hour: 14, minute: 10))), (16, 50, .notToday),
        (18, 0, .notToday),
    ])
    func `fifteen people ahead of three counters wait through the break, or not today`(
        hour: Int, minute: Int, turn: WaitEstimate.Turn
    ) {
        let now = Self.at(hour, minute)
        let end = hour == 12 ? Self.at(11, 29) : hour == 18 ? Self.at(16, 59) : now
        let found = WaitEstimate.turn(ahead: 15, today: Self.served(until: end), at: now, calendar: Self.calendar)
        #expect(found == turn)
    }

    @Test func `after the break the counters of the morning are still at work`() {
        let found = WaitEstimate.turn(
            ahead: 15, today: Self.served(until: Self.at(11, 29)), at: Self.at(13, 30), calendar: Self.calendar)
        #expect(found == .inMinutes(40))
    }

    @Test(arguments: [
        (5, 59, false), (6, 0, true), (9, 0, true), (12, 15, true), (16, 59, true), (17, 0, false), (21, 0, false),
    ])
    func `numbers are given from an hour before the doors open until they close`(hour: Int, minute: Int, isOpen: Bool) {
        #expect((TicketTaking.closedUntil(at: Self.at(hour, minute), calendar: Self.calendar) == nil) == isOpen)
    }

    @Test func `on a day off they are given again on the next working day`() {
        let sunday = LocalInstant(CivilDate(dayNumber: 20_786), hour: 9)
        let opening = TicketTaking.closedUntil(at: sunday, calendar: Self.calendar)
        #expect(opening?.date == CivilDate(dayNumber: 20_787) && opening?.hour == 7)
    }

    @Test func `whoever is said to be absent is absent, however long ago the call was`() throws {
        let called = try Ticket(id: "a", day: Self.day, number: 1, takenAt: Self.at(8))
            .called(to: "Quầy 1", by: "h", at: Self.at(8, 5))
        #expect(try called.passed(at: Self.at(8, 15), saying: .absent).status == .absent)
        #expect(try called.passed(at: Self.at(8, 15)).status == .done)
        let soon = Self.at(8, 5).adding(seconds: 20)
        #expect(try called.passed(at: soon).status == .absent)
        #expect(try called.passed(at: soon, saying: .served).status == .done)
    }

    @Test func `a priority that nobody sees at the counter is taken off while the number waits`() throws {
        let waiting = Ticket(id: "a", day: Self.day, number: 1, priority: .elderly, takenAt: Self.at(8))
        #expect(try waiting.withoutPriority().priority == nil)
        let called = try waiting.called(to: "Quầy 1", by: "h", at: Self.at(8, 5))
        #expect(throws: TicketRefusal.wrongStatus("001", .called)) { try called.withoutPriority() }
    }

    @Test func `a reception is of a ticket that this officer called on this day`() throws {
        let waiting = Ticket(id: "a", day: Self.day, number: 1, takenAt: Self.at(8))
        let called = try waiting.called(to: "Quầy 1", by: "hoa", at: Self.at(8, 5))
        #expect(called.wasCalled(by: "hoa", on: Self.day))
        #expect(!waiting.wasCalled(by: "hoa", on: Self.day) && !called.wasCalled(by: "lan", on: Self.day))
        #expect(!called.wasCalled(by: "hoa", on: Self.day.adding(days: 1)))
    }
}
