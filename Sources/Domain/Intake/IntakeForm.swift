/// What the officer has entered about a dossier that somebody brings to the counter.
public struct IntakeForm: Hashable, Sendable {
    public var procedureCode: String
    /// Chủ hồ sơ: whose matter it is.
    public var owner: Person
    /// Who files it for the owner, with the paper that authorises them.
    public var representative: Representative?
    /// What was handed in; a component that is not mentioned is there as the version asks for it.
    public var components: [ComponentCount]
    public var channel: Channel
    public var returnChannel: ReturnChannel
    /// Số lượng hồ sơ (bộ).
    public var setCount: Int
    /// How many cases or copies the fee is counted for.
    public var feeQuantity: Int
    /// Pages of each copy, for fees by the page.
    public var pageCount: Int
    /// The case that costs otherwise than the ordinary one, as the fee table names it; empty for most.
    public var feeCondition: String
    /// The exemption whose evidence was seen, by its number in the version; nothing for most.
    public var exemption: Int?
    /// To be finished while the citizen waits.
    public var isImmediate: Bool
    /// Why it cannot be finished at once on a day without appointment.
    public var obstacle: ShortWayObstacle?
    /// The dossier that leads the interlinked case this one belongs to (liên thông), by its code.
    public var caseCode: String?
    /// The further registrations of an interlinked case that this reception opens; none for most.
    public var furtherLegs: [LegKind]
    /// Why it is brought to the counter instead of being filed online; nothing when nobody asked.
    public var offlineReason: OfflineReason?
    /// Filed online with an officer's help and the citizen's own account.
    public var isAssistedOnline: Bool

    public init(
        procedureCode: String, owner: Person, representative: Representative? = nil,
        components: [ComponentCount] = [], channel: Channel = .counter, returnChannel: ReturnChannel = .counter,
        setCount: Int = 1, feeQuantity: Int = 1, pageCount: Int = 1,
        feeCondition: String = "", exemption: Int? = nil, isImmediate: Bool = false,
        obstacle: ShortWayObstacle? = nil, caseCode: String? = nil, furtherLegs: [LegKind] = [],
        offlineReason: OfflineReason? = nil, isAssistedOnline: Bool = false
    ) {
        self.procedureCode = procedureCode
        self.owner = owner
        self.representative = representative
        self.components = components
        self.channel = channel
        self.returnChannel = returnChannel
        self.setCount = setCount
        self.feeQuantity = feeQuantity
        self.pageCount = pageCount
        self.feeCondition = feeCondition
        self.exemption = exemption
        self.isImmediate = isImmediate
        self.obstacle = obstacle
        self.caseCode = caseCode
        self.furtherLegs = furtherLegs
        self.offlineReason = offlineReason
        self.isAssistedOnline = isAssistedOnline
    }
}

/// Somebody who files for the owner, and the paper that lets them.
public struct Representative: Hashable, Sendable {
    public var person: Person
    public var authorisation: String

    /// The longest name of such a paper, in characters.
    public static let longestAuthorisation = 300

    public init(person: Person, authorisation: String) {
        self.person = person
        self.authorisation = authorisation
    }
}
