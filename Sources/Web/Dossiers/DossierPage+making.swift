import Domain
import Storage

/// What a page about a dossier shows besides the dossier: what was typed, what was refused, what is revealed now.
struct DossierReply: Sendable {
    var errors = FieldErrors()
    var draft: FormFields?
    var isRevealed = false
}

extension DossierPage {
    init(_ file: DossierFile, _ answer: DossierReply = DossierReply()) {
        let dossier = file.dossier
        let move = DossierMove(of: dossier, step: file.onwardStep, scene: file.scene)
        dossierCode = dossier.code
        seen = String(dossier.sequence)
        procedureName = file.version.definition.name
        procedureLine = "\(dossier.procedureCode) · phiên bản \(dossier.procedureVersion)"
        (statusWords, statusTone) = (dossier.status.vietnamese, dossier.status.tone.rawValue)
        due = file.dueBlock
        originalDue =
            dossier.originalDueAt == dossier.dueAt ? nil : "Hẹn ban đầu: \(dossier.originalDueAt.vietnamese)."
        timeNotes = file.timeNotes.map(TimeNote.init)
        proposal = ProposalBlock(file)
        letter = LetterBlock(file)
        (lock, takeLockAction) = (LockNotice(file), file.lockAction)
        (stepSentence, isMine) = (move.sentence, move.isMine)
        next = NextActs(file, answer)
        outcome = OutcomeBlock(file)
        people = file.persons.map { PersonBlock($0, isRevealed: answer.isRevealed) }
        reveal = answer.isRevealed ? nil : RevealForm(file, answer)
        facts = FactLine.all(file)
        filingWay = FilingWayForm(file)
        caseHref = file.caseCode.map { Link.interlinkedCase($0) }
        components = ComponentLine.all(file)
        (filesHref, filesLabel) = (Link.files(file.code), file.filesLabel)
        papers = PaperLine.all(file)
        hasPapers = !papers.isEmpty
        forms = FormLine.all(file)
        formOffers = FormOffer.all(file)
        hasFormPart = !forms.isEmpty || !formOffers.isEmpty
        portal = PortalTrail(file)
        timeline = TimelineLine.all(file)
        logHref = file.act.officer.may(.readLog) ? Link.log(of: file.code) : nil
        (errors, hasErrors) = (answer.errors.lines, !answer.errors.isEmpty)
    }
}

extension LockNotice {
    fileprivate init?(_ file: DossierFile) {
        guard let lock = file.lock else { return nil }
        let isOwn = lock.officerID == file.act.officer.id
        let mayRelease = isOwn || file.act.officer.may(.signOutcomes)
        let who = isOwn ? "Ông/Bà" : lock.officerName
        lockSentence = "\(who) đang mở hồ sơ này để xử lý từ \(lock.takenAt.vietnamese)."
        releaseAction = mayRelease ? Link.dossier(file.code, "locks/releases") : nil
        releaseLabel = mayRelease ? (isOwn ? "Đóng hồ sơ" : "Mở khóa") : nil
    }
}

extension DossierFile {
    /// Where the viewer opens the dossier to work on it, when that is possible and worth it.
    fileprivate var lockAction: String? {
        guard lock == nil, steps.contains(where: { $0 == .draft || $0 == .offerHandover }) else { return nil }
        do {
            try dossier.checkOpening(by: act)
            return Link.dossier(code, "locks")
        } catch {
            return nil
        }
    }
}

extension DossierPage.OutcomeBlock {
    fileprivate init?(_ file: DossierFile) {
        guard let outcome = file.dossier.outcome else { return nil }
        outcomeWords = outcome.words
        outcomeTone = outcome.tone.rawValue
        var lines = ["Dự thảo: \(file.scene.name(of: outcome.draftedByID))"]
        if !outcome.signedByID.isEmpty { lines.append("Ký: \(file.scene.name(of: outcome.signedByID))") }
        if !file.dossier.resultNumber.isEmpty { lines.append("Số \(file.dossier.resultNumber)") }
        outcomeLine = lines.joined(separator: " · ")
        outcomeSummary = outcome.summary
        outcomeGrounds = outcome.grounds.presence
        let hasResult = !file.files(of: .result).isEmpty
        let isOffered = hasResult || file.dossier.mayAttach(to: .result, by: file.act)
        resultHref = isOffered ? "\(Link.files(file.code))#\(FilesPage.id(of: .result))" : nil
        resultLabel = isOffered ? (hasResult ? "Tệp kết quả đã ký" : "Đính kèm kết quả đã ký") : nil
    }
}

