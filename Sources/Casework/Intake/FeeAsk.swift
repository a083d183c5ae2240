public import Domain

/// What somebody at the counter says that bears on the fee.
public struct FeeAsk: Sendable, Hashable {
    public var channel: Channel
    public var condition: String
    public var exemption: Int?

    public init(channel: Channel = .counter, condition: String = "", exemption: Int? = nil) {
        self.channel = channel
        self.condition = condition
        self.exemption = exemption
    }

    func question(on day: CivilDate, agency: String) -> FeeQuestion {
        FeeQuestion(day: day, channel: channel, agency: agency, condition: condition, exemption: exemption)
    }
}
