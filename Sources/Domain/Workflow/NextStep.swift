/// One thing that an officer may do with a dossier, as a page offers it.
///
/// In the order in which a page offers them: what brings the dossier forward first, what is rare last.
public enum NextStep: String, Sendable, CaseIterable, Hashable {
    case sign
    case number
    case giveBack
    case acceptHandover
    case receiveSupplement
    case confirmPayment
    case resume
    case approveSupplement
    case approveExtension
    case approveSuspension
    case draft
    case offerHandover
    case withdrawHandover
    case sendBack
    case sendBackProposal
    case proposeSupplement
    case proposeExtension
    case proposeSuspension
    case requestPayment
    case suspend
    case closeIncomplete
    case abandonImmediate
    case withdraw
    case correctPersons
    case reopen
    case draftApology
    case reviewApology
    case signApology
    case numberApology
    case forwardApology
    case sendBackApology
    case explainDelay
    case openApology
    case renewLink

    /// Whether it brings the dossier on its ordinary way; the others are rare, or end or stop something.
    public var isOnward: Bool {
        switch self {
        case .sign, .number, .giveBack, .acceptHandover, .receiveSupplement, .confirmPayment, .resume,
            .approveSupplement, .approveExtension, .approveSuspension, .draft, .offerHandover:
            true
        default: false
        }
    }
}

// What may be done is asked of the very rules that decide, with an entry that is complete: whatever is offered would
// be accepted, and whatever would be refused is not offered.
extension Dossier {
    /// Everything the officer may do with the dossier now; `verification` is what the procedure allows, where it matters.
    ///
    /// Whoever does not see the persons (`mayShowPersons`) cannot write over them.
    public func nextSteps(
        for act: Act, workflow: [WorkflowStep], verification: VerificationExtension? = nil, seesPersons: Bool = true
    ) -> [NextStep] {
        NextStep.allCases.filter { step in
            (seesPersons || step != .correctPersons)
                && offers(step, for: act, workflow: workflow, verification: verification)
        }
    }

    /// What the officer would do now to bring the dossier forward, if anything; lists ask nothing else.
    ///
    /// A result on its way to the counter is taken in first; it is returned when somebody comes for it.
    public func onwardStep(
        for act: Act, workflow: [WorkflowStep], verification: VerificationExtension? = nil
    ) -> NextStep? {
        let first = NextStep.allCases.first {
            $0.isOnward && offers($0, for: act, workflow: workflow, verification: verification)
        }
        guard first == .giveBack, offers(.acceptHandover, for: act, workflow: workflow) else { return first }
        return .acceptHandover
    }

    /// Whether the officer may do this one thing with the dossier now.
    public func offers(
        _ step: NextStep, for act: Act, workflow: [WorkflowStep], verification: VerificationExtension? = nil
    ) -> Bool {
        switch step {
        case .proposeExtension:
            allows { try proposeExtension(reason: "Lý do", allowed: verification, by: act) }
        case .approveExtension:
            allows {
                try approveExtension(lawfulDueAt: lawfulDueAt.adding(seconds: 1), allowed: verification, by: act)
            }
        default: allows(step, by: act, workflow: workflow)
        }
    }

    /// The posts to which the officer may hand the dossier over now, the next one of the workflow first.
    ///
    /// The own post is among them: a colleague may take it over.
    public func handoverPosts(for act: Act, workflow: [WorkflowStep]) -> [Role] {
        let posts = Role.allCases.filter { role in
            allows { try offerHandover(to: role, officer: nil, by: act, workflow: workflow) }
        }
        return posts.sorted { distance(to: $0, workflow) < distance(to: $1, workflow) }
    }

    /// The next step's post is nearest, then the own, then whoever comes later or has been before.
    private func distance(to role: Role, _ workflow: [WorkflowStep]) -> Int {
        if workflow.indices.contains(step + 1), workflow[step + 1].role == role { return 0 }
        if role == holder.role { return 1 }
        return 2 + (workflow.dropFirst(step + 1).firstIndex { $0.role == role } ?? workflow.count)
    }

