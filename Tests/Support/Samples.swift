public import Domain

extension ProcedureVersion {
    /// A procedure as tests need it; everything has a default.
    public static func sample(
        code: String = "2.000815", number: Int = 1, name: String = "Chứng thực bản sao từ bản chính",
        limit: ProcessingLimit? = .sameDay, cutoff: Cutoff = .none, fee: Fee = .free,
        components: [DossierComponent] = [
            DossierComponent(number: 1, name: "Bản chính giấy tờ", wantsOriginal: true, copies: 0)
        ], effectiveFrom: CivilDate = CivilDate(dayNumber: 17_897)
    ) -> ProcedureVersion {
        ProcedureVersion(
            code: code, number: number, status: .approved, effectiveFrom: effectiveFrom,
            definition: ProcedureDefinition(
                name: name, field: "Chứng thực", statutoryLimit: limit, limitDecision: "Nghị định 23/2015/NĐ-CP",
                cutoff: cutoff, fee: fee, feeNature: .phi, components: components, result: "Bản sao được chứng thực"))
    }
}

extension WorkingCalendar {
    /// A calendar of 2019–2027 that knows no holidays.
    public static let sample = WorkingCalendar(holidays: [], statedYears: Set(2019...2027))
}
