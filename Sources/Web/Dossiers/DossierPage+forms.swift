import Domain

extension DossierPage.FormLine {
    /// The forms written for the citizen, for whoever may see what stands in them.
    static func all(_ file: DossierFile) -> [Self] {
        guard file.maySeePersons else { return [] }
        return file.forms.map { form in
            Self(
                formHref: Link.form(form.id), formTitle: file.title(of: form.definitionName),
                formLine: form.confirmation.map { "\(file.scene.name(of: $0.officerID)) viết hộ, \($0.at.vietnamese)" }
                    ?? "\(file.scene.name(of: form.begunByID)) đang viết",
                formNote: FormAfterwards.note(form, in: file))
        }
    }
}

extension DossierPage.FormOffer {
    /// What is not written yet can be.
    static func all(_ file: DossierFile) -> [Self] {
        let mayWrite = file.act.officer.may(.writeForms) && file.maySeePersons
        guard mayWrite, file.dossier.status.isOpen, !file.persons.isEmpty else { return [] }
        return file.offeredForms.filter { offered in !file.forms.contains { $0.definitionName == offered.name } }.map {
            Self(formAction: Link.dossier(file.code, "forms"), formName: $0.name, formTitle: $0.fullTitle)
        }
    }
}

extension DossierFile {
    fileprivate func title(of definition: String) -> String {
        offeredForms.first { $0.name == definition }?.fullTitle ?? "Tờ khai"
    }
}
