/// What the portal shows of a dossier when it is asked (TraCuuHoSo).
public struct PortalRecord: Hashable, Sendable {
    /// 1…10; nothing when the answer names none.
    public var status: Int?
    public var ownerName: String?
    public var receivedAt: LocalInstant?
    public var dueAt: LocalInstant?
    public var returnedAt: LocalInstant?
    /// The rows of progress; nothing when the answer does not show them.
    public var steps: Set<PortalStepKey>?

    public init(
        status: Int?, ownerName: String? = nil, receivedAt: LocalInstant? = nil, dueAt: LocalInstant? = nil,
        returnedAt: LocalInstant? = nil, steps: Set<PortalStepKey>? = nil
    ) {
        self.status = status
        self.ownerName = ownerName
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.returnedAt = returnedAt
        self.steps = steps
    }
}

/// Something the portal says otherwise than our books.
public struct PortalDifference: Hashable, Sendable {
    public var code: String
    public var kind: Kind
    public var ours: String
    public var theirs: String

    public init(code: String, kind: Kind, ours: String, theirs: String) {
        self.code = code
        self.kind = kind
        self.ours = ours
        self.theirs = theirs
    }

    /// What differs.
    public enum Kind: String, Sendable, CaseIterable {
        case missingThere, status, receivedAt, dueAt, returnedAt, owner, progress
        /// Opened again after its return, which the portal cannot be told: known, and no fault.
        case reopened
        /// The portal holds it for us, and we have it neither as a filing nor as a dossier.
        case missingHere

        /// The word on the screen.
        public var vietnamese: String {
            switch self {
            case .missingThere: "Chưa có trên cổng"
            case .missingHere: "Cổng có, cơ quan chưa có"
            case .status: "Khác trạng thái"
            case .receivedAt: "Khác thời điểm tiếp nhận"
            case .dueAt: "Khác ngày hẹn trả"
            case .returnedAt: "Khác ngày trả kết quả"
            case .owner: "Khác tên chủ hồ sơ"
            case .progress: "Thiếu bước xử lý"
            case .reopened: "Giải quyết lại sau khi đã trả"
            }
        }
    }
}

extension PortalDossier {
    /// Everything in which the portal's record differs from ours; what the portal does not show is not held against it.
    public func differences(from record: PortalRecord?, steps: [PortalStep]) -> [PortalDifference] {
        guard let record else { return [difference(.missingThere, "Trạng thái \(status)", "")] }
        var found: [PortalDifference] = []
        if record.status != status {
            found.append(difference(.status, String(status), record.status.map { String($0) } ?? ""))
        }
        if let name = record.ownerName, name != owner.name {
            found.append(difference(.owner, owner.name, name))
        }
        let moments: [(PortalDifference.Kind, LocalInstant?, LocalInstant?)] = [
            (.receivedAt, receivedAt, record.receivedAt), (.dueAt, dueAt, record.dueAt),
            (.returnedAt, returnedAt, record.returnedAt),
        ]
        for (kind, ours, theirs) in moments where ours != theirs && theirs != nil {
            found.append(difference(kind, ours?.vietnamese ?? "", theirs?.vietnamese ?? ""))
        }
        if let shown = record.steps {
            let missing = steps.count { !shown.contains($0.key) }
            if missing > 0 { found.append(difference(.progress, "\(steps.count) bước", "thiếu \(missing) bước")) }
        }
        return found
    }

    private func difference(_ kind: PortalDifference.Kind, _ ours: String, _ theirs: String) -> PortalDifference {
        PortalDifference(code: code, kind: kind, ours: ours, theirs: theirs)
    }
}
