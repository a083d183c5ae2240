import Domain
import Storage

/// The numbers of a year's book that old books left out, as the events of their imports tell them: `5,9-12`.
enum UnusedNumbers {
    private static let prefix = "unused "

    static func factName(year: Int) -> String { "\(prefix)\(year)" }

    /// How many numbers of each year an import says are unused; nothing for every other event.
    static func counts(in event: OfficeEvent) throws -> [Int: Int] {
        guard event.link.kind == OfficeEventKind.paperBookImported.rawValue else { return [:] }
        let facts = try EventChain.facts(event.link.payload)
        return facts.reduce(into: [:]) { counts, fact in
            guard fact.key.hasPrefix(prefix), let year = Digits.value(fact.key.dropFirst(prefix.count)) else { return }
            counts[year] = count(fact.value)
        }
    }

    static func count(_ ranges: String) -> Int {
        ranges.split(separator: ",").reduce(0) { sum, part in
            let ends = part.split(separator: "-").compactMap { Digits.value($0) }
            guard let first = ends.first, let last = ends.last else { return sum }
            return sum + last - first + 1
        }
    }
}
