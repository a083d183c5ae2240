import Casework
import Domain

/// On a day without writing an officer fills in the form of whoever comes, where the law of that day had one we know.
struct StoryWriting: Sendable {
    let work: OfficeWork
    let officer: Officer

    /// Writes and finishes the form for a dossier about to be received, and gives its key; nothing on other days.
    func form(for dossier: IntakeForm) async throws -> String? {
        let model = try await work.serviceModels.inForce(office: officer.officeID)
        guard let model, model.kinds.contains(.noWriting), model.covers(dossier.procedureCode),
            let answers = answers(for: dossier), !work.forms.offered(for: dossier.procedureCode).isEmpty
        else { return nil }
        let request = FormRequest(
            procedureCode: dossier.procedureCode, party: FormParty(dossier.owner, issuedOn: Self.cardIssuedOn))
        let form = try await work.forms.begin(request, by: officer)
        try await work.forms.write(answers, on: form.id, by: officer)
        try await work.forms.confirm(form.id, by: officer)
        return form.id
    }

    private static let cardIssuedOn = "2017-05-19"

    /// What the citizen says aloud; the rest fills itself from the card and from what was written before.
    private func answers(for dossier: IntakeForm) -> [String: FieldValue]? {
        switch dossier.procedureCode {
        case "2.000815":
            [
                "paper.name": .text("Giấy chứng minh nhân dân"), "paper.copies": .text(String(dossier.feeQuantity)),
                "paper.pages": .text(String(dossier.pageCount)),
            ]
        case "2.000884":
            [
                "paper.name": .text("Sơ yếu lý lịch"), "paper.signing": .text("Ký"),
                "paper.copies": .text(String(dossier.feeQuantity)),
            ]
        case "2.001035":
            [
                "transaction.name": .text("Hợp đồng tặng cho quyền sử dụng đất"),
                "transaction.property": .text("Thửa đất trồng lúa của hộ tại xã Long Điền B"),
                "transaction.parties": .rows([
                    ["name": dossier.owner.name, "identity": dossier.owner.personalNumber, "side": "Bên tặng cho"]
                ]), "transaction.place": .text("Tại trụ sở"),
            ]
        case StoryScene.birth: birth(dossier.owner)
        default: nil
        }
    }

    private func birth(_ parent: Person) -> [String: FieldValue] {
        let side = parent.sex == .male ? "father" : "mother"
        let bornOn = work.surroundings.now().date.adding(days: -9).slashed
        let said = [
            "applicant.relation": parent.sex == .male ? "Cha" : "Mẹ", "\(side).ethnicity": "Kinh",
            "child.name": "Nguyễn Thử Nụ", "child.birthDate": bornOn, "child.sex": "Nữ", "child.ethnicity": "Kinh",
            "child.birthPlace": "Trạm Y tế xã Long Điền B", "child.origin": parent.address, "copies.wanted": "Không",
        ]
        return said.mapValues { .text($0) }
    }
}
