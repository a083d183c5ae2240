/// How far the office has come with a dossier, in the numbers of the portal's service for dossiers filed online
/// (`capnhattrangthai`).
public enum LinkedStatus: Int, Sendable, CaseIterable {
    case arrived = 1
    case completionAsked = 2
    case accepted = 3
    case resultThere = 4
    case returned = 5
    case refused = 6

    /// Nothing may be told after it.
    public var isFinal: Bool { self == .returned || self == .refused }

    /// What the portal should know now.
    ///
    /// A filing that was received is as far as its dossier is. A withdrawal has no number of its own there; it is told by the other
    /// way, with the dossier's record.
    public init(of filing: DossierStatus, dossier: DossierStatus?) {
        switch dossier ?? filing {
        case .submitted: self = .arrived
        case .returnedForCompletion, .awaitingSupplement: self = .completionAsked
        case .received, .processing, .awaitingPayment, .suspended, .withdrawn: self = .accepted
        case .decided, .readyAtCounter: self = .resultThere
        case .returned, .reopened: self = .returned
        case .refused, .closedIncomplete: self = .refused
        }
    }

    /// The next thing to tell, after what was told last; nothing when the portal knows.
    ///
    /// Arrival comes before the first answer, acceptance before the result, the result before its return: no step is left out, for
    /// the service refuses moves it does not know.
    /// A round of completion that was asked for and answered while the service could not be told is told first.
    public func next(after last: LinkedStatus?, untoldRounds: Int = 0) -> LinkedStatus? {
        guard let last else { return .arrived }
        guard !last.isFinal else { return nil }
        if untoldRounds > 0 {
            return last.rawValue < LinkedStatus.accepted.rawValue ? .accepted : .completionAsked
        }
        guard last != self else { return nil }
        switch self {
        case .resultThere where last.rawValue < LinkedStatus.accepted.rawValue: return .accepted
        case .returned where last.rawValue < LinkedStatus.accepted.rawValue: return .accepted
        case .returned where last == .accepted: return .resultThere
        default: return self
        }
    }
}

/// What the service answered to a told status.
public enum LinkedAnswer: Hashable, Sendable {
    /// It knows now, or knew before.
    case settled
    /// To be told again later.
    case later(String)
    /// It will never take this; a person must look.
    case never(String)

    /// Judges by the words, for the service gives no numbers.
    ///
    /// The wordings are those that public clients of the civil-status service wait for.
    public init(httpStatus: Int, message: String) {
        let words = Folding.fold(message)
        let settled = [
            "thanh cong", "bi tu choi khong the cap nhat trang thai", "da ton tai trong mot cua dien tu",
            "da tra ket qua khong duoc cap nhat trang thai", "khong ton tai",
        ]
        let never = ["logic xu ly khong hop le", "khong hop le"]
        if words.contains("khong thanh cong") || words.contains("chua thanh cong") {
            self = .later(message)
        } else if httpStatus < 500, settled.contains(where: words.contains) {
            self = .settled
        } else if httpStatus < 500, never.contains(where: words.contains) {
            self = .never(message)
        } else {
            self = .later(message)
        }
    }
}
