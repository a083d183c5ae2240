/// A change of what a record at the portal says beside its state: its papers, its persons.
public struct RecordChange: Hashable, Sendable {
    /// The event it comes from.
    public var sequence: Int
    public var kind: Kind

    /// What changed.
    public enum Kind: String, Sendable, CaseIterable {
        case papersAdded, papersRemoved, persons, results

        init?(_ event: DossierEventKind) {
            switch event {
            case .fileAttached: self = .papersAdded
            case .fileRemoved: self = .papersRemoved
            case .personsCorrected: self = .persons
            case .resultAttached, .resultRemoved: self = .results
            default: return nil
            }
        }

        /// What an officer has to put right at the portal by hand.
        public var vietnamese: String {
            switch self {
            case .papersAdded: "thêm bản quét"
            case .papersRemoved: "gỡ bản quét"
            case .persons: "sửa thông tin người nộp hoặc chủ hồ sơ"
            case .results: "thay đổi tệp kết quả"
            }
        }
    }
}

extension Set<RecordChange.Kind> {
    /// «thêm bản quét; thay đổi tệp kết quả».
    public var words: String {
        RecordChange.Kind.allCases.filter(contains).map(\.vietnamese).joined(separator: "; ")
    }
}

// MARK: - Where a record cannot be told anew

extension PortalStory {
    /// Only in this state does dialect C take the list of results once more.
    private static let stateWithResults = 9

    /// How far the record there counts as told.
    ///
    /// Dialect C has no call for a change within one state (NoiHoSo files once, CapNhatTrangThai moves the state), save for
    /// the results of a dossier that is processed.
    public func recordThrough(_ delivery: PortalDelivery, in dialect: PortalDialect) -> Int {
        let told = delivery.recordThrough
        guard !dialect.replacesRecords, let chapter = chapters.last(where: { $0.from <= told }) else { return told }
        let hasNewResults =
            chapter.status == Self.stateWithResults && chapter.resultChanges.contains { $0 > told }
        return hasNewResults ? told : max(told, chapter.through)
    }

    /// Whether a call only repeats the state that the portal has been told already.
    public func repeatsState(_ call: PortalCall, after delivery: PortalDelivery) -> Bool {
        guard case .update(let through) = call, delivery.recordThrough > 0 else { return false }
        return chapters.first { $0.through >= through }.map { $0.from <= delivery.recordThrough } ?? false
    }

    /// What has changed since the record was filed and cannot be told to a portal that keeps it as it was.
    public func untold(after delivery: PortalDelivery, in dialect: PortalDialect) -> Set<RecordChange.Kind> {
        guard !dialect.replacesRecords, delivery.isThere else { return [] }
        return Set(
            changes.filter { change in
                change.sequence > delivery.filedThrough && (change.kind != .results || isTooLate(change.sequence))
            }.map(\.kind))
    }

    /// Results that changed after the last state that may carry them.
    private func isTooLate(_ sequence: Int) -> Bool {
        chapters.first { $0.through >= sequence }.map { $0.status > Self.stateWithResults } ?? false
    }
}
