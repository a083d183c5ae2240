import Domain
import Storage

extension MeasureReport {
    /// One month under a model with everything that is measured, for samples of pages.
    static var sample: MeasureReport {
        let day = CivilDate(dayNumber: 18_171)
        var year = MeasuredYear(year: day.year)
        year.change(MeasureKey(month: day.monthText, model: 1)) { measure in
            measure.add(
                12, of: VisitKey(month: day.monthText, model: 1, channel: .counter, minutes: 15))
            measure.reasons[.uneasy] = 3
            measure.forms = FormMeasure(
                formCount: 2, effort: FormEffort(askedCount: 50, answeredCount: 40, untypedCount: 24))
        }
        year.online = [
            OnlineMeasure(
                procedureCode: "1.001193", procedureName: "Đăng ký khai sinh", dossierCount: 20, onlineCount: 8,
                assistedCount: 3)
        ]
        let model = ServiceModel(
            number: 1, status: .approved, name: "Thứ Tư không viết, không hẹn", decisionNumber: "98/QĐ-UBND",
            decidedOn: day, weekdays: [.wednesday], validFrom: day, kinds: [.noAppointment], procedures: ["2.000815"])
        let office = Office(
            id: "o", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang",
            address: "Ấp Bình Hoà", phone: "", hotline: "")
        return MeasureReport(
            request: MeasureRequest(year: day.year), thisYear: day.year + 1, office: office, year: year, models: [model]
        )
    }
}

extension MeasuresPage {
    static var sample: MeasuresPage { MeasuresPage(.sample) }
}
