/// A call as it is said aloud in the waiting room.
extension Ticket {
    /// How long a call is worth saying: who has not come by then is called anew.
    static let saidWithin = 180

    /// What names this call of the ticket, so that a board says it once.
    public var spokenKey: String { "\(id)-\(callCount)" }

    /// The calls of the last minutes whose holders are still awaited, in the order in which they were made.
    ///
    /// Two counters that call at once are both said; a board that was off does not say the whole morning.
    public static func toSay(_ tickets: [Ticket], at now: LocalInstant) -> [Ticket] {
        func moment(_ ticket: Ticket) -> Int { ticket.lastCalledAt?.epochSeconds ?? 0 }
        return tickets.filter { $0.status == .called && now.epochSeconds - moment($0) <= saidWithin }
            .sorted { (moment($0), $0.number) < (moment($1), $1.number) }
    }

    /// «Mời số không không bảy, quầy số hai»: the number digit by digit as it stands on the ticket, the counter's number in words.
    ///
    /// A counter without a number is said by its name.
    public var spokenCall: String {
        let digits = numberText.compactMap(\.wholeNumberValue).map(AmountInWords.words)
        let place = Self.spoken(counter: counter)
        return "Mời số \(digits.joined(separator: " "))" + (place.isEmpty ? "" : ", \(place)")
    }

    private static func spoken(counter: String) -> String {
        let words = TextLine.tidied(counter).split(separator: " ").map(String.init)
        guard let last = words.last, let number = Digits.value(last), words.count > 1 else {
            return withSmallInitial(words.joined(separator: " "))
        }
        let name = words.dropLast().joined(separator: " ")
        let isSaid = Folding.fold(name).hasSuffix("so")
        return withSmallInitial("\(name)\(isSaid ? "" : " số") \(AmountInWords.words(number))")
    }

    /// In the middle of a sentence; abbreviations keep their letters.
    private static func withSmallInitial(_ text: String) -> String {
        guard text.dropFirst().first?.isLowercase ?? false else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
