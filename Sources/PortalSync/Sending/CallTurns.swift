import Casework

/// The turns that work for the queue takes while people are being answered: one after the other, with a rest between, so that
/// nobody at the counter waits for it. While nobody is, it does not wait.
///
/// Before a turn comes what a portal answered, and the look at what is due: what is read and written for them is what people
/// would notice. So answers to calls that were under way when somebody came wait as well.
actor CallTurns {
    private let traffic: DeskTraffic
    private let spacing: Duration
    private var free = ContinuousClock.now

    /// Whoever clicks through pages asks again this soon; a screen that looks once a second holds up next to nothing.
    private static let pause = Duration.milliseconds(20)

    /// One call in `spacing` at most: twenty a second, seventy thousand an hour, more than an office writes in a year.
    init(_ traffic: DeskTraffic, spacing: Duration = .milliseconds(50)) {
        self.traffic = traffic
        self.spacing = spacing
    }

    private var areTaken: Bool { traffic.isBusy(within: Self.pause) }

    /// Waits for the next turn; comes back early when nobody is being answered any more.
    func next() async {
        guard areTaken else {
            free = .now
            return
        }
        let mine = max(free, .now)
        free = mine + spacing
        while areTaken, .now < mine, !Task.isCancelled {
            // A cancelled sleep only means that the program is about to stop.
            try? await Task.sleep(for: min(spacing, mine - .now))
        }
    }
}
