import Domain
import Storage

/// The forms confirmed by the office's chain, while it is walked, and whether their rows still say what was read aloud.
struct FormTrace {
    /// What was confirmed and not opened again, by the forms' ids.
    private var confirmed: [String: Told] = [:]
    /// The scans that wait with forms: hashes by the scans' ids, by the forms'.
    private var sheets: [String: [String: String]] = [:]

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
        default: try takeSheet(event)
        }
    }

    private mutating func takeSheet(_ event: OfficeEvent) throws {
        let kind = OfficeEventKind(rawValue: event.link.kind)
        guard kind == .formSheetScanned || kind == .formSheetRemoved || kind == .formAttached else { return }
        let facts = try EventChain.facts(event.link.payload)
        guard let form = facts["form"] else { return }
        // A dossier takes all of them along.
        guard let file = facts["file"] else { return sheets[form] = nil }
        sheets[form, default: [:]][file] = kind == .formSheetScanned ? facts["hash"] : nil
        if sheets[form]?.isEmpty ?? false { sheets[form] = nil }
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
        try finishSheets(office, reader)
    }

    private func finishSheets(_ office: String, _ reader: any SQLReader) throws {
        var left = sheets
        for row in try FormSheetStore.waiting(office: office, in: reader) {
            guard left[row.form]?.removeValue(forKey: row.file) == row.hash else {
                throw BrokenLink.formSheetDiffers(form: row.form)
            }
        }
        if let missing = left.filter({ !$0.value.isEmpty }).keys.min() {
            throw BrokenLink.formSheetDiffers(form: missing)
        }
    }

    private static func told(by stored: StoredForm) -> Told {
        let confirmation = stored.form.confirmation
        return Told(
            contentHash: stored.contentHash, effort: confirmation?.effort, serviceModel: confirmation?.serviceModel)
    }
}