extension Outcome {
    var words: String { isPositive ? "Chấp thuận" : "Không chấp thuận" }
    var tone: Tone { isPositive ? .done : .late }
}

extension DossierPage.RevealForm {
    fileprivate init?(_ file: DossierFile, _ answer: DossierReply) {
        guard file.maySeePersons, !file.persons.isEmpty else { return nil }
        revealAction = Link.dossier(file.code, "revelations")
        revealReason = FormField(
            "revealReason", "Lý do xem", limit: Act.longestReason,
            help: "Tên Ông/Bà và lý do được ghi vào nhật ký của hồ sơ.", complaint: answer.errors["revealReason"])
    }
}

extension FactLine {
    fileprivate static func all(_ file: DossierFile) -> [FactLine] {
        let dossier = file.dossier
        var facts = [
            FactLine(term: "Tiếp nhận", fact: dossier.receivedAt.vietnamese),
            FactLine(term: "Cách nộp", fact: dossier.channel.vietnamese),
            FactLine(term: "Trả kết quả", fact: dossier.returnChannel.vietnamese),
            FactLine(term: "Số trong sổ", fact: "\(dossier.bookNumber)/\(dossier.bookYear)"),
            FactLine(term: "Số bộ hồ sơ", fact: String(dossier.setCount)),
            FactLine(term: "Phí, lệ phí", fact: dossier.feeWords),
        ]
        if !dossier.caseCode.isEmpty { facts.append(FactLine(term: "Liên thông với hồ sơ", fact: dossier.caseCode)) }
        if dossier.isImmediate { facts.append(FactLine(term: "Giải quyết", fact: "Ngay tại quầy")) }
        if let ticket = file.ticket { facts.append(FactLine(term: "Số thứ tự", fact: ticket.waitWords)) }
        if let model = dossier.serviceModel { facts.append(FactLine(term: "Mô hình phục vụ", fact: "Số \(model)")) }
        if !dossier.fallback.isEmpty { facts.append(FactLine(term: "Lý do phải hẹn", fact: dossier.fallback)) }
        if let reason = dossier.offlineReason {
            facts.append(FactLine(term: "Không nộp trực tuyến vì", fact: reason.vietnamese))
        }
        if dossier.isAssistedOnline {
            facts.append(FactLine(term: "Nộp trực tuyến", fact: "Có cán bộ giúp, bằng tài khoản của người dân"))
        }
        return facts
    }
}

extension DossierPage.FilingWayForm {
    fileprivate init?(_ file: DossierFile) {
        guard file.dossier.takesFilingWay(by: file.act.officer) else { return nil }
        filingAction = Link.dossier(file.code, "filing-ways")
        let isOnline = file.dossier.channel == .online
        filingHeading = isOnline ? "Ghi người dân được giúp hay tự nộp" : "Ghi lý do không nộp trực tuyến"
        way =
            isOnline
            ? .assistedOnline(chosen: file.dossier.isAssistedOnline ? "true" : "")
            : .offlineReason(chosen: file.dossier.offlineReason?.rawValue ?? "")
    }
}

extension Ticket {
    /// «007, lấy số lúc 8 giờ 05, chờ 12 phút».
    fileprivate var waitWords: String {
        let wait = waitedMinutes.map { ", chờ \($0) phút" } ?? ""
        return "\(numberText), lấy số lúc \(takenAt.vietnameseClock)\(wait)"
    }
}

extension Dossier {
    var feeWords: String {
        guard let feeDue else { return "Chưa có mức thu" }
        return feeDue == 0 ? "Không thu" : Money(dong: feeDue).description
    }
}

extension DossierFile {
    /// Where the scans are, and whether any is missing.
    fileprivate var filesLabel: String {
        let missing = unscannedCount
        guard dossier.mayAttach(to: .component(1), by: act) else { return "Các bản quét (\(files.count) tệp)" }
        return missing == 0 ? "Các bản quét: đủ số bản đã nhận" : "Quét, đính kèm: còn thiếu \(missing) bản"
    }
}

extension DossierPage.ComponentLine {
    fileprivate static func all(_ file: DossierFile) -> [Self] {
        file.handedIn.map { Self(componentName: $0.component.name, countLine: words($0.count)) }
    }

    private static func words(_ count: ComponentCount) -> String {
        [(count.originals, "bản chính"), (count.certified, "bản chứng thực"), (count.photocopies, "bản photo")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
