import Domain
import Storage

extension LetterPage {
    init(_ file: DossierFile, typed: FormFields, errors: FieldErrors) {
        let dossier = file.dossier
        let steps = file.steps
        let letter = dossier.apology == nil ? nil : file.letters.first
        let shown = letter ?? file.letters.first { $0.stage != .dropped }
        dossierCode = dossier.code
        dossierHref = Link.dossier(dossier.code)
        procedureName = file.version.definition.name
        seen = String(dossier.sequence)
        stageWords = shown?.stage.vietnamese ?? "Chưa có phiếu xin lỗi"
        stageTone = (shown?.stage.tone ?? .done).rawValue
        due = file.dueBlock
        facts = shown.map { Self.facts($0.telling(dossier), file) } ?? []
        faultsText = shown?.faults.presence
        objection = letter?.objection.presence
        opening = steps.contains(.openApology) && letter == nil ? OpeningForm(file, typed, errors) : nil
        drafting = steps.contains(.draftApology) ? letter.map { DraftingForm($0, file, typed, errors) } : nil
        buttons = Self.buttons(steps, dossier.code)
        sendBackHref =
            steps.contains(.sendBackApology)
            ? Link.dossier(dossier.code, "\(ReasonedAct.letterObjections.rawValue)/new") : nil
        forwarding = steps.contains(.forwardApology) ? ForwardingForm(dossier.code, errors) : nil
        explainHref =
            steps.contains(.explainDelay)
            ? Link.dossier(dossier.code, "\(ReasonedAct.explanations.rawValue)/new") : nil
        earlier = file.letters.filter { $0.ordinal != shown?.ordinal && $0.symbol != nil }.map {
            DossierPage.TimeNote(note: "Số \(file.number(of: $0) ?? ""): \($0.kinds.vietnamese).")
        }
        hasEarlier = !earlier.isEmpty
        (self.errors, hasErrors) = (errors.lines, !errors.isEmpty)
    }

    static func facts(_ letter: Apology, _ file: DossierFile) -> [FactLine] {
        let scene = file.scene
        var facts: [(String, String?)] = [
            ("Nội dung", letter.kinds.vietnamese), ("Mở phiếu", letter.openedAt.vietnamese),
            ("Đã hẹn trả", letter.dueAt.vietnamese), ("Nguyên nhân", letter.cause?.vietnamese),
            ("Người chịu trách nhiệm", letter.responsibleID.presence.map(scene.name(of:))),
            ("Hẹn lại", letter.newDueAt?.vietnamese),
        ]
        facts += [
            ("Soạn", letter.draftedByID.presence.map(scene.name(of:))),
            ("Xem xét", letter.reviewedByID.presence.map(scene.name(of:))),
            ("Ký", letter.signedByID.presence.map(scene.name(of:))), ("Số", file.number(of: letter)),
            ("Gửi", letter.forwardedAt?.vietnamese), ("Cách gửi", letter.channel?.vietnamese),
            ("Ghi chú", letter.forwardingNote.presence),
        ]
        return facts.compactMap { term, fact in fact.map { FactLine(term: term, fact: $0) } }
    }

    private static func buttons(_ steps: [NextStep], _ code: String) -> [DossierPage.ActButton] {
        let pressed: [(NextStep, String)] = [
            (.reviewApology, "reviews"), (.signApology, "signatures"), (.numberApology, "numbers"),
        ]
        return pressed.filter { steps.contains($0.0) }.map {
            DossierPage.ActButton(buttonAction: "\(Link.letter(code))/\($0.1)", buttonLabel: $0.0.vietnamese)
        }
    }
}

extension LetterPage.OpeningForm {
    fileprivate init(_ file: DossierFile, _ typed: FormFields, _ errors: FieldErrors) {
        openAction = "\(Link.letter(file.code))/openings"
        kinds = FormChoice(
            "kind", "Lỗi phải xin lỗi", options: ApologyKind.allCases.map { ($0.rawValue, $0.vietnamese) },
            chosen: typed.text("kind"))
        openReason = FormField(
            "reason", "Việc đã xảy ra", value: typed.text("reason"), limit: 1000, complaint: errors["reason"])
    }
}

extension LetterPage.DraftingForm {
    fileprivate init(_ letter: Apology, _ file: DossierFile, _ typed: FormFields, _ errors: FieldErrors) {
        let dossier = file.dossier
        draftAction = "\(Link.letter(file.code))/drafts"
        faultChoices = ApologyKind.allCases.map { kind in
            LetterPage.FaultChoice(
                faultName: "kind-\(kind.rawValue)", faultWords: kind.vietnamese,
                isChosen: letter.kinds.contains(kind), isFixed: letter.kinds.contains(kind))
        }
        causes = FormChoice(
            "cause", "Nguyên nhân", options: ApologyCause.allCases.map { ($0.rawValue, $0.vietnamese) },
            chosen: typed.optional("cause") ?? letter.cause?.rawValue ?? ApologyCause.own.rawValue)
        responsible = FormChoice(
            "responsible", "Người chịu trách nhiệm", options: Self.officers(file.scene),
            chosen: typed.optional("responsible") ?? letter.responsibleID.presence ?? dossier.holder.officerID)
        faults = FormField(
            "faults", "Lý do và lỗi của cơ quan", value: typed.optional("faults") ?? letter.faults, limit: 2000,
            help: "Câu đầy đủ, như sẽ in trong phiếu gửi Ông/Bà.", complaint: errors["faults"])
        let mayAppoint = !dossier.isReAppointed && dossier.status.isRunning
        newDueOn = mayAppoint ? Self.newDay(letter, file, typed, errors) : nil
    }

    private static func officers(_ scene: DeskScene) -> [(value: String, words: String)] {
        scene.accounts.values.filter { $0.isActive && !$0.officer.roles.isSubset(of: [.administrator, .control]) }
            .map(\.officer).sorted { VietnameseOrder.key(forName: $0.name) < VietnameseOrder.key(forName: $1.name) }
            .map { (value: $0.id, words: "\($0.name), \($0.posts)") }
    }

    private static func newDay(
        _ letter: Apology, _ file: DossierFile, _ typed: FormFields, _ errors: FieldErrors
    ) -> FormField {
        FormField(
            "newDueOn", "Ngày hẹn mới", value: typed.optional("newDueOn") ?? letter.newDueAt?.date.slashed ?? "",
            limit: 10, isRequired: !file.dossier.isPastDue(at: file.scene.now),
            help: "Chỉ được hẹn lại một lần, ví dụ 27/11/2026.", complaint: errors["newDueOn"])
    }
}

extension LetterPage.ForwardingForm {
    fileprivate init(_ code: String, _ errors: FieldErrors) {
        forwardAction = "\(Link.letter(code))/forwardings"
        channels = FormChoice(
            "channel", "Cách gửi", options: ApologyChannel.allCases.map { ($0.rawValue, $0.vietnamese) },
            chosen: ApologyChannel.paper.rawValue)
        forwardNote = FormField(
            "note", "Ghi chú", limit: 300, isRequired: false, help: "Người nhận, số vận đơn hoặc giờ gọi.",
            complaint: errors["note"])
    }
}
