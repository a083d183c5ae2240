import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Random lives of dossiers through the office's verbs, by people of every post, with absences and locks.
@Suite struct RandomCaseworkTests {
    @Test(arguments: Engine.available, 0..<4)
    func `what a page would offer is what the verbs accept, and every chain verifies afterwards`(
        engine: Engine, seed: UInt64
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.keep(.copy)
            let crew = try await Crew(office)
            var chance = SeededChance(seed: seed)
            var accepted: Set<NextStep> = []
            for _ in 0..<12 {
                let isImmediate = chance.below(4) == 0
                let code = try await office.newDossier(
                    isImmediate ? "2.000815" : "1.001193", isImmediate: isImmediate
                ).code
                for _ in 0..<30 {
                    if let step = try await crew.tryOneStep(on: code, &chance) { accepted.insert(step) }
                }
            }
            // A run that accepts next to nothing would prove nothing.
            #expect(accepted.count >= 18, "\(accepted)")
            let count = try await Verification(database: office.database).run()
            #expect(count.dossiers == 12)
        }
    }

    @Test(arguments: Engine.available)
    func `a state changed behind the verbs' back is found`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.drafted()
            try await office.database.write { writer in
                _ = try writer.execute("UPDATE dossier SET outcome_positive = FALSE WHERE code = \(code)")
            }
            await #expect(throws: BrokenLink.stateDiffers(code: code)) {
                try await Verification(database: office.database).run()
            }
        }
    }
}

/// Everybody who works on dossiers, somebody of two posts among them, and somebody's deputy.
private struct Crew {
    let office: TestOffice
    let people: [Officer]

    init(_ office: TestOffice) async throws {
        self.office = office
        let both = try await office.hire("kiem", "Đỗ Văn Kiêm", [.reception, .processing, .leader, .clerk])
        let second = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
        let today = office.clock.now.date
        _ = try await office.work.absences.enter(
            officer: office.officer(.processing).id, deputy: second.id, from: today, to: today.adding(days: 60),
            reason: "Nghỉ phép", by: office.officer(.leader))
        people = Role.allCases.map(office.officer) + [both, second, second, both]
    }

    /// Tries one act by one person, and compares what happened with what was offered; the step when it was accepted.
    func tryOneStep(on code: String, _ chance: inout SeededChance) async throws -> NextStep? {
        office.clock.advance(minutes: chance.below(20) == 0 ? chance.below(20_000) : chance.below(90))
        if chance.below(3) == 0 { try await office.work.watch.look() }
        if chance.below(15) == 0 {
            let officer = people[chance.below(people.count)]
            _ = await workflowRefusal { _ = try await office.work.acts.openForWork(code, by: officer) }
        }
        let (step, officer) = try await choose(on: code, &chance)
        let isOffered = try await offered(on: code, to: officer).contains(step)
        let refused = try await anyRefusal { try await perform(step, on: code, by: officer) }
        #expect(isOffered == (refused == nil), "\(step) by \(officer.userName): \(String(describing: refused))")
        return refused == nil ? step : nil
    }

    /// Mostly what brings the dossier forward, by somebody who may; else anything by anybody.
    private func choose(on code: String, _ chance: inout SeededChance) async throws -> (NextStep, Officer) {
        if chance.below(4) > 0 {
            var onward: [(NextStep, Officer)] = []
            for officer in people {
                onward += try await offered(on: code, to: officer).filter { $0 != .withdraw }.map { ($0, officer) }
            }
            if !onward.isEmpty { return onward[chance.below(onward.count)] }
        }
        return (NextStep.allCases[chance.below(NextStep.allCases.count)], people[chance.below(people.count)])
    }

    private func offered(on code: String, to officer: Officer) async throws -> [NextStep] {
        let dossier = try await office.dossier(code)
        let (now, rules) = (office.clock.now, office.work.rules)
        return try await office.database.read { reader in
            let act = try DossierActs.act(of: officer, on: code, at: now, in: reader)
            let version = try rules.version(
                dossier.procedureCode, number: dossier.procedureVersion, office: dossier.officeID, in: reader)
            return dossier.nextSteps(
                for: act, workflow: version.definition.workflow, verification: version.definition.verification)
        }
    }

    private func perform(_ step: NextStep, on code: String, by officer: Officer) async throws {
        let acts = office.work.acts
        switch step {
        case .sign: _ = try await acts.sign(code, by: officer)
        case .number: _ = try await acts.number(code, by: officer)
        case .giveBack:
            let collection = ResultCollection(evidence: .identityPaper, name: "Nguyễn Văn Thử")
            _ = try await acts.giveBack(code, to: collection, by: officer)
        case .acceptHandover: _ = try await acts.acceptHandover(of: code, by: officer)
        case .draft:
            _ = try await acts.draft(OutcomeDraft(isPositive: true, summary: "Đồng ý"), on: code, by: officer)
        case .offerHandover: try await handOver(code, by: officer)
        case .withdrawHandover: _ = try await acts.withdrawHandover(of: code, by: officer)
        case .sendBack: _ = try await acts.sendBack(code, reason: "Sửa lại.", by: officer)
        default: try await performRare(step, on: code, by: officer)
        }
    }

