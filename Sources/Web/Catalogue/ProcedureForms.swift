import Domain

/// A procedure's forms: what of them could fill itself, and what did in the last twelve months.
struct ProcedureForms: Sendable {
    let offered: [FormDefinition]
    let measure: FormMeasure

    /// What was measured, in plain words.
    var sentence: String {
        guard measure.formCount > 0 else { return "Trong 12 tháng qua chưa có tờ khai nào viết hộ xong." }
        return
            "Trong 12 tháng qua: \(Digits.grouped(measure.formCount)) tờ khai viết hộ xong, \(measure.effort.words)."
    }

    /// Those forms, one by one.
    func href(of code: String, today: CivilDate, viewer: Officer) -> String? {
        guard viewer.may(.readReports), measure.formCount > 0 else { return nil }
        let months = MeasuredYear.twelveMonths(to: today)
        return Link.measuredForms(
            MeasureListRequest(
                period: "\(months.lowerBound)..\(months.upperBound)", scope: .all, part: .received,
                procedureCode: code))
    }
}
