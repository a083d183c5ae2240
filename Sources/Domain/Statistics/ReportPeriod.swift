/// The days a report covers, both ends included (kỳ báo cáo).
///
/// Form 06/VPCP/KSTT is made by quarter and by year (TT 01/2020/TT-VPCP); offices ask for months and any days as well.
public struct ReportPeriod: Hashable, Sendable {
    public let from: CivilDate
    public let to: CivilDate

    /// Any days, both ends included.
    ///
    /// - Throws: `ReportRefusal.periodReversed` when it ends before it begins.
    public init(from: CivilDate, to: CivilDate) throws(ReportRefusal) {
        guard from <= to else { throw .periodReversed(from: from, to: to) }
        self.init(first: from, last: to)
    }

    private init(first: CivilDate, last: CivilDate) {
        from = first
        to = last
    }

    /// One day alone.
    public init(day: CivilDate) {
        self.init(first: day, last: day)
    }

    /// The month a day lies in.
    public init(monthOf day: CivilDate) {
        self.init(first: day.firstOfMonth, last: day.lastOfMonth)
    }

    /// The quarter a day lies in.
    public init(quarterOf day: CivilDate) {
        let past = (day.month - 1) % 3
        let first = day.firstOfMonth.addingMonths(-past)
        self.init(first: first, last: first.addingMonths(2).lastOfMonth)
    }

    /// The year a day lies in.
    public init(yearOf day: CivilDate) {
        let first = day.firstOfMonth.addingMonths(1 - day.month)
        self.init(first: first, last: first.addingMonths(11).lastOfMonth)
    }

    public func contains(_ day: CivilDate) -> Bool { from <= day && day <= to }

    /// Working days of a month in which the month before it is asked to be frozen.
    private static let freezingDays = 10

    /// The month before a day, as long as it is time to sign its counts: in the first working days of the next.
    public static func toFreeze(on day: CivilDate, calendar: WorkingCalendar) -> ReportPeriod? {
        let month = ReportPeriod(monthOf: day.firstOfMonth.adding(days: -1))
        let passed = calendar.workingDayCount(after: month.to, through: day) ?? day.day
        return passed <= freezingDays ? month : nil
    }
}

/// What kind of period a report covers.
public enum PeriodKind: String, Sendable, CaseIterable, Hashable {
    case month, quarter, year, days
}

extension ReportPeriod {
    /// The largest kind that names exactly these days.
    public var kind: PeriodKind {
        switch self {
        case ReportPeriod(yearOf: from): .year
        case ReportPeriod(quarterOf: from): .quarter
        case ReportPeriod(monthOf: from): .month
        default: .days
        }
    }

    /// «Tháng 11 năm 2026», «Quý IV năm 2026», «Năm 2019», «Từ 02/01/2019 đến 15/02/2019».
    public var vietnamese: String {
        switch kind {
        case .year: "Năm \(from.year)"
        case .quarter: "Quý \(["I", "II", "III", "IV"][(from.month - 1) / 3]) năm \(from.year)"
        case .month: "Tháng \(from.month) năm \(from.year)"
        case .days where from == to: "Ngày \(from.slashed)"
        case .days: "Từ \(from.slashed) đến \(to.slashed)"
        }
    }

    /// The period of the same kind, or of as many days, that ends the day before.
    public var previous: ReportPeriod {
        let last = from.adding(days: -1)
        switch kind {
        case .year: return ReportPeriod(yearOf: last)
        case .quarter: return ReportPeriod(quarterOf: last)
        case .month: return ReportPeriod(monthOf: last)
        case .days: return ReportPeriod(first: last.adding(days: from.dayNumber - to.dayNumber), last: last)
        }
    }

    /// The period of the same kind, or of as many days, that begins the day after.
    public var following: ReportPeriod {
        let first = to.adding(days: 1)
        switch kind {
        case .year: return ReportPeriod(yearOf: first)
        case .quarter: return ReportPeriod(quarterOf: first)
        case .month: return ReportPeriod(monthOf: first)
        case .days: return ReportPeriod(first: first, last: first.adding(days: to.dayNumber - from.dayNumber))
        }
    }
}

// MARK: - Whole months and loose days

extension ReportPeriod {
    /// The period cut into whole months, which are counted already, and the loose days before and after them.
    public struct Parts: Hashable, Sendable {
        /// First and last whole month, by their first days.
        public var months: ClosedRange<CivilDate>?
        public var days: [ClosedRange<CivilDate>]
    }

    /// The cut; together the parts are the period, and no day stands in two.
    public var parts: Parts {
        let first = from.day == 1 ? from : from.firstOfMonth.addingMonths(1)
        let last = to == to.lastOfMonth ? to.firstOfMonth : to.firstOfMonth.addingMonths(-1)
        guard first <= last else { return Parts(months: nil, days: [from...to]) }
        var days: [ClosedRange<CivilDate>] = []
        if from < first { days.append(from...first.adding(days: -1)) }
        if last.lastOfMonth < to { days.append(last.lastOfMonth.adding(days: 1)...to) }
        return Parts(months: first...last, days: days)
    }
}

extension CivilDate {
    public var firstOfMonth: CivilDate { adding(days: 1 - day) }

    public var lastOfMonth: CivilDate { firstOfMonth.addingMonths(1).adding(days: -1) }

    /// The same day of another month; meant for first days, which every month has.
    func addingMonths(_ count: Int) -> CivilDate {
        let months = year * 12 + month - 1 + count
        return CivilDate(year: months / 12, month: months % 12 + 1, day: day) ?? self
    }
}
