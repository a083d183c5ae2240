import Domain
import Storage
import Synchronization
import TestSupport
import Testing

/// Lists that officers open all day must find their rows by an index, however many dossiers are stored.
@Suite struct QueryPlanTests {
    fileprivate static let office = "hoabinh"

    /// What SQLite means to do for the statements that a query sends.
    fileprivate func plan(_ query: @escaping @Sendable (any SQLReader) throws -> Void) async throws -> [String] {
        let steps = Mutex<[String]>([])
        try await Engine.sqlite.withDatabase { database in
            let found = try await database.read { reader in
                let planning = PlanningReader(reader: reader)
                try query(planning)
                return planning.steps.withLock { $0 }
            }
            steps.withLock { $0 = found }
        }
        return steps.withLock { $0 }
    }

    fileprivate func expectIndexes(_ steps: [String]) {
        #expect(!steps.isEmpty)
        let scans = steps.filter { $0.hasPrefix("SCAN") && !$0.hasPrefix("SCAN person_search VIRTUAL TABLE") }
        #expect(scans == [])
    }

    @Test func `a query without an index is noticed`() async throws {
        let steps = try await plan { _ = try $0.rows("SELECT code FROM dossier WHERE set_count = \(1)") }
        #expect(steps.contains { $0.hasPrefix("SCAN dossier") })
    }

    @Test func `the work of an officer is read from indexes`() async throws {
        expectIndexes(
            try await plan {
                _ = try DossierList.work(
                    of: ["hoa"], roles: [.reception, .processing], limit: 50, office: Self.office, in: $0)
                _ = try DossierList.waitingForSignature(limit: 50, office: Self.office, in: $0)
                _ = try DossierList.waitingForNumber(limit: 50, office: Self.office, in: $0)
                _ = try DossierList.waitingForReturn(limit: 50, office: Self.office, in: $0)
                _ = try DossierList.runningCounts(
                    on: Engine.migratedAt.date, soonThrough: Engine.migratedAt.date, office: Self.office, in: $0)
                _ = try DossierList.runningGroups(
                    dueThrough: Engine.migratedAt.date, office: Self.office, in: $0)
                _ = try ApologyStore.counts(office: Self.office, in: $0)
                for first in [nil, Engine.migratedAt.date] {
                    _ = try DossierList.running(
                        after: first, through: Engine.migratedAt.date, limit: 50, besides: [], office: Self.office,
                        in: $0)
                }
            })
    }

    @Test func `the register is read in its own order, without sorting`() async throws {
        let steps = try await plan {
            _ = try DossierList.byBook(
                DossierFilter(), before: BookPlace(year: 2026, number: 100), limit: 50, office: Self.office, in: $0)
        }
        expectIndexes(steps)
        #expect(!steps.contains { $0.contains("TEMP B-TREE") })
    }

    @Test func `a queue that is due at one moment is not sorted for each handful that is taken`() async throws {
        let steps = try await plan {
            _ = try OutboxStore.due(
                16, besides: ["H01.89.12-260102-0001"], at: Engine.migratedAt, office: Self.office, in: $0)
        }
        expectIndexes(steps)
        #expect(!steps.contains { $0.contains("TEMP B-TREE") })
    }

    @Test func `a person's latest dossier is found by their number, not by walking the office's dossiers`() async throws
    {
        let steps = try await plan {
            _ = try PersonSearch.byNumber("089090000123", limit: 1, office: Self.office, in: $0)
        }
        expectIndexes(steps)
        #expect(steps.contains { $0.contains("INDEX dossier_person_number") && $0.contains("personal_number=?") })
        #expect(!steps.contains { $0.contains("TEMP B-TREE") })
    }

    @Test func `what a transfer has paid for is found by its name, however it was copied`() async throws {
        let steps = try await plan {
            _ = try FeePaymentStore.dossiers(paidBy: "FT26330", office: Self.office, in: $0)
        }
        expectIndexes(steps)
        #expect(steps.contains { $0.contains("INDEX fee_payment_reference") }, "\(steps)")
    }

    @Test func `the search list and a person's open slips are read along indexes`() async throws {
        let today = Engine.migratedAt.date
        let person = Person(name: "Nguyễn Văn Thử", personalNumber: "089090000123")
        let search = try await plan {
            for filter in [DossierFilter(), DossierFilter(receivedFrom: today)] {
                _ = try DossierList.matching(filter, limit: 20, offset: 0, office: Self.office, in: $0)
            }
        }
        expectIndexes(search)
        #expect(search.contains { $0.contains("INDEX dossier_received") })
        // Only the dossiers of one day are put in order among themselves.
        #expect(!search.contains { $0 == "USE TEMP B-TREE FOR ORDER BY" })
        let slips = try await plan {
            _ = try NoticeStore.openCompletions(
                for: person, procedure: "1.001193", since: today, office: Self.office, in: $0)
        }
        expectIndexes(slips)
        #expect(slips.contains { $0.contains("INDEX intake_notice_open") })
    }

