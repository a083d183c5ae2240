import Foundation
import GRDB

/// The rows of a reception written by GRDB alone, one transaction each.
struct FloorRows {
    private let pool: DatabasePool
    private let office: String
    private let officer: String

    init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -32768") }
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        let owner = try pool.read { try Row.fetchOne($0, sql: "SELECT office_id, officer_id FROM api_token") }
        guard let owner else { throw BenchFault("the store has no token") }
        self.pool = pool
        (office, officer) = (owner["office_id"], owner["officer_id"])
    }

    func insert(_ body: FloorBody, key: String) async throws -> FloorAnswer {
        try await pool.write { database in
            let daily = try next("day floor", in: database)
            let number = try next("register floor", in: database)
            let answer = FloorAnswer(
                code: "H01.89.12-floor-\(daily)", status: "received", receivedAt: "2026-11-24T02:05:00Z",
                dueAt: "2026-11-25T02:05:00Z", reasons: [Self.reasons])
            try insertDossier(answer, body, number: number, in: database)
            try insertRest(answer, body, key: key, in: database)
            return answer
        }
    }

    private static let hash = String(repeating: "5d", count: 32)
    private static let reasons = "Thời hạn: 2 ngày làm việc, tính từ 9 giờ 05, Thứ Ba, 24/11/2026."
    private static let payload = #"{"reasons":""# + String(repeating: "x", count: 600) + #""}"#

    private func next(_ series: String, in database: Database) throws -> Int {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO dossier_number (office_id, series, last_number) VALUES (?, ?, 1)
                ON CONFLICT (office_id, series) DO UPDATE SET last_number = dossier_number.last_number + 1
                RETURNING last_number
                """)
        return try Int.fetchOne(statement, arguments: [office, series]) ?? 0
    }

    private func insertDossier(
        _ answer: FloorAnswer, _ body: FloorBody, number: Int, in database: Database
    ) throws {
        let arguments: StatementArguments = [
            office, answer.code, body.procedureCode, body.channel, answer.receivedAt, answer.dueAt, answer.dueAt,
            answer.dueAt, officer, number, UUID().uuidString,
        ]
        try database.cachedStatement(
            sql: """
                INSERT INTO dossier (
                    office_id, code, procedure_code, procedure_version, channel, return_channel, received_at,
                    received_on, original_due_at, due_at, due_on, lawful_due_at, lawful_due_on, received_by, book_year, book_number, set_count, fee_due,
                    tracking_hash, status, is_open, is_immediate, step, holder_role, holder_id, outcome_summary,
                    outcome_grounds, drafted_by, signed_by, result_number, pauses, supplement_count, sequence)
                VALUES (?, ?, ?, 1, ?, 'counter', ?, '2026-11-24', ?, ?, '2026-11-25', ?, '2026-11-25', ?, 9999, ?, 1, 2000, ?,
                    'received', 1, 0, 0, 'reception', '', '', '', '', '', '', '', 0, 1)
                """
        ).execute(arguments: arguments)
    }

    private func insertRest(_ answer: FloorAnswer, _ body: FloorBody, key: String, in database: Database) throws {
        let person = body.applicant
        try database.cachedStatement(
            sql: """
                INSERT INTO dossier_person (
                    office_id, dossier_code, part, salt, name, folded_name, personal_number, birth_date, sex, address,
                    phone, email, authorisation)
                VALUES (?, ?, 'owner', '5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d', ?, ?, ?, ?, ?, ?, ?, '', '')
                """
        ).execute(arguments: [
            office, answer.code, person.name, person.name, person.personalNumber, person.birthDate, person.sex,
            person.address, person.phone,
        ])
        try database.cachedStatement(
            sql: """
                INSERT INTO dossier_event (
                    office_id, dossier_code, sequence, kind, actor_id, entered_at, effective_at, payload,
                    previous_hash, hash)
                VALUES (?, ?, 1, 'received', ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            office, answer.code, officer, answer.receivedAt, answer.receivedAt, Self.payload, Self.hash, Self.hash,
        ])
        try database.cachedStatement(
            sql: """
                INSERT INTO reception_key (office_id, officer_id, key, body_hash, dossier_code) VALUES (?, ?, ?, ?, ?)
                """
        ).execute(arguments: [office, officer, key, Self.hash, answer.code])
        try database.cachedStatement(
            sql: """
                INSERT INTO count_tally (
                    office_id, part, month, officer_id, procedure_code, procedure_version, channel, received, early,
                    on_time, late)
                VALUES (?, 'receiver', '2026-11', ?, ?, 1, ?, 1, 0, 0, 0)
                ON CONFLICT (office_id, part, month, officer_id, procedure_code, procedure_version, channel)
                DO UPDATE SET received = count_tally.received + 1
                """
        ).execute(arguments: [office, officer, body.procedureCode, body.channel])
    }
}
