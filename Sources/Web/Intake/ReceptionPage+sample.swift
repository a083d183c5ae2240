import Casework
import Domain
import Storage

extension ReceptionPage {
    /// As full as a page can be: each tag of the template has a value.
    static var sample: ReceptionPage {
        var form = FormFields()
        form.set("ownerNumber", "089201000123")
        form.set("ownerBirth", "05/02/1990")
        form.set("ticket", "0f")
        form.set("companion", "H01.89.12-261124-0001")
        form.set("cardNumber", "089201000123")
        form.set("form", "0f")
        form.set("filing", "000.00.00.H01-261124-1001")
        var errors = FieldErrors()
        for field in ["search", "components", "caseCode", "legs", "receive", "obstacle", "assistedOnline"] {
            errors.add("Vui lòng kiểm tra mục này.", by: field)
        }
        var step = ReceptionDesk.Step(form: form, errors: errors)
        step.cardNote = "Đã đọc thẻ của Nguyễn Văn Thử."
        step.cardError = IdentityRefusal.cardUnknown.message
        step.cardWarnings = [.accentsDamaged(correctedName: "Nguyễn Văn Thử", correctedAddress: "Ấp Long Định")]
        let known = KnownPerson(
            person: Person(name: "Nguyễn Văn Thử", personalNumber: "089201000123", birthDate: "1990"), part: .owner,
            dossierCode: "H01.89.12-261124-0001")
        let prospect = IntakeProspect(
            version: sampleVersion, offer: .success(sampleOffer),
            feeQuestion: FeeQuestion(
                day: CivilDate(dayNumber: 20_781), channel: .counter, agency: "H01.89.12", exemption: 1),
            remaining: "Còn 2 ngày làm việc", earlierSlips: [])
        return ReceptionPage(
            ReceptionFacts(
                step: step, prospect: prospect, group: sampleGroup, known: [known],
                results: [CounterProcedure(sampleVersion)],
                receptionKey: "0f",
                forms: [
                    FormDefinition(
                        name: "copy-certification", procedures: ["2.000815"], title: "Phiếu yêu cầu",
                        validFrom: CivilDate(dayNumber: 17_897),
                        provenance: FormProvenance(source: "", confidence: .memory), sections: [],
                        layout: FormLayout(lines: [], signatures: []))
                ], model: sampleModel))
    }

    private static let sampleGroup = InterlinkedProcedure.all.first.map {
        LegOffer(procedure: $0, agreement: CoordinationAgreement(lawOf: $0))
    }

    private static let sampleModel = ServiceModel(
        number: 1, status: .approved, name: "Ngày không hẹn", decisionNumber: "12/QĐ-UBND",
        decidedOn: CivilDate(dayNumber: 18_171), weekdays: [.wednesday], validFrom: CivilDate(dayNumber: 18_171),
        kinds: [.noAppointment], procedures: ["2.000815"])

    private static let sampleOffer = ReceptionOffer(
        due: DueDate(
            startedAt: LocalInstant(epochSeconds: 1_795_400_000), dueAt: LocalInstant(epochSeconds: 1_795_500_000),
            reasons: ["Tính từ ngày làm việc tiếp theo."]), fee: 8000)

    private static let sampleVersion = ProcedureVersion(
        code: "2.000815", number: 1, status: .approved, effectiveFrom: CivilDate(dayNumber: 17_897),
        definition: ProcedureDefinition(
            name: "Chứng thực bản sao từ bản chính", field: "Chứng thực", statutoryLimit: .sameDay,
            fee: .perPage(first: 2000, firstPages: 2, further: 1000, cap: 200_000),
            feeTable: FeeTable(
                rates: [FeeRate(.perCase(5_000), condition: "Bản sao có sẵn", decision: "Nghị quyết của HĐND tỉnh")],
                exemptions: [
                    FeeExemption(group: "Người thuộc hộ nghèo", evidence: "Giấy chứng nhận", decision: "Luật, Điều 10")
                ]),
            components: [
                DossierComponent(number: 1, name: "Bản chính", wantsOriginal: true, copies: 0, note: "Xuất trình")
            ], feeNote: "Từ trang thứ ba: 1.000 đồng một trang."))
}
