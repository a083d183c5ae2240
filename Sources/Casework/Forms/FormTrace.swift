import Domain
import Storage

/// The forms confirmed by the office's chain, while it is walked, and whether their rows still say what was read aloud.
struct FormTrace {
    /// What was confirmed and not opened again, by the forms' ids.
    private var confirmed: [String: Told] = [:]

    /// What the chain tells of one: the hash of its text, how much nobody typed, the model of that moment.
    private struct Told: Equatable {
        var contentHash: String
        var effort: FormEffort?
        var serviceModel: Int?
    }

    mutating func take(_ event: OfficeEvent) throws {
        switch OfficeEventKind(rawValue: event.link.kind) {
        case .formConfirmed:
            let facts = try EventChain.facts(event.link.payload)
            guard let id = facts["form"] else { return }
            confirmed[id] = Told(
                contentHash: facts["contentHash"] ?? "", effort: FormEffort(facts: facts),
                serviceModel: facts["serviceModel"].flatMap { Digits.value($0) })
        case .formReopened:
            if let id = try EventChain.facts(event.link.payload)["form"] { confirmed[id] = nil }
        default: break
        }
    }

    /// Compares with the rows; a text that was erased leaves nothing to compare but what was counted.
    func finish(_ office: String, _ reader: any SQLReader) throws {
        var left = confirmed
        try CitizenFormStore.forEachFinished(office: office, in: reader) { stored in
            let told = left.removeValue(forKey: stored.form.id)
            guard told == Self.told(by: stored), stored.measuredMonth == stored.form.measuredMonth,
                stored.text.map({ stored.form.contentHash(of: $0) == stored.contentHash }) ?? true
            else { throw BrokenLink.formDiffers(id: stored.form.id) }
        }
        if let missing = left.keys.min() { throw BrokenLink.formDiffers(id: missing) }
    }

    private static func told(by stored: StoredForm) -> Told {
        let confirmation = stored.form.confirmation
        return Told(
            contentHash: stored.contentHash, effort: confirmation?.effort, serviceModel: confirmation?.serviceModel)
    }
}
