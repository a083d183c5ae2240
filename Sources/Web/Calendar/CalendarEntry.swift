import Domain
import Storage

/// A closure or a change of hours with its way, as the calendar page shows it (`calendar/entry`).
struct CalendarEntry: Sendable {
    let title: String
    let stateWords: String
    let tone: Tone.RawValue
    let lines: [Line]
    let approveAction: String?
    let sendBackAction: String?
    let revokeAction: String?
    let reason: FormField

    /// One sentence about it.
    struct Line: Sendable {
        let line: String
    }

    /// Who looks, what the names are, and what was typed.
    struct Scene {
        let viewer: Officer
        let names: [String: String]
        var form = FormFields()
        var errors = FieldErrors()

        func decides(on isProposed: Bool) -> Bool { isProposed && viewer.may(.approveCatalogue) }

        func author(_ proposedBy: String, at moment: LocalInstant) -> String {
            "\(names[proposedBy] ?? "Người cài đặt") soạn ngày \(moment.date.slashed)."
        }

        func decision(_ act: String, by officer: String?, at moment: LocalInstant?, note: String) -> String? {
            guard let officer, let moment else { return nil }
            return
                "\(names[officer] ?? "Lãnh đạo") \(act) ngày \(moment.date.slashed)\(note.isEmpty ? "." : ": \(note)")"
        }

        /// The field of a reason; its name tells the entries of one page apart.
        func reason(_ id: String, _ label: String) -> FormField {
            let name = CalendarEntry.reasonName(id)
            return FormField(name, label, value: form.text(name), limit: 1000, complaint: errors[name])
        }
    }

    static func reasonName(_ id: String) -> String { "reason-\(id)" }
}

extension CalendarEntry {
    init(_ record: ClosureRecord, _ scene: Scene) {
        let (kept, closure) = (record.content, record.content.closure)
        let address = "\(Link.closures)/\(kept.id)"
        let decides = scene.decides(on: kept.status == .proposed)
        title =
            closure.from == closure.to
            ? closure.from.slashedWithWeekday : "Từ \(closure.from.slashed) đến \(closure.to.slashed)"
        stateWords = kept.status.vietnamese
        tone = kept.status.tone.rawValue
        let act = kept.status == .revoked ? "thu hồi" : kept.status == .approved ? "phê duyệt" : "trả lại"
        lines = [
            "Lý do: \(closure.reason).", "Văn bản: \(closure.document).",
            scene.author(record.proposedBy, at: record.proposedAt),
            scene.decision(act, by: record.decidedBy, at: record.decidedAt, note: record.note),
        ].compactMap { $0.map(Line.init) }
        approveAction = decides && record.proposedBy != scene.viewer.id ? "\(address)/approvals" : nil
        sendBackAction = decides ? "\(address)/rejections" : nil
        revokeAction = scene.decides(on: kept.status == .approved) ? "\(address)/revocations" : nil
        reason = scene.reason(kept.id, kept.status == .approved ? "Lý do thu hồi" : "Lý do trả lại")
    }

    init(_ record: HoursChangeRecord, _ scene: Scene) {
        let (kept, change) = (record.content, record.content.change)
        let address = "\(Link.hours)/\(kept.id)"
        let decides = scene.decides(on: kept.status == .proposed)
        title = "Từ ngày \(change.from.slashed): \(change.hours.words)"
        stateWords = kept.status.vietnamese
        tone = (kept.status == .proposed ? Tone.soon : .done).rawValue
        let act = kept.status == .approved ? "phê duyệt" : "trả lại"
        lines = [
            "Văn bản: \(kept.document).", scene.author(record.proposedBy, at: record.proposedAt),
            scene.decision(act, by: record.decidedBy, at: record.decidedAt, note: record.note),
        ].compactMap { $0.map(Line.init) }
        approveAction = decides && record.proposedBy != scene.viewer.id ? "\(address)/approvals" : nil
        sendBackAction = decides ? "\(address)/rejections" : nil
        revokeAction = nil
        reason = scene.reason(kept.id, "Lý do trả lại")
    }
}

extension ClosureStatus {
    fileprivate var tone: Tone {
        switch self {
        case .proposed: .soon
        case .approved: .going
        case .sentBack, .revoked: .done
        }
    }
}
