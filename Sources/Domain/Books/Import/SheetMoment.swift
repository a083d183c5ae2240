/// A day, perhaps with a time, as people write it into a spreadsheet: as text in many forms, or as a number of days.
public struct SheetMoment: Hashable, Sendable {
    public var day: CivilDate
    /// Seconds since midnight; nothing when only the day is known.
    public var second: Int?

    /// The years an office's book can lie in; a number outside them is no day.
    public static let years = 1990...2100

    /// Reads a cell; nothing when it holds no day.
    public init?(_ cell: SheetCell, epoch: SheetGrid.Epoch) {
        switch cell {
        case .day(let day, let second):
            guard Self.years.contains(day.year) else { return nil }
            (self.day, self.second) = (day, second == 0 ? nil : second)
        case .number(let serial):
            guard let moment = Self.moment(ofSerial: serial, epoch: epoch) else { return nil }
            self = moment
        case .text(let text):
            // Comma-separated values know texts only: a bare number in a column of days is the number that it looks like.
            let serial = Self.bareNumber(text).flatMap { Self.moment(ofSerial: $0, epoch: epoch) }
            guard let moment = serial ?? Self.moment(in: text) else { return nil }
            self = moment
        default: return nil
        }
    }

    /// The moment, at the given minute of the day when no time was written.
    public func instant(orMinute minute: Int) -> LocalInstant {
        second.map { LocalInstant(day, second: $0) } ?? LocalInstant(day, minuteOfDay: minute)
    }
}

// MARK: - Numbers of days

extension SheetMoment {
    /// `43823`, `43823.375`, `43823,375`; nothing for any other text.
    static func bareNumber(_ text: String) -> Double? {
        guard let found = text.trimmed.wholeMatch(of: #/[0-9]{1,7}(?:[.,][0-9]{1,12})?/#) else { return nil }
        return Double(found.output.replacing(",", with: "."))
    }

    private static func moment(ofSerial serial: Double, epoch: SheetGrid.Epoch) -> SheetMoment? {
        guard serial >= 1, serial < 100_000 else { return nil }
        let minutes = (serial * 1440).rounded()
        let whole = Int(minutes / 1440)
        let day = CivilDate(dayNumber: whole - daysBefore1970(whole, epoch))
        guard years.contains(day.year) else { return nil }
        let minute = Int(minutes) - whole * 1440
        return SheetMoment(day: day, second: minute == 0 ? nil : minute * 60)
    }

    /// Excel counts a 29 February 1900 that never was, so days from March 1900 on are one too many.
    private static func daysBefore1970(_ serial: Int, _ epoch: SheetGrid.Epoch) -> Int {
        switch epoch {
        case .since1904: 24_107
        case .since1900: serial > 60 ? 25_569 : 25_568
        }
    }

    init(day: CivilDate, second: Int?) {
        self.day = day
        self.second = second
    }
}

// MARK: - Texts

extension SheetMoment {
    /// `24/12/2019`, `24-12-2019 9:05`, `2019-12-24`, «9 giờ 05, Thứ Ba, 24/12/2019», «9h05 ngày 24/12/19».
    static func moment(in text: String) -> SheetMoment? {
        // A remark in brackets, or after a semicolon, does not change the day before it.
        let first = text.prefix { $0 != ";" }
        let plain = Folding.plain(String(first)).replacing(#/\([^)]*\)/#, with: " ")
        guard let found = date(in: plain) else { return nil }
        let rest = plain.replacing(found.text, with: " ")
        guard let clock = clock(in: rest) else {
            return isFiller(rest) ? SheetMoment(day: found.day, second: nil) : nil
        }
        guard isFiller(rest.replacing(clock.text, with: " ")) else { return nil }
        return SheetMoment(day: found.day, second: clock.second)
    }

    private static func date(in text: String) -> (day: CivilDate, text: String)? {
        if let found = text.firstMatch(of: #/([0-9]{4})[-\/.]([0-9]{1,2})[-\/.]([0-9]{1,2})t?/#) {
            let day = day(found.output.1, found.output.2, found.output.3)
            return day.map { ($0, String(found.output.0)) }
        }
        let pattern = #/([0-9]{1,2})\s?[-\/.]\s?([0-9]{1,2})\s?[-\/.]\s?([0-9]{4}|[0-9]{2})(?![0-9])/#
        guard let found = text.firstMatch(of: pattern) else { return nil }
        let year = found.output.3.count == 2 ? "20" + found.output.3 : String(found.output.3)
        return day(year, found.output.2, found.output.1).map { ($0, String(found.output.0)) }
    }

    private static func day(
        _ year: some StringProtocol, _ month: some StringProtocol, _ day: some StringProtocol
    ) -> CivilDate? {
        guard let year = Digits.value(year), let month = Digits.value(month), let day = Digits.value(day),
            years.contains(year)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func clock(in text: String) -> (second: Int, text: String)? {
        let pattern = #/([0-9]{1,2})\s?(?::|gio|g|h)\s?([0-9]{2})?(?::([0-9]{2}))?(?![0-9])/#
        guard let found = text.firstMatch(of: pattern) else { return nil }
        let parts = [found.output.1, found.output.2 ?? "0", found.output.3 ?? "0"].map { Digits.value($0) ?? 99 }
        guard parts[0] < 24, parts[1] < 60, parts[2] < 60 else { return nil }
        return (parts[0] * 3600 + parts[1] * 60 + parts[2], String(found.output.0))
    }

    /// Words that may stand around a day without changing it.
    private static func isFiller(_ text: String) -> Bool {
        let words = text.split { !($0.isLetter || $0.isNumber) }
        return words.allSatisfy { fillers.contains(String($0)) }
    }

    private static let fillers: Set = [
        "ngay", "luc", "phut", "gio", "thu", "hai", "ba", "tu", "nam", "sau", "bay", "chu", "nhat", "sang", "chieu",
    ]
}

extension Folding {
    /// Small letters without marks; digits and signs stay, unlike in `fold`.
    static func plain(_ text: String) -> String {
        let scalars = Composition.decomposedScalars(text).filter { !Composition.isMark($0) }
        let bare = String(String.UnicodeScalarView(scalars)).lowercased()
        return bare.replacing("đ", with: "d").replacing("\u{A0}", with: " ")
    }
}
