/// A date of birth as far as the papers know it: old ones give only the year, or month and year.
public enum BirthDate: Hashable, Sendable {
    case day(CivilDate)
    case month(year: Int, month: Int)
    case year(Int)

    /// Reads the stored forms `1990-02-05`, `1958-03`, `1958` and the typed ones `05/02/1990`, `3/1958`, `05.02.1990`.
    public init(_ text: String) throws(IdentityRefusal) {
        let trimmed = text.filter { !$0.isWhitespace }
        guard trimmed.utf8.count <= 10 else { throw .birthDateMalformed }
        guard let stored = Self.stored(trimmed) ?? Self.typed(trimmed) else { throw .birthDateMalformed }
        self = stored
    }

    /// Reads the eight digits `ddMMyyyy` of a card, where `00` stands for a day or month nobody knows.
    public init?(cardDigits digits: String) {
        if digits.utf8.count == 4, let year = Digits.value(digits), Self.years.contains(year) {
            self = .year(year)
            return
        }
        guard digits.utf8.count == 8, let day = Digits.value(digits.prefix(2)),
            let month = Digits.value(digits.dropFirst(2).prefix(2)), let year = Digits.value(digits.suffix(4)),
            let date = Self.made(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
        else { return nil }
        self = date
    }

    public var year: Int {
        switch self {
        case .day(let date): date.year
        case .month(let year, _), .year(let year): year
        }
    }

    /// Whether even the earliest day it may mean lies after a day, so that nobody can have been born then.
    public func isAfter(_ day: CivilDate) -> Bool { earliest.map { $0 > day } ?? false }

    /// The first day it may mean.
    public var earliest: CivilDate? {
        switch self {
        case .day(let date): date
        case .month(let year, let month): CivilDate(year: year, month: month, day: 1)
        case .year(let year): CivilDate(year: year, month: 1, day: 1)
        }
    }
}

extension BirthDate: CustomStringConvertible {
    /// `1990-02-05`, `1958-03` or `1958`, for storage and interfaces.
    public var description: String {
        switch self {
        case .day(let date): date.description
        case .month(let year, let month): "\(year)-\(Digits.padded(month, to: 2))"
        case .year(let year): "\(year)"
        }
    }

    /// `05/02/1990`, `03/1958` or `1958`, for people.
    public var slashed: String {
        switch self {
        case .day(let date): date.slashed
        case .month(let year, let month): "\(Digits.padded(month, to: 2))/\(year)"
        case .year(let year): "\(year)"
        }
    }
}

// MARK: - Reading

extension BirthDate {
    // The oldest people alive and every date a form may still carry.
    private static let years = 1850...2199

    private static func stored(_ text: String) -> BirthDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Digits.value($0) }
        guard (1...3).contains(parts.count), numbers.count == parts.count, parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return nil }
        return made(year: numbers[0], month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
    }

    private static func typed(_ text: String) -> BirthDate? {
        if text.utf8.count == 8, Digits.value(text) != nil { return BirthDate(cardDigits: text) }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" }
        let numbers = parts.compactMap { Digits.value($0) }
        guard (2...3).contains(parts.count), numbers.count == parts.count, parts[parts.count - 1].utf8.count == 4,
            parts.dropLast().allSatisfy({ $0.utf8.count <= 2 })
        else { return nil }
        return made(
            year: numbers[numbers.count - 1], month: numbers[numbers.count - 2],
            day: numbers.count == 3 ? numbers[0] : nil)
    }

    private static func made(year: Int, month: Int?, day: Int?) -> BirthDate? {
        guard years.contains(year) else { return nil }
        guard let month else { return day == nil ? .year(year) : nil }
        guard let day else { return (1...12).contains(month) ? .month(year: year, month: month) : nil }
        return CivilDate(year: year, month: month, day: day).map(BirthDate.day)
    }
}
