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
        let refused = try await anyRefusal { try await office.perform(step, on: code, by: officer) }
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
                for: act, workflow: version.definition.workflow, verification: version.definition.verification,
                seesPersons: try DossierActs.mayShowPersons(of: dossier, to: officer, at: now, in: reader))
        }
    }
}
