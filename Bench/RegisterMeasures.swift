import Casework
import Domain
import Spreadsheets
import Storage

/// How long a year's register takes as a workbook, from the database to the finished file.
enum RegisterMeasures {
    /// The dossiers of one commune's year.
    private static let lineCount = 3_330
    private static let rounds = 20

    static func workbook(size: Int?) async throws -> [Figure] {
        // Stores are filled evenly from 2019 on, so that the year 2019 has enough.
        let store = try await Store.filled(with: size ?? 30_000).copy(named: "register")
        defer { store.remove() }
        return try await store.opened { office in
            var (times, floors): ([Double], [Double]) = ([], [])
            for _ in 0..<rounds {
                times.append(try await time { try Workbook.file([try await table(of: office)]) })
                floors.append(try await time { try Workbook.file([empty]) })
            }
            let (measured, floor) = (Times(times), Times(floors))
            return [Figure("register.xlsx", measured.at(0.5), "ms", floor: floor.at(0.5), times: measured)]
        }
    }

    private static func table(of bench: BenchOffice) async throws -> SheetTable {
        let register = bench.work.register
        let entries = try await bench.database.read { reader in
            guard let office = try OfficeStore.all(in: reader).first else { throw BenchFault("no office") }
            return try register.stretch(
                RegisterQuestion(year: 2019), limit: lineCount, office: office, in: reader
            ).entries
        }
        guard entries.count == lineCount else { throw BenchFault("only \(entries.count) lines in 2019") }
        return .register(entries, heading: ["SỔ THEO DÕI HỒ SƠ"], isRevealed: true)
    }

    /// As many cells with one sign each: what the library alone takes.
    private static var empty: SheetTable {
        let columns = RegisterColumn.allCases.map { SheetTable.Column($0.vietnamese, width: 10) }
        let row = Array(repeating: SheetTable.Cell.text("x"), count: columns.count)
        return SheetTable(name: "Sổ", columns: columns, rows: Array(repeating: row, count: lineCount))
    }

    private static func time(_ work: () async throws -> some Sendable) async throws -> Double {
        let start = ContinuousClock.now
        _ = try await work()
        return (ContinuousClock.now - start).inSeconds * 1000
    }
}
