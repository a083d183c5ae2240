import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What people are promised, from the dossiers that an office has answered.
@Suite struct PromiseTests {
    @Test(arguments: Engine.available)
    func `nine of ten answers of the last thirty days make the promise, older ones and withdrawals do not`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let today = CivilDate(dayNumber: 20_815)
            let old = try await office.drafted()
            // The thirty-first day, counting today as the first.
            office.clock.set(LocalInstant(today.adding(days: -30), hour: 9))
            try await office.work.watch.look()
            _ = try await office.apologise(for: old, newDay: nil)
            _ = try await office.work.acts.sign(old, by: office.officer(.leader))
            office.clock.set(LocalInstant(today, hour: 8))
            var codes: [String] = []
            for _ in 0..<10 { codes.append(try await office.drafted()) }
            try await office.bring(try await office.newDossier().code, to: .withdrawn)
            for (index, code) in codes.enumerated() {
                if index == 9 { #expect(try await office.promise(on: today) == nil) }
                office.clock.advance(minutes: 10)
                _ = try await office.work.acts.sign(code, by: office.officer(.leader))
            }
            let promise = try #require(try await office.promise(on: today))
            #expect(promise.sampleSize == 10)
            #expect(promise.minutes == 90)
            #expect(promise.vietnamese == "trong 2 giờ làm việc")
        }
    }
}

extension TestOffice {
    fileprivate func promise(on today: CivilDate) async throws -> PromisedTime? {
        let id = office.id
        return try await database.read {
            try PromisedTimeStore.promise(on: today, calendar: .sample, office: id, in: $0)
        }
    }
}
