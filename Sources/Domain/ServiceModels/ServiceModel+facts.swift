extension ServiceModel {
    /// All that was decided, as names and texts: what the chain of the office's acts holds of it.
    public var facts: [String: String] {
        // What is left out joined later: models of before told nothing of it.
        let left = excludedProcedures.isEmpty ? [:] : ["excludedProcedures": excludedProcedures.joined(separator: ",")]
        return [
            "number": String(number), "replaces": replaces.map { String($0) } ?? "", "name": name,
            "decisionNumber": decisionNumber, "decidedOn": decidedOn.description, "weekdays": weekdayText,
            "sessions": Self.text(sessions), "validFrom": validFrom.description,
            "validTo": validTo?.description ?? "", "kinds": Self.text(kinds),
            "procedures": procedures.joined(separator: ","), "exclusions": Self.text(exclusions),
            "holidayRule": holidayRule.rawValue,
        ].merging(left) { $1 }
    }

    /// `2,4`: the days in the order of the week, by their ISO numbers.
    public var weekdayText: String {
        weekdays.map(\.rawValue).sorted().map { String($0) }.joined(separator: ",")
    }

    /// Values of an enum as one text, in the order in which it lists them.
    public static func text<Value: RawRepresentable & CaseIterable & Hashable>(_ values: Set<Value>) -> String
    where Value.RawValue == String {
        Value.allCases.filter(values.contains).map(\.rawValue).joined(separator: ",")
    }

    /// Reads what `text` has written; what it does not know is passed over.
    public static func values<Value: RawRepresentable & Hashable>(_ text: String) -> Set<Value>
    where Value.RawValue == String {
        Set(text.split(separator: ",").compactMap { Value(rawValue: String($0)) })
    }

    /// Reads what `weekdayText` has written.
    public static func weekdays(_ text: String) -> Set<Weekday> {
        Set(text.split(separator: ",").compactMap { Digits.value($0).flatMap { Weekday(rawValue: $0) } })
    }

    /// «Thứ Tư hằng tuần, cả ngày».
    public var dayWords: String {
        let days = weekdays.sorted { $0.rawValue < $1.rawValue }.map(\.vietnamese).joined(separator: ", ")
        let part = sessions.count == 1 ? (sessions.first?.vietnamese.lowercased() ?? "") : "cả ngày"
        return "\(days) hằng tuần, \(part)"
    }

    /// «Ngày không viết và Ngày không hẹn».
    public var kindWords: String {
        ServiceKind.allCases.filter(kinds.contains).map(\.vietnamese).joined(separator: " và ")
    }
}