    private func performRare(_ step: NextStep, on code: String, by officer: Officer) async throws {
        let acts = office.work.acts
        switch step {
        case .receiveSupplement: _ = try await acts.receiveSupplement(code, by: officer)
        case .confirmPayment: _ = try await acts.confirmPayment(code, by: officer)
        case .resume: _ = try await acts.resume(code, by: officer)
        case .proposeSupplement:
            let count = try await office.dossier(code).requestedItems.count
            _ = try await acts.proposeSupplement(code, items: ["Giấy tờ \(count)"], by: officer)
        case .approveSupplement: _ = try await acts.approveSupplement(code, by: officer)
        case .proposeExtension: _ = try await acts.proposeExtension(code, reason: "Xác minh.", by: officer)
        case .approveExtension: _ = try await acts.approveExtension(code, by: officer)
        case .sendBackProposal: _ = try await acts.sendBackProposal(code, reason: "Chưa cần.", by: officer)
        case .reopen: _ = try await acts.reopen(code, reason: "Sai ngày sinh.", by: officer)
        case .correctPersons:
            let changes = Person(name: "Nguyễn Văn Sửa", address: "Ấp \(office.clock.now.epochSeconds)")
            _ = try await acts.correctPerson(code, part: .owner, changes: changes, reason: "Sai tên.", by: officer)
        case .requestPayment: _ = try await acts.requestPayment(code, reason: "Thuế.", by: officer)
        case .suspend: _ = try await acts.suspend(code, reason: "Chờ bản án.", by: officer)
        case .closeIncomplete: _ = try await acts.closeIncomplete(code, reason: "Hết hạn.", by: officer)
        case .abandonImmediate: _ = try await acts.abandonImmediate(code, reason: "Máy hỏng.", by: officer)
        case .withdraw: _ = try await acts.withdraw(code, reason: "Theo đề nghị.", by: officer)
        default: try await performOnLetter(step, of: code, by: officer)
        }
    }

    private func performOnLetter(_ step: NextStep, of code: String, by officer: Officer) async throws {
        let acts = office.work.acts
        switch step {
        case .draftApology: _ = try await acts.draftApology(code, try await letter(of: code), by: officer)
        case .reviewApology: _ = try await acts.reviewApology(code, by: officer)
        case .sendBackApology: _ = try await acts.sendBackApology(code, reason: "Viết rõ hơn.", by: officer)
        case .signApology: _ = try await acts.signApology(code, by: officer)
        case .numberApology: _ = try await acts.numberApology(code, by: officer)
        case .forwardApology: _ = try await acts.forwardApology(code, by: .phone, note: "", as: officer)
        case .explainDelay: _ = try await acts.explainDelay(code, explanation: "Chờ xác minh.", by: officer)
        default: try await openLetter(of: code, by: officer)
        }
    }

    /// A letter with a new date wherever there may be one.
    private func letter(of code: String) async throws -> ApologyDraft {
        let dossier = try await office.dossier(code)
        let mayAppoint = !dossier.isReAppointed && dossier.status.isRunning
        let last = max(office.clock.now.date, dossier.judgedDueAt.date)
        let calendar = try await office.database.read {
            try office.work.rules.calendar(office: office.office.id, in: $0)
        }
        let day = mayAppoint ? calendar.nextWorkingDay(after: last.adding(days: 20)) : nil
        return ApologyDraft(
            kinds: [], cause: .own, responsibleID: office.officer(.processing).id, faults: "Chờ xác minh.",
            newDueAt: day.map { LocalInstant($0, hour: 17) })
    }

    /// Opens a letter for the first fault that is not in it yet.
    private func openLetter(of code: String, by officer: Officer) async throws {
        let known = try await office.dossier(code).apology?.kinds ?? []
        let kind = ApologyKind.allCases.first { !known.contains($0) } ?? .overdue
        _ = try await office.work.acts.openApology(code, for: kind, reason: "Có phản ánh.", by: officer)
    }

    /// Hands over to the first post that takes it; what is refused by every post is refused.
    private func handOver(_ code: String, by officer: Officer) async throws {
        var last: WorkflowRefusal?
        for role in Role.allCases {
            last = await workflowRefusal {
                _ = try await office.work.acts.offerHandover(of: code, to: role, by: officer)
            }
            guard last != nil else { return }
        }
        if let last { throw last }
    }
}
