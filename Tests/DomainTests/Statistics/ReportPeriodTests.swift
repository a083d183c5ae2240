import Domain
import TestSupport
import Testing

/// The periods of reports: their days, their names, and how they are cut into months.
@Suite struct ReportPeriodTests {
    private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(arguments: [
        ("2026-11-25", "Tháng 11 năm 2026", "2026-11-01", "2026-11-30"),
        ("2024-02-10", "Tháng 2 năm 2024", "2024-02-01", "2024-02-29"),
        ("2026-12-31", "Tháng 12 năm 2026", "2026-12-01", "2026-12-31"),
    ])
    func `a month runs to its last day, leap years and December included`(
        text: String, name: String, from: String, to: String
    ) throws {
        let period = ReportPeriod(monthOf: try Self.day(text))
        #expect((period.from.description, period.to.description) == (from, to))
        #expect(period.vietnamese == name)
    }

    @Test(arguments: [
        ("2026-01-01", "Quý I năm 2026", "2026-01-01", "2026-03-31"),
        ("2026-06-30", "Quý II năm 2026", "2026-04-01", "2026-06-30"),
        ("2026-11-25", "Quý IV năm 2026", "2026-10-01", "2026-12-31"),
    ])
    func `a quarter is three whole months`(text: String, name: String, from: String, to: String) throws {
        let period = ReportPeriod(quarterOf: try Self.day(text))
        #expect((period.from.description, period.to.description) == (from, to))
        #expect(period.vietnamese == name)
    }

    @Test func `a year, any days and one day are called what people call them`() throws {
        #expect(ReportPeriod(yearOf: try Self.day("2019-05-05")).vietnamese == "Năm 2019")
        let days = try ReportPeriod(from: Self.day("2019-01-02"), to: Self.day("2019-02-15"))
        #expect(days.vietnamese == "Từ 02/01/2019 đến 15/02/2019")
        #expect(ReportPeriod(day: try Self.day("2019-01-02")).vietnamese == "Ngày 02/01/2019")
    }

    @Test func `a period that ends before it begins is refused`() throws {
        let (first, last) = (try Self.day("2026-02-01"), try Self.day("2026-01-31"))
        #expect(throws: ReportRefusal.periodReversed(from: first, to: last)) {
            try ReportPeriod(from: first, to: last)
        }
    }

    @Test func `the period before and the one after touch it and are of its kind`() throws {
        let today = try Self.day("2026-01-15")
        let periods = [
            ReportPeriod(monthOf: today), ReportPeriod(quarterOf: today), ReportPeriod(yearOf: today),
            try ReportPeriod(from: today, to: today.adding(days: 9)),
        ]
        for period in periods {
            #expect(period.previous.to.adding(days: 1) == period.from)
            #expect(period.following.from == period.to.adding(days: 1))
            #expect(period.previous.kind == period.kind)
            #expect(period.previous.following == period)
        }
    }

    @Test(arguments: 0..<200)
    func `whole months and loose days are the period, no day twice`(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        let from = CivilDate(dayNumber: 18_000 + chance.below(1_500))
        let period = try ReportPeriod(from: from, to: from.adding(days: chance.below(200)))
        let parts = period.parts
        var days = parts.days.flatMap { Array($0.lowerBound.dayNumber...$0.upperBound.dayNumber) }
        if let months = parts.months {
            #expect(months.lowerBound.day == 1 && months.upperBound.day == 1)
            days += Array(months.lowerBound.dayNumber...months.upperBound.lastOfMonth.dayNumber)
        }
        #expect(days.sorted() == Array(period.from.dayNumber...period.to.dayNumber))
        let longest = parts.days.map(\.count).max() ?? 0
        #expect(longest < 31 || parts.months == nil)
    }
}

extension ClosedRange<CivilDate> {
    fileprivate var count: Int { upperBound.dayNumber - lowerBound.dayNumber + 1 }
}
