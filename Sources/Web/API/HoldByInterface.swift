import Casework
import Domain
import Hummingbird
import Storage

/// Locks, persons put right, citizens asked and reminded: for programs, by the verbs of the desk.
extension ActByInterface {
    /// `POST …/locks`: colleagues see who works on it.
    @Sendable func lock(_ visit: DeskVisit) async throws -> Response {
        let (code, _) = try await asked(visit, NoRequest.self)
        guard let lock = try await acts.openForWork(code, by: visit.officer) else { throw WorkflowRefusal.notLocked }
        return try .json(LockAnswer(officer: lock.officerName, takenAt: lock.takenAt.description), status: .created)
    }

    @Sendable func releaseLock(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, NoRequest.self) { code, _, officer in
            try await acts.releaseLock(code, by: officer)
            return try await dossier(code, office: officer.officeID)
        }
    }

    @Sendable func correctPerson(_ visit: DeskVisit) async throws -> Response {
        let today = site.work.surroundings.now().date
        return try await act(visit, CorrectionRequest.self) { code, request, officer in
            try await acts.correctPerson(
                code, part: request.part, changes: try request.changes(on: today), reason: request.reason,
                by: officer, seen: request.sequence)
        }
    }

    /// `POST …/ratings`: the citizen's answer, as the counter's screen took it.
    @Sendable func rate(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, RatingRequest.self) { code, request, officer in
            try await acts.rate(code, office: officer.officeID, score: request.score)
            return try await dossier(code, office: officer.officeID)
        }
    }

    @Sendable func remindCollection(_ visit: DeskVisit) async throws -> Response {
        try await act(visit, ReminderRequest.self) { code, request, officer in
            try await acts.remindCollection(code, by: request.way, note: request.note, officer: officer)
        }
    }

    private func dossier(_ code: String, office: String) async throws -> Dossier {
        let found = try await site.reader.read { try DossierStore.find(code, office: office, in: $0) }
        guard let dossier = found else { throw WorkflowRefusal.dossierUnknown(code: code) }
        return dossier
    }
}

/// Whose lock is on a dossier, and since when.
struct LockAnswer: Encodable, Sendable {
    let officer: String
    let takenAt: String
}

/// A body that says nothing.
struct NoRequest: Decodable, Sendable {
    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        try fields.finish()
    }
}

/// `POST …/corrections`: only the fields that are sent change.
private struct CorrectionRequest: Decodable, Sendable {
    let part: PersonPart
    let reason: String
    let sequence: Int?
    private let entry: PersonEntry

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        part = fields.choice("part", default: .owner)
        entry = fields.object("changes") { $0.person() } ?? PersonEntry(name: "")
        reason = fields.line("reason", limit: 1000)
        sequence = fields.sequence()
        try fields.finish()
    }

    /// - Throws: `FieldErrors` with a sentence for each field that cannot be taken; a name that is missing stays as it is.
    func changes(on today: CivilDate) throws(FieldErrors) -> Person {
        let (person, wrong) = entry.checked(born: today)
        var errors = FieldErrors()
        for error in wrong where error.field != .name || !entry.name.isEmpty {
            errors.add(error.message, by: "changes.\(error.field.rawValue)")
        }
        guard errors.isEmpty else { throw errors }
        return person
    }
}

/// `POST …/ratings`.
private struct RatingRequest: Decodable, Sendable {
    let score: Int

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        score = fields.integer("score", in: 1...5, default: 0)
        if score == 0, fields.errors.isEmpty { fields.refuse(WorkflowRefusal.ratingOutOfRange.message, by: "score") }
        try fields.finish()
    }
}

/// `POST …/reminders`: how somebody was told, and what was said.
private struct ReminderRequest: Decodable, Sendable {
    let way: ReminderWay
    let note: String

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        way = fields.choice("way", default: .phone)
        if !fields.isThere("way") { fields.refuse("Thiếu «way»; xin gửi kèm cách đã nhắc.", by: "way") }
        note = fields.line("note", limit: 300, isRequired: false)
        try fields.finish()
    }
}
