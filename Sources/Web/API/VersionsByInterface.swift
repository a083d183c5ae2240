import Casework
import Domain
import Foundation
import Hummingbird
import Storage

/// `/api/v1/procedures/{code}/versions…`: procedure control proposes, a leader decides, by the same verbs as the desk.
struct VersionsByInterface: Sendable {
    let site: Site

    /// All versions, the newest first.
    @Sendable func list(_ visit: DeskVisit) async throws -> Response {
        let records = try await history(visit)
        guard !records.isEmpty else { throw CatalogueRefusal.versionUnknown }
        return try .json(VersionListAnswer(versions: records.map(VersionAnswer.init)))
    }

    /// The body is one procedure as the catalogue's file spells it.
    @Sendable func propose(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.procedureCode()
        let entry = try Self.entry(of: try await InterfaceBody(visit), code: code)
        let tomorrow = site.work.surroundings.now().date.adding(days: 1)
        let draft = ProcedureVersion(
            code: code, number: 1, status: .proposed, effectiveFrom: entry.effectiveFrom ?? tomorrow,
            effectiveTo: entry.effectiveTo, definition: entry.definition)
        let version = try await site.work.catalogue.propose(draft, by: visit.officer)
        return try await answer(of: version.number, visit)
    }

    @Sendable func approve(_ visit: DeskVisit) async throws -> Response {
        _ = try await InterfaceBody(visit).decoded(as: NoRequest.self)
        let number = try visit.versionNumber()
        try await site.work.catalogue.approve(try visit.procedureCode(), number: number, by: visit.officer)
        return try await answer(of: number, visit)
    }

    @Sendable func sendBack(_ visit: DeskVisit) async throws -> Response {
        let request = try await InterfaceBody(visit).decoded(as: ActRequest.Reason.self)
        let number = try visit.versionNumber()
        try await site.work.catalogue.sendBack(
            try visit.procedureCode(), number: number, reason: request.reason, by: visit.officer)
        return try await answer(of: number, visit)
    }

    private func history(_ visit: DeskVisit) async throws -> [VersionRecord] {
        let (code, office) = (try visit.procedureCode(), visit.office.id)
        return try await site.reader.read { try ProcedureStore.history(of: code, office: office, in: $0) }
    }

    private func answer(of number: Int, _ visit: DeskVisit) async throws -> Response {
        guard let record = try await history(visit).first(where: { $0.version.number == number }) else {
            throw CatalogueRefusal.versionUnknown
        }
        return try .json(VersionAnswer(record), status: .created)
    }

    /// Reads the body by the rules of the file; a key the file does not know is refused here, as everywhere in the interface.
    private static func entry(of body: InterfaceBody, code: String) throws -> CatalogueFile.Entry {
        _ = try body.decoded(as: KnownKeys.self)
        let file = try CatalogueFile(json: Data("[".utf8) + body.bytes + Data("]".utf8))
        guard let entry = file.entries.first, file.entries.count == 1 else { throw RequestProblem.malformed }
        guard entry.code == code else { throw CatalogueRefusal.codeMalformed }
        return entry
    }
}

/// Looks at the names of the body's fields alone.
private struct KnownKeys: Decodable, Sendable {
    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        for key in CatalogueFile.keys { _ = fields.isThere(key) }
        try fields.finish()
    }
}

/// A version as programs see it.
struct VersionAnswer: Encodable, Sendable {
    let code: String
    let number: Int
    let status: String
    let effectiveFrom: String
    let effectiveTo: String?
    /// What the leader wrote when it was sent back.
    let note: String?
    /// As the catalogue's file spells it: changed and sent back, it is the next proposal.
    let definition: CatalogueFile.Entry

    init(_ record: VersionRecord) {
        let version = record.version
        code = version.code
        number = version.number
        status = version.status.rawValue
        effectiveFrom = version.effectiveFrom.description
        effectiveTo = version.effectiveTo?.description
        note = record.note.presence
        definition = CatalogueFile.Entry(
            code: version.code, effectiveFrom: version.effectiveFrom, effectiveTo: version.effectiveTo,
            definition: version.definition)
    }
}

/// The versions of a procedure, the newest first.
struct VersionListAnswer: Encodable, Sendable {
    let versions: [VersionAnswer]
}
