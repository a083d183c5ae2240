import Casework
import Domain
import Storage
import TestSupport

extension TestOffice {
    /// Two certified copies of four pages, 12.000 đồng; poor households pay nothing.
    func receiveCopies(
        inRegister: Bool = false, fee: Fee = .perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000)
    ) async throws -> String {
        var copies = ProcedureVersion.sample(fee: fee)
        if inRegister { copies.definition.registerCode = CertificationBook.copies.rawValue }
        copies.definition.feeTable = FeeTable(
            rates: [],
            exemptions: [
                FeeExemption(group: "Người thuộc hộ nghèo", evidence: "Giấy chứng nhận", decision: "Nghị quyết 5"),
                FeeExemption(group: "Người có công", evidence: "Giấy chứng nhận", decision: "Nghị quyết 5"),
                FeeExemption(
                    group: "Người khuyết tật", percent: 50, evidence: "Giấy xác nhận", decision: "Nghị quyết 5"),
            ])
        let id = office.id
        let isKept = try await database.read { try !ProcedureStore.allLatest(office: id, in: $0).isEmpty }
        if !isKept { try await keep(copies) }
        let form = IntakeForm(procedureCode: "2.000815", owner: .sample, feeQuantity: 2, pageCount: 4)
        return try await receive(form, surroundings.freshKey()).dossier.code
    }

    /// The specialist drafts, the leader signs.
    func signResult(of code: String, isPositive: Bool) async throws {
        let acts = work.acts
        _ = try await acts.offerHandover(of: code, to: .processing, by: officer(.reception))
        _ = try await acts.acceptHandover(of: code, by: officer(.processing))
        let draft = OutcomeDraft(
            isPositive: isPositive, summary: "Kết quả", grounds: isPositive ? "" : "Bản chính đã bị sửa chữa.")
        _ = try await acts.draft(draft, on: code, by: officer(.processing))
        _ = try await acts.sign(code, by: officer(.leader))
    }

    func registerLines(_ code: String) async throws -> [CertificationLine] {
        let id = office.id
        return try await database.read { try CertificationStore.lines(of: code, office: id, in: $0) }
    }
}
