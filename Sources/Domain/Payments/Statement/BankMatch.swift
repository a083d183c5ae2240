/// What a line of the statement most probably paid.
public enum BankMatch: Hashable, Sendable {
    /// The dossier's whole code and exactly what it still owes.
    case exact(code: String)
    /// The same, but the code was typed without the agency: somebody looks before pressing.
    case likely(code: String)
    /// Its receipt is written, under the same name of the bank or as the same payment.
    case taken(code: String)
    case amountDiffers(code: String, outstanding: Int)
    case unknown(code: String)
    case withoutCode

    /// Nobody need look before the receipt is written.
    public var isExact: Bool { if case .exact = self { true } else { false } }

    /// The dossier whose receipt may be written from it.
    public var payable: String? {
        switch self {
        case .exact(let code), .likely(let code): code
        default: nil
        }
    }
}

/// How one dossier that a statement names stands with its fee.
public struct BankTarget: Hashable, Sendable {
    public var code: String
    public var outstanding: Int
    /// The keys of the transfers that were taken for it.
    public var references: Set<String>

    public init(code: String, outstanding: Int, references: Set<String>) {
        self.code = code
        self.outstanding = outstanding
        self.references = references
    }
}

/// The dossier codes that a transfer's words name: banks drop signs, and people leave the agency out.
public struct BankCodes: Hashable, Sendable {
    /// With the office's own agency before it.
    public var whole: String?
    /// Day and number alone, under the office's agency.
    public var short: String?

    public init(in description: String, agency: AgencyCode) {
        let words = Folding.plain(description).uppercased()
        let parts = agency.description.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        whole = Self.afterAgency(parts, in: words).map { "\(agency)-\($0)" }
        short = whole == nil ? Self.alone(in: words).map { "\(agency)-\($0)" } : nil
    }

    /// `261124-0001` behind the agency's parts, whatever signs the bank has left between them.
    private static func afterAgency(_ parts: [String], in words: String) -> String? {
        var rest = Substring(words)
        while let found = parts.first.flatMap({ rest.firstRange(of: $0) }) {
            var tail = rest[found.upperBound...]
            let fits = parts.dropFirst().allSatisfy { part in
                tail = tail.drop { !($0.isLetter || $0.isNumber) }
                guard tail.hasPrefix(part) else { return false }
                tail = tail.dropFirst(part.count)
                return true
            }
            if fits, let match = tail.prefixMatch(of: #/[^A-Z0-9]*([0-9]{6})[^A-Z0-9]*([0-9]{4,6})(?![0-9])/#) {
                return "\(match.output.1)-\(match.output.2)"
            }
            rest = rest[found.upperBound...]
        }
        return nil
    }

    private static func alone(in words: String) -> String? {
        let match = words.firstMatch(of: #/(?:^|[^A-Z0-9.\-])([0-9]{6})-([0-9]{4,6})(?![0-9])/#)
        return match.map { "\($0.output.1)-\($0.output.2)" }
    }
}

extension BankLine {
    /// A bank's name of a transfer without the capitals and gaps that people copy in their own way.
    public static func key(of reference: String) -> String {
        String(
            decoding: reference.utf8.filter { $0 != UInt8(ascii: " ") }.map { (97...122).contains($0) ? $0 - 32 : $0 },
            as: UTF8.self)
    }

    /// What it paid, as far as the office's dossiers tell; `targets` are those that its words name.
    public func match(_ codes: BankCodes, among targets: [String: BankTarget]) -> BankMatch {
        guard let code = codes.whole ?? codes.short else { return .withoutCode }
        guard let target = targets[code] else { return .unknown(code: code) }
        if target.references.contains(Self.key(of: reference)) { return .taken(code: code) }
        guard target.outstanding == amount else {
            return .amountDiffers(code: code, outstanding: target.outstanding)
        }
        return codes.whole != nil ? .exact(code: code) : .likely(code: code)
    }
}

extension [BankLine] {
    /// The matches of a whole statement: what one line pays, the next one does not pay again.
    public func matches(agency: AgencyCode, among targets: [String: BankTarget]) -> [(line: BankLine, match: BankMatch)]
    {
        var targets = targets
        return map { line in
            let match = line.match(BankCodes(in: line.description, agency: agency), among: targets)
            if let code = match.payable { targets[code]?.outstanding = 0 }
            return (line, match)
        }
    }
}
