import Domain
import Testing

/// When a record looks odd, to the minute and the second.
@Suite struct OddityRuleTests {
    private static let monday = CivilDate(dayNumber: 20_773)
    private static func at(_ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> LocalInstant {
        LocalInstant(monday, hour: hour, minute: minute, second: second)
    }

    @Test(arguments: [(59, false), (60, true), (3000, true), (0, false)])
    func `a reception entered an hour or more afterwards is backdated`(minutes: Int, expected: Bool) {
        let received = Self.at(8)
        #expect(
            OddityRule.isBackdated(receivedAt: received, enteredAt: received.adding(seconds: minutes * 60)) == expected)
    }

    @Test(arguments: [(-1, false), (0, true), (1, true)])
    func `a pause opened on the due date or later is odd`(days: Int, expected: Bool) {
        let moment = LocalInstant(Self.monday.adding(days: days), hour: 9)
        #expect(OddityRule.isLastMinutePause(from: moment, dueOn: Self.monday) == expected)
    }

    @Test(arguments: [(0, true), (10, true), (11, false)])
    func `a draft signed within ten seconds was not read`(seconds: Int, expected: Bool) {
        #expect(OddityRule.isUnread(draftedAt: Self.at(9), signedAt: Self.at(9, 0, seconds)) == expected)
    }

    @Test func `five closings within any sixty seconds are many, four are not`() {
        let four = [0, 10, 20, 59].map { Self.at(9, 0, $0) }
        #expect(OddityRule.crowded(four).isEmpty)
        let acrossTheMinute = [50, 55, 60, 70, 109].map { Self.at(9).adding(seconds: $0) }
        #expect(OddityRule.crowded(acrossTheMinute).count == 5)
        let tooSlow = [0, 15, 30, 45, 60].map { Self.at(9).adding(seconds: $0) }
        #expect(OddityRule.crowded(tooSlow).isEmpty)
    }

    @Test(arguments: [
        (6, 29, false), (6, 30, true), (11, 59, true), (12, 30, false), (13, 0, true), (17, 29, true), (17, 30, false),
    ])
    func `half an hour before and after the sittings is still office time`(hour: Int, minute: Int, expected: Bool) {
        let calendar = WorkingCalendar(holidays: [], statedYears: Set(2019...2027))
        #expect(calendar.isOfficeTime(Self.at(hour, minute)) == expected)
    }

    @Test func `a Sunday is not office time at any hour`() {
        let sunday = LocalInstant(Self.monday.adding(days: -1), hour: 9)
        #expect(!WorkingCalendar(holidays: [], statedYears: Set(2019...2027)).isOfficeTime(sunday))
    }
}
