import Domain
import TestSupport
import Testing

/// Days and times as people put them into spreadsheets.
@Suite struct SheetMomentTests {
    @Test(arguments: [
        ("24/12/2019", "2019-12-24", nil), ("24-12-2019", "2019-12-24", nil), ("24.12.2019", "2019-12-24", nil),
        ("4/5/2019", "2019-05-04", nil), ("24/12/19", "2019-12-24", nil), ("2019-12-24", "2019-12-24", nil),
        ("24 / 12 / 2019", "2019-12-24", nil), ("ngày 24/12/2019", "2019-12-24", nil),
        ("Thứ Ba, 24/12/2019", "2019-12-24", nil), ("29/02/2020", "2020-02-29", nil),
        ("24/12/2019 9:05", "2019-12-24", 545), ("24/12/2019 09:05:30", "2019-12-24", 545),
        ("2019-12-24T09:05", "2019-12-24", 545), ("2019-12-24 9:05", "2019-12-24", 545),
        ("9 giờ 05, Thứ Ba, 24/12/2019", "2019-12-24", 545), ("9h05 ngày 24/12/2019", "2019-12-24", 545),
        ("9 giờ 05 phút ngày 24/12/2019", "2019-12-24", 545), ("15h 24/12/2019", "2019-12-24", 900),
        ("09 giờ, 24/12/2019", "2019-12-24", 540), ("sáng 24/12/2019", "2019-12-24", nil),
        ("9 giờ 05, 24/12/2019 (liên thông)", "2019-12-24", 545),
        ("24/12/2019; hẹn lại 27/12/2019", "2019-12-24", nil),
    ])
    func `texts are read in every usual form`(text: String, day: String, minute: Int?) throws {
        let moment = try #require(SheetMoment(.text(text), epoch: .since1900), "\(text)")
        #expect(moment.day.description == day)
        #expect(moment.second.map { $0 / 60 } == minute)
    }

    @Test(arguments: [
        "31/02/2019", "29/02/2019", "32/12/2019", "24/13/2019", "24/12", "12/2019", "hôm qua", "24/12/2019 25:00",
        "24/12/2019 9:61", "24/12/2019 và 25/12/2019", "đã trả", "24/12/1019", "", "2019", "24/12/20190", "200000",
        "4382", "43.823.1",
    ])
    func `days that are none are none`(text: String) {
        #expect(SheetMoment(.text(text), epoch: .since1900) == nil, "\(text)")
    }

    @Test(arguments: [
        (43823.0, SheetGrid.Epoch.since1900, "2019-12-24", nil), (43823.378472, .since1900, "2019-12-24", 545),
        (43823.99999, .since1900, "2019-12-25", nil), (32874.0, .since1900, "1990-01-01", nil),
        (42361.5, .since1904, "2019-12-24", 720),
    ])
    func `numbers count days from their epoch`(serial: Double, epoch: SheetGrid.Epoch, day: String, minute: Int?) throws
    {
        let moment = try #require(SheetMoment(.number(serial), epoch: epoch))
        #expect(moment.day.description == day)
        #expect(moment.second.map { $0 / 60 } == minute)
    }

    @Test(arguments: [
        ("43823", "2019-12-24", nil), (" 43823 ", "2019-12-24", nil), ("43823.378472", "2019-12-24", 545),
        ("43823,378472", "2019-12-24", 545),
    ])
    func `a number that comma-separated values hold as a text is the same day`(
        text: String, day: String, minute: Int?
    ) throws {
        let moment = try #require(SheetMoment(.text(text), epoch: .since1900), "\(text)")
        #expect(moment.day.description == day)
        #expect(moment.second.map { $0 / 60 } == minute)
    }

    @Test(arguments: [0.0, -1, 59, 1e300, .nan, .infinity, 200_000, 20191224])
    func `numbers outside an office's years are no days`(serial: Double) {
        #expect(SheetMoment(.number(serial), epoch: .since1900) == nil)
    }

    @Test func `every day of forty years is read back from its text and from its number`() throws {
        var chance = SeededChance(seed: 3)
        for _ in 0..<2_000 {
            let day = CivilDate(dayNumber: 10_957 + chance.below(14_600))
            let minute = chance.below(1440)
            let text = "\(day.slashed) \(ClockText.text(ofMinute: minute))"
            #expect(
                SheetMoment(.text(text), epoch: .since1900)?.instant(orMinute: 0)
                    == LocalInstant(day, minuteOfDay: minute))
            let serial = Double(day.dayNumber + 25_569) + Double(minute) / 1440
            #expect(
                SheetMoment(.number(serial), epoch: .since1900)?.instant(orMinute: 0)
                    == LocalInstant(day, minuteOfDay: minute))
        }
    }
}
