import Domain
import Storage

extension ProcedureVersion {
    /// A version with every part filled, for the samples of pages; its limit waits to be entered.
    static var pageSample: ProcedureVersion {
        ProcedureVersion(
            code: "2.000815", number: 2, status: .proposed, effectiveFrom: CivilDate(dayNumber: 20_000),
            definition: ProcedureDefinition(
                name: "Chứng thực bản sao từ bản chính", field: "Chứng thực",
                components: [
                    DossierComponent(
                        number: 1, name: "Bản chính", wantsOriginal: true, copies: 0, note: "Xuất trình.",
                        isRequired: false)
                ], legalBasis: ["NĐ 23/2015/NĐ-CP"],
                provenance: Provenance(source: "NĐ 23/2015/NĐ-CP", remarks: ["Hiệu lực giả định."])))
    }
}

extension VersionRecord {
    static var pageSample: VersionRecord {
        VersionRecord(
            .pageSample, proposedBy: Officer.controlSample.id,
            proposedAt: LocalInstant(CivilDate(dayNumber: 19_990)))
    }
}

extension Officer {
    static let controlSample = Officer(
        officeID: "o", id: "k", userName: "kstt", name: "Đỗ Minh Tuấn", title: "Kiểm soát thủ tục hành chính",
        roles: [.control, .leader])
}
