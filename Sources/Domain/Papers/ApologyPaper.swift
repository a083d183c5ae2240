/// Phiếu xin lỗi (Mẫu 04): one letter for a dossier, whatever went wrong with it.
///
/// Before the due date passes it asks for a new one (NĐ 118/2025/NĐ-CP; TT 03/2025/TT-VPCP, Mẫu 04); after it, or for
/// an error, a loss, damage or bad manners, it may stand without a new date, under the same title.
public struct ApologyPaper: Hashable, Sendable, Codable {
    /// What the office has to be sorry for.
    public enum Fault: String, Sendable, CaseIterable, Codable {
        case overdue, error, lost, damaged, attitude

        /// The part of the sentence «… xin lỗi Ông/Bà vì …».
        public var vietnamese: String {
            switch self {
            case .overdue: "trả kết quả giải quyết hồ sơ chậm so với thời gian đã hẹn"
            case .error: "để xảy ra sai sót trong kết quả giải quyết hồ sơ"
            case .lost: "làm mất giấy tờ, tài liệu trong hồ sơ"
            case .damaged: "làm hư hỏng giấy tờ, tài liệu trong hồ sơ"
            case .attitude: "có thái độ phục vụ chưa đúng mực"
            }
        }
    }

    public var party: PaperParty
    public var code: DossierCode
    public var procedure: String
    public var receivedAt: LocalInstant
    /// The appointment that is not kept.
    public var dueAt: LocalInstant
    public var faults: [Fault]
    /// Lý do, in the office's words.
    public var cause: String
    /// The new appointment; none in a letter written after the fact.
    public var newDueAt: LocalInstant?
    /// The head of the agency, who signs; empty until it is known.
    public var signer: String

    /// Takes what the letter says; the faults in any order.
    public init(
        party: PaperParty, code: DossierCode, procedure: String, receivedAt: LocalInstant, dueAt: LocalInstant,
        faults: Set<Fault>, cause: String, newDueAt: LocalInstant? = nil, signer: String = ""
    ) {
        self.party = party
        self.code = code
        self.procedure = procedure
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.faults = Fault.allCases.filter(faults.contains)
        self.cause = cause
        self.newDueAt = newDueAt
        self.signer = signer
    }

    /// The form's title, which each circular words in its own way.
    public func title(under regulation: FormRegulation) -> String {
        switch regulation {
        case .tt01of2018: "Phiếu xin lỗi và hẹn lại ngày trả kết quả"
        case .tt03of2025: "Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết"
        }
    }

    /// Whether a letter of this day is sorry for a delay that is still to come: the appointment has not passed yet.
    public func isBeforeDelay(on day: CivilDate) -> Bool { faults.contains(.overdue) && day <= dueAt.date }

    /// What the office is sorry for, behind «xin lỗi Ông/Bà vì»: what has happened, and the delay that will.
    public func regrets(on day: CivilDate) -> String {
        let isEarly = isBeforeDelay(on: day)
        let done = faults.filter { !isEarly || $0 != .overdue }.map(\.vietnamese)
        let past = done.isEmpty ? [] : ["đã \(Self.joined(done))"]
        let coming = isEarly ? ["sẽ \(Fault.overdue.vietnamese)"] : []
        return (past + coming).joined(separator: ", và ")
    }

    /// «… , … và …».
    private static func joined(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return "\(parts.dropLast().joined(separator: ", ")) và \(last)"
    }
}
