/// Fee tables as lines of text, one rate or exemption a line, parted by upright strokes: read and written in forms.
extension FeeRate {
    /// «Đăng ký quá hạn | Trực tuyến | H01 | lệ phí 10.000 | 01/01/2026 - | Nghị quyết …».
    public var line: String {
        let amount = (nature.map { "\($0.vietnamese) " } ?? "") + fee.shortText
        return [condition, channel?.vietnamese ?? "", locality, amount, Self.span(from, to), decision]
            .joined(separator: " | ")
    }

    /// Reads such a line; the way of filing is understood with or without accents.
    public init?(line: String) {
        let parts = FeeTable.parts(of: line)
        guard parts.count == 6, let span = Self.dates(parts[4]) else { return nil }
        let (nature, amount) = FeeNature.leading(parts[3])
        guard let fee = Fee(shortText: amount) else { return nil }
        let channel = Channel(named: parts[1])
        guard parts[1].isEmpty || channel != nil else { return nil }
        self.init(
            fee, nature: nature, condition: parts[0], channel: channel, locality: parts[2], from: span.from,
            to: span.to,
            decision: parts[5])
    }

    /// «Trực tuyến: 10.000 đồng/trường hợp (Thông tư …)».
    public var vietnamese: String {
        let heads = [condition, channel?.vietnamese ?? "", locality.isEmpty ? "" : "cơ quan \(locality)"]
        let head = heads.filter { !$0.isEmpty }.joined(separator: ", ")
        let span = Self.spanWords(from, to)
        let tail = [span, decision].filter { !$0.isEmpty }.joined(separator: "; ")
        return (head.isEmpty ? "" : "\(head): ") + fee.words(as: nature) + (tail.isEmpty ? "" : " (\(tail))")
    }

    static func span(_ from: CivilDate?, _ to: CivilDate?) -> String {
        from == nil && to == nil ? "" : "\(from?.slashed ?? "") - \(to?.slashed ?? "")"
    }

    static func spanWords(_ from: CivilDate?, _ to: CivilDate?) -> String {
        [from.map { "từ \($0.slashed)" }, to.map { "đến hết \($0.slashed)" }].compactMap(\.self).joined(separator: " ")
    }

    /// «01/01/2026 - 31/12/2026»; either may be missing, and an empty text is always.
    static func dates(_ text: String) -> (from: CivilDate?, to: CivilDate?)? {
        guard !text.isEmpty else { return (nil, nil) }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard ends.count == 2 else { return nil }
        let dates = ends.map { CivilDate(slashed: $0) }
        guard zip(ends, dates).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
        return (dates[0], dates[1])
    }
}

extension FeeExemption {
    /// «Người thuộc hộ nghèo | 100 | Giấy chứng nhận hộ nghèo | giấy tờ xuất trình | | H01 | | Luật Hộ tịch, Điều 11».
    public var line: String {
        let kinds = (evidenceKinds ?? []).map(\.vietnamese).joined(separator: ", ")
        return [
            group, String(percent), evidence, kinds, channel?.vietnamese ?? "", locality ?? "", FeeRate.span(from, to),
            decision,
        ].joined(separator: " | ")
    }

    public init?(line: String) {
        let parts = FeeTable.parts(of: line)
        guard parts.count == 8, let percent = Digits.value(parts[1]), let span = FeeRate.dates(parts[6]) else {
            return nil
        }
        let (channel, kinds) = (Channel(named: parts[4]), EvidenceKind.list(parts[3]))
        guard let kinds, parts[4].isEmpty || channel != nil else { return nil }
        self.init(
            group: parts[0], percent: percent, evidence: parts[2], evidenceKinds: kinds, locality: parts[5],
            channel: channel, from: span.from, to: span.to, decision: parts[7])
    }

    /// «Miễn phí, lệ phí: … Giấy tờ: …».
    public var vietnamese: String {
        let span = FeeRate.spanWords(from, to)
        let extra = [
            channel.map { "nộp \($0.vietnamese.lowercased())" } ?? "", locality.map { "cơ quan \($0)" } ?? "", span,
        ].filter { !$0.isEmpty }
        return "\(reason). Giấy tờ chứng minh: \(evidenceWords)"
            + (extra.isEmpty ? "" : " (\(extra.joined(separator: "; ")))")
    }
}

extension FeeTable {
    static func parts(of line: String) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    }
}

extension Fee {
    /// `10.000`, `0`, «2.000/2/1.000/200.000» by the page, «HĐND» when it is not entered: an amount as one writes it in a line.
    var shortText: String {
        switch self {
        case .free: "0"
        case .setLocally: "HĐND"
        case .perCase(let amount): Digits.grouped(amount)
        case .perPage(let first, let firstPages, let further, let cap):
            [first, firstPages, further, cap].map { Digits.grouped($0) }.joined(separator: "/")
        }
    }

    init?(shortText text: String) {
        if Folding.fold(text) == "hdnd" {
            self = .setLocally
            return
        }
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false)
            .map { Money(typed: String($0).trimmed)?.dong }
        switch numbers.count {
        case 1:
            guard let amount = numbers[0] else { return nil }
            self = amount == 0 ? .free : .perCase(amount)
        case 4:
            guard let first = numbers[0], let pages = numbers[1], let further = numbers[2], let cap = numbers[3] else {
                return nil
            }
            self = .perPage(first: first, firstPages: pages, further: further, cap: cap)
        default: return nil
        }
    }
}

extension FeeNature {
    /// The kind that an amount's words begin with, and the amount; with or without accents.
    fileprivate static func leading(_ text: String) -> (nature: FeeNature?, amount: String) {
        let words = text.split(separator: " ").map(String.init)
        // «lệ phí» ends with «phí», so the longer name is looked for first.
        for nature in [FeeNature.lePhi, .phi] {
            let name = nature.vietnamese.split(separator: " ")
            guard words.count > name.count else { continue }
            let head = words.prefix(name.count).joined(separator: " ")
            if Folding.fold(head) == Folding.fold(nature.vietnamese) {
                return (nature, words.dropFirst(name.count).joined(separator: " "))
            }
        }
        return (nil, text)
    }
}

extension EvidenceKind {
    /// The kinds that a list names, with or without accents; nothing when one of them is unknown.
    fileprivate static func list(_ text: String) -> [EvidenceKind]? {
        var kinds: [EvidenceKind] = []
        for name in text.split(separator: ",").map({ Folding.fold(String($0).trimmed) }) where !name.isEmpty {
            guard let kind = allCases.first(where: { Folding.fold($0.vietnamese) == name }) else { return nil }
            kinds.append(kind)
        }
        return kinds
    }
}

extension Channel {
    /// The way of filing that these words name, with or without accents.
    fileprivate init?(named text: String) {
        let short: [Channel: String] = [.post: "Bưu chính"]
        let name = Folding.fold(text)
        let named = Self.allCases.first { channel in
            [channel.vietnamese, short[channel]].compactMap(\.self).contains { Folding.fold($0) == name }
        }
        guard let named else { return nil }
        self = named
    }
}

extension CivilDate {
    /// Reads `05/02/2026`.
    fileprivate init?(slashed text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Digits.value($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
