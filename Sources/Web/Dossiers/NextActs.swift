import Domain

extension DossierPage.NextActs {
    /// Everything the viewer may do now, and nothing else.
    init(_ file: DossierFile, _ answer: DossierReply) {
        let steps = file.steps
        let onOwnPage = steps.first { $0 == .sign || $0 == .number || $0 == .giveBack }
        // Who signs, numbers or returns accepts by doing so; a result may also be taken in before anybody comes for it.
        acceptAction =
            onOwnPage == nil && steps.contains(.acceptHandover) ? Link.dossier(file.code, "acceptances") : nil
        goHref = onOwnPage?.page(of: file.code)
        goLabel = onOwnPage?.vietnamese
        drafting = steps.contains(.draft) ? DossierPage.DraftForm(file, answer) : nil
        handover = steps.contains(.offerHandover) ? DossierPage.HandoverForm(file) : nil
        withdrawOfferAction =
            steps.contains(.withdrawHandover) ? Link.dossier(file.code, "handovers/withdrawals") : nil
        let pressed = steps.filter { $0 != .acceptHandover || onOwnPage == .giveBack }
        buttons =
            pressed.compactMap { step in
                step.pressedAt.map {
                    DossierPage.ActButton(buttonAction: Link.dossier(file.code, $0), buttonLabel: step.vietnamese)
                }
            } + DossierPage.ActButton.controlSheet(file)
        fee = DossierPage.FeePart(file)
        acts =
            ReasonedAct.allCases.filter { steps.contains($0.step) }.map { act in
                DossierPage.ActLink(
                    actHref: Link.dossier(file.code, "\(act.rawValue)/new"), actLabel: act.step.vietnamese)
            } + Self.onOtherPages(steps, file.code) + Self.erasure(file)
    }
}

extension DossierPage.NextActs {
    private static func erasure(_ file: DossierFile) -> [DossierPage.ActLink] {
        guard file.erasureRefusal == nil else { return [] }
        return [
            DossierPage.ActLink(
                actHref: Link.dossier(file.code, "contact-erasures/new"), actLabel: ReasonPage.erasureHeading)
        ]
    }

    /// Acts with a form of their own: correcting persons, and everything about the letter of apology.
    private static func onOtherPages(_ steps: [NextStep], _ code: String) -> [DossierPage.ActLink] {
        var links: [DossierPage.ActLink] = []
        if steps.contains(.correctPersons) {
            links.append(
                DossierPage.ActLink(
                    actHref: Link.dossier(code, "corrections/new"), actLabel: NextStep.correctPersons.vietnamese))
        }
        let ofLetter = steps.first(where: \.isOfLetter)
        if let ofLetter {
            links.append(DossierPage.ActLink(actHref: Link.letter(code), actLabel: ofLetter.vietnamese))
        }
        return links
    }
}

extension DossierPage.ActButton {
    /// The control sheet as a paper, once the dossier has gone from hand to hand.
    fileprivate static func controlSheet(_ file: DossierFile) -> [Self] {
        let isPassedOn = file.events.contains { $0.kind == .handoverAccepted }
        guard file.act.officer.may(.revealPersonalData), isPassedOn, file.dossier.status.isOpen else { return [] }
        return [Self(buttonAction: Link.dossier(file.code, "control-sheets"), buttonLabel: "Lập phiếu kiểm soát")]
    }
}

extension DossierPage.FeePart {
    /// When there is money to be taken, or some was.
    fileprivate init?(_ file: DossierFile) {
        let balance = file.balance
        guard file.act.officer.may(.receiveDossiers),
            balance.outstanding > 0 || !file.payments.isEmpty || file.charge.exemption != nil
        else { return nil }
        feeHref = Link.fees(file.code)
        let isPaid = !file.payments.isEmpty
        feeLabel =
            balance.outstanding > 0
            ? "Thu \(Money(dong: balance.outstanding))" : isPaid ? "Phí, lệ phí đã thu" : "Miễn phí, lệ phí"
    }
}

extension NextStep {
    /// It is done on the letter's own page.
    var isOfLetter: Bool {
        switch self {
        case .openApology, .draftApology, .reviewApology, .signApology, .numberApology, .forwardApology: true
        default: false
        }
    }

    /// The thing that a mere press makes, when nothing has to be typed.
    fileprivate var pressedAt: String? {
        switch self {
        case .acceptHandover: "acceptances"
        case .receiveSupplement: "supplements/receipts"
        case .confirmPayment: "payments/confirmations"
        case .resume: "resumptions"
        case .approveSupplement: "supplements/approvals"
        case .approveExtension: "extensions/approvals"
        case .approveSuspension: "suspension-proposals/approvals"
        default: nil
        }
    }
}

extension DossierPage.DraftForm {
    fileprivate init(_ file: DossierFile, _ answer: DossierReply) {
        let earlier = file.dossier.outcome
        let positive = answer.draft?.text("positive") ?? earlier.map { String($0.isPositive) } ?? "true"
        draftAction = Link.dossier(file.code, "drafts")
        isPositive = positive == "true"
        isNegative = !isPositive
        draftSummary = FormField(
            "summary", "Nội dung kết quả",
            value: answer.draft?.text("summary") ?? earlier?.summary ?? file.version.definition.result,
            limit: Outcome.longestSummary, complaint: answer.errors["summary"])
        draftGrounds = FormField(
            "grounds", "Lý do không chấp thuận", value: answer.draft?.text("grounds") ?? earlier?.grounds ?? "",
            limit: Outcome.longestGrounds, isRequired: false,
            help: "Bắt buộc khi không chấp thuận: nêu căn cứ bằng câu đầy đủ.", complaint: answer.errors["grounds"])
    }
}

extension DossierPage.HandoverForm {
    fileprivate init(_ file: DossierFile) {
        let posts = file.dossier.handoverPosts(for: file.act, workflow: file.version.definition.workflow)
        let options = posts.flatMap { Self.options(for: $0, file) }
        handoverAction = Link.dossier(file.code, "handovers")
        receivers = FormChoice("receiver", "Chuyển cho", options: options, chosen: options.first?.value ?? "")
    }

    /// The post's common tray, then everybody of the post; to the own post only by name.
    private static func options(for role: Role, _ file: DossierFile) -> [(value: String, words: String)] {
        let people = file.scene.colleagues(in: role).map {
            (value: "\(role.rawValue)/\($0.id)", words: "\($0.name) (\(role.inSentence))")
        }
        guard role != file.dossier.holder.role else { return people }
        return [(value: "\(role.rawValue)/", words: "\(role.vietnamese): ai nhận cũng được")] + people
    }
}
