/// A day that the State has moved out of, or into, the working week.
///
/// Public holidays are fixed by the Labour Code 2019, Article 112; the days off in lieu by Article 111(3). Which days of Tết
/// and which swapped Saturdays is announced each year, so all of them are rows of the calendar, not code.
public struct Holiday: Hashable, Sendable {
    /// What the announcement does with the day.
    public enum Kind: String, Sendable, CaseIterable {
        /// A public holiday (ngày lễ, tết).
        case holiday
        /// A day off in lieu, or swapped against a worked Saturday (nghỉ bù, nghỉ hoán đổi).
        case compensatoryDayOff = "compensatory_day_off"
        /// A rest day that is worked (làm bù).
        case compensatoryWorkingDay = "compensatory_working_day"
    }

    public let date: CivilDate
    /// As the announcement calls it: «Quốc khánh 2/9», «Nghỉ bù Giỗ Tổ Hùng Vương».
    public let name: String
    public let kind: Kind

    public init(date: CivilDate, name: String, kind: Kind) {
        self.date = date
        self.name = name
        self.kind = kind
    }

    public var isWorked: Bool { kind == .compensatoryWorkingDay }

    /// «nghỉ Quốc khánh 2/9», «nghỉ bù Giỗ Tổ Hùng Vương»: the name as the end of a sentence about the day.
    public var phrase: String {
        let nameOfRest = "Nghỉ "
        return name.hasPrefix(nameOfRest) ? "nghỉ " + name.dropFirst(nameOfRest.count) : "nghỉ \(name)"
    }
}
