import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Two people at the same dossier at the same moment: one wins, the other is told.
@Suite struct TwoAtOnceTests {
    @Test(arguments: Engine.available)
    func `of eight who accept at once one gets it and the others are told`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var specialists = [office.officer(.processing)]
            for number in 1..<8 {
                specialists.append(try await office.hire("chuyenmon\(number)", "Chuyên môn \(number)", [.processing]))
            }
            let dossier = try await office.newDossier()
            let offered = try await office.work.acts.offerHandover(
                of: dossier.code, to: .processing, by: office.officer(.reception))
            let refusals = await withTaskGroup { group in
                for specialist in specialists {
                    group.addTask {
                        await workflowRefusal {
                            _ = try await office.work.acts.acceptHandover(
                                of: dossier.code, by: specialist, seen: offered.sequence)
                        }
                    }
                }
                return await group.reduce(into: [WorkflowRefusal?]()) { $0.append($1) }
            }
            #expect(refusals.count { $0 == nil } == 1)
            #expect(refusals.count { $0?.slug == "changed-meanwhile" } == 7)
            #expect(try await office.events(of: dossier.code).map(\.sequence) == [1, 2, 3])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `who acts on what they saw before somebody else acted is refused`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let seen = try await office.dossier(try await office.drafted())
            _ = try await office.work.acts.sendBack(seen.code, reason: "Sửa lại.", by: office.officer(.leader))
            let refused = await workflowRefusal {
                _ = try await office.work.acts.sign(seen.code, by: office.officer(.leader), seen: seen.sequence)
            }
            guard case .changedMeanwhile(let change?) = refused else {
                Issue.record("\(String(describing: refused))")
                return
            }
            #expect(change.seenSequence == seen.sequence && change.seenStatus == .processing)
            #expect(change.sequence > seen.sequence && change.status == .processing)
            #expect(change.kind == .outcomeSentBack && change.officerName == "Lê Thu Hà")
        }
    }

    @Test(arguments: Engine.available)
    func `a look at personal data meanwhile keeps nobody from acting`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let seen = try await office.dossier(try await office.drafted())
            _ = try await office.work.acts.revealPersons(
                seen.code, reason: "Đối chiếu giấy tờ.", by: office.officer(.processing))
            let signed = try await office.work.acts.sign(
                seen.code, by: office.officer(.leader), seen: seen.sequence)
            #expect(signed.status == .decided)
        }
    }

    @Test(arguments: Engine.available)
    func `ten clerks numbering at once never give a number twice`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            var codes: [String] = []
            for _ in 0..<10 { codes.append(try await office.signed()) }
            let numbers = try await withThrowingTaskGroup { group in
                for code in codes {
                    group.addTask {
                        try await office.work.acts.number(code, by: office.officer(.clerk)).resultNumber
                    }
                }
                return try await group.reduce(into: [String]()) { $0.append($1) }
            }
            #expect(Set(numbers).count == 10)
            #expect(Set(numbers) == Set((1...10).map { "\(Digits.padded($0, to: 2))/2026" }))
        }
    }
}
