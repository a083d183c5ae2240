// Why a day is off, in words an officer can read out.
extension WorkingCalendar {
    /// «nghỉ Quốc khánh 2/9», «là ngày nghỉ hằng tuần», «nghỉ đột xuất do …»; nothing for a working day or one outside the calendar.
    public func reasonOff(_ date: CivilDate) -> String? {
        guard covers(date), !isWorkingDay(date) else { return nil }
        return nameOff(date) ?? "là ngày nghỉ hằng tuần"
    }

    /// What a day off is called when it is more than a plain weekend.
    func nameOff(_ date: CivilDate) -> String? {
        if let holiday = holidaysByDate[date], !holiday.isWorked { return holiday.phrase }
        guard !date.weekday.isWeekend || holidaysByDate[date] != nil else { return nil }
        return closures.first { $0.contains(date) }?.phrase
    }

    /// Whether it is a rest day of the week that the State has declared as worked.
    func isWorkedRestDay(_ date: CivilDate) -> Bool { date.weekday.isWeekend && isWorkingDay(date) }
}
