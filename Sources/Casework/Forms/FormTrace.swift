import Domain
import Storage

/// The forms confirmed by the office's chain, while it is walked, and whether their rows still say what was read aloud.
struct FormTrace {
    /// The hashes of what was confirmed and not opened again, by the forms' ids.
    private var confirmed: [String: String] = [:]

    mutating func take(_ event: OfficeEvent) throws {
        switch OfficeEventKind(rawValue: event.link.kind) {
        case .formConfirmed:
            let facts = try EventChain.facts(event.link.payload)
            if let id = facts["form"] { confirmed[id] = facts["contentHash"] ?? "" }
        case .formReopened:
            if let id = try EventChain.facts(event.link.payload)["form"] { confirmed[id] = nil }
        default: break
        }
    }

    /// Compares with the rows; a text that was erased leaves nothing to compare.
    func finish(_ office: String, _ reader: any SQLReader) throws {
        var left = confirmed
        try CitizenFormStore.forEachFinished(office: office, in: reader) { stored in
            let told = left.removeValue(forKey: stored.form.id)
            guard told == stored.contentHash, stored.text.map({ stored.form.contentHash(of: $0) == told }) ?? true
            else { throw BrokenLink.formDiffers(id: stored.form.id) }
        }
        if let missing = left.keys.min() { throw BrokenLink.formDiffers(id: missing) }
    }
}
