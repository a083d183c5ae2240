/// How far a dossier has come, in the few steps that a citizen needs to know.
///
/// The same for every procedure, so that the steps do not tell which one it is.
public enum TrackedStage: Int, Sendable, CaseIterable {
    case received, examined, signed, numbered, givenBack

    public var vietnamese: String {
        switch self {
        case .received: "Tiếp nhận"
        case .examined: "Xem xét, giải quyết"
        case .signed: "Lãnh đạo ký"
        case .numbered: "Vào số, đóng dấu"
        case .givenBack: "Trả kết quả"
        }
    }
}

extension Dossier {
    /// The post whose move it is: where the dossier lies, or where it has been sent and waits.
    var post: Role { offer?.to.role ?? holder.role }

    /// The step it is at; nothing when it ended without an outcome or has not begun.
    var trackedStage: TrackedStage? {
        switch status {
        case .submitted: .received
        case .received: post == .reception ? .received : stageOfPost
        case .processing, .reopened: stageOfPost
        case .awaitingSupplement, .awaitingPayment, .suspended: .examined
        case .decided: .numbered
        case .readyAtCounter, .returned: .givenBack
        case .returnedForCompletion, .refused, .closedIncomplete, .withdrawn: nil
        }
    }

    private var stageOfPost: TrackedStage {
        switch post {
        case .leader, .head: .signed
        case .clerk: .numbered
        default: .examined
        }
    }
}
