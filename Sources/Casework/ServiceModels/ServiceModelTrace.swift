import Domain
import Storage

/// What the office's chain tells of its service models, gathered while it is walked.
struct ServiceModelTrace {
    private var told: [Int: [String: String]] = [:]
    private var statuses: [Int: VersionStatus] = [:]

    mutating func take(_ event: OfficeEvent) throws {
        if event.link.kind == OfficeEventKind.serviceModelEnded.rawValue { return try end(event) }
        let status: VersionStatus
        switch event.link.kind {
        case OfficeEventKind.serviceModelProposed.rawValue: status = .proposed
        case OfficeEventKind.serviceModelApproved.rawValue: status = .approved
        case OfficeEventKind.serviceModelSentBack.rawValue: status = .sentBack
        default: return
        }
        let facts = try EventChain.facts(event.link.payload)
        guard let number = facts["number"].flatMap({ Digits.value($0) }) else { return }
        statuses[number] = status
        if status == .proposed { told[number] = facts }
    }

    /// From then on the row holds the last day of the ending.
    private mutating func end(_ event: OfficeEvent) throws {
        let facts = try EventChain.facts(event.link.payload)
        guard let number = facts["number"].flatMap({ Digits.value($0) }) else { return }
        told[number]?["validTo"] = facts["validTo"]
    }

    /// - Throws: `BrokenLink.serviceModelDiffers` for the first model whose row is not what the chain tells.
    func finish(_ office: String, _ reader: any SQLReader) throws {
        let stored = try ServiceModelStore.all(office: office, in: reader).map(\.model)
        for model in stored where told[model.number] != model.facts || statuses[model.number] != model.status {
            throw BrokenLink.serviceModelDiffers(number: model.number)
        }
        let missing = Set(told.keys).subtracting(stored.map(\.number)).min()
        if let missing { throw BrokenLink.serviceModelDiffers(number: missing) }
    }
}
