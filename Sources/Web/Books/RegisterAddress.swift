import Casework
import Domain
import Storage

/// Which page of the dossier register is asked for, as it stands in the address.
struct RegisterAddress: Sendable, Equatable {
    var year: Int
    var day: CivilDate?
    var field = ""
    /// The past day at whose end the book shall be seen.
    var asOf: CivilDate?
    var page = 1
    /// What was typed for a day and is none.
    var unreadableDays: [String] = []

    init(_ form: FormFields, today: CivilDate) {
        day = Self.day(form.text("day"))
        asOf = Self.day(form.text("asOf")).flatMap { $0 > today ? nil : $0 }
        let typed = Digits.value(form.text("year").prefix(4)).flatMap { (1900...9999).contains($0) ? $0 : nil }
        year = typed ?? day?.year ?? today.year
        field = String(form.text("field").prefix(200))
        page = min(max(Digits.value(form.text("page").prefix(6)) ?? 1, 1), 100_000)
        unreadableDays = ["day", "asOf"].filter { !form.text($0).isEmpty && Self.day(form.text($0)) == nil }
        if let asOf = Self.day(form.text("asOf")), asOf > today { unreadableDays.append("asOf") }
        // A day of another year opens that year's book: the year in the list was only left as it was.
        if let day, day.year != year { year = day.year }
    }

    var question: RegisterQuestion { RegisterQuestion(year: year, day: day, field: field.presence) }

    /// «Năm 2019; ngày 24/12/2019; lĩnh vực Hộ tịch; như đã có cuối ngày 26/12/2019»: for events and headings.
    var words: String { question.words(asOf: asOf) }

    /// What forms send on: the same question.
    var fields: [(name: String, value: String)] {
        [
            ("year", String(year)), ("day", day?.description ?? ""), ("field", field),
            ("asOf", asOf?.description ?? ""),
        ].filter { !$0.1.isEmpty }
    }

    func href(page: Int) -> String { Link.register(fields + [("page", String(page))]) }

    /// A day as people type it.
    static func day(_ text: String) -> CivilDate? {
        let text = text.trimmed
        return CivilDate(text) ?? SheetMoment(.text(String(text.prefix(20))), epoch: .since1900)?.day
    }
}
