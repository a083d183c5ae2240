import Domain
import Storage

/// What the measures are asked for, as it stands in the address: a year, and whose dossiers.
struct MeasureRequest: Sendable, Hashable {
    var year: Int
    var scope = MeasuredScope.all

    static let years = 2000...9998

    init(year: Int) {
        self.year = year
    }

    /// Reads the address; a year that it does not name, or that is none, is the latest with dossiers.
    init(_ form: FormFields, latest: Int) {
        year = Digits.value(form.text("year")).flatMap { Self.years.contains($0) ? $0 : nil } ?? latest
        scope = MeasuredScope(text: form.text("model"))
    }

    var query: String { "year=\(year)\(scope.text.isEmpty ? "" : "&model=\(scope.text)")" }

    func at(_ year: Int) -> MeasureRequest {
        var request = self
        request.year = min(max(year, Self.years.lowerBound), Self.years.upperBound)
        return request
    }

    /// The list behind a number of the whole year or of one month (`2019-10`).
    func list(
        _ part: MeasuredPart = .received, month: String? = nil, scope: MeasuredScope? = nil, procedure: String? = nil
    ) -> MeasureListRequest {
        MeasureListRequest(
            period: month ?? String(year), scope: scope ?? self.scope, part: part, procedureCode: procedure)
    }
}

extension MeasuredScope {
    /// Empty for all, `none` for what is outside of every model, else the model's number.
    var text: String {
        switch self {
        case .all: ""
        case .outside: "none"
        case .model(let number): String(number)
        }
    }

    init(text: String) {
        self = text == "none" ? .outside : Digits.value(text).map { .model($0) } ?? .all
    }

    /// The scope of one row of the measures.
    init(_ model: Int?) {
        self = model.map { .model($0) } ?? .outside
    }
}

/// What a list behind a measure is asked for.
struct MeasureListRequest: Sendable, Hashable {
    /// `2019`, `2019-10` or `2025-12..2026-11`.
    var period: String
    var scope = MeasuredScope.all
    var part = MeasuredPart.received
    var procedureCode: String?
    var page = 1

    init(period: String, scope: MeasuredScope, part: MeasuredPart, procedureCode: String?) {
        self.period = period
        self.scope = scope
        self.part = part
        self.procedureCode = procedureCode
    }

    /// - Throws: `RequestProblem.notFound` when the address names no period or a part there is none of.
    init(_ form: FormFields) throws {
        period = form.text("period")
        scope = MeasuredScope(text: form.text("model"))
        guard let part = MeasuredPart(text: form.optional("part") ?? MeasuredPart.received.text) else {
            throw RequestProblem.notFound
        }
        self.part = part
        procedureCode = ProcedureCode.root(of: String(form.text("procedure").prefix(40)))
        page = min(max(Digits.value(form.text("page").prefix(6)) ?? 1, 1), 100_000)
    }

    var query: String {
        let parts: [(String, String)] = [
            ("period", period), ("model", scope.text), ("part", part.text), ("procedure", procedureCode ?? ""),
            ("page", page > 1 ? String(page) : ""),
        ]
        return parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Link.escaped($0.1))" }.joined(separator: "&")
    }

    func at(_ page: Int) -> MeasureListRequest {
        var request = self
        request.page = page
        return request
    }

    /// The months, and how people call them.
    ///
    /// - Throws: `RequestProblem.notFound` for what is no month, no year and no stretch of months.
    func span() throws -> (question: MeasuredQuestion, year: Int, words: String) {
        let ends = period.split(separator: ".").map(MonthName.init)
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else {
            throw RequestProblem.notFound
        }
        let words = ends.count == 1 ? first.words : "từ \(first.words) đến \(last.words)"
        let question = MeasuredQuestion(
            months: first.months.lowerBound...last.months.upperBound, scope: scope, part: part,
            procedureCode: procedureCode)
        return (question, last.year, words)
    }
}

/// A month or a whole year as addresses name it: `2019-10`, `2019`.
private struct MonthName: Comparable {
    let year: Int
    let month: Int?

    init?(_ text: Substring) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Digits.value($0) }
        guard let year = parts.first ?? nil, MeasureRequest.years.contains(year), parts.count <= 2 else { return nil }
        if parts.count == 2 {
            guard let month = parts[1], (1...12).contains(month) else { return nil }
            (self.year, self.month) = (year, month)
        } else {
            (self.year, month) = (year, nil)
        }
    }

    var months: ClosedRange<String> {
        guard let month else { return MeasuredYear(year: year).months }
        let text = MeasuredYear.month(month, of: year)
        return text...text
    }

    var words: String { month.map { "tháng \($0) năm \(year)" } ?? "năm \(year)" }

    static func < (left: MonthName, right: MonthName) -> Bool { left.months.lowerBound < right.months.lowerBound }
}
