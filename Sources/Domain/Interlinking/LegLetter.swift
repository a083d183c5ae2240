/// The letter in which a late agency asks the citizen's pardon, as the counter records it: whose, which, why, and by when
/// it will be done (NĐ 63/2024/NĐ-CP: with the reason and the new day).
public struct LegLetter: Hashable, Sendable {
    /// The agency by its name in the agreement.
    public var party: String
    /// «7/CAX-TTHC», as it stands on the letter.
    public var number: String
    /// The day on the letter; nothing for letters that were recorded before they had parts of their own.
    public var on: CivilDate?
    public var cause: String
    /// The day that the agency names anew; nothing once it has answered.
    public var newDueOn: CivilDate?

    public init(party: String = "", number: String, on: CivilDate?, cause: String, newDueOn: CivilDate? = nil) {
        self.party = party
        self.number = Composition.composed(number).trimmed
        self.on = on
        self.cause = Composition.composed(cause).trimmed
        self.newDueOn = newDueOn
    }

    /// «số 7/CAX-TTHC ngày 26/11/2026; lý do: …; hẹn xong ngày 27/11/2026».
    public var vietnamese: String {
        let parts = [
            "số \(number)" + (on.map { " ngày \($0.slashed)" } ?? ""), cause.isEmpty ? nil : "lý do: \(cause)",
            newDueOn.map { "hẹn xong ngày \($0.slashed)" },
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }
}

extension LegLetter {
    private static let longestNumber = 100
    private static let longestCause = 500

    /// Checks what is written of it; while the agency still has the leg, it names a new day.
    func check(today: CivilDate, isUnderWay: Bool) throws(CaseRefusal) {
        guard !number.isEmpty else { throw .wordsMissing(label: "Số văn bản xin lỗi") }
        guard !cause.isEmpty else { throw .wordsMissing(label: "Lý do chậm") }
        guard number.count <= Self.longestNumber, cause.count <= Self.longestCause else {
            throw .wordsTooLong(longest: number.count > Self.longestNumber ? Self.longestNumber : Self.longestCause)
        }
        guard let on else { throw .wordsMissing(label: "Ngày của văn bản xin lỗi") }
        guard on <= today else { throw .dayAhead(today: today) }
        if let newDueOn {
            guard newDueOn >= on else { throw .newDayTooEarly(letter: on) }
        } else if isUnderWay {
            throw .newDayMissing
        }
    }

    var facts: [CaseFact: String] {
        var facts: [CaseFact: String] = [.party: party, .letterNumber: number, .reason: cause]
        facts[.letterOn] = on?.description
        facts[.newDueOn] = newDueOn?.description
        return facts
    }

    /// Reads it from its event; those recorded before had one text for everything.
    public init(_ event: CaseEvent) {
        self.init(
            party: event.facts[.party] ?? "", number: event.facts[.letterNumber] ?? event.facts[.words] ?? "",
            on: event.facts[.letterOn].flatMap { CivilDate($0) }, cause: event.facts[.reason] ?? "",
            newDueOn: event.facts[.newDueOn].flatMap { CivilDate($0) })
    }
}
