import Domain

/// The times of a procedure that most procedures leave empty.
extension VersionForm {
    /// The day of the monthly review, if the limit waits for one.
    mutating func review() -> MonthlyReview? {
        let text = optionalLine("limitStart", "Ngày bắt đầu rà soát hằng tháng", 2)
        guard !text.isEmpty else { return nil }
        guard let day = Digits.value(text), MonthlyReview.allowedDays.contains(day) else {
            reader.refuse(CatalogueRefusal.reviewDayOutOfRange.message, by: "limitStart")
            return nil
        }
        return MonthlyReview(day: day)
    }

    /// How long the applicant may complete a dossier; nothing where the office's own setting holds.
    mutating func graceDays() -> Int? {
        guard !reader.form.text("grace").isEmpty else { return nil }
        return reader.number("grace", label: CataloguePart.grace.vietnamese, in: SupplementGrace.allowedDays)
    }

    /// «20», «vĩnh viễn»; nothing where the register's law or the office's own setting holds.
    mutating func retention() -> Retention? {
        let text = optionalLine("retention", CataloguePart.retention.vietnamese, 20)
        guard !text.isEmpty else { return nil }
        if Folding.fold(text) == "vinh vien" { return .permanent }
        guard let years = Digits.value(text) else {
            reader.refuse(CatalogueRefusal.countOutOfRange(.retention).message, by: "retention")
            return nil
        }
        return .years(years)
    }
}
