/// How somebody was told that the result waits at the counter.
public enum ReminderWay: String, Sendable, CaseIterable, Hashable {
    case phone, message, letter, hamlet, inPerson

    public var vietnamese: String {
        switch self {
        case .phone: "Gọi điện thoại"
        case .message: "Nhắn tin, thư điện tử"
        case .letter: "Gửi thư"
        case .hamlet: "Nhờ trưởng ấp, khóm báo"
        case .inPerson: "Báo trực tiếp"
        }
    }
}

/// Results that nobody collects.
public enum Uncollected {
    /// After so many working days at the counter the office asks after the citizen [D].
    public static let patienceDays = 5
}

extension Dossier {
    /// Notes that the citizen was reminded; it changes nothing else.
    public func remindCollection(by way: ReminderWay, note: String, act: Act) throws(WorkflowRefusal) -> Acted {
        guard act.officer.may(.returnResults) else { throw .notYourPost }
        try check(status: [.readyAtCounter])
        var acted = Acted(self)
        try acted.record(.collectionReminded, by: act, facts: [.way: way.rawValue, .reason: note])
        return acted
    }
}
