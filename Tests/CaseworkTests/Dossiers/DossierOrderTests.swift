import Casework
import Domain
import Storage
import TestSupport
import Testing

/// In which order lists show dossiers.
@Suite struct DossierOrderTests {
    @Test(arguments: Engine.available)
    func `the latest received stands first, also when the day's numbers widen past 9999`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            let earlier = try await office.receive().code
            office.clock.advance(minutes: 24 * 60)
            let (id, today) = (office.office.id, office.clock.now.date)
            let series = "day \(today)"
            try await office.database.write { writer in
                _ = try writer.execute(
                    """
                    INSERT INTO dossier_number (office_id, series, last_number)
                    VALUES (\(id), \(series), 9998)
                    """)
            }
            var codes: [String] = []
            for _ in 1...3 { codes.append(try await office.receive().code) }
            #expect(codes.map { $0.split(separator: "-").last } == ["9999", "10000", "10001"])
            let filters = [DossierFilter(), DossierFilter(receivedFrom: today), DossierFilter(codes: codes)]
            let lists = try await office.database.read { reader in
                try filters.map {
                    try DossierList.matching($0, limit: 10, offset: 0, office: id, in: reader).map(\.dossier.code)
                }
            }
            #expect(lists == [codes.reversed() + [earlier], codes.reversed(), codes.reversed()])
        }
    }

    @Test(arguments: Engine.available)
    func `what somebody waits for is signed before what was due earlier`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await office.keep(.copy)
            let ordinary = try await office.drafted()
            office.clock.advance(minutes: 3 * 24 * 60 + 30)
            let atOnce = try await office.newDossier("2.000815", isImmediate: true)
            #expect(try await office.dossier(ordinary).dueAt < atOnce.dueAt)
            let id = office.office.id
            let list = try await office.database.read {
                try DossierList.waitingForSignature(limit: 10, office: id, in: $0).map(\.dossier.code)
            }
            #expect(list == [atOnce.code, ordinary])
            _ = try await office.work.acts.abandonImmediate(
                atOnce.code, reason: "Lãnh đạo đi vắng.", by: office.officer(.reception))
            let after = try await office.database.read {
                try DossierList.waitingForSignature(limit: 10, office: id, in: $0).map(\.dossier.code)
            }
            #expect(after == [ordinary])
        }
    }
}
