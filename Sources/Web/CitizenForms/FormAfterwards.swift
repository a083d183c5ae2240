import Domain

/// What has become untrue of a dossier since its form was opened again.
enum FormAfterwards {
    /// The scan of an earlier reading, and a fee that counts another number of copies; nothing when all agrees.
    static func note(_ form: CitizenForm, in file: DossierFile) -> String? {
        let notes = [scan(form, file), fee(form, file)].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }

    private static func scan(_ form: CitizenForm, _ file: DossierFile) -> String? {
        let number = file.version.definition.components.applicationForm?.number
        guard let number, let first = file.firstReadings[form.id] else { return nil }
        let scans = file.files.filter { $0.part == .component(number) }
        guard form.isSheetOutdated(scans, firstReadAt: first) else { return nil }
        return form.confirmation == nil
            ? "Đang mở lại để sửa: bản đã ký và quét trước đó không còn đúng."
            : "Bản quét trong hồ sơ là của lần đọc trước; xin in, ký và quét lại."
    }

    private static func fee(_ form: CitizenForm, _ file: DossierFile) -> String? {
        guard form.confirmation != nil, let filled = form.content?.form, let event = file.events.feeCounting,
            let definition = file.offeredForms.first(where: { $0.name == form.definitionName })
        else { return nil }
        do {
            try definition.check(filled, against: event, under: file.version.definition)
            return nil
        } catch .countDiffers(let signed) {
            return "Tờ khai ghi \(signed) bản, phí đang tính \(event.count(.quantity)) bản; xin sửa mức thu."
        } catch .pagesDiffer(let signed) {
            return "Tờ khai ghi \(signed) trang, phí đang tính \(event.count(.pages)) trang; xin sửa mức thu."
        } catch {
            return nil
        }
    }
}
