import Domain

/// What has become untrue of a dossier since its form was opened again.
enum FormAfterwards {
    /// The scan of an earlier reading, and a fee that counts another number of copies; nothing when all agrees.
    static func note(_ form: CitizenForm, in file: DossierFile) -> String? {
        let notes = [scan(form, file), fee(form, file)].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }

    private static func scan(_ form: CitizenForm, _ file: DossierFile) -> String? {
        let component = file.version.definition.components.first { $0.isApplicationForm && !$0.isShownOnly }
        guard let number = component?.number, let first = file.firstReadings[form.id] else { return nil }
        // What was scanned before anybody read the form aloud is another paper.
        let scans = file.files.filter { $0.part == .component(number) && $0.removal == nil && $0.addedAt >= first }
        guard let last = scans.map(\.addedAt).max() else { return nil }
        guard let confirmed = form.confirmation?.at else {
            return "Đang mở lại để sửa: bản đã ký và quét trước đó không còn đúng."
        }
        return last < confirmed ? "Bản quét trong hồ sơ là của lần đọc trước; xin in, ký và quét lại." : nil
    }

    private static func fee(_ form: CitizenForm, _ file: DossierFile) -> String? {
        guard form.confirmation != nil, let filled = form.content?.form, let event = file.feeEvent,
            let definition = file.offeredForms.first(where: { $0.name == form.definitionName })
        else { return nil }
        func count(_ fact: Fact) -> Int { event.facts[fact].flatMap { Digits.value($0) } ?? 1 }
        do {
            try definition.check(
                filled, against: count(.quantity), pages: count(.pages), under: file.charge.fee)
            return nil
        } catch .countDiffers(let signed) {
            return "Tờ khai ghi \(signed) bản, phí đang tính \(count(.quantity)) bản; xin sửa mức thu."
        } catch .pagesDiffer(let signed) {
            return "Tờ khai ghi \(signed) trang, phí đang tính \(count(.pages)) trang; xin sửa mức thu."
        } catch {
            return nil
        }
    }
}
