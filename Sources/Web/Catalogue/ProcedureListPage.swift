import Domain
import Storage

/// `catalogue/list`: all procedures of the office, found by any words.
struct ProcedureListPage: PageSample {
    static let template = "catalogue/list"

    let searchText: String
    let field: FormChoice
    let resultSentence: String
    let waiting: [Waiting]
    let hasWaiting: Bool
    let rows: [Row]
    let hasRows: Bool

    /// One version that waits for a leader.
    struct Waiting: Sendable {
        let procedureCode: String
        let procedureName: String
        let waitingLine: String
        let diffHref: String
    }

    /// One procedure.
    struct Row: Sendable {
        let procedureCode: String
        let procedureName: String
        let procedureHref: String
        let fieldName: String
        let limitText: String
        let feeText: String
        let stateWords: String
        let tone: Tone.RawValue
    }
}

/// What the list was asked for.
struct ProcedureSearch: Sendable {
    var text = ""
    var field = ""

    /// Whether every word typed occurs in code, name or field, accents or not.
    func matches(_ version: ProcedureVersion) -> Bool {
        guard field.isEmpty || version.definition.field == field else { return false }
        let heap = Folding.fold("\(version.code) \(version.definition.name) \(version.definition.field)")
        return Folding.fold(text).split(separator: " ").allSatisfy { heap.contains($0) }
    }
}

extension ProcedureListPage {
    init(versions: [ProcedureVersion], proposed: [VersionRecord], search: ProcedureSearch, today: CivilDate) {
        let found = versions.filter(search.matches)
        let fields = Set(versions.map(\.definition.field)).sorted { Folding.fold($0) < Folding.fold($1) }
        searchText = search.text
        field = FormChoice(
            "field", "Lĩnh vực", options: [("", "Tất cả lĩnh vực")] + fields.map { ($0, $0) }, chosen: search.field)
        resultSentence = Self.sentence(found)
        waiting = proposed.map(Waiting.init)
        hasWaiting = !proposed.isEmpty
        rows = found.map { Row($0, today: today) }
        hasRows = !found.isEmpty
    }

    private static func sentence(_ found: [ProcedureVersion]) -> String {
        let withoutLimit = found.count { $0.definition.limit == nil }
        guard withoutLimit > 0 else { return "\(found.count) thủ tục." }
        return "\(found.count) thủ tục, trong đó \(withoutLimit) chưa có thời hạn nên chưa tiếp nhận được: "
            + "cán bộ kiểm soát thủ tục mở từng thủ tục, nhập thời hạn theo quyết định công bố và trình lãnh đạo."
    }
}

extension ProcedureListPage.Waiting {
    init(_ record: VersionRecord) {
        let version = record.version
        self.init(
            procedureCode: version.code, procedureName: version.definition.name,
            waitingLine: "\(version.title), \(version.period)", diffHref: Link.version(version.code, version.number))
    }
}

extension ProcedureListPage.Row {
    init(_ version: ProcedureVersion, today: CivilDate) {
        let state = ProcedureState(of: version, on: today)
        self.init(
            procedureCode: version.code, procedureName: version.definition.name,
            procedureHref: Link.procedure(version.code), fieldName: version.definition.field,
            limitText: version.definition.limitText, feeText: version.definition.fee.brief,
            stateWords: state.words, tone: state.tone.rawValue)
    }
}

extension ProcedureListPage {
    static var sample: ProcedureListPage {
        ProcedureListPage(
            versions: [.pageSample], proposed: [.pageSample], search: ProcedureSearch(),
            today: ProcedureVersion.pageSample.effectiveFrom)
    }
}
