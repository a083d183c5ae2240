import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The figures of «Thời hạn» are added up by the database; here they are counted again, dossier by dossier.
@Suite struct RunningGroupTests {
    @Test(arguments: Engine.available, [3, 11, 29] as [UInt64])
    func `figures by person and level are those of the dossiers, whatever became of them`(
        engine: Engine, seed: UInt64
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var chance = SeededChance(seed: seed)
            var codes: [String] = []
            for _ in 1...12 {
                office.clock.advance(minutes: 60 + chance.below(900))
                let code = try await office.newDossier().code
                codes.append(code)
                let ways: [DossierStatus] = [.received, .processing, .awaitingPayment, .suspended, .withdrawn]
                try await office.bring(code, to: ways[chance.below(ways.count)])
            }
            let (reopened, now) = (try await office.newDossier().code, office.clock.now)
            try await office.bring(reopened, to: .reopened)
            for days in 0...12 {
                office.clock.set(now.adding(seconds: days * 86_400))
                try await expectSame(office, codes + [reopened])
            }
        }
    }

    private struct Place: Hashable {
        let holder: Holder
        let level: Escalation
    }

    private func expectSame(_ office: TestOffice, _ codes: [String]) async throws {
        let (id, now) = (office.office.id, office.clock.now)
        let last = now.date.adding(days: 21)
        let groups = try await office.database.read {
            try DossierList.runningGroups(dueThrough: last, office: id, in: $0)
        }
        var counted: [Place: Int] = [:]
        for group in groups {
            let level = Escalation(
                at: now, dueOn: group.dueOn, begunOn: group.begunOn, noticeDays: 2, calendar: .sample)
            if let level { counted[Place(holder: group.holder, level: level), default: 0] += group.count }
        }
        var expected: [Place: Int] = [:]
        for code in codes {
            let dossier = try await office.dossier(code)
            guard let level = dossier.escalation(at: now, noticeDays: 2, calendar: .sample) else { continue }
            expected[Place(holder: dossier.offer?.to ?? dossier.holder, level: level), default: 0] += 1
        }
        #expect(counted == expected, "\(now.vietnamese)")
    }
}
