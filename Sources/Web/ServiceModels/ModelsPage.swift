import Domain
import Storage

/// `models/list`: the service models and, for procedure control, the form of a new one.
struct ModelsPage: PageSample {
    static let template = "models/list"

    let models: [Model]
    let hasModels: Bool
    let adding: ModelForm?
    let errors: [ErrorLine]
    let hasErrors: Bool

    /// One model as it was decided.
    struct Model: Sendable {
        let title: String
        let stateWords: String
        let tone: Tone.RawValue
        let lines: [String]
        let countText: String?
        let countHref: String
        let approveAction: String?
        let sendBackAction: String?
        let reason: FormField
        let ending: Ending?
    }

    /// Giving a model its last day.
    struct Ending: Sendable {
        let endAction: String
        let isOpen: Bool
        let endingDecision: FormField
        let lastDay: FormField
    }

    init(
        _ kept: KeptModels, at moment: ModelsMoment, viewer: Officer, form: FormFields = FormFields(),
        errors: FieldErrors = FieldErrors()
    ) {
        models = kept.records.map { record in
            Model(record, kept, at: moment, viewer: viewer, form: form, errors: errors)
        }
        hasModels = !models.isEmpty
        adding = viewer.may(.keepCatalogue) ? ModelForm(kept, form: form, errors: errors) : nil
        self.errors = errors.lines
        hasErrors = !errors.isEmpty
    }
}

extension ModelsPage.Model {
    init(
        _ record: ServiceModelRecord, _ kept: KeptModels, at moment: ModelsMoment, viewer: Officer,
        form: FormFields, errors: FieldErrors
    ) {
        let model = record.model
        let all = kept.records.map(\.model)
        let isInForce = moment.inForce == model.number
        let isOver = model.lastDay(among: all).map { $0 < moment.today } ?? false
        let decides = model.status == .proposed && viewer.may(.approveCatalogue)
        let address = Link.model(model.number)
        title = "\(model.number). \(model.name)"
        (stateWords, tone) = Self.state(of: model, isInForce: isInForce, isOver: isOver)
        lines =
            model.lines(kept.procedures, among: all) + model.meetings(among: all)
            + [Self.author(record, kept.names), record.endingSentence].compactMap(\.self)
        let count = kept.counts[model.number] ?? 0
        countText = model.status == .approved ? "\(Digits.grouped(count)) hồ sơ đã tiếp nhận" : nil
        countHref = address
        approveAction = decides && record.proposedBy != viewer.id ? "\(address)/approvals" : nil
        sendBackAction = decides ? "\(address)/rejections" : nil
        reason = FormField(
            "reason", "Lý do trả lại", value: form.text("reason"), limit: 1000, complaint: errors["reason"])
        let mayEnd = model.status == .approved && !isOver && !model.isCalledOff && viewer.may(.approveCatalogue)
        ending = mayEnd ? ModelsPage.Ending(of: model, on: moment.today, form, errors) : nil
    }

    private static func state(
        of model: ServiceModel, isInForce: Bool, isOver: Bool
    ) -> (words: String, tone: Tone.RawValue) {
        switch model.status {
        case .proposed: (model.status.vietnamese, Tone.soon.rawValue)
        case .sentBack: (model.status.vietnamese, Tone.late.rawValue)
        case .approved where model.isCalledOff: ("Không áp dụng", Tone.waiting.rawValue)
        case .approved where isInForce: ("Đang áp dụng lúc này", Tone.going.rawValue)
        case .approved where isOver: ("Đã hết áp dụng", Tone.waiting.rawValue)
        case .approved: (model.status.vietnamese, Tone.done.rawValue)
        }
    }

    private static func author(_ record: ServiceModelRecord, _ names: [String: String]) -> String {
        let written = "\(names[record.proposedBy] ?? "Người cài đặt") soạn ngày \(record.proposedAt.date.slashed)."
        guard let decider = record.decidedBy, let moment = record.decidedAt else { return written }
        let isApproved = record.model.status == .approved
        let note = record.note.isEmpty || isApproved ? "." : ": \(record.note)"
        let act = isApproved ? "phê duyệt" : "trả lại"
        return "\(written) \(names[decider] ?? "Lãnh đạo") \(act) ngày \(moment.date.slashed)\(note)"
    }
}

/// When the page is looked at.
struct ModelsMoment: Sendable {
    let today: CivilDate
    /// The number of the model in force.
    let inForce: Int?
}

extension ModelsPage.Ending {
    /// The fields of one model's form: several models may be ended on one page.
    static func fields(of number: Int) -> (decision: String, lastDay: String) {
        ("endingDecision-\(number)", "lastDay-\(number)")
    }

    init(of model: ServiceModel, on today: CivilDate, _ form: FormFields, _ errors: FieldErrors) {
        let names = Self.fields(of: model.number)
        endAction = "\(Link.model(model.number))/endings"
        isOpen = errors[names.decision] != nil || errors[names.lastDay] != nil
        endingDecision = FormField(
            names.decision, "Số, ký hiệu quyết định chấm dứt", value: form.text(names.decision), limit: 200,
            complaint: errors[names.decision])
        lastDay = FormField(
            names.lastDay, "Áp dụng đến hết ngày", value: form.text(names.lastDay), limit: 10,
            help: today < model.validFrom
                ? "Ngày/tháng/năm; một ngày trước \(model.validFrom.slashed) để không áp dụng nữa." : "Ngày/tháng/năm.",
            complaint: errors[names.lastDay])
    }
}

extension ModelsPage {
    static var sample: ModelsPage {
        var errors = FieldErrors()
        let names = [
            "modelName", "decisionNumber", "decidedOn", "validFrom", "validTo", "procedures", "excludedProcedures",
            "weekday", "session",
            "kind", "exclusion", "reason", "endingDecision-1", "lastDay-1",
        ]
        for name in names { errors.add("Vui lòng nhập mục này.", by: name) }
        let day = CivilDate(dayNumber: 18_171)
        let model = ServiceModel(
            number: 1, status: .proposed, replaces: 2, name: "Ngày không hẹn", decisionNumber: "12/QĐ-UBND",
            decidedOn: day, weekdays: [.wednesday], validFrom: day, kinds: [.noAppointment], procedures: ["2.000815"],
            exclusions: [.verificationNeeded], holidayRule: .nextWorkingDay)
        var approved = model
        approved.status = .approved
        let moment = LocalInstant(day, hour: 8)
        let kept = KeptModels(
            records: [approved, model].map {
                ServiceModelRecord($0, proposedBy: "k", proposedAt: moment, decidedBy: "l", decidedAt: moment)
            }, counts: [1: 180], procedures: [:], names: ["k": "Đỗ Minh Tuấn", "l": "Lê Thu Hà"])
        let viewer = Officer(
            officeID: "o", id: "l", userName: "l", name: "Lê Thu Hà", title: "", roles: [.leader, .control])
        return ModelsPage(kept, at: ModelsMoment(today: day, inForce: nil), viewer: viewer, errors: errors)
    }
}
