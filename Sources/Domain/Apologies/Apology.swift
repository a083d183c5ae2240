/// What the office has to be sorry for (lỗi phải xin lỗi).
///
/// Not lateness alone: NĐ 118/2025/NĐ-CP and the provinces' regulations ask for an apology for a mistake, for papers lost or
/// damaged, and for bad manners as well.
public enum ApologyKind: String, Sendable, CaseIterable, Hashable {
    case overdue, error, lost, damaged, attitude

    /// As a form offers it and a register names it.
    public var vietnamese: String {
        switch self {
        case .overdue: "Giải quyết quá hạn"
        case .error: "Kết quả có sai sót"
        case .lost: "Làm mất giấy tờ của người nộp"
        case .damaged: "Làm hư hỏng giấy tờ của người nộp"
        case .attitude: "Thái độ phục vụ chưa đúng mực"
        }
    }
}

/// Where the fault lies, as the register of apologies counts it.
public enum ApologyCause: String, Sendable, CaseIterable, Hashable {
    /// `internal` is a word of Swift; the office's own doing.
    case own = "internal"
    case otherAgency
    case system
    case forceMajeure

    public var vietnamese: String {
        switch self {
        case .own: "Nội bộ cơ quan"
        case .otherAgency: "Cơ quan phối hợp"
        case .system: "Hệ thống, phần mềm"
        case .forceMajeure: "Sự kiện bất khả kháng"
        }
    }
}

/// How far a letter of apology has come on its way through the office.
public enum ApologyStage: String, Sendable, CaseIterable, Hashable {
    /// A task: nobody has written anything yet, or it was sent back.
    case opened
    case drafted, reviewed, signed, numbered, forwarded
    /// The dossier was finished in time after all.
    case dropped

    /// What it waits for.
    public var vietnamese: String {
        switch self {
        case .opened: "Chờ soạn phiếu xin lỗi"
        case .drafted: "Chờ lãnh đạo xem xét"
        case .reviewed: "Chờ thủ trưởng cơ quan ký"
        case .signed: "Chờ văn thư vào số"
        case .numbered: "Chờ bộ phận một cửa gửi"
        case .forwarded: "Đã gửi người nộp"
        case .dropped: "Không còn phải xin lỗi"
        }
    }

    /// Not signed yet: other faults may still be taken into the same letter.
    public var isUnsigned: Bool { self == .opened || self == .drafted || self == .reviewed }
}

/// How the letter reached the applicant; recorded with its moment (NĐ 118/2025/NĐ-CP; regulations of the provinces).
public enum ApologyChannel: String, Sendable, CaseIterable, Hashable {
    case paper, email, textMessage, phone

    public var vietnamese: String {
        switch self {
        case .paper: "Bản giấy, trao trực tiếp hoặc qua bưu chính"
        case .email: "Thư điện tử"
        case .textMessage: "Tin nhắn"
        case .phone: "Điện thoại"
        }
    }
}

/// What the dossier itself remembers of its letter under way: enough for the rules to decide.
public struct ApologyTask: Hashable, Sendable {
    /// Which letter of the dossier, from 1.
    public var ordinal: Int
    public var stage: ApologyStage
    public var kinds: Set<ApologyKind>
    public var draftedByID: String
    /// The new date the draft promises.
    public var newDueAt: LocalInstant?

    public init(
        ordinal: Int, stage: ApologyStage, kinds: Set<ApologyKind>, draftedByID: String = "",
        newDueAt: LocalInstant? = nil
    ) {
        self.ordinal = ordinal
        self.stage = stage
        self.kinds = kinds
        self.draftedByID = draftedByID
        self.newDueAt = newDueAt
    }

    /// It was opened for lateness alone, and nobody has signed: finishing in time makes it needless.
    var fallsWithTheDelay: Bool { stage.isUnsigned && kinds == [.overdue] }
}

extension Set<ApologyKind> {
    /// Written «overdue,error», in the order of the law's list.
    public var text: String { ApologyKind.allCases.filter(contains).map(\.rawValue).joined(separator: ",") }

    /// What was written so; unknown words are left out.
    public init(text: String) {
        self = Set(text.split(separator: ",").compactMap { ApologyKind(rawValue: String($0)) })
    }

    public var vietnamese: String {
        ApologyKind.allCases.filter(contains).map(\.vietnamese).joined(separator: "; ")
    }
}

/// Phiếu xin lỗi of one dossier, from the task to the moment it was sent (Mẫu 04, TT 03/2025/TT-VPCP).
///
/// A replay of the dossier's own events, like the dossier itself.
public struct Apology: Hashable, Sendable {
    public var dossierCode: String
    public var ordinal: Int
    public var stage: ApologyStage = .opened
    public var kinds: Set<ApologyKind>
    public var openedAt: LocalInstant
    /// Empty when the watch opened it.
    public var openedByID: String
    /// What the citizen had been told until the letter was signed; until then, when it was opened.
    public var dueAt: LocalInstant
    public var cause: ApologyCause?
    public var responsibleID = ""
    /// What went wrong, in whole sentences; the letter quotes it.
    public var faults = ""
    public var newDueAt: LocalInstant?
    public var draftedByID = ""
    public var reviewedByID = ""
    public var signedByID = ""
    public var signedAt: LocalInstant?
    public var year: Int?
    public var number: Int?
    public var channel: ApologyChannel?
    public var forwardedAt: LocalInstant?
    public var forwardingNote = ""
    /// Why the leader or the head sent the last draft back.
    public var objection = ""

    public init(
        dossierCode: String, ordinal: Int, kinds: Set<ApologyKind>, openedAt: LocalInstant, openedByID: String,
        dueAt: LocalInstant
    ) {
        self.dossierCode = dossierCode
        self.ordinal = ordinal
        self.kinds = kinds
        self.openedAt = openedAt
        self.openedByID = openedByID
        self.dueAt = dueAt
    }

    /// The letter as it stands today: until somebody signs, it tells what the citizen has been told by now.
    public func telling(_ dossier: Dossier) -> Apology {
        var letter = self
        if stage.isUnsigned { letter.dueAt = dossier.dueAt }
        return letter
    }

    /// «05/PXL-TTPVHCC»: number and symbol as the form's head has them.
    public var symbol: String? {
        guard let number, let signedAt else { return nil }
        return "\(Digits.padded(number, to: 2))/\(FormRegulation(on: signedAt.date).symbol(for: .apology))"
    }
}
