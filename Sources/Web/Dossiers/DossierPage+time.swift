import Domain
import Storage

extension DossierFile {
    /// What a person must know of the dossier's time besides the date it is promised for.
    var timeNotes: [String] {
        var notes: [String] = []
        if dossier.lawfulDueAt != dossier.dueAt, dossier.status != .reopened {
            notes.append("Hạn theo quy định, dùng để tính đúng hạn: \(dossier.lawfulDueAt.vietnamese).")
        }
        if dossier.isReAppointed { notes.append("Đã hẹn lại một lần; không hẹn lại nữa.") }
        if dossier.isDelayedAgain(at: scene.now), !dossier.isDelayExplained {
            notes.append("Đã quá cả ngày hẹn lại: phải giải trình bằng văn bản với thủ trưởng cơ quan.")
        }
        if let grace = graceNote { notes.append(grace) }
        if dossier.status == .reopened {
            notes.append("Đang giải quyết lại do sai sót; lần trả đầu tiên vẫn được tính như đã tính.")
        }
        if let kept = retentionNote { notes.append(kept) }
        return notes
    }

    /// How long it is kept, once nobody works on it any more.
    private var retentionNote: String? {
        guard !dossier.status.isOpen, let year = dossier.finishedAt?.date.year else { return nil }
        let terms = scene.archive
        let retention = version.definition.retention(usual: terms.retentionYears)
        let group = ArchiveGroup(retention: retention, year: year, dossierCount: 1)
        let words = group.dueWords(on: scene.now.date, terms).withSmallInitial
        return "Bảo quản \(retention.keptWords(finishedIn: year)); \(words)."
    }

    private var graceNote: String? {
        guard let until = dossier.graceUntil else { return nil }
        let today = scene.now.date
        guard today <= until else {
            let over = "Hạn bổ sung đã hết ngày \(until.slashed)"
            guard !dossier.isStoppedLate || dossier.apologisedFor.contains(.overdue) else {
                return "\(over); hồ sơ đã quá hạn khi yêu cầu bổ sung nên phải ký phiếu xin lỗi rồi mới kết thúc được."
            }
            guard !dossier.isDelayedAgain(at: scene.now) || dossier.isDelayExplained else {
                return "\(over); phải giải trình việc quá ngày hẹn lại rồi mới kết thúc hồ sơ được."
            }
            return "\(over); bộ phận một cửa hoặc lãnh đạo có thể kết thúc hồ sơ."
        }
        let left = scene.calendar.workingDayCount(after: today, through: until) ?? 0
        return "Hạn bổ sung: đến hết \(until.slashedWithWeekday), còn \(left) ngày làm việc."
    }
}

extension DossierPage.ProposalBlock {
    init?(_ file: DossierFile) {
        guard let proposal = file.dossier.proposal else { return nil }
        proposalHeading = proposal.kind.vietnamese
        proposalLines = proposal.items.map(DossierPage.TimeNote.init)
        proposalReason = proposal.reason.presence
        proposerLine = "Người đề xuất: \(file.scene.name(of: proposal.proposedByID))."
    }
}

extension DossierPage.LetterBlock {
    init?(_ file: DossierFile) {
        guard let letter = file.letters.first, letter.stage != .dropped else { return nil }
        letterWords = file.number(of: letter).map { "\(letter.stage.vietnamese), số \($0)" } ?? letter.stage.vietnamese
        letterTone = letter.stage.tone.rawValue
        letterKinds = letter.kinds.vietnamese
        letterHref = Link.letter(file.code)
    }
}

extension ApologyStage {
    var tone: Tone {
        switch self {
        case .opened: .late
        case .drafted, .reviewed, .signed, .numbered: .soon
        case .forwarded, .dropped: .done
        }
    }
}
