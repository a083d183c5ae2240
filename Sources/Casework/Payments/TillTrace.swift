import Domain
import Storage

/// What the office's chain tells of closings and accounts, gathered while it is walked.
struct TillTrace {
    private var closings: [String: [String: String]] = [:]
    private var accounts: [String] = []

    mutating func take(_ event: OfficeEvent) throws {
        switch OfficeEventKind(rawValue: event.link.kind) {
        case .tillClosed:
            let facts = try EventChain.facts(event.link.payload)
            if let id = facts["closing"] { closings[id] = facts }
        case .feeAccountSet: accounts.append(try EventChain.facts(event.link.payload)["account"] ?? "")
        default: break
        }
    }

    /// Rows, sums and accounts are those the chain tells of, and each closing's sums are those of the payments in it.
    func finish(_ office: String, _ reader: any SQLReader) throws {
        var left = closings
        for closing in try TillClosingStore.all(office: office, in: reader) {
            let payments = try FeePaymentStore.payments(closedBy: closing.id, office: office, in: reader)
            guard left.removeValue(forKey: closing.id) == closing.facts, TillSums(payments) == closing.sums,
                payments.allSatisfy({ $0.officerID == closing.officerID })
            else { throw BrokenLink.closingDiffers(id: closing.id) }
        }
        if let missing = left.keys.min() { throw BrokenLink.closingDiffers(id: missing) }
        let stored = try FeeAccountStore.all(office: office, in: reader).map(\.account.provenText)
        guard stored == accounts else { throw BrokenLink.feeAccountDiffers }
    }
}
