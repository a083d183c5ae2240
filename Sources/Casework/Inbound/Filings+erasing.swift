public import Domain
import Foundation
public import Storage

/// What came with filings that never became a dossier goes when it has served long enough.
extension Filings {
    /// A content that was kept again so short a time ago belongs to somebody else by now; in seconds.
    private static let fresh = 86_400
    static let erasedSentence = "Nội dung đã được xóa khi hết thời hạn lưu."

    /// Erases who filed, the form and the files, as an event of each office; tells how many filings it was.
    ///
    /// Contents go first: what is forgotten before it is gone would stay for ever.
    @discardableResult
    public func eraseOutdated() async throws -> Int {
        let now = surroundings.now()
        let moment = LocalInstant(now.date.adding(days: -retention.days))
        let contents = try await database.read { try Self.contents(answeredBefore: moment, in: $0) }
        let keptBefore = Date(timeIntervalSince1970: Double(now.epochSeconds - Self.fresh))
        for hash in contents { try examination.store.remove(hash, keptBefore: keptBefore) }
        return try await database.write { writer in
            var count = 0
            for office in try OfficeStore.all(in: writer) {
                let codes = try FilingStore.outdated(answeredBefore: moment, office: office.id, in: writer)
                guard !codes.isEmpty else { continue }
                for code in codes {
                    try FilingStore.erase(code, refusal: Self.erasedSentence, office: office.id, in: writer)
                }
                count += codes.count
                try OfficeEventStore.append(
                    .filingsErased, officeID: office.id, actorID: "", at: now,
                    facts: ["filings": String(codes.count)], in: writer)
            }
            return count
        }
    }

    /// The contents that nothing names but outdated filings.
    private static func contents(answeredBefore moment: LocalInstant, in reader: any SQLReader) throws -> [FileHash] {
        var own: [FileHash: Int] = [:]
        for office in try OfficeStore.all(in: reader) {
            for code in try FilingStore.outdated(answeredBefore: moment, office: office.id, in: reader) {
                for file in try FilingFileStore.all(of: code, office: office.id, in: reader) {
                    guard case .kept(_, _, let text, _) = file.content, let hash = FileHash(text) else { continue }
                    own[hash, default: 0] += 1
                }
            }
        }
        guard !own.isEmpty else { return [] }
        var named: [FileHash: Int] = [:]
        for entry in try NamedFiles.all(in: reader) { named[entry.hash, default: 0] += 1 }
        return own.filter { named[$0.key] == $0.value }.map(\.key)
    }
}
