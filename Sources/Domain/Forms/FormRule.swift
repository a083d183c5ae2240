/// A rule between fields, with the finished sentence people read when it is broken.
///
/// It is silent while one of its fields is empty or unreadable: then that field's own sentence is enough.
public struct FormRule: Hashable, Sendable {
    public var kind: Kind
    /// The sentence stands beside the first of them.
    public var fields: [String]
    public var message: String
    /// The rule is asked only when this holds.
    public var condition: FormCondition?

    /// What a rule asks of its fields.
    public enum Kind: Hashable, Sendable {
        /// The first date is not before the second.
        case notBefore
        /// The date is not after today.
        case notAfterToday
        /// At most so many years ago: who is born then has this age today.
        case ageAtLeast(Int)
        /// The two answers differ.
        case differ
        /// At least one is filled.
        case oneFilled
        /// The first number is not more than the second.
        case notMore
        /// The amount stays below so many đồng.
        case amountBelow(Int)
    }

    public init(_ kind: Kind, _ fields: [String], _ message: String, when condition: FormCondition? = nil) {
        self.kind = kind
        self.fields = fields
        self.message = message
        self.condition = condition
    }

    /// Whether a form breaks it.
    public func isBroken(by form: FilledForm, on today: CivilDate) -> Bool {
        guard condition?.holds(in: form) ?? true else { return false }
        return switch kind {
        case .oneFilled: fields.allSatisfy(form.isBlank)
        case .differ: isSame(form)
        case .notAfterToday: dates(form).contains { $0.isAfter(today) }
        case .ageAtLeast(let years): dates(form).contains { Self.isYounger($0, than: years, on: today) }
        case .notBefore: isBefore(form)
        case .notMore: isMore(form)
        case .amountBelow(let limit): fields.compactMap { MoneyText.dong(form.text($0)) }.contains { $0 >= limit }
        }
    }

    /// How many fields its kind compares.
    var fieldCounts: ClosedRange<Int> {
        switch kind {
        case .notBefore, .differ, .notMore: 2...2
        case .notAfterToday, .ageAtLeast, .amountBelow: 1...20
        case .oneFilled: 2...20
        }
    }

    var comparesDates: Bool {
        switch kind {
        case .notBefore, .notAfterToday, .ageAtLeast: true
        case .differ, .oneFilled, .amountBelow, .notMore: false
        }
    }

    var comparesAmounts: Bool { if case .amountBelow = kind { true } else { false } }

    private func dates(_ form: FilledForm) -> [BirthDate] { fields.compactMap { try? BirthDate(form.text($0)) } }

    var comparesCounts: Bool { kind == .notMore }

    private func isMore(_ form: FilledForm) -> Bool {
        let counts = fields.compactMap { Digits.value(form.text($0)) }
        return counts.count == 2 && counts[0] > counts[1]
    }

    private func isSame(_ form: FilledForm) -> Bool {
        let texts = fields.map { Folding.fold(form.text($0)) }
        return texts.count == 2 && !texts[0].isEmpty && texts[0] == texts[1]
    }

    /// A year alone is not before a day of the same year.
    private func isBefore(_ form: FilledForm) -> Bool {
        let dates = dates(form)
        guard dates.count == 2, let earliestSecond = dates[1].earliest else { return false }
        if case .day(let first) = dates[0] { return first < earliestSecond }
        return dates[0].year < dates[1].year
    }

    private static func isYounger(_ born: BirthDate, than years: Int, on today: CivilDate) -> Bool {
        guard let earliest = born.earliest else { return false }
        let passed = (today.month, today.day) >= (earliest.month, earliest.day)
        return today.year - earliest.year - (passed ? 0 : 1) < years
    }
}
