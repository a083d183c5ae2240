import Crypto
public import Domain
import Foundation
public import Storage

/// What an import of an old book did, or would do.
public struct PaperBookReport: Sendable, Hashable {
    /// Codes of the dossiers that were added, in the order of the file.
    public var added: [String] = []
    /// Lines that were there already.
    public var knownCount = 0
    /// Old codes that are none of ours, and got a new one: line and old code.
    public var recoded: [PaperBookRecoding] = []
    /// Numbers of each year's book that stay unused, such as `5,9-12`.
    public var unused: [Int: String] = [:]
}

/// A line whose old code could not be kept.
public struct PaperBookRecoding: Sendable, Hashable {
    public var row: Int
    public var foreignCode: String
    public var code: String
}

/// All that a file's lines clash with in the office's books.
public struct PaperBookFaults: Error, Sendable {
    public var faults: [PaperBookFault]
}

/// Takes an office's old book over, all lines or none; a line that is there already is known again.
public struct PaperBookImport: Sendable {
    let database: any CaseDatabase
    let surroundings: Surroundings
    let rules: KnownRules

    public init(database: any CaseDatabase, surroundings: Surroundings, rules: KnownRules) {
        self.database = database
        self.surroundings = surroundings
        self.rules = rules
    }

    /// Reads a sheet against the office's catalogue, hours and today; nothing is written.
    ///
    /// An old book names procedures that are abolished since; those in force win where both are called the same.
    public func read(
        _ grid: SheetGrid, year: Int?, aliases: [String: String], office: Office
    ) async throws -> PaperBookReading {
        let now = surroundings.now()
        let today = now.date
        let (current, former, parties) = try await database.read { reader in
            let current = try ProcedureStore.allInForce(on: today, office: office.id, in: reader)
            let codes = Set(current.map(\.code))
            let former = try ProcedureStore.allLatest(office: office.id, in: reader).filter { !codes.contains($0.code) }
            let parties = try AgreementStore.parties(office: office.id, in: reader)
            return (current, former, parties)
        }
        return try PaperBookReader.read(
            grid,
            procedures: ProcedureNames(
                current.map { ($0.code, $0.definition.name) }, former: former.map { ($0.code, $0.definition.name) },
                aliases: aliases),
            agencies: KnownAgencies(
                office: office.name, others: (current + former).map(\.definition.authority) + parties),
            hours: office.hours(on: today), now: now, year: year)
    }

    /// Takes the lines over in one transaction; a rehearsal does the same and then undoes it.
    ///
    /// - Throws: `PaperBookFaults` with every line that clashes with what is there; nothing is written then.
    public func take(
        _ lines: [PaperBookLine], from fileHash: String, office: Office, by actorID: String, isRehearsal: Bool
    ) async throws -> PaperBookReport {
        let source = PaperBookSource(fileHash: fileHash, actorID: actorID, enteredAt: surroundings.now())
        let (keys, formerKeys) = (lineKeys(lines, of: \.identifyingFields), lineKeys(lines, of: \.formerFields))
        let prepared = lines.indices.map {
            PreparedLine(
                line: lines[$0], key: keys[$0], formerKey: formerKeys[$0], ownerSalt: surroundings.freshKey(),
                collectorSalt: surroundings.freshKey())
        }
        do {
            return try await database.write { writer in
                let calendar = try rules.calendarHeld(
                    on: source.enteredAt.date, office: office.id, in: writer)
                try OfficeEventStore.hold(office.id, in: writer)
                var taking = PaperBookTaking(
                    work: self, source: source, office: office, calendar: calendar,
                    agency: try rules.agencyCode(office: office.id, in: writer))
                let report = try taking.take(prepared, in: writer)
                if isRehearsal { throw RehearsalEnd(report: report) }
                return report
            }
        } catch let end as RehearsalEnd {
            return end.report
        }
    }

    /// A keyed hash of what makes each line; the second of two equal lines gets another one than the first.
    private func lineKeys(_ lines: [PaperBookLine], of fields: (PaperBookLine) -> [String]) -> [String] {
        let key = SymmetricKey(data: surroundings.secret)
        var seen: [String: Int] = [:]
        return lines.map { line in
            let words = EventChain.canonicalList(fields(line))
            let count = seen[words, default: 0]
            seen[words] = count + 1
            let code = HMAC<SHA256>.authenticationCode(for: Data("paper-book \(count) \(words)".utf8), using: key)
            return Hexadecimal.text(code)
        }
    }
}

/// Carries the report of a rehearsal out of the transaction that it undoes.
private struct RehearsalEnd: Error {
    var report: PaperBookReport
}

/// A line with the chance it takes from outside.
struct PreparedLine: Sendable {
    var line: PaperBookLine
    var key: String
    /// The key that versions of this program before this rule have stored.
    var formerKey: String
    var ownerSalt: String
    var collectorSalt: String
}

extension PaperBookLine {
    /// What makes it the same line in another file: not its place, and not what may be added or put right later.
    ///
    /// A line with neither number nor code of ours is known by who came for what and when: an address that somebody
    /// has corrected in the meantime makes no other dossier of it.
    fileprivate var identifyingFields: [String] {
        guard code == nil, bookNumber == nil else { return formerFields }
        return ["by name", foreignCode, procedureCode, receivedAt.utcText, Folding.fold(owner.name)]
    }

    fileprivate var formerFields: [String] {
        [
            code?.description ?? foreignCode, bookNumber.map(String.init) ?? "", procedureCode, receivedAt.utcText,
        ] + owner.canonicalFields
    }
}
