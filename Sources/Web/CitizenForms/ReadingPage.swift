import Casework
import Domain

/// `forms/reading`: what the citizen hears before signing, in spoken sentences.
struct ReadingPage: PageSample {
    static let template = "forms/reading"

    let formTitle: String
    let personName: String
    let shareLine: String
    let lock: LockNotice?
    let parts: [Part]
    let faults: [Fault]
    let hasFaults: Bool
    let confirmAction: String?
    /// Of the answers that are read here: no others are confirmed.
    let readMark: String
    let editHref: String
    /// The question at the end; nothing while something must be asked or mended.
    let declaration: String?

    /// A section as it is read.
    struct Part: Sendable {
        let partTitle: String
        let sentences: [Sentence]
    }

    /// One sentence and where it is mended.
    struct Sentence: Sendable {
        let spoken: String
        let isBlank: Bool
        let mendHref: String
        let difference: String?
    }

    /// What must be answered before anybody signs.
    struct Fault: Sendable {
        let faultHref: String
        let faultMessage: String
    }
}

extension ReadingPage {
    init(_ opened: OpenedForm, on today: CivilDate, _ visit: DeskVisit) {
        let id = opened.form.id
        let differences = opened.differences
        formTitle = opened.definition.title
        personName = opened.personName
        shareLine = opened.shareLine
        lock = LockNotice(opened, visit)
        parts = opened.definition.reading(of: opened.filled).map { part in
            Part(
                partTitle: part.title,
                sentences: part.lines.map { line in
                    Sentence(
                        spoken: line.sentence, isBlank: line.isBlank,
                        mendHref: Link.formQuestion(id, line.field), difference: differences[line.field])
                })
        }
        faults = opened.definition.check(opened.filled, on: today).map {
            Fault(faultHref: Link.formQuestion(id, $0.field), faultMessage: $0.message)
        }
        hasFaults = !faults.isEmpty
        let mayConfirm = faults.isEmpty && lock == nil && visit.officer.may(.writeForms)
        confirmAction = mayConfirm ? Link.formConfirmation(id) : nil
        readMark = opened.mark
        editHref = Link.form(id)
        declaration =
            hasFaults
            ? nil
            : "Tôi vừa đọc lại toàn bộ tờ khai. Ông/Bà \(opened.personName) nghe có đúng không, có cần sửa chỗ nào không?"
    }

    static let sample = ReadingPage(
        formTitle: "Tờ khai đăng ký khai sinh", personName: "Nguyễn Văn Thử", shareLine: "15/22 ô tự điền",
        lock: FormPage.sample.lock,
        parts: [
            Part(
                partTitle: "Người yêu cầu",
                sentences: [
                    Sentence(
                        spoken: "Họ tên là Nguyễn Văn Thử.", isBlank: true, mendHref: "/", difference: "Khác dấu.")
                ])
        ], faults: [Fault(faultHref: "/", faultMessage: "Chưa có tên.")], hasFaults: true, confirmAction: "/",
        readMark: "m", editHref: "/", declaration: "Ông/Bà nghe có đúng không?")
}
