import Casework
import Domain
import Hummingbird

/// `/api/v1/cases…`: interlinked cases for programs, by the same verbs as the desk.
struct CasesByInterface: Sendable {
    let site: Site

    /// Cases that have not ended, the most urgent first.
    @Sendable func list(_ visit: DeskVisit) async throws -> Response {
        let open = try await site.work.cases.open(for: visit.officer)
        return try .json(CaseListAnswer(cases: open.map(CaseAnswer.init)))
    }

    @Sendable func show(_ visit: DeskVisit) async throws -> Response {
        try .json(CaseAnswer(try await site.work.cases.scene(of: try visit.dossierCode(), for: visit.officer)))
    }

    @Sendable func record(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.dossierCode()
        let request = try await InterfaceBody(visit).decoded(as: StepRequest.self)
        let scene = try await site.work.cases.record(
            request.record, of: code, seen: request.sequence, by: visit.officer)
        return try .json(CaseAnswer(scene), status: .created)
    }

    @Sendable func close(_ visit: DeskVisit) async throws -> Response {
        let code = try visit.dossierCode()
        let request = try await InterfaceBody(visit).decoded(as: ActRequest.Plain.self)
        let scene = try await site.work.cases.close(code, seen: request.sequence, by: visit.officer)
        return try .json(CaseAnswer(scene), status: .created)
    }
}

/// `POST /api/v1/cases/{code}/steps`.
private struct StepRequest: Decodable, Sendable {
    let record: LegRecord
    let sequence: Int?

    init(from decoder: any Decoder) throws {
        var fields = try JSONFields(decoder)
        // A step without its leg or its kind is none: what stands here for them is never used.
        let leg = fields.choice("leg", default: LegKind.birth)
        let step = fields.choice("step", default: LegStep.handover)
        if fields.raw("leg").isEmpty { fields.refuse("Thiếu «leg»; xin gửi kèm nội dung.", by: "leg") }
        if fields.raw("step").isEmpty { fields.refuse("Thiếu «step»; xin gửi kèm nội dung.", by: "step") }
        let words = fields.line("words", limit: 500, isRequired: false)
        let day = fields.day("on")
        let letter = step == .apology ? LegLetter(&fields) : nil
        let seen = fields.integer("sequence", in: 0...1_000_000, default: 0)
        sequence = seen == 0 ? nil : seen
        try fields.finish()
        record = LegRecord(step: step, leg: leg, words: words, on: day, letter: letter)
    }
}

extension LegLetter {
    /// The late agency's letter as a program tells it.
    fileprivate init(_ fields: inout JSONFields) {
        self.init(
            number: fields.line("letterNumber", limit: 100), on: fields.day("letterOn"),
            cause: fields.line("cause", limit: 500), newDueOn: fields.day("newDueOn"))
    }
}

extension JSONFields {
    /// A day, or nothing where none is given.
    fileprivate mutating func day(_ name: String) -> CivilDate? {
        let text = line(name, limit: 10, isRequired: false)
        let day = CivilDate(text)
        if day == nil, !text.isEmpty { refuse("«\(name)» phải là ngày theo dạng 2026-11-23.", by: name) }
        return day
    }
}

/// A case as programs see it.
struct CaseAnswer: Encodable, Sendable {
    let code: String
    let procedureCode: String
    /// 0 is the law alone.
    let agreementNumber: Int
    let openedAt: String
    let dueAt: String
    let late: Bool
    let closedAt: String?
    let legs: [Leg]
    let sequence: Int

    struct Leg: Encodable, Sendable {
        let leg: String
        let name: String
        let agency: String
        let party: String
        let state: String
        let waitsFor: [String]
        let handedOverAt: String?
        let acceptedAt: String?
        let dueAt: String
        let plannedDueAt: String
        let endedAt: String?
        let late: Bool
        let owesLetter: Bool
        let result: String?
        let dossierCode: String?
        let possibleSteps: [String]
    }

    init(_ scene: CaseScene) {
        let whole = scene.whole
        code = whole.code
        procedureCode = whole.procedureCode
        agreementNumber = whole.agreementNumber
        openedAt = whole.openedAt.description
        dueAt = whole.wholeDueAt.description
        late = scene.isLate
        closedAt = whole.closedAt?.description
        legs = scene.standings.map(Leg.init)
        sequence = whole.sequence
    }
}

extension CaseAnswer.Leg {
    fileprivate init(_ standing: LegStanding) {
        let kept = standing.leg
        leg = kept.kind.rawValue
        name = kept.kind.vietnamese
        agency = standing.agency.rawValue
        party = standing.party
        state = standing.state.rawValue
        waitsFor = standing.state == .waiting ? standing.inputs.map(\.leg.kind.rawValue) : []
        handedOverAt = kept.handedOverAt?.description
        acceptedAt = kept.acceptedAt?.description
        dueAt = standing.dueAt.description
        plannedDueAt = kept.plannedDueAt.description
        endedAt = standing.endedAt?.description
        late = standing.isLate
        owesLetter = standing.owesLetter
        result = standing.words.presence
        dossierCode = kept.dossierCode.presence
        possibleSteps = standing.possibleSteps.map(\.rawValue)
    }
}

/// The cases that have not ended.
struct CaseListAnswer: Encodable, Sendable {
    let cases: [CaseAnswer]
}
