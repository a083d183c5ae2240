import Domain
import Testing

/// What the board tells of a day.
@Suite struct ServedTodayTests {
    private static let nine = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9)

    private static func ticket(_ status: TicketStatus, seconds: Int? = nil) -> Ticket {
        Ticket(
            id: "t", day: nine.date, number: 1, status: status, takenAt: nine, counter: "Quầy 1", firstCalledAt: nine,
            calledAt: nine, callCount: 1, finishedAt: seconds.map { nine.adding(seconds: $0) })
    }

    @Test(
        arguments: [
            ([], 0, nil), ([60], 1, 1), ([61], 1, 2), ([0], 1, nil), ([2, 0, 59, 600], 4, 10),
            ([60, 600], 2, 1), ([600, 60, 300], 3, 5),
            ([60, 120, 180, 6000], 4, 2),
        ] as [([Int], Int, Int?)])
    func `it counts who was served and the minutes in the middle of those who stayed a minute`(
        seconds: [Int], count: Int, median: Int?
    ) {
        let today = ServedToday(seconds.map { Self.ticket(.done, seconds: $0) })
        #expect(today.count == count && today.medianMinutes == median)
    }

    @Test func `who waits, is at a counter or did not come is not served yet`() {
        let today = ServedToday([Self.ticket(.waiting), Self.ticket(.called), Self.ticket(.absent)])
        #expect(today.count == 0 && today.medianMinutes == nil)
    }
}
