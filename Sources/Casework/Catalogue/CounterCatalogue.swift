public import Domain
import Storage
import Synchronization

/// One procedure as the counter lists it.
public struct CounterProcedure: Sendable, Hashable {
    public var code: String
    public var name: String
    public var field: String
    /// Nothing when no limit has been entered yet, so that it cannot be received.
    public var limit: ProcessingLimit?
    /// Code, name and field as one folded line with a space before each word.
    var folded: String

    public init(_ version: ProcedureVersion) {
        code = version.code
        name = version.definition.name
        field = version.definition.field
        limit = version.definition.limit
        folded = " " + Folding.fold("\(version.code) \(name) \(field)")
    }

    /// Whether each of the words begins a word of this procedure.
    func matches(_ words: [Substring]) -> Bool { words.allSatisfy { folded.contains(" \($0)") } }
}

/// The procedures of each office as the counter picks from them: any words, most used first.
///
/// Kept in memory and read anew with each approval, each day, and every ten minutes for the counts of use.
public final class CounterCatalogue: Sendable {
    /// What most communes do most, for an office that has received little yet (domain: chứng thực, hộ tịch).
    static let usual = [
        "2.000815", "2.000884", "2.000635", "1.001193", "1.004873", "1.000656", "1.000894", "2.000908", "2.001035",
    ]

    private struct Kept {
        var day: CivilDate
        var approvals: Int
        var countedAt: LocalInstant
        /// Most used first, then the usual ones, then by name.
        var procedures: [CounterProcedure]
    }

    private let database: any CaseDatabaseReader
    private let surroundings: Surroundings
    private let kept = Mutex<[String: Kept]>([:])

    init(database: any CaseDatabaseReader, surroundings: Surroundings) {
        self.database = database
        self.surroundings = surroundings
    }

    /// The procedures for the keys 1 to 9.
    public func mostUsed(office: String) async throws -> [CounterProcedure] {
        Array(try await procedures(of: office).prefix(9))
    }

    /// Procedures that hold all the words typed, with or without accents, most used first; whose whole name was typed
    /// stands before them.
    public func matching(_ typed: String, office: String) async throws -> [CounterProcedure] {
        let words = Folding.fold(typed).split(separator: " ").prefix(12)
        guard !words.isEmpty else { return [] }
        let found = try await procedures(of: office).filter { $0.matches(Array(words)) }
        let whole = words.joined(separator: " ")
        let named = found.filter { Folding.fold($0.name) == whole }
        return named + found.filter { !named.contains($0) }
    }

    private func procedures(of office: String) async throws -> [CounterProcedure] {
        let now = surroundings.now()
        let earlier = kept.withLock { $0[office] }
        let fresh = try await database.read { reader -> Kept? in
            let approvals = try ProcedureStore.approvalCount(office: office, in: reader)
            if let earlier, earlier.day == now.date, earlier.approvals == approvals,
                now < earlier.countedAt.adding(seconds: 600)
            {
                return nil
            }
            return Kept(
                day: now.date, approvals: approvals, countedAt: now,
                procedures: try Self.ordered(on: now.date, office: office, in: reader))
        }
        guard let fresh else { return earlier?.procedures ?? [] }
        kept.withLock { $0[office] = fresh }
        return fresh.procedures
    }

    private static func ordered(
        on day: CivilDate, office: String, in reader: any SQLReader
    ) throws -> [CounterProcedure] {
        let used = try ProcedureStore.mostUsed(since: day.adding(days: -90), limit: 50, office: office, in: reader)
        let places = Dictionary(
            (used + usual).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return try ProcedureStore.allInForce(on: day, office: office, in: reader).map(CounterProcedure.init)
            .sorted { left, right in
                let places = (places[left.code] ?? .max, places[right.code] ?? .max)
                return places.0 == places.1 ? left.folded < right.folded : places.0 < places.1
            }
    }
}
