import Casework
import Domain

/// How far one dossier of the lively office has come.
struct StoryScene: Sendable {
    /// One step, so many working minutes after the one before.
    enum Step: Sendable {
        case act(StoryAct, after: Int)
        /// The owner collects the result.
        case giveBack(after: Int)

        var minutes: Int {
            switch self {
            case .act(_, let minutes), .giveBack(let minutes): minutes
            }
        }

        func act(for owner: Person) -> StoryAct {
            switch self {
            case .act(let act, _): act
            case .giveBack: .giveBack(StoryWords.collection(owner))
            }
        }
    }

    var procedure: String
    /// Working days before today.
    var daysAgo: Int
    var steps: [Step] = []
    var isImmediate = false
    var isRepresented = false
    var channel = Channel.counter

    /// Received, resolved and returned.
    static func returned(daysAgo: Int, procedure: String) -> StoryScene {
        StoryScene(procedure: procedure, daysAgo: daysAgo, steps: numbered + [.giveBack(after: 60)])
    }

    // MARK: - Ways to stages

    static let offered: [Step] = [.act(.offer(), after: 12)]
    static let accepted: [Step] = offered + [.act(.accept(), after: 15)]
    static let drafted: [Step] = accepted + [.act(.draft(StoryWords.positive), after: 50)]
    static let signed: [Step] = drafted + [.act(.sign, after: 30)]
    static let numbered: [Step] = signed + [.act(.number(), after: 15)]
    static let arrived: [Step] = numbered + [.act(.arrive, after: 10)]
    static let supplement: [Step] = accepted + [.act(.requestSupplement(StoryWords.missing), after: 40)]

    static func many(_ count: Int, _ scene: (Int) -> StoryScene) -> [StoryScene] {
        (0..<count).map(scene)
    }
}
