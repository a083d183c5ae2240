import Domain

/// Which stretch of which certification register is asked for, as it stands in the address.
struct CertificationAddress: Sendable, Equatable {
    var book: CertificationBook
    var year: Int
    /// The month that is printed and bound; nothing means the whole year.
    var month: Int?

    init(_ form: FormFields, today: CivilDate) {
        book = CertificationBook(slug: form.text("book")) ?? .copies
        year = Digits.value(form.text("year").prefix(4)).flatMap { (1900...9999).contains($0) ? $0 : nil } ?? today.year
        let typed = form.optional("month")
        month = typed.flatMap { Digits.value($0.prefix(2)) }.flatMap { (1...12).contains($0) ? $0 : nil }
        if typed == nil, year == today.year { month = today.month }
    }

    /// «SCT/BS; năm 2019; tháng 12».
    var words: String { "\(book.rawValue); năm \(year)" + (month.map { "; tháng \($0)" } ?? "") }

    var fields: [(name: String, value: String)] {
        [("book", book.slug), ("year", String(year)), ("month", month.map(String.init) ?? "0")]
    }
}
