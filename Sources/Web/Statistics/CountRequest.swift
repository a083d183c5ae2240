import Domain
import Hummingbird
import Storage

/// What a counts page is asked for, as it stands in the address.
struct CountRequest: Sendable, Hashable {
    var period: ReportPeriod
    var filter = CountFilter()
    var isByProcedure = false
    /// The column whose dossiers are listed, and the page of the list.
    var figure: CountFigure?
    var page = 1

    init(period: ReportPeriod) {
        self.period = period
    }

    /// Reads the address; this month when it names no period.
    ///
    /// - Throws: `FieldErrors` when a day cannot be read or the period is reversed.
    init(_ form: FormFields, today: CivilDate) throws {
        var reader = FormReader(form)
        period = try Self.period(&reader) ?? ReportPeriod(monthOf: today)
        filter.field = String(form.text("field").prefix(200)).presence
        let code = String(form.text("procedure").prefix(40))
        filter.procedureCode = code.presence.map { ProcedureCode.root(of: $0) ?? $0 }
        filter.channel = Channel(rawValue: form.text("channel"))
        filter.officer = CountedOfficer(text: form.text("officer"))
        isByProcedure = form.text("detail") == "procedure"
        figure = CountFigure(rawValue: form.text("figure"))
        page = min(max(Digits.value(form.text("page").prefix(6)) ?? 1, 1), 100_000)
    }

    /// A chosen period («2026-11-01..2026-11-30»), else the two days.
    private static func period(_ reader: inout FormReader) throws -> ReportPeriod? {
        let days = reader.form.text("period").split(separator: ".").compactMap { CivilDate($0) }
        if days.count == 2 { return try ReportPeriod(from: days[0], to: days[1]) }
        guard reader.form.optional("from")?.presence != nil || reader.form.optional("to")?.presence != nil else {
            return nil
        }
        let from = reader.date("from", label: "Từ ngày")
        let to = reader.date("to", label: "Đến hết ngày")
        if let from, let to, to < from {
            reader.refuse(ReportRefusal.periodReversed(from: from, to: to).message, by: "to")
        }
        try reader.finish()
        guard let from, let to else { return nil }
        return try ReportPeriod(from: from, to: to)
    }

    /// Whether it is the whole office's report, as the form wants it.
    var isWhole: Bool { filter == CountFilter() }

    /// The same question as a query.
    var query: String {
        let parts: [(String, String)] = [
            ("from", period.from.description), ("to", period.to.description), ("field", filter.field ?? ""),
            ("procedure", filter.procedureCode ?? ""), ("channel", filter.channel?.rawValue ?? ""),
            ("officer", filter.officer?.text ?? ""), ("detail", isByProcedure ? "procedure" : ""),
            ("figure", figure?.rawValue ?? ""), ("page", page > 1 ? String(page) : ""),
        ]
        return parts.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Link.escaped($0.1))" }.joined(separator: "&")
    }
}

extension CountedOfficer {
    /// `receiver:…`, as the list of officers hands it out.
    var text: String { "\(part.rawValue):\(id)" }

    init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let part = TallyPart(rawValue: String(parts[0])) else { return nil }
        self.init(part: part, id: String(parts[1].prefix(80)))
    }
}

extension TallyPart {
    /// «người tiếp nhận», «người giải quyết».
    var vietnamese: String { self == .receiver ? "người tiếp nhận" : "người giải quyết" }
}

extension CountRequest {
    /// The same question, narrowed to what the officer may see: everything, or the own work.
    ///
    /// - Throws: `ReportRefusal.notYours` when somebody else's numbers are asked for.
    func allowed(for officer: Officer) throws -> CountRequest {
        guard !officer.may(.readReports) else { return self }
        var own = self
        if let asked = filter.officer {
            guard officer.ownParts.contains(asked.part), asked.id == officer.id else { throw ReportRefusal.notYours }
        } else {
            own.filter.officer = officer.ownParts.first.map { CountedOfficer(part: $0, id: officer.id) }
        }
        return own
    }
}

extension Officer {
    /// In which parts officers see their own numbers.
    var ownParts: [TallyPart] {
        (roles.contains(.reception) ? [.receiver] : []) + (roles.contains(.processing) ? [.specialist] : [])
    }
}
