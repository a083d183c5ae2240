import Domain
import TestSupport
import Testing

@Suite struct ClockPauseTests {
    /// Received on Tuesday 24/12/2019 at nine; pauses as «from/to» of December 2019, `dayThh:mm`.
    struct Row: Sendable, CustomTestStringConvertible {
        let limit: ProcessingLimit
        let pauses: [String]
        let due: String

        init(_ limit: ProcessingLimit, _ pauses: [String], _ due: String) {
            (self.limit, self.pauses, self.due) = (limit, pauses, due)
        }

        var testDescription: String { "\(limit.vietnamese), \(pauses)" }
    }

    @Test(arguments: [
        Row(.workingDays(3), ["25T09:00/25T10:00"], "2019-12-27T10:00"),
        Row(.workingDays(3), ["25T09:00/26T09:00"], "2019-12-30T09:00"),
        Row(.hours(8), ["24T10:00/24T11:00"], "2019-12-25T10:00"),
        Row(.sameDay, ["24T10:00/24T11:00"], "2019-12-25T08:00"),
        Row(.hours(8), ["24T11:30/24T13:30"], "2019-12-25T09:00"),
        Row(.hours(8), ["24T12:00/24T14:00"], "2019-12-25T09:30"),
    ])
    func `a pause moves the due moment by the working time in it`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row(.workingDays(4), ["27T16:00/30T08:00"], "2019-12-30T11:00"),
        Row(.workingDays(4), ["28T00:00/30T07:00"], "2019-12-30T09:00"),
        Row(.hours(40), ["27T17:00/30T07:00"], "2019-12-31T09:00"),
    ])
    func `a weekend inside a pause is not counted twice`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row(.workingDays(3), ["25T09:00/25T10:00", "25T09:30/25T11:00"], "2019-12-27T11:00"),
        Row(.workingDays(3), ["25T09:00/25T10:00", "25T10:00/25T11:00"], "2019-12-27T11:00"),
        Row(.workingDays(3), ["25T09:00/25T11:00", "25T09:30/25T10:00"], "2019-12-27T11:00"),
        Row(.workingDays(3), ["25T10:00/25T11:00", "25T09:00/25T10:00"], "2019-12-27T11:00"),
        Row(.workingDays(3), ["25T09:00/25T09:00"], "2019-12-27T09:00"),
    ])
    func `pauses that overlap or touch count once, in any order`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row(.workingDays(1), ["23T09:00/24T10:00"], "2019-12-25T10:00"),
        Row(.workingDays(1), ["20T09:00/24T09:00"], "2019-12-25T09:00"),
    ])
    func `only the part of a pause after the start counts`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row(.workingDays(1), ["25T09:00/27T09:00"], "2019-12-25T09:00"),
        Row(.workingDays(1), ["25T08:59/25T10:00"], "2019-12-25T10:01"),
        Row(.workingDays(1), ["24T15:00/24T16:00", "25T09:30/25T10:30"], "2019-12-25T11:00"),
        Row(.calendarDays(1), ["25T17:00/27T09:00"], "2019-12-25T17:00"),
    ])
    func `a pause opened once the limit is used up revives nothing`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row(.calendarDays(3), ["25T09:00/27T07:00"], "2019-12-30T17:00"),
        Row(.calendarDays(2), ["25T09:00/25T16:00"], "2019-12-26T17:00"),
        Row(.calendarDays(2), ["25T23:59/26T00:01"], "2019-12-27T17:00"),
        Row(.calendarDays(2), ["20T09:00/25T09:00"], "2019-12-27T17:00"),
        Row(.calendarDays(4), ["25T09:00/26T09:00"], "2019-12-30T17:00"),
    ])
    func `calendar limits move by dates, before they are rolled off days off`(_ row: Row) throws {
        #expect(try due(row) == row.due)
    }

    @Test(arguments: [
        Row(.workingDays(3), ["25T09:00/26T10:00"], "2019-12-31T10:00"),
        Row(.sameDay, ["24T10:00/26T18:00"], "2019-12-27T17:00"),
        Row(.hours(2), ["24T10:00/24T14:00"], "2019-12-24T16:00"),
        Row(.workingDays(1), ["25T09:00/27T09:00"], "2019-12-25T09:00"),
    ])
    func `with the restart policy the limit is counted anew from the pause's end`(_ row: Row) throws {
        #expect(try due(row, policy: .restart) == row.due)
    }

    @Test func `a pause that ends before it begins is refused`() throws {
        let pause = try pause("26T09:00/25T09:00")
        let question = DueQuestion(receivedAt: try received, limit: .workingDays(3), pauses: [pause])
        #expect(throws: DeadlineRefusal.pauseReversed(pause)) { try WorkingCalendar.shipped.dueDate(of: question) }
    }

    @Test func `a pause beyond the announced years is refused`() throws {
        let end = try #require(LocalInstant(wallText: "2028-01-04T09:00"))
        let pause = ClockPause(from: try received.adding(seconds: 60), to: end)
        let question = DueQuestion(receivedAt: try received, limit: .workingDays(3), pauses: [pause])
        #expect(throws: DeadlineRefusal.outsideCalendar(year: 2028, known: 2019..<2028)) {
            try WorkingCalendar.shipped.dueDate(of: question)
        }
    }

    private var received: LocalInstant {
        get throws { try #require(LocalInstant(wallText: "2019-12-24T09:00")) }
    }

    private func pause(_ text: String) throws -> ClockPause {
        let ends = try text.split(separator: "/").map { try #require(LocalInstant(wallText: "2019-12-\($0)")) }
        return ClockPause(from: ends[0], to: ends[1])
    }

    private func due(_ row: Row, policy: PausePolicy = .shift) throws -> String {
        let question = DueQuestion(
            receivedAt: try received, limit: row.limit, pauses: try row.pauses.map(pause), pausePolicy: policy)
        return try WorkingCalendar.shipped.dueDate(of: question).dueAt.minuteText
    }
}
