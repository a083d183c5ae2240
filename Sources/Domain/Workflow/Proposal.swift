/// What a specialist asks of a leader while processing: it waits with the dossier until approved or sent back.
public struct Proposal: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable, Hashable {
        /// Mẫu 02 during processing.
        case supplement
        /// More time to verify facts, as the procedure allows it.
        case verification
        /// The clock stopped for a written reason.
        case suspension

        public var vietnamese: String {
            switch self {
            case .supplement: "Đề xuất yêu cầu bổ sung hồ sơ"
            case .verification: "Đề xuất gia hạn để xác minh"
            case .suspension: "Đề xuất tạm dừng giải quyết"
            }
        }
    }

    public var kind: Kind
    public var proposedByID: String
    /// What is missing, line by line; nothing for an extension or a suspension.
    public var items: [String]
    public var reason: String

    public init(kind: Kind, proposedByID: String, items: [String], reason: String) {
        self.kind = kind
        self.proposedByID = proposedByID
        self.items = items
        self.reason = reason
    }
}

/// How long the applicant has to complete a dossier before it may be closed (thời hạn bổ sung).
public enum SupplementGrace {
    /// Working days, as the 2025 rules for household businesses have it; elsewhere offices set their own.
    public static let usualDays = 15
    public static let allowedDays = 1...60
}
