import Domain

/// Which week's sheet is asked for, as it stands in the address.
struct CaseWeekRequest: Sendable, Hashable {
    var agency: LegAgency
    var week: CaseWeek
    /// The number whose lines are shown; all without it.
    var figure: CaseWeekFigure?

    private static let years = 2000...9998

    /// Reads the address; this week with the police when it names nothing that can be read.
    init(_ form: FormFields, today: CivilDate) {
        let named = LegAgency(rawValue: form.text("agency"))
        agency = named.flatMap { CaseWeekReport.agencies.contains($0) ? $0 : nil } ?? .police
        let day = CivilDate(form.text("week").prefix(10)).flatMap { Self.years.contains($0.year) ? $0 : nil }
        week = CaseWeek(of: day ?? today)
        figure = CaseWeekFigure(rawValue: form.text("figure"))
    }

    static func field(of figure: CaseWeekFigure) -> String { "theirs-\(figure.rawValue)" }

    var query: String {
        var parts = ["agency=\(agency.rawValue)", "week=\(week.monday)"]
        if let figure { parts.append("figure=\(figure.rawValue)") }
        return parts.joined(separator: "&")
    }

    /// Another week.
    func at(_ week: CaseWeek) -> CaseWeekRequest {
        var request = self
        (request.week, request.figure) = (week, nil)
        return request
    }

    func showing(_ figure: CaseWeekFigure?) -> CaseWeekRequest {
        var request = self
        request.figure = figure
        return request
    }
}
