import Domain

/// Which stretch of which certification register is asked for, as it stands in the address.
struct CertificationAddress: Sendable, Equatable {
    var book: CertificationBook
    var year: Int
    /// The month that is printed and bound; nothing means the whole year.
    var month: Int?
    /// The past day at whose end the book shall be seen.
    var asOf: CivilDate?
    /// What was typed for such a day and is none.
    var isDayUnreadable = false

    init(_ form: FormFields, today: CivilDate) {
        book = CertificationBook(slug: form.text("book")) ?? .copies
        year = Digits.value(form.text("year").prefix(4)).flatMap { (1900...9999).contains($0) ? $0 : nil } ?? today.year
        let typed = form.optional("month")
        month = typed.flatMap { Digits.value($0.prefix(2)) }.flatMap { (1...12).contains($0) ? $0 : nil }
        if typed == nil, year == today.year { month = today.month }
        let day = RegisterAddress.day(form.text("asOf"))
        asOf = day.flatMap { $0 > today ? nil : $0 }
        isDayUnreadable = asOf == nil && !form.text("asOf").trimmed.isEmpty
    }

    /// «SCT/BS; năm 2019; tháng 12; như đã có cuối ngày 26/12/2019».
    var words: String {
        [
            book.rawValue, "năm \(year)", month.map { "tháng \($0)" },
            asOf.map { "như đã có cuối ngày \($0.slashed)" },
        ].compactMap { $0 }.joined(separator: "; ")
    }

    var fields: [(name: String, value: String)] {
        [("book", book.slug), ("year", String(year)), ("month", month.map(String.init) ?? "0")]
            + (asOf.map { [("asOf", $0.description)] } ?? [])
    }
}
