import Domain

/// One question as it came in: first its members as written, then what they mean.
struct DueLine {
    private let scanner: JSONScanner
    private(set) var id: JSONScanner.Value?
    private var receivedAt: JSONScanner.Value?
    private var limit: JSONScanner.Value?
    private var cutoff: JSONScanner.Value?
    private var pauses: JSONScanner.Value?

    /// Splits the line into its members; fails unless it is one whole JSON object.
    init(bytes: [UInt8], range: Range<Int>) throws(JSONScanner.Unreadable) {
        scanner = JSONScanner(bytes, in: range)
        var reading = scanner
        var found = (id: id, receivedAt: receivedAt, limit: limit, cutoff: cutoff, pauses: pauses)
        try reading.members { key, value in
            let value = value.kind == .null ? nil : value
            switch key {
            case "id": found.id = value
            case "receivedAt": found.receivedAt = value
            case "limit": found.limit = value
            case "cutoff": found.cutoff = value
            case "pauses": found.pauses = value
            default: break
            }
        }
        guard reading.isAtEnd() else { throw JSONScanner.Unreadable() }
        id = found.id.flatMap { $0.kind == .string || $0.kind == .number ? $0 : nil }
        (receivedAt, limit, cutoff, pauses) = (found.receivedAt, found.limit, found.cutoff, found.pauses)
    }

    var question: DueQuestion {
        get throws(DueQuestionRefusal) {
            guard id != nil else { throw .idUnusable }
            guard let receivedAt = moment(receivedAt) else { throw .receptionUnreadable }
            return DueQuestion(
                receivedAt: receivedAt, limit: try readLimit(), cutoff: Cutoff(policy: try readCutoff()),
                pauses: try readPauses())
        }
    }

    private func moment(_ value: JSONScanner.Value?) -> LocalInstant? {
        value.flatMap(scanner.text(of:)).flatMap { LocalInstant(wallText: $0) }
    }

    private func readLimit() throws(DueQuestionRefusal) -> ProcessingLimit {
        let members = members(of: limit)
        guard let unitText = members["unit"].flatMap(scanner.text(of:)) else { throw .limitUnreadable }
        guard let unit = LimitUnit(rawValue: unitText) else { throw .unitUnknown(Self.shown(unitText)) }
        // A same-day limit says all by its unit.
        if unit == .sameDay, members["value"] == nil { return .sameDay }
        guard let value = members["value"].flatMap(scanner.wholeNumber(of:)) else { throw .limitUnreadable }
        return ProcessingLimit(value: value, unit: unit)
    }

    private func readCutoff() throws(DueQuestionRefusal) -> CutoffPolicy {
        guard let cutoff else { return .none }
        let text = scanner.text(of: cutoff) ?? ""
        guard let policy = CutoffPolicy(rawValue: text) else { throw .cutoffUnknown(Self.shown(text)) }
        return policy
    }

    private func readPauses() throws(DueQuestionRefusal) -> [ClockPause] {
        guard let pauses else { return [] }
        var reading = JSONScanner(scanner.bytes, in: pauses.range)
        var values: [JSONScanner.Value] = []
        do { try reading.elements { values.append($0) } } catch { throw .pausesUnreadable }
        var read: [ClockPause] = []
        for value in values {
            let members = members(of: value)
            guard let from = moment(members["from"]), let to = moment(members["to"]) else { throw .pausesUnreadable }
            read.append(ClockPause(from: from, to: to))
        }
        return read
    }

    /// The members of an object that has been read once; none of anything else.
    private func members(of value: JSONScanner.Value?) -> [String: JSONScanner.Value] {
        guard let value, value.kind == .object else { return [:] }
        var members: [String: JSONScanner.Value] = [:]
        var reading = JSONScanner(scanner.bytes, in: value.range)
        do {
            try reading.members { key, value in
                if let key, value.kind != .null { members[key] = value }
            }
        } catch {
            return [:]
        }
        return members
    }

    /// As much of a wrong word as helps to find it again.
    private static func shown(_ text: String) -> String {
        text.count > 40 ? text.prefix(40) + "…" : text
    }
}
