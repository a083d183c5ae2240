import Casework
import Domain

/// One act of a told story, before it is known which code its dossier will bear.
enum StoryAct: Sendable {
    case receive(IntakeForm)
    /// To the specialists' common tray, or to the specialist who is away today.
    case offer(toAbsent: Bool = false)
    case accept(byAbsent: Bool = false)
    case draft(OutcomeDraft)
    case sign
    case sendBack(String)
    /// A certification names the papers it certifies.
    case number(Certification? = nil)
    /// The counter takes over the numbered result.
    case arrive
    case giveBack(ResultCollection)
    case rate(Int)
    /// Proposed by the specialist, and approved by the leader unless it is to wait.
    case requestSupplement([String], isApproved: Bool = true)
    case requestExtension(String, isApproved: Bool = true)
    case reopen(String)
    /// The office's watch looks around, as the server does every minute.
    case watch
    /// A letter of apology, brought up to a stage.
    case apologise(ApologyStage, newDays: Int?)
    /// The counter takes what the dossier costs, and writes its receipt; nothing when it costs nothing.
    case takeFee(MoneyWay)
    case receiveSupplement
    case closeIncomplete(String)
    case requestPayment(String)
    case confirmPayment
    case suspend(String)
    case resume
    case withdraw(String)
    case abandonImmediate(String)
    case openForWork
    case reveal(String)

    /// Takes the next number of a series, so that two of a kind are never told side by side.
    var takesNumber: Bool {
        switch self {
        case .receive, .number, .apologise, .withdraw, .closeIncomplete, .requestSupplement, .takeFee: true
        default: false
        }
    }
}

/// An act with its dossier and its moment.
struct PlannedAct: Sendable {
    /// Which dossier of the story, from 0.
    var dossier: Int
    var at: LocalInstant
    var act: StoryAct
}
