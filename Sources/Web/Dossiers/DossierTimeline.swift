import Domain
import Storage

extension TimelineLine {
    /// A dossier's acts, the latest first.
    static func all(_ file: DossierFile) -> [TimelineLine] {
        file.events.reversed().map { event in
            TimelineLine(
                what: event.kind.vietnamese, happenedAt: event.effectiveAt.vietnamese, who: who(event, file.scene),
                detail: detail(event, file).presence, paperHref: nil, paperLabel: nil)
        }
    }

    /// The officer, and for whom when deputising; whoever has no account is the citizen.
    private static func who(_ event: DossierEvent, _ scene: DeskScene) -> String {
        guard !event.actorID.isEmpty else {
            switch event.kind {
            case .apologyOpened: return "Hệ thống cảnh báo"
            case .paperFiled: return "Hệ thống"
            case .dueDateRecounted: return "Hệ thống, theo lịch nghỉ được nhập"
            case .received where event.facts[.caseCode] != nil: return "Hệ thống, theo vụ việc liên thông"
            default: return "Người nộp hồ sơ"
            }
        }
        guard let absentee = event.facts[.onBehalfOf] else { return scene.name(of: event.actorID) }
        return "\(scene.name(of: event.actorID)), thay \(scene.name(of: absentee))"
    }

    private static func detail(_ event: DossierEvent, _ file: DossierFile) -> String {
        let (facts, scene) = (event.facts, file.scene)
        switch event.kind {
        case .received: return due(facts, "Hẹn trả kết quả") + askedBefore(facts)
        case .feePaid, .feeRefunded: return money(facts)
        case .feeCorrected: return file.words(ofCorrection: event)
        case .supplementReceived, .paymentConfirmed, .resumed, .extended: return due(facts, "Hẹn trả kết quả tính lại")
        case .dueDateRecounted: return event.dueReasons.joined(separator: " ")
        case .handoverOffered: return receiver(facts, scene)
        case .outcomeDrafted: return draft(facts)
        case .outcomeNumbered: return "Số \(facts[.number] ?? "")."
        case .returned:
            let evidence = facts[.evidence].flatMap(Dossier.CollectionEvidence.init(rawValue:))
            return [evidence.map { "\($0.vietnamese)." }, settlement(facts)].compactMap { $0 }.joined(separator: " ")
        case .rated: return "Mức \(facts[.score] ?? "") trên 5."
        case .apologySigned: return newDate(facts)
        case .apologyNumbered: return "Số \(Digits.padded(Digits.value(facts[.number] ?? "") ?? 0, to: 2))/PXL-TTPVHCC."
        case .apologyForwarded:
            let channel = facts[.channel].flatMap(ApologyChannel.init(rawValue:))?.vietnamese ?? ""
            return [channel, facts[.evidence] ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        case .apologyDrafted: return facts[.summary] ?? ""
        case .supplementRequested, .supplementProposed:
            return (facts[.items] ?? "").split(separator: "\n").joined(separator: "; ")
        case .fileAttached, .resultAttached: return attachment(facts)
        case .paperFiled, .paperWithdrawn: return paper(facts)
        case .contactsErased: return erasure(facts)
        case .lockReleased: return facts[.officer].map { "Khóa của \(scene.name(of: $0))." } ?? ""
        case .collectionReminded: return event.reminderWords
        case .filingWayNoted: return filingWay(facts)
        default: return facts[.reason] ?? ""
        }
    }

    /// What was erased, of whom and why: «Đã xóa số điện thoại của chủ hồ sơ».
    private static func erasure(_ facts: [Fact: String]) -> String {
        let fields = (facts[.erased] ?? "").split(separator: "\n").compactMap { field -> String? in
            let halves = field.split(separator: ".").map(String.init)
            guard halves.count == 2, let part = PersonPart(rawValue: halves[0]),
                let contact = ContactField(rawValue: halves[1])
            else { return nil }
            return "\(contact.vietnamese) của \(part.vietnamese.withSmallInitial)"
        }
        return "Đã xóa \(fields.joined(separator: ", ")). Lý do: \(facts[.reason] ?? "")"
    }

    /// What was said of a fee without a receipt.
    private static func settlement(_ facts: [Fact: String]) -> String? {
        guard let words = facts[.settlement].flatMap(FeeSettlement.init(rawValue:))?.vietnamese,
            let amount = facts[.amount].flatMap({ Digits.value($0) })
        else { return nil }
        return "Phí, lệ phí \(Money(dong: amount)): \(words.withSmallInitial)."
    }

    private static func money(_ facts: [Fact: String]) -> String {
        let amount = facts[.amount].flatMap { Digits.value($0) }.map { Money(dong: $0).description } ?? ""
        let means = facts[.means].flatMap(PaymentMeans.init(rawValue:))?.vietnamese.withSmallInitial ?? ""
        let reason = facts[.reason].map { " Lý do: \($0)." } ?? ""
        return "\(amount), \(means).\(reason)"
    }

    private static func filingWay(_ facts: [Fact: String]) -> String {
        if let assisted = facts[.assistedOnline] {
            return assisted == "true" ? "Có cán bộ giúp, bằng tài khoản của người dân." : "Người dân tự nộp."
        }
        let reason = facts[.offlineReason].flatMap { OfflineReason(rawValue: $0) }
        return reason.map { "Không nộp trực tuyến: \($0.vietnamese.withSmallInitial)." } ?? "Chưa hỏi lý do."
    }

    private static func askedBefore(_ facts: [Fact: String]) -> String {
        guard let count = facts[.slips] else { return "" }
        let items = (facts[.items] ?? "").split(separator: "\n").joined(separator: "; ")
        return " Trước khi tiếp nhận đã yêu cầu bổ sung \(count) lần: \(items)."
    }

    private static func attachment(_ facts: [Fact: String]) -> String {
        let part = facts[.component].flatMap { $0 == "0" ? nil : "Thành phần số \($0), " } ?? ""
        let kind = facts[.fileKind].flatMap(FileKind.init(rawValue:))?.vietnamese ?? ""
        return "\(part)\(kind), \(facts[.pages] ?? "") trang."
    }

    private static func paper(_ facts: [Fact: String]) -> String {
        let kind = facts[.paperKind].flatMap(PaperKind.init(rawValue:))?.vietnamese ?? ""
        let reason = facts[.reason].map { " Lý do: \($0)" } ?? ""
        return "\(kind), số \(facts[.number] ?? "").\(reason)"
    }

    private static func due(_ facts: [Fact: String], _ opening: String) -> String {
        facts[.dueAt].flatMap { LocalInstant(utcText: $0) }.map { "\(opening): \($0.vietnamese)." } ?? ""
    }

    private static func newDate(_ facts: [Fact: String]) -> String {
        facts[.newDueAt].flatMap { LocalInstant(utcText: $0) }.map { "Hẹn lại: \($0.vietnamese)." } ?? ""
    }

    private static func receiver(_ facts: [Fact: String], _ scene: DeskScene) -> String {
        guard let role = facts[.role].flatMap(Role.init(rawValue:)) else { return "" }
        return "Chuyển cho \(scene.name(of: Holder(role: role, officerID: facts[.officer] ?? "")))."
    }

    private static func draft(_ facts: [Fact: String]) -> String {
        let opening = facts[.positive] == "true" ? "Chấp thuận" : "Không chấp thuận"
        let grounds = facts[.grounds].flatMap(\.presence).map { " Lý do: \($0)" } ?? ""
        return "\(opening): \(facts[.summary] ?? "")\(grounds)"
    }
}
