/// What the portal shows of a dossier when it is asked (TraCuuHoSo).
public struct PortalRecord: Hashable, Sendable {
    /// 1…10; nothing when the answer names none.
    public var status: Int?
    public var ownerName: String?
    /// SoGiayToChuHoSo, unless the portal hides a part of it.
    public var ownerNumber: String?
    /// Only those that the answer shows and that can be read; one that is shown empty stands here as none.
    public var moments: [Moment: LocalInstant?]
    /// The rows of progress; nothing when the answer does not show them.
    public var steps: Set<PortalStepKey>?

    public init(
        status: Int?, ownerName: String? = nil, ownerNumber: String? = nil, moments: [Moment: LocalInstant?] = [:],
        steps: Set<PortalStepKey>? = nil
    ) {
        self.status = status
        self.ownerName = ownerName
        self.ownerNumber = ownerNumber
        self.moments = moments
        self.steps = steps
    }

    /// The dates that both sides keep.
    public enum Moment: Sendable, CaseIterable {
        case received, due, ended, returned
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
        case missingThere, status, receivedAt, dueAt, endedAt, returnedAt, owner, ownerNumber, progress
        /// Opened again after its return, which the portal cannot be told: known, and no fault.
        case reopened
        /// The portal holds it for us, and we have it neither as a filing nor as a dossier.
        case missingHere
        /// A filing that was returned or refused, whose record there does not show it.
        case filing
        /// Papers or persons changed after it was filed at a portal that cannot be told of it.
        case laterChange
        /// Steps of which nobody knows whether the portal has taken them, and it cannot be asked.
        case doubt

        /// What one of this kind means for the comparison.
        public enum Standing: Sendable {
            /// Book and portal say different things.
            case differs
            /// They must, and it is nobody's fault.
            case known
            /// Whether they do can only be seen at the portal.
            case unclear
        }

        public var standing: Standing {
            switch self {
            case .reopened: .known
            case .doubt: .unclear
            default: .differs
            }
        }

        /// The word on the screen.
        public var vietnamese: String {
            switch self {
            case .missingThere: "Chưa có trên cổng"
            case .missingHere: "Cổng có, cơ quan chưa có"
            case .status: "Khác trạng thái"
            case .filing: "Hồ sơ trực tuyến chưa báo được trả lời"
            case .receivedAt: "Khác thời điểm tiếp nhận"
            case .dueAt: "Khác ngày hẹn trả"
            case .endedAt: "Khác ngày kết thúc xử lý"
            case .returnedAt: "Khác ngày trả kết quả"
            case .owner: "Khác tên chủ hồ sơ"
            case .ownerNumber: "Khác số giấy tờ của chủ hồ sơ"
            case .progress: "Thiếu bước xử lý"
            case .laterChange: "Thay đổi sau khi nộp lên cổng"
            case .reopened: "Giải quyết lại sau khi đã trả"
            case .doubt: "Bước chưa rõ cổng đã nhận"
            }
        }
    }
}

extension Sequence<PortalDifference> {
    /// Those that stand so.
    public func standing(_ standing: PortalDifference.Kind.Standing) -> [PortalDifference] {
        filter { $0.kind.standing == standing }
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
        if let number = record.ownerNumber, number != owner.number {
            found.append(difference(.ownerNumber, Self.hidden(owner.number), Self.hidden(number)))
        }
        for moment in PortalRecord.Moment.allCases {
            guard let theirs = record.moments[moment], theirs != self[moment] else { continue }
            found.append(
                difference(moment.difference, Self.shown(self[moment]), Self.shown(theirs)))
        }
        if let shown = record.steps {
            let missing = steps.count { !shown.contains($0.key) }
            if missing > 0 { found.append(difference(.progress, "\(steps.count) bước", "thiếu \(missing) bước")) }
        }
        return found
    }

    private subscript(moment: PortalRecord.Moment) -> LocalInstant? {
        switch moment {
        case .received: receivedAt
        case .due: dueAt
        case .ended: endedAt
        case .returned: returnedAt
        }
    }

    private static func shown(_ moment: LocalInstant?) -> String { moment?.vietnamese ?? "Để trống" }

    /// A comparison is kept and printed: of a number it shows the end alone.
    private static func hidden(_ number: String) -> String {
        number.isEmpty ? "Để trống" : "…" + number.suffix(3)
    }

    private func difference(_ kind: PortalDifference.Kind, _ ours: String, _ theirs: String) -> PortalDifference {
        PortalDifference(code: code, kind: kind, ours: ours, theirs: theirs)
    }
}

extension PortalRecord.Moment {
    fileprivate var difference: PortalDifference.Kind {
        switch self {
        case .received: .receivedAt
        case .due: .dueAt
        case .ended: .endedAt
        case .returned: .returnedAt
        }
    }
}
