public import Domain

/// Our books beside the portal's records, dossier by dossier.
public struct PortalComparison: Sendable, Hashable {
    public var compared = 0
    /// Everything worth saying, by code: what differs, what must, what only a look at the portal tells.
    public var found: [PortalDifference] = []
    /// Why not everything could be compared; empty when it was.
    public var trouble = ""

    public init() {}

    public var differences: [PortalDifference] { found.standing(.differs) }
}

extension PortalComparison {
    mutating func take(_ answer: PortalReconciliation.Found) {
        switch answer {
        case .gone: break
        case .unclear(let words): trouble = words.isEmpty ? "Cổng không trả lời tra cứu." : words
        case .differences(let list):
            compared += 1
            found += list
        }
    }
}
