/// Reading the facts an event carries.
extension DossierEvent {
    /// A fact that this kind of event must carry.
    public func text(_ fact: Fact) throws(ReplayFault) -> String {
        guard let text = facts[fact] else { throw .factMissing(fact, kind) }
        return text
    }

    /// The sentences that say why the due date is what it is from this event on; none when it says nothing of it.
    public var dueReasons: [String] { facts[.reasons]?.split(separator: "\n").map(String.init) ?? [] }

    /// What the dossier costs from this event on; nothing when it says nothing of it.
    var fee: Int? { facts[.feeDue].flatMap { Digits.value($0) } }

    /// What the dossier costs after it, having cost `before`; a fee that is set right may become unknown.
    func fee(after before: Int?) -> Int? { kind == .feeCorrected ? fee : fee ?? before }

    func lines(_ fact: Fact) throws(ReplayFault) -> [String] {
        try text(fact).split(separator: "\n").map(String.init)
    }

    func number(_ fact: Fact) throws(ReplayFault) -> Int {
        guard let number = Digits.value(try text(fact)) else { throw .factMissing(fact, kind) }
        return number
    }

    func instant(_ fact: Fact) throws(ReplayFault) -> LocalInstant {
        guard let instant = LocalInstant(utcText: try text(fact)) else { throw .factMissing(fact, kind) }
        return instant
    }

    func choice<Value: RawRepresentable>(_ fact: Fact) throws(ReplayFault) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: try text(fact)) else { throw .factMissing(fact, kind) }
        return value
    }
}

extension [DossierEvent] {
    /// What the dossier costs after the last of them; nothing while the rate is not known.
    public var feeDue: Int? { reduce(nil) { $1.fee(after: $0) } }

    /// The event by which the fee is counted: the reception, or the last one that set it right.
    public var feeCounting: DossierEvent? { last { $0.kind == .feeCorrected } ?? first }
}
