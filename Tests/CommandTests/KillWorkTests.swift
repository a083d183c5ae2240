import Casework
import Domain
import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// The power cut behind the counter: the server is killed while it opens letters and prints papers.
@Suite(.serialized, .timeLimit(.minutes(10))) struct KillWorkTests {
    @Test(arguments: Engine.available)
    func `killed in the middle of its look, the watch opens each letter once`(engine: Engine) async throws {
        try await KilledOffice.open(engine) { scene in
            try await scene.office.keep(.birth)
            var (codes, interruptions): ([String], Int) = ([], 0)
            // A quick watch ends its look before the cut, and has to be given another.
            for life in 1...15 where interruptions < 2 {
                let before = try await scene.count(.apologyOpened)
                if before >= codes.count { codes += try await scene.newDossiers(200) }
                let server = try scene.disk.serve()
                try await scene.wait { try await scene.count(.apologyOpened) > before }
                try scene.cutPower(server.program)
                interruptions += try await scene.count(.apologyOpened) < codes.count ? 1 : 0
                let check = try scene.disk.run("verify")
                #expect(check.exitCode == 0, "life \(life): \(check.line)")
            }
            #expect(interruptions > 0, "every look came to its end, nothing was proved")
            let server = try scene.disk.serve()
            try await scene.wait { try await scene.count(.apologyOpened) >= codes.count }
            try scene.cutPower(server.program)
            for code in codes {
                #expect(try await scene.office.events(of: code).count { $0.kind == .apologyOpened } == 1, "\(code)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a PDF that waits when the server is killed is made by the next one, once`(engine: Engine) async throws {
        try await KilledOffice.open(engine) { scene in
            try await scene.office.keep(.birth)
            var codes: [String] = []
            for _ in 1...4 { codes.append(try await scene.office.newDossier().code) }
            for code in codes { try await scene.office.bring(code, to: .withdrawn) }
            let waiting = try await scene.office.work.paperFiling.waiting(limit: 100).count
            #expect(waiting >= codes.count)
            for pause in [1_200, 500, 2_000] {
                let server = try scene.disk.serve()
                try await Task.sleep(for: .milliseconds(pause))
                try scene.cutPower(server.program)
                #expect(try scene.disk.run("verify").exitCode == 0)
            }
            let server = try scene.disk.serve()
            try await scene.wait(seconds: 240) {
                try await scene.office.work.paperFiling.waiting(limit: 1).isEmpty
            }
            try scene.cutPower(server.program)
            #expect(try await scene.count(.paperFiled) == waiting)
            for code in codes {
                let filed = try await scene.office.events(of: code).filter { $0.kind == .paperFiled }
                #expect(Set(filed.compactMap { $0.facts[.paper] }).count == filed.count, "\(code)")
            }
            #expect(try scene.disk.run("verify").exitCode == 0, "each PDF lies under its hash")
        }
    }
}
