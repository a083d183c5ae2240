import Domain

/// Whose move a dossier waits for, in words, as every list and page says it.
struct DossierMove: Sendable {
    /// For lists, whose column asks «Đang chờ ai»: «Ông/Bà, làm thay Trần Văn Bình».
    let who: String
    /// For the dossier's own page: «Việc của Ông/Bà: dự thảo kết quả».
    let sentence: String
    /// Whether it waits for the viewer.
    let isMine: Bool
    /// What the viewer would do now to bring it forward, if anything.
    let step: NextStep?

    init(of dossier: Dossier, step: NextStep?, scene: DeskScene) {
        self.step = step
        let waitsOutside = dossier.status.isPaused || dossier.status == .readyAtCounter
        isMine = step != nil && !waitsOutside
        guard let step, isMine else {
            let others = Self.others(dossier, scene)
            (who, sentence) = (others, others)
            return
        }
        let lies = dossier.offer?.to ?? dossier.holder
        let absentee = scene.absentee(behind: lies).map { ", làm thay \($0)" } ?? ""
        let due = step == .offerHandover ? dossier.handoverDueAt(calendar: scene.calendar) : nil
        let deadline = due.map { ", \($0 < scene.now ? "lẽ ra phải chuyển " : "")trước \($0.vietnamese)" } ?? ""
        who = "Ông/Bà\(absentee)\(deadline)"
        sentence = "Việc của Ông/Bà\(absentee): \(step.vietnamese.withSmallInitial)\(deadline)"
    }

    private static func others(_ dossier: Dossier, _ scene: DeskScene) -> String {
        switch dossier.status {
        case .awaitingSupplement: return "Chờ người nộp bổ sung giấy tờ"
        case .awaitingPayment: return "Chờ người nộp thực hiện nghĩa vụ tài chính"
        case .suspended: return "Tạm dừng theo quyết định của lãnh đạo"
        case .readyAtCounter: return "Chờ người nộp đến nhận kết quả"
        case .returned, .withdrawn, .closedIncomplete, .refused: return dossier.status.vietnamese
        default: break
        }
        if let proposal = dossier.proposal {
            return "Chờ lãnh đạo duyệt \(proposal.kind.vietnamese.withSmallInitial)"
        }
        if let offer = dossier.offer { return "Chờ \(scene.name(of: offer.to)) nhận hồ sơ" }
        return "Chờ \(scene.name(of: dossier.holder)) xử lý"
    }
}

/// How near the due date is, in words with a shape and a colour.
struct DueWords: Sendable {
    let text: String
    let tone: Tone
    /// The day the citizen was told; lateness is judged by the lawful one, so a second appointment says that it is one.
    let appointment: String

    init(_ dossier: Dossier, scene: DeskScene) {
        self.init(dossier, at: scene.now, calendar: scene.calendar)
    }

    init(_ dossier: Dossier, at now: LocalInstant, calendar: WorkingCalendar) {
        let day = dossier.dueAt.date.slashedWithWeekday
        appointment = dossier.isReAppointed ? "Hẹn lại \(day)" : day
        var remaining: String { calendar.remainingTime(until: dossier.judgedDueAt, at: now) }
        switch dossier.urgency(at: now, calendar: calendar) {
        case .late: (text, tone) = (remaining, .late)
        case .dueToday, .dueSoon: (text, tone) = (remaining, .soon)
        case .inTime: (text, tone) = (remaining, .going)
        case .paused: (text, tone) = ("Thời hạn đang tạm dừng", .waiting)
        case .ended: (text, tone) = (Self.end(of: dossier), .done)
        }
    }

    private static func end(of dossier: Dossier) -> String {
        guard dossier.outcome?.signedByID.isEmpty == false, let finishedAt = dossier.finishedAt else {
            return "Đã dừng"
        }
        return "Đã ký \(Lateness(finishedAt: finishedAt, dueAt: dossier.lawfulDueAt).vietnamese)"
    }
}

extension DossierStatus {
    /// The shape and colour beside its words.
    var tone: Tone {
        switch self {
        case .awaitingSupplement, .awaitingPayment, .suspended, .submitted, .returnedForCompletion: .waiting
        case .received, .processing, .reopened: .going
        case .decided, .readyAtCounter, .returned: .done
        case .refused, .closedIncomplete, .withdrawn: .waiting
        }
    }
}
