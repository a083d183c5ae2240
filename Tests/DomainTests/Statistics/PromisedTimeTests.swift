import Domain
import Testing

/// What people are promised: what nine of ten have got.
@Suite struct PromisedTimeTests {
    @Test func `nothing is promised on fewer than ten dossiers`() {
        #expect(PromisedTime(minutes: Array(repeating: 5, count: 9)) == nil)
        #expect(PromisedTime(minutes: Array(repeating: 5, count: 10))?.sampleSize == 10)
    }

    @Test(arguments: [(10, 9), (11, 10), (20, 18), (100, 90), (101, 91)])
    func `the promise is the smallest time that nine of ten kept`(count: Int, expected: Int) {
        #expect(PromisedTime(minutes: Array((1...count).reversed()))?.minutes == expected)
    }

    @Test(arguments: [
        (0, "trong 5 phút"), (12, "trong 15 phút"), (60, "trong 60 phút"), (61, "trong 2 giờ làm việc"),
        (480, "trong 8 giờ làm việc"), (481, "trong 2 ngày làm việc"), (1440, "trong 3 ngày làm việc"),
    ])
    func `it is rounded up, never down`(minutes: Int, words: String) {
        #expect(PromisedTime(minutes: Array(repeating: minutes, count: 12))?.vietnamese == words)
    }

    @Test func `time in which the office waits for the applicant is not counted`() throws {
        let calendar = WorkingCalendar(holidays: [], statedYears: Set(2019...2027))
        let monday = try #require(CivilDate("2026-11-16"))
        let (start, end) = (LocalInstant(monday, hour: 8), LocalInstant(monday.adding(days: 2), hour: 8))
        #expect(calendar.workingMinutes(from: start, to: end, without: []) == 960)
        let pause = PauseRecord(
            from: LocalInstant(monday, hour: 9), to: LocalInstant(monday.adding(days: 1), hour: 9))
        #expect(calendar.workingMinutes(from: start, to: end, without: [pause]) == 480)
        #expect(calendar.workingMinutes(from: start, to: end, without: [PauseRecord(from: start)]) == 0)
    }
}
