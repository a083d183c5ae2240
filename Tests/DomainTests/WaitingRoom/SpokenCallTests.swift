import Domain
import Testing

/// A call as people hear it, and how often one address may take a number.
@Suite struct SpokenCallTests {
    private static let morning = LocalInstant(CivilDate(dayNumber: 20_781), hour: 9)

    private static func ticket(_ number: Int, _ counter: String) -> Ticket {
        Ticket(id: "t", day: morning.date, number: number, status: .called, takenAt: morning, counter: counter)
    }

    @Test(arguments: [
        (7, "Quầy 2", "Mời số không không bảy, quầy số hai"), (10, "Quầy số 3", "Mời số không một không, quầy số ba"),
        (215, "Quầy 12", "Mời số hai một năm, quầy số mười hai"),
        (1000, "Bàn 1", "Mời số một không không không, bàn số một"),
        (45, "Quầy Hộ tịch", "Mời số không bốn năm, quầy Hộ tịch"),
        (5, "TTHC 1", "Mời số không không năm, TTHC số một"),
        (5, "2", "Mời số không không năm, 2"), (5, "", "Mời số không không năm"),
    ])
    func `a number is said digit by digit and the counter in words`(number: Int, counter: String, words: String) {
        #expect(Self.ticket(number, counter).spokenCall == words)
    }

    @Test func `every call of the last minutes is said once, in the order in which the counters called`() {
        func called(_ number: Int, _ seconds: Int, _ status: TicketStatus = .called, count: Int = 1) -> Ticket {
            Ticket(
                id: "t\(number)", day: Self.morning.date, number: number, status: status, takenAt: Self.morning,
                counter: "Quầy \(number)", calledAt: Self.morning,
                lastCalledAt: Self.morning.adding(seconds: seconds), callCount: count)
        }
        let now = Self.morning.adding(seconds: 600)
        let tickets = [
            called(9, 590), called(4, 590), called(2, 595, count: 3), called(7, 419), called(8, 420),
            called(5, 599, .done), called(6, 599, .absent), called(3, 0, .waiting, count: 0),
        ]
        let said = Ticket.toSay(tickets, at: now)
        #expect(said.map(\.number) == [8, 4, 9, 2], "two at one moment by their numbers, an old one no more")
        #expect(said.map(\.spokenKey) == ["t8-1", "t4-1", "t9-1", "t2-3"])
    }

    @Test func `no number is said like another`() {
        let said = Set((1...999).map { Self.ticket($0, "Quầy 1").spokenCall })
        #expect(said.count == 999)
    }

    @Test func `thirty numbers within ten minutes, then one for each that is ten minutes old`() {
        let throttle = TicketThrottle()
        var taken: [LocalInstant] = []
        for second in 0..<30 {
            let now = Self.morning.adding(seconds: second)
            #expect(throttle.nextAt(after: taken, at: now) == nil)
            taken = throttle.adding(now, to: taken)
        }
        #expect(
            throttle.nextAt(after: taken, at: Self.morning.adding(seconds: 60)) == Self.morning.adding(seconds: 600))
        #expect(throttle.nextAt(after: taken, at: Self.morning.adding(seconds: 600)) == nil)
        #expect(throttle.adding(Self.morning.adding(seconds: 600), to: taken).count == 30)
    }
}
