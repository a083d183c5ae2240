import Casework
import Domain
import Hummingbird
import Storage

/// `/api/v1/absences…`: who is away and who stands in, by the same verbs as the desk.
struct AbsencesByInterface: Sendable {
    let site: Site

    /// Those that have not ended, in order.
    @Sendable func list(_ visit: DeskVisit) async throws -> Response {
        let (office, today) = (visit.office.id, site.work.surroundings.now().date)
        let answers = try await site.reader.read { reader in
            try AbsenceStore.absences(endingFrom: today, office: office, in: reader).map {
                try AbsenceAnswer($0, office: office, in: reader)
            }
        }
        return try .json(AbsenceListAnswer(absences: answers))
    }

    /// Officers enter their own, leaders anybody's.
    @Sendable func enter(_ visit: DeskVisit) async throws -> Response {
        let request = try await InterfaceBody(visit).decoded(as: AbsenceRequest.self)
        let (office, acts) = (visit.office.id, ActByInterface(site: site))
        let absentID =
            if let name = request.officer { try await acts.officer(name, office: office) } else { visit.officer.id }
        let absence = try await site.work.absences.enter(
            officer: absentID, deputy: try await acts.officer(request.deputy, office: office), from: request.from,
            to: request.to, reason: request.reason, by: visit.officer)
        let answer = try await site.reader.read { try AbsenceAnswer(absence, office: office, in: $0) }
        return try .json(answer, status: .created)
    }

    /// The officer is back today.
    @Sendable func end(_ visit: DeskVisit) async throws -> Response {
        _ = try await InterfaceBody(visit).decoded(as: NoRequest.self)
        let (id, office, today) = (try visit.parameter("id"), visit.office.id, site.work.surroundings.now().date)
        let found = try await site.reader.read { reader in
            try AbsenceStore.absences(endingFrom: today, office: office, in: reader).first { $0.id == id }
        }
        guard var absence = found else { throw AbsenceRefusal.unknown }
        try await site.work.absences.end(id, by: visit.officer)
        absence.to = today.adding(days: -1)
        let ended = absence
        let answer = try await site.reader.read { try AbsenceAnswer(ended, office: office, in: $0) }
        return try .json(answer, status: .created)
    }
}

/// `POST /api/v1/absences`: people by their user names; without `officer` it is the one whose token it is.
private struct AbsenceRequest: Decodable, Sendable {
    let officer: String?
    let deputy: String
    let from: CivilDate
    let to: CivilDate
    let reason: String

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        officer = fields.line("officer", limit: 60, isRequired: false).presence
        deputy = fields.line("deputy", limit: 60)
        let first = Self.day("from", &fields)
        let last = Self.day("to", &fields)
        reason = fields.line("reason", limit: 200, isRequired: false)
        try fields.finish()
        guard let first, let last else { throw fields.errors }
        (from, to) = (first, last)
    }

    private static func day(_ name: String, _ fields: inout JSONFields) -> CivilDate? {
        let day = CivilDate(fields.raw(name))
        if day == nil { fields.refuse("«\(name)» phải là ngày theo dạng 2026-11-23.", by: name) }
        return day
    }
}

/// An absence as programs see it.
struct AbsenceAnswer: Encodable, Sendable {
    let id: String
    let officer: String
    let deputy: String
    let from: String
    /// The last day of it; before `from` when it was ended before it began.
    let to: String
    let reason: String

    init(_ absence: Absence, office: String, in reader: any SQLReader) throws {
        func userName(_ id: String) throws -> String {
            try OfficerStore.account(officeID: office, officerID: id, in: reader)?.officer.userName ?? ""
        }
        id = absence.id
        officer = try userName(absence.officerID)
        deputy = try userName(absence.deputyID)
        (from, to) = (absence.from.description, absence.to.description)
        reason = absence.reason
    }
}

/// The absences that have not ended.
struct AbsenceListAnswer: Encodable, Sendable {
    let absences: [AbsenceAnswer]
}