    private func allows(_ step: NextStep, by act: Act, workflow: [WorkflowStep]) -> Bool {
        switch step {
        case .sign: allows { try sign(by: act, workflow: workflow) }
        case .number: allows { try number("01", by: act, workflow: workflow) }
        case .giveBack:
            allows {
                try giveBack(evidence: .receipt, collectorHash: "0", settlement: .otherReceipt, by: act)
            }
        case .acceptHandover: allows { try acceptHandover(by: act) }
        case .draft:
            allows { try draft(isPositive: true, summary: "Dự thảo", grounds: "", by: act, workflow: workflow) }
        case .offerHandover: !handoverPosts(for: act, workflow: workflow).isEmpty
        case .withdrawHandover: allows { try withdrawHandover(by: act) }
        case .sendBack:
            allows { try sendBack(reason: "Lý do", draft: nil, by: act, workflow: workflow) }
        case .reopen: allows { try reopen(reason: "Lý do", dueAt: act.at, draft: nil, by: act, workflow: workflow) }
        default: allowsRare(step, by: act)
        }
    }

    private func allowsRare(_ step: NextStep, by act: Act) -> Bool {
        switch step {
        case .receiveSupplement:
            allows { try receiveSupplement(due: dueNow, by: act) }
        case .confirmPayment: allows { try confirmPayment(due: dueNow, by: act) }
        case .resume: allows { try resume(due: dueNow, by: act) }
        case .proposeSupplement:
            allows { try proposeSupplement(items: [" "], reason: "", by: act) }
        case .approveSupplement: allows { try approveSupplement(graceUntil: act.at.date, by: act) }
        case .proposeSuspension: allows { try proposeSuspension(reason: "Lý do", by: act) }
        case .approveSuspension: allows { try approveSuspension(by: act) }
        case .sendBackProposal: allows { try sendBackProposal(reason: "Lý do", by: act) }
        case .requestPayment: allows { try requestPayment(reason: "Lý do", by: act) }
        case .suspend: allows { try suspend(reason: "Lý do", by: act) }
        case .closeIncomplete: allows { try closeIncomplete(reason: "Lý do", by: act) }
        case .abandonImmediate: allows { try abandonImmediate(reason: "Lý do", by: act) }
        case .withdraw: allows { try withdraw(reason: "Lý do", by: act) }
        case .correctPersons: allows { try correctPersons(reason: "Lý do", personHash: "0", by: act) }
        case .renewLink: allows { try renewLink(reason: "Lý do", trackingHash: "0", by: act) }
        default: allowsApology(step, by: act)
        }
    }

    private func allowsApology(_ step: NextStep, by act: Act) -> Bool {
        switch step {
        case .openApology:
            ApologyKind.allCases.contains { kind in
                allows { try openApology(for: kind, reason: "Lý do", by: act) }
            }
        case .draftApology: allows { try draftApology(likelyDraft(at: act.at), by: act) }
        case .reviewApology: allows { try reviewApology(by: act) }
        case .sendBackApology: allows { try sendBackApology(reason: "Lý do", by: act) }
        case .signApology: allows { try signApology(by: act) }
        case .numberApology: allows { try numberApology(1, by: act) }
        case .forwardApology: allows { try forwardApology(by: .paper, note: "", act: act) }
        case .explainDelay: allows { try explainDelay("Lý do", by: act) }
        default: false
        }
    }

    private var dueNow: DueMoments { DueMoments(lawful: lawfulDueAt, told: dueAt) }

    /// A letter with nothing missing, with a new date where there may be one.
    private func likelyDraft(at now: LocalInstant) -> ApologyDraft {
        let mayAppoint = !isReAppointed && status.isRunning
        let later = max(now, judgedDueAt).adding(seconds: 86_400)
        return ApologyDraft(
            kinds: [], cause: .own, responsibleID: "0", faults: "Lý do", newDueAt: mayAppoint ? later : nil)
    }

    private func allows(_ trial: () throws -> Acted) -> Bool {
        do {
            _ = try trial()
            return true
        } catch {
            return false
        }
    }
}
