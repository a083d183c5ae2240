import Casework
import Domain
import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// How long the counts of a year take when a million dossiers are stored.
///
/// The floor is the least that any counting needs: one count of the year's receptions along an index.
enum CountMeasures {
    private static let rounds = 15

    static func sqlite(size: Int?) async throws -> [Figure] {
        let count = size ?? 1_000_000
        let store = try await Store.filled(with: count)
        return try await store.opened { office in
            [try await measured(office.database, named: "counts.sqlite.\(count)")]
        }
    }

    static func postgres(size: Int?) async throws -> [Figure] {
        let count = size ?? 1_000_000
        let store = try await Store.filled(with: count)
        return try await PostgresServer.run { url in
            let database = PostgresDatabase(url: url, connections: 2)
            defer { database.close() }
            try await store.opened { try await CountCopy.copy(from: $0.database, to: database) }
            return [try await measured(database, named: "counts.postgres.\(count)")]
        }
    }

    private static func measured(_ database: any CaseDatabase, named name: String) async throws -> Figure {
        let today = BenchOffice.now.date
        var (times, floors): ([Double], [Double]) = ([], [])
        for round in 0..<rounds {
            for year in 2019...today.year {
                guard let day = CivilDate(year: year, month: 1, day: 1) else { continue }
                let question = CountQuestion(period: ReportPeriod(yearOf: day), today: today)
                let (counted, least) = try await once(question, database)
                // The first round reads from the disk what the others find in memory.
                guard round > 0 else { continue }
                times.append(counted)
                floors.append(least)
            }
        }
        let measured = Times(times)
        return Figure(name, measured.at(0.5), "ms", floor: Times(floors).at(0.5), times: measured)
    }

    private static func once(
        _ question: CountQuestion, _ database: any CaseDatabase
    ) async throws -> (counts: Double, floor: Double) {
        try await database.read { reader in
            guard let office = try OfficeStore.all(in: reader).first?.id else { throw BenchFault("no office") }
            let start = ContinuousClock.now
            let counts = try CountsStore.counts(question, office: office, in: reader)
            let middle = ContinuousClock.now
            let row = try reader.row(
                """
                SELECT count(*) AS dossiers FROM dossier WHERE office_id = \(office)
                    AND received_on >= \(question.period.from) AND received_on <= \(question.period.to)
                """)
            let end = ContinuousClock.now
            guard counts.identities.filter(\.holds).count == 2,
                counts.total.online + counts.total.counterAndPost == (try row?.integer("dossiers"))
            else { throw BenchFault("the counts of \(question.period.from.year) do not agree") }
            return ((middle - start).inSeconds * 1000, (end - middle).inSeconds * 1000)
        }
    }
}

/// A PostgreSQL server for one measurement, as tests start it.
private enum PostgresServer {
    static func run<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let url = try script("start").filter { !$0.isWhitespace }
        let outcome: Result<Value, any Error>
        do { outcome = .success(try await body(url)) } catch { outcome = .failure(error) }
        _ = try script("stop")
        return try outcome.get()
    }

    /// What the script says, by way of a file: the server that it leaves running would hold a pipe open for ever.
    private static func script(_ argument: String) throws -> String {
        let said = Store.folder + "/postgres.txt"
        guard try ChildProgram("bin/postgres", [argument], output: said).wait().isSuccess else {
            throw BenchFault("bin/postgres \(argument) failed")
        }
        return try String(contentsOfFile: said, encoding: .utf8)
    }
}
