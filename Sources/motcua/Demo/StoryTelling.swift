import Casework
import Domain
import Storage

/// Plays a story through the very verbs that pages call: each act by the officer whose post it is, at its moment.
struct StoryTelling: Sendable {
    /// How many acts are told side by side at most, so that one flush of the disk serves several.
    private static let widest = 16
    /// So many acts between two words of progress.
    private static let milestone = 2500

    let work: OfficeWork
    let staff: DemoStaff
    let calendar: WorkingCalendar
    /// Whether forms are written on days without writing.
    var writesForms = false
    /// Called every few thousand acts with how many are told.
    let progress: @Sendable (Int) -> Void

    /// Tells the acts in the order of their moments.
    func tell(_ acts: [PlannedAct]) async throws {
        let ordered = acts.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
        var codes: [Int: String] = [:]
        var told = 0
        var rest = ordered.map(\.element)[...]
        while !rest.isEmpty {
            let group = Self.sideBySide(rest)
            rest = rest.dropFirst(group.count)
            for (dossier, code) in try await tellTogether(group, codes) { codes[dossier] = code }
            if (told + group.count) / Self.milestone > told / Self.milestone { progress(told + group.count) }
            told += group.count
        }
    }

    /// The next acts that may be told at once: each of another dossier, and only one that takes a number.
    private static func sideBySide(_ acts: ArraySlice<PlannedAct>) -> [PlannedAct] {
        var group: [PlannedAct] = []
        for act in acts.prefix(widest) {
            let meets = group.contains {
                $0.dossier == act.dossier || ($0.act.takesNumber && act.act.takesNumber)
            }
            if meets { break }
            group.append(act)
        }
        return group
    }

    private func tellTogether(_ acts: [PlannedAct], _ codes: [Int: String]) async throws -> [(Int, String)] {
        try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for act in acts {
                let code = codes[act.dossier] ?? ""
                group.addTask {
                    try await StoryClock.$moment.withValue(act.at) {
                        (act.dossier, try await perform(act.act, on: code))
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Performs one act and gives the dossier's code.
    private func perform(_ act: StoryAct, on code: String) async throws -> String {
        if case .receive(let form) = act {
            let key = try ReceptionKey(work.surroundings.freshKey(), bodyHash: "")
            let written =
                writesForms ? try await StoryWriting(work: work, officer: staff.counter).form(for: form) : nil
            return try await work.intake.receive(form, key: key, citizenForm: written, by: staff.counter).dossier.code
        }
        try await process(act, on: code)
        return code
    }

    private func process(_ act: StoryAct, on code: String) async throws {
        let acts = work.acts
        switch act {
        case .offer(let toAbsent):
            let receiver = toAbsent ? staff.absent.id : nil
            _ = try await acts.offerHandover(of: code, to: .processing, receiver: receiver, by: staff.counter)
        case .accept(let byAbsent):
            _ = try await acts.acceptHandover(of: code, by: byAbsent ? staff.absent : staff.specialist)
        case .draft(let draft): _ = try await acts.draft(draft, on: code, by: staff.specialist)
        case .sign: _ = try await acts.sign(code, by: staff.leader)
        case .sendBack(let reason): _ = try await acts.sendBack(code, reason: reason, by: staff.leader)
        case .number(let certification):
            _ = try await acts.number(code, certifying: certification, by: staff.clerk)
        case .takeFee(let way):
            do {
                _ = try await acts.takeFee(of: code, way, by: staff.counter)
            } catch FeeRefusal.nothingToPay {}
        case .arrive: _ = try await acts.acceptHandover(of: code, by: staff.counter)
        case .giveBack(let collection): _ = try await acts.giveBack(code, to: collection, by: staff.counter)
        case .rate(let score): try await acts.rate(code, office: staff.office.id, score: score)
        case .openForWork: _ = try await acts.openForWork(code, by: staff.specialist)
        case .reveal(let reason): _ = try await acts.revealPersons(code, reason: reason, by: staff.specialist)
        default: try await pause(act, on: code)
        }
    }

    private func pause(_ act: StoryAct, on code: String) async throws {
        let acts = work.acts
        switch act {
        case .requestSupplement(let items, let isApproved):
            _ = try await acts.proposeSupplement(code, items: items, by: staff.specialist)
            if isApproved { _ = try await acts.approveSupplement(code, by: staff.leader) }
        case .requestExtension(let reason, let isApproved):
            _ = try await acts.proposeExtension(code, reason: reason, by: staff.specialist)
            if isApproved { _ = try await acts.approveExtension(code, by: staff.leader) }
        case .reopen(let reason): _ = try await acts.reopen(code, reason: reason, by: staff.leader)
        case .watch: try await work.watch.look()
        case .apologise(let stage, let days): try await apologise(code, upTo: stage, newDays: days)
        case .receiveSupplement: _ = try await acts.receiveSupplement(code, by: staff.counter)
        case .closeIncomplete(let reason): _ = try await acts.closeIncomplete(code, reason: reason, by: staff.counter)
        case .requestPayment(let reason): _ = try await acts.requestPayment(code, reason: reason, by: staff.specialist)
        case .confirmPayment: _ = try await acts.confirmPayment(code, by: staff.specialist)
        case .suspend(let reason): _ = try await acts.suspend(code, reason: reason, by: staff.leader)
        case .resume: _ = try await acts.resume(code, by: staff.leader)
        case .withdraw(let reason): _ = try await acts.withdraw(code, reason: reason, by: staff.counter)
        case .abandonImmediate(let reason):
            _ = try await acts.abandonImmediate(code, reason: reason, by: staff.counter)
        default: break
        }
    }

    /// Brings the letter that is open to a stage, by the people whose steps they are.
    private func apologise(_ code: String, upTo stage: ApologyStage, newDays: Int?) async throws {
        let acts = work.acts
        let draft = ApologyDraft(
            kinds: [], cause: .own, responsibleID: staff.specialist.id, faults: StoryWords.fault,
            newDueAt: newDays.flatMap { newDate(after: $0) })
        let steps: [(stage: ApologyStage, act: () async throws -> Void)] = [
            (.drafted, { _ = try await acts.draftApology(code, draft, by: staff.specialist) }),
            (.reviewed, { _ = try await acts.reviewApology(code, by: staff.leader) }),
            (.signed, { _ = try await acts.signApology(code, by: staff.leader) }),
            (.numbered, { _ = try await acts.numberApology(code, by: staff.clerk) }),
            (
                .forwarded,
                { _ = try await acts.forwardApology(code, by: .phone, note: StoryWords.called, as: staff.counter) }
            ),
        ]
        for step in steps {
            try await step.act()
            if step.stage == stage { return }
        }
    }

    /// The close of a working day so many calendar days on.
    private func newDate(after days: Int) -> LocalInstant? {
        var day = work.surroundings.now().date.adding(days: days)
        while calendar.covers(day), !calendar.isWorkingDay(day) { day = day.adding(days: 1) }
        return calendar.closing(on: day)
    }
}
