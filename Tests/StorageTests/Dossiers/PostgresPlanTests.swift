import Domain
import Storage
import Synchronization
import TestSupport
import Testing

/// What PostgreSQL means to do among the dossiers of some years; among a hundred thousand it was seen to do the same.
@Suite(.enabled(if: Engine.available.contains(.postgres))) struct PostgresPlanTests {
    @Test func `among twenty thousand dossiers those opened again are found by their own index`() async throws {
        try await TestOffice.open(.postgres) { office in
            try await office.keep(.birth)
            _ = try await office.newDossier()
            try await office.database.write { try $0.executeScript(Self.multiplied) }
            let id = office.office.id
            let plan = try await office.database.read { reader in
                let planning = PlanReader(reader: reader)
                let period = ReportPeriod(monthOf: Engine.migratedAt.date)
                let found = try OddityStore(period: period, office: id, calendar: .sample).found(in: planning)
                #expect(found.count { $0.rule == .reopened } == 10)
                return planning.plans.withLock { $0 }
            }
            let statements = plan.filter { $0.contains("reopened") }
            #expect(statements.contains { $0.contains("dossier_reopened") }, "\(statements)")
            #expect(!statements.contains { $0.contains("Seq Scan on dossier ") }, "\(statements)")
        }
    }

    @Test func `among twenty thousand persons neither a common name nor one that nobody bears has them all read`()
        async throws
    {
        try await TestOffice.open(.postgres) { office in
            try await office.keep(.birth)
            _ = try await office.newDossier()
            try await office.database.write {
                try $0.executeScript(Self.multiplied)
                try $0.executeScript(Self.named)
            }
            let id = office.office.id
            for (typed, count) in [("nguyen", 5), ("zung", 1), ("quach", 0)] {
                let plans = try await office.database.read { reader in
                    let planning = PlanReader(reader: reader)
                    #expect(try PersonSearch.byName(typed, limit: 5, office: id, in: planning).count == count)
                    _ = try DossierSearch.codes(byName: typed, limit: 20, office: id, in: planning)
                    return planning.plans.withLock { $0 }
                }
                #expect(!plans.contains { $0.contains("Seq Scan on dossier_person") }, "\(plans)")
                if count < 5 { #expect(plans.contains { $0.contains("person_search") }, "\(plans)") }
            }
        }
    }

    /// Every third is called Nguyễn, one Zung.
    private static let named = """
        INSERT INTO dossier_person SELECT (jsonb_populate_record(p, jsonb_build_object('dossier_code', d.code,
            'personal_number', d.book_number::text, 'name', 'N' || d.book_number, 'folded_name',
            CASE WHEN d.book_number = 77 THEN 'zung van a' WHEN d.book_number % 3 = 0 THEN 'nguyen van thu'
                ELSE 'tran van ' || chr(97 + d.book_number::int % 20) END))).*
        FROM dossier_person AS p, dossier AS d WHERE d.code <> p.dossier_code;
        ANALYZE dossier_person;
        """

    /// Each thousandth was opened again, half of them in the month that is asked for.
    private static let multiplied = """
        INSERT INTO dossier SELECT (jsonb_populate_record(d, jsonb_build_object(
            'code', 'H01.89.12-200101-' || n, 'book_number', n, 'tracking_hash', 't' || n, 'reopened_at',
            CASE WHEN n % 2000 = 0 THEN '2026-11-20T02:00:00Z' WHEN n % 1000 = 0 THEN '2025-11-20T02:00:00Z' END))).*
        FROM dossier AS d, generate_series(2, 20001) AS n;
        INSERT INTO dossier_event SELECT (jsonb_populate_record(e, jsonb_build_object('dossier_code', d.code))).*
        FROM dossier_event AS e, dossier AS d WHERE d.code <> e.dossier_code;
        INSERT INTO dossier_event SELECT (jsonb_populate_record(e, jsonb_build_object('sequence', 2, 'kind', 'reopened',
            'effective_at', d.reopened_at))).*
        FROM dossier AS d JOIN dossier_event AS e ON e.office_id = d.office_id AND e.dossier_code = d.code
        WHERE d.reopened_at IS NOT NULL AND e.sequence = 1;
        ANALYZE dossier;
        ANALYZE dossier_event;
        """
}

/// Runs each statement and keeps how PostgreSQL plans it.
private final class PlanReader: SQLReader {
    let reader: any SQLReader
    let plans = Mutex<[String]>([])

    init(reader: any SQLReader) {
        self.reader = reader
    }

    var dialect: SQLDialect { reader.dialect }

    func rows(_ statement: SQLText) throws -> [SQLRow] {
        let plan = try reader.rows("EXPLAIN \(statement)").map { try $0.text("QUERY PLAN") }.joined(separator: "\n")
        plans.withLock { $0.append(plan) }
        return try reader.rows(statement)
    }

    func forEachRow(_ statement: SQLText, _ body: (SQLRow) throws -> Void) throws {
        for row in try rows(statement) { try body(row) }
    }
}