    @Test func `dossiers opened again are found by when`() async throws {
        let period = ReportPeriod(yearOf: Engine.migratedAt.date)
        let steps = try await plan {
            _ = try OddityStore(period: period, office: Self.office, calendar: .sample).found(in: $0)
        }
        #expect(steps.contains { $0.contains("INDEX dossier_reopened") })
    }

    @Test func `people are found by number and by name through indexes`() async throws {
        expectIndexes(
            try await plan {
                _ = try PersonSearch.byNumber("089090000123", limit: 10, office: Self.office, in: $0)
                _ = try PersonSearch.byName("nguyen thu", limit: 10, office: Self.office, in: $0)
                _ = try DossierSearch.codes(byNumber: "089090000123", limit: 10, office: Self.office, in: $0)
                _ = try DossierSearch.codes(byName: "nguyen thu", limit: 10, office: Self.office, in: $0)
            })
    }

    @Test func `the most used procedures are counted on an index alone`() async throws {
        let steps = try await plan {
            _ = try ProcedureStore.mostUsed(since: Engine.migratedAt.date, limit: 10, office: Self.office, in: $0)
        }
        expectIndexes(steps)
        #expect(steps.contains { $0.contains("COVERING INDEX dossier_received") })
    }

    @Test func `a year is counted and its dossiers are listed along indexes`() async throws {
        let question = CountQuestion(
            period: ReportPeriod(yearOf: Engine.migratedAt.date), today: Engine.migratedAt.date)
        let counting = try await plan { _ = try CountsStore.counts(question, office: Self.office, in: $0) }
        expectIndexes(counting)
        // Not along the receptions of all the years before.
        #expect(counting.filter { $0.contains("dossier_received") } == [])
        #expect(counting.contains { $0.contains("dossier_open_due") })
        #expect(counting.contains { $0.contains("dossier_crossing") })
        #expect(counting.contains { $0.contains("COVERING INDEX dossier_resolved") })
        expectIndexes(
            try await plan {
                for figure in CountFigure.allCases {
                    let list = try CountedList(figure, question, office: Self.office, in: $0)
                    _ = try list.lines(limit: 50, offset: 0, in: $0)
                }
                _ = try PromisedTimeStore.promise(
                    of: "1.001193", on: question.today, calendar: .sample, office: Self.office, in: $0)
            })
    }
}

extension QueryPlanTests {
    @Test func `a year is measured along indexes, without sorting its dossiers`() async throws {
        let steps = try await plan { _ = try MeasureStore.year(2026, office: Self.office, in: $0) }
        expectIndexes(steps)
        #expect(steps.contains { $0.contains("COVERING INDEX dossier_measured") })
        #expect(steps.contains { $0.contains("COVERING INDEX dossier_offline") })
        #expect(steps.contains { $0.contains("COVERING INDEX dossier_assisted") })
        #expect(steps.contains { $0.contains("COVERING INDEX citizen_form_measured") })
        // The few that were helped and the monthly sums alone are put in order, by procedure.
        #expect(steps.filter { $0.contains("TEMP B-TREE") }.count <= 1)
    }

    @Test func `a list behind a measure is read in the order of its days, a rare one by its own index`() async throws {
        let months = "2026-01"..."2026-12"
        for part in MeasuredPart.all {
            let question = MeasuredQuestion(months: months, part: part)
            let lines = try await plan {
                _ = try MeasuredList.lines(question, limit: 50, offset: 0, office: Self.office, in: $0)
            }
            expectIndexes(lines)
            #expect(!lines.contains("USE TEMP B-TREE FOR ORDER BY") || part.isFoundByItself)
            #expect(lines.contains { $0.contains("INDEX dossier_received") } || part.isFoundByItself)
            expectIndexes(try await plan { _ = try MeasuredList.count(question, office: Self.office, in: $0) })
        }
        let forms = try await plan {
            _ = try MeasureStore.forms(of: "1.001193", in: months, office: Self.office, in: $0)
        }
        #expect(forms.contains { $0.contains("COVERING INDEX citizen_form_of_procedure") })
    }
}

extension MeasuredPart {
    /// Few dossiers have it.
    fileprivate var isFoundByItself: Bool {
        switch self {
        case .assisted, .reason: true
        default: false
        }
    }
}

/// Runs each statement and keeps what SQLite says about the way it takes.
private final class PlanningReader: SQLReader {
    let reader: any SQLReader
    let steps = Mutex<[String]>([])

    init(reader: any SQLReader) {
        self.reader = reader
    }

    var dialect: SQLDialect { reader.dialect }

    func rows(_ statement: SQLText) throws -> [SQLRow] {
        let plan = try reader.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0.text("detail") }
        steps.withLock { $0 += plan }
        return try reader.rows(statement)
    }

    func forEachRow(_ statement: SQLText, _ body: (SQLRow) throws -> Void) throws {
        for row in try rows(statement) { try body(row) }
    }
}
