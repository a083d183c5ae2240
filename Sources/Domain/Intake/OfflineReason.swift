/// Why somebody came to the counter instead of filing online (lý do không nộp trực tuyến).
///
/// Asked as one optional choice, so that the office learns what keeps people away; where nobody asked, nothing is guessed.
/// No form of the law prescribes the list: it is what communes report from practice, to be changed when a decision says
/// otherwise. That partial online procedures need a published reason is law (NĐ 224/2026/NĐ-CP, Điều 14); these are not those.
public enum OfflineReason: String, Sendable, CaseIterable, Hashable, Codable {
    case noSmartphone, noLevelTwoAccount, simNotOwn, uneasy, noBankAccount, formMissing, systemError, notOffered, other

    public var vietnamese: String {
        switch self {
        case .noSmartphone: "Không có điện thoại thông minh"
        case .noLevelTwoAccount: "Chưa có tài khoản định danh mức độ 2"
        case .simNotOwn: "Số điện thoại không đứng tên mình"
        case .uneasy: "Ngại, chưa quen dùng máy"
        case .noBankAccount: "Không có tài khoản ngân hàng"
        case .formMissing: "Biểu mẫu chưa có trên Cổng dịch vụ công"
        case .systemError: "Cổng dịch vụ công bị lỗi"
        case .notOffered: "Thủ tục chưa nhận trực tuyến"
        case .other: "Lý do khác"
        }
    }

    /// Stands where nobody was asked.
    public static let unasked = "Chưa hỏi"
}

/// What the counter learns of the way somebody filed, besides the channel.
public enum FilingWay: Hashable, Sendable {
    /// Somebody came in person: why not online, or nothing while nobody asked.
    case atCounter(OfflineReason?)
    /// Filed on the portal: alone, or with an officer's help and the citizen's own account.
    ///
    /// Never with an officer's account: that would break the rules of electronic identity and falsify every figure.
    case online(isAssisted: Bool)

    /// What the event tells of it; an empty reason takes back one that was noted.
    public var facts: [Fact: String] {
        switch self {
        case .atCounter(let reason): [.offlineReason: reason?.rawValue ?? ""]
        case .online(let isAssisted): [.assistedOnline: isAssisted ? "true" : "false"]
        }
    }

    func check(_ channel: Channel) throws(IntakeRefusal) {
        switch self {
        case .atCounter(let reason): guard reason == nil || channel == .counter else { throw .offlineReasonNotAsked }
        case .online(let isAssisted): guard !isAssisted || channel == .online else { throw .assistanceOnlyOnline }
        }
    }
}

extension Dossier {
    /// What is noted of the way it was filed; nothing for what came by post.
    public var filingWay: FilingWay? {
        switch channel {
        case .counter: .atCounter(offlineReason)
        case .online: .online(isAssisted: isAssistedOnline)
        case .post: nil
        }
    }

    /// Whether the counter may still note how it was filed.
    public func takesFilingWay(by officer: Officer) -> Bool {
        officer.may(.receiveDossiers) && status.isOpen && filingWay != nil
    }

    /// Notes after the reception why somebody came in person, or that they were helped to file online.
    ///
    /// It leaves the work on the dossier as it was; what is noted already makes no second event.
    public func noteFilingWay(_ way: FilingWay, by act: Act) throws -> Acted {
        guard act.officer.may(.receiveDossiers) else { throw WorkflowRefusal.notYourPost }
        guard status.isOpen else { throw WorkflowRefusal.wrongStatus(status) }
        try way.check(channel)
        // What was not asked of such a dossier is not taken back from it either.
        switch way {
        case .atCounter: guard channel == .counter else { throw IntakeRefusal.offlineReasonNotAsked }
        case .online: guard channel == .online else { throw IntakeRefusal.assistanceOnlyOnline }
        }
        var acted = Acted(self)
        guard way != filingWay else { return acted }
        try acted.record(.filingWayNoted, by: act, facts: way.facts)
        return acted
    }

    mutating func applyFilingWay(_ event: DossierEvent) {
        offlineReason = event.facts[.offlineReason].flatMap { OfflineReason(rawValue: $0) }
        isAssistedOnline = event.facts[.assistedOnline] == "true"
    }
}

extension IntakeForm {
    /// What the reception tells of the way somebody filed; nothing that was not asked.
    var filingFacts: [Fact: String] {
        var facts: [Fact: String] = [:]
        if let offlineReason { facts[.offlineReason] = offlineReason.rawValue }
        if isAssistedOnline { facts[.assistedOnline] = "true" }
        return facts
    }

    func checkFilingWay() throws(IntakeRefusal) {
        try FilingWay.atCounter(offlineReason).check(channel)
        try FilingWay.online(isAssisted: isAssistedOnline).check(channel)
    }
}
