/// One line of the dossier register as it stood at a moment: the dossier of then, and whose matter it is.
public struct RegisterEntry: Hashable, Sendable {
    /// The dossier as it was at that moment.
    public var dossier: Dossier
    public var procedureName: String
    /// Cơ quan chủ trì giải quyết.
    public var authority: String
    public var isInterlinked: Bool
    /// Nobody when the data were lawfully erased.
    public var owner: Person?
    /// Who collected the result, once somebody has.
    public var collector: Person?

    public init(
        dossier: Dossier, procedureName: String, authority: String, isInterlinked: Bool, owner: Person?,
        collector: Person?
    ) {
        self.dossier = dossier
        self.procedureName = procedureName
        self.authority = authority
        self.isInterlinked = isInterlinked
        self.owner = owner
        self.collector = collector
    }

    /// What stands in a column; address and telephone only when they are revealed.
    public func text(_ column: RegisterColumn, isRevealed: Bool) -> String {
        switch column {
        case .number: String(dossier.bookNumber)
        case .code: dossier.code
        case .procedure: procedureName
        case .owner: owner?.name ?? ""
        case .contact: owner.map { isRevealed ? Self.contact($0) : Self.maskedContact($0) } ?? ""
        case .authority: authority
        case .received: Self.moment(dossier.receivedAt)
        case .due: dueText
        case .returned: returnedText
        case .manner: dossier.returnChannel.mannerOfReturn
        case .signature: dossier.returnedAt == nil ? "" : collector?.name ?? ""
        }
    }

    /// «17 giờ 00, 27/12/2019», and the day that was told later, when there is one.
    ///
    /// Only a signed letter re-appoints («hẹn lại»); a pause, an extension or a correction moves the limit («hạn mới»).
    private var dueText: String {
        let first = Self.moment(dossier.originalDueAt)
        guard dossier.dueAt != dossier.originalDueAt else { return first }
        return "\(first); \(dossier.isReAppointed ? "hẹn lại" : "hạn mới") \(Self.moment(dossier.dueAt))"
    }

    /// When the result went to the citizen, or how the dossier ended otherwise; empty while it goes on.
    private var returnedText: String {
        switch dossier.status {
        case .returned: Self.moment(dossier.returnedAt) + (isInterlinked ? " (liên thông)" : "")
        case .reopened: "\(Self.moment(dossier.returnedAt)); đang xử lý lại do sai sót"
        case .withdrawn: "Dừng giải quyết theo đề nghị của người nộp, \(Self.day(dossier.finishedAt))"
        case .closedIncomplete: "Kết thúc do không bổ sung hồ sơ, \(Self.day(dossier.finishedAt))"
        case .refused: "Từ chối giải quyết, \(Self.day(dossier.finishedAt))"
        default: isInterlinked ? "Hồ sơ liên thông, chờ kết quả" : ""
        }
    }

    private static func moment(_ moment: LocalInstant?) -> String {
        moment.map { "\($0.vietnameseClock), \($0.date.slashed)" } ?? ""
    }

    private static func day(_ moment: LocalInstant?) -> String { moment?.date.slashed ?? "" }

    private static func contact(_ person: Person) -> String {
        [person.address, person.phone].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private static func maskedContact(_ person: Person) -> String {
        let hidden = person.phone.isEmpty ? "" : String(repeating: "*", count: max(0, person.phone.count - 3))
        return hidden + person.phone.suffix(3)
    }
}

extension ReturnChannel {
    /// Phương thức nhận kết quả, as the register says it.
    public var mannerOfReturn: String {
        switch self {
        case .counter: "Trực tiếp"
        case .post: "Qua dịch vụ bưu chính công ích"
        case .electronic: "Trực tuyến"
        }
    }
}
