public import Domain
import Storage

/// What a verb takes from outside: the time, chance, and the server's secret key.
///
/// Tests pass a fixed clock and seeded chance; the program passes the machine's.
public struct Surroundings: Sendable, CustomStringConvertible {
    public var now: @Sendable () -> LocalInstant
    /// So many bytes nobody can foresee.
    public var randomBytes: @Sendable (Int) -> [UInt8]
    /// The server's key, 32 bytes kept outside the database.
    public var secret: [UInt8]
    /// How costly passwords are to check; tests take the cheap one.
    public var passwordCost: ScryptCost
    /// The address under which citizens reach the office, without a path; empty when nobody configured it.
    public var publicAddress: String
    /// One for the whole program: a flood of sign-ins waits in line instead of eating the memory.
    public let passwordGate = WorkGate(width: 2, longestQueue: 64)
    /// One for the whole program: what can wait makes room for people.
    public let traffic = DeskTraffic()

    public init(
        now: @escaping @Sendable () -> LocalInstant, randomBytes: @escaping @Sendable (Int) -> [UInt8],
        secret: [UInt8], passwordCost: ScryptCost = .standard, publicAddress: String = ""
    ) {
        self.now = now
        self.randomBytes = randomBytes
        self.secret = secret
        self.passwordCost = passwordCost
        self.publicAddress = publicAddress
    }

    /// Says nothing of the key: whatever is printed of the program's parts may end up in a log.
    public var description: String { "Surroundings" }

    /// A key for a new row: 128 random bits, never given twice.
    public func freshKey() -> String { Hexadecimal.text(randomBytes(16)) }

    /// A secret for one person's hands, shown once and stored hashed: 256 random bits.
    public func freshToken() -> String { Hexadecimal.text(randomBytes(32)) }
}
