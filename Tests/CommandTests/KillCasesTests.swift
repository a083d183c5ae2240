import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// The power cut behind an interlinked case: servers are killed while legs open by themselves.
@Suite(.serialized, .timeLimit(.minutes(10))) struct KillCasesTests {
    private static let caseCount = 150

    @Test(arguments: Engine.available)
    func `killed while it opens legs, and beside another server, each leg opens once`(engine: Engine) async throws {
        try await KilledOffice.open(engine) { scene in
            var (codes, interruptions): ([String], Int) = ([], 0)
            // A quick watch ends its look before the cut, and has to be given another.
            for life in 1...10 where interruptions < 2 {
                let before = try await scene.openedLegs()
                if before >= codes.count { codes += try await scene.newDeaths(Self.caseCount) }
                let server = try scene.disk.serve()
                try await scene.wait { try await scene.openedLegs() > before }
                try scene.cutPower(server.program)
                interruptions += try await scene.openedLegs() < codes.count ? 1 : 0
                #expect(try scene.disk.run("verify").exitCode == 0, "life \(life)")
            }
            #expect(interruptions > 0, "every look came to its end, nothing was proved")
            codes += try await scene.newDeaths(20)
            let servers = try await scene.servers()
            try await scene.wait { try await scene.openedLegs() >= codes.count }
            for server in servers { try scene.cutPower(server.program) }
            #expect(try await scene.openedLegs() == codes.count)
            for code in codes {
                let history = try await scene.office.work.cases.history(of: code, for: scene.office.officer(.leader))
                #expect(history.map(\.kind) == [.opened, .legHandedOver], "\(code)")
            }
            #expect(try await scene.office.dossierCount() == 2 * codes.count)
            #expect(try scene.disk.run("verify").exitCode == 0)
        }
    }
}

extension KilledOffice {
    /// Two servers on one database, begun at the same moment.
    fileprivate func servers() async throws -> [(program: Program, address: URL)] {
        async let first = begun()
        async let second = begun()
        return [try await first, try await second]
    }

    private func begun() async throws -> (program: Program, address: URL) { try disk.serve() }

    fileprivate func newDeaths(_ count: Int) async throws -> [String] {
        var codes: [String] = []
        for _ in 1...count { codes.append(try await newDeath()) }
        return codes
    }

    /// A death of which our part is done, so that the funeral's help may begin.
    private func newDeath() async throws -> String {
        for version in [ProcedureVersion.death, .aid] where try await !has(version.code) {
            try await office.keep(version)
        }
        let form = IntakeForm(
            procedureCode: "1.000656", owner: Person(name: "Nguyễn Văn Thử", phone: "0912345678"),
            furtherLegs: [.funeralAid])
        let key = try ReceptionKey(office.surroundings.freshKey(), bodyHash: "")
        let code = try await office.work.intake.receive(form, key: key, by: office.officer(.reception)).dossier.code
        try await office.bring(code, to: .decided)
        _ = try await office.work.acts.number(code, by: office.officer(.clerk))
        return code
    }

    fileprivate func openedLegs() async throws -> Int {
        let id = office.office.id
        return try await office.database.read { reader in
            try reader.row(
                "SELECT count(*) AS n FROM case_event WHERE office_id = \(id) AND kind = 'legHandedOver'"
            )?.integer("n") ?? 0
        }
    }

    private func has(_ code: String) async throws -> Bool {
        let id = office.office.id
        return try await office.database.read { try ProcedureStore.lastNumber(of: code, office: id, in: $0) } > 0
    }
}

extension ProcedureVersion {
    fileprivate static let death = ProcedureVersion.sample(
        code: "1.000656", name: "Đăng ký khai tử", limit: .sameDay)
    fileprivate static let aid = ProcedureVersion.sample(
        code: "1.001731", name: "Hỗ trợ chi phí mai táng", limit: .workingDays(5))
}
