import Casework
import Domain
import Hummingbird
import Storage

/// `GET /procedures`: every procedure in force by field, or those that hold the words looked for.
struct ShowPublicProcedures: Sendable {
    let site: Site

    @Sendable func respond(_ visit: Visit) async throws -> Response {
        let office = try await visit.office()
        let text = String(try visit.query().text("text").prefix(100))
        let today = site.work.surroundings.now().date
        let rules = site.work.rules
        // Approved versions never change, so their definitions are read once and then known.
        let versions = try await site.reader.read { reader in
            try ProcedureStore.numbersInForce(on: today, office: office.id, in: reader).map {
                try rules.version($0.code, number: $0.number, office: office.id, in: reader)
            }
        }
        return try site.page(PublicProceduresPage(versions, search: text), office: office).cached(seconds: 300)
    }
}

/// `public/procedures`: the search field, then the procedures by field.
struct PublicProceduresPage: PageSample {
    static let template = "public/procedures"
    static let sample = PublicProceduresPage(
        [
            ProcedureVersion(
                code: "2.000815", number: 1, status: .approved, effectiveFrom: CivilDate(dayNumber: 17_897),
                definition: ProcedureDefinition(
                    name: "Chứng thực bản sao từ bản chính", field: "Chứng thực", statutoryLimit: .sameDay))
        ], search: "")

    let searchText: String
    /// «Tìm thấy 12 thủ tục thuộc 3 lĩnh vực», for those too who listen to the page.
    let resultSentence: String
    let fields: [Field]
    let isEmpty: Bool

    /// The procedures of one field.
    struct Field: Sendable {
        let fieldName: String
        let fieldCount: String
        /// Unfolded: few are found, or only one field is.
        let isOpen: Bool
        let procedures: [Line]
    }

    /// One procedure in the list.
    struct Line: Sendable {
        let procedureName: String
        let procedureHref: String
        /// «Trong ngày».
        let limitText: String
    }

    init(_ versions: [ProcedureVersion], search: String) {
        let words = Folding.fold(search).split(separator: " ")
        let found = versions.filter { Self.holds($0, all: words) }
        searchText = search
        fields = Self.grouped(found, isOpen: !words.isEmpty)
        isEmpty = found.isEmpty
        let scope = "\(found.count) thủ tục thuộc \(fields.count) lĩnh vực"
        resultSentence = words.isEmpty ? "Có \(scope)." : "Tìm thấy \(scope)."
    }

    /// Whether a word of name, field or code begins with each of the words looked for.
    private static func holds(_ version: ProcedureVersion, all words: [Substring]) -> Bool {
        let definition = version.definition
        let text = " " + Folding.fold("\(definition.name) \(definition.field) \(version.code)")
        return words.allSatisfy { text.contains(" \($0)") }
    }

    /// The fields with most procedures first: that is where most people's matters are.
    private static func grouped(_ versions: [ProcedureVersion], isOpen: Bool) -> [Field] {
        let byField = Dictionary(grouping: versions, by: \.definition.field)
        return byField.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { field, versions in
            let lines = versions.sorted { $0.definition.name < $1.definition.name }.map(Line.init)
            return Field(
                fieldName: field, fieldCount: "\(lines.count) thủ tục", isOpen: isOpen || byField.count == 1,
                procedures: lines)
        }
    }
}

extension PublicProceduresPage.Line {
    fileprivate init(_ version: ProcedureVersion) {
        procedureName = version.definition.name
        procedureHref = Link.publicProcedure(version.code)
        limitText = version.definition.limitForReaders
    }
}
