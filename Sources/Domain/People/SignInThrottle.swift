/// How often somebody may guess: so many wrong passwords within a quarter of an hour, then wait.
public struct SignInThrottle: Sendable, Hashable {
    /// Wrong passwords for one user name.
    public var triesPerUserName: Int
    /// Wrong passwords from one address; higher, since a whole office may sit behind one.
    public var triesPerAddress: Int
    /// In seconds.
    public var window: Int

    public init(triesPerUserName: Int = 5, triesPerAddress: Int = 20, window: Int = 15 * 60) {
        self.triesPerUserName = triesPerUserName
        self.triesPerAddress = triesPerAddress
        self.window = window
    }

    /// Refuses another try when the failures inside the window are used up, and says when the next one is allowed.
    ///
    /// Both lists tell when tries failed, newest first: those on this name, and those from this address.
    public func check(
        userName: [LocalInstant], address: [LocalInstant], now: LocalInstant
    ) throws(AccountRefusal) {
        let ends = [end(of: userName, limit: triesPerUserName), end(of: address, limit: triesPerAddress)]
        guard let until = ends.compactMap(\.self).max(), until > now else { return }
        throw .throttled(until: until)
    }

    private func end(of failures: [LocalInstant], limit: Int) -> LocalInstant? {
        failures.count < limit ? nil : failures[limit - 1].adding(seconds: window)
    }
}
