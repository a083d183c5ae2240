import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// Daily seals: made once, linked, and able to show what was changed behind them.
@Suite struct SealTests {
    @Test(arguments: Engine.available)
    func `a day is sealed once however many look, and the next seal names only what has moved`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            _ = try await office.newDossier()
            let code = try await office.drafted()
            let made = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...6 { group.addTask { try await office.work.sealing.look() } }
                return try await group.reduce(0, +)
            }
            #expect(made == 1)
            office.clock.advance(minutes: 60)
            #expect(try await office.work.sealing.look() == 0, "today has its seal")
            _ = try await office.work.acts.sign(code, by: office.officer(.leader))
            office.clock.advance(minutes: 24 * 60)
            #expect(try await office.work.sealing.look() == 1)
            let seals = try await office.seals()
            #expect(seals.map(\.number) == [1, 2] && seals.map(\.dossierCount) == [2, 2])
            #expect(seals[0].headCount == 3, "two dossiers and the office's own chain")
            #expect(seals[1].headCount == 1 && seals[1].eventCount > seals[0].eventCount)
            let count = try await Verification(database: office.database).run()
            #expect(count.events == seals[1].eventCount)
            office.clock.advance(minutes: 24 * 60)
            #expect(try await office.work.sealing.look() == 1, "a quiet day has its seal as well")
            #expect(try await office.work.sealing.seal(office.office.id).number == 4)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a clock that ran ahead leaves no day unsealed for long`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let morning = office.clock.now
            office.clock.advance(minutes: 400 * 24 * 60)
            #expect(try await office.work.sealing.look() == 1)
            office.clock.set(morning)
            #expect(try await office.work.sealing.look() == 1)
            #expect(try await office.work.sealing.look() == 0)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a sealing that was broken off is gone on with, though its chains have moved since`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.drafted()
            let id = office.office.id
            try await office.database.write { writer in
                let heads = try ChainHeadStore.movedDossiers(after: "", limit: 10, office: id, in: writer)
                try SealStore.add(heads, to: 1, office: id, in: writer)
            }
            _ = try await Verification(database: office.database).run()
            _ = try await office.work.acts.sign(code, by: office.officer(.leader))
            #expect(try await office.work.sealing.look() == 1)
            #expect(try await office.seals().map(\.headCount) == [3], "the dossier as it was, and as it is")
            let count = try await Verification(database: office.database).run()
            #expect(try await office.seals().first?.eventCount == count.events)
        }
    }

    @Test(arguments: Engine.available)
    func `a chain rewritten whole passes as consistent, and is found by the seals that left the database`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            _ = try await office.newDossier()
            let code = try await office.drafted()
            try await office.sealedFile { file, keys in
                let sealed = try await office.dossier(code).sequence
                let signed = try await office.work.acts.sign(code, by: office.officer(.leader)).sequence
                let proof = try await SealBook(database: office.database).prove(by: file, keys: keys)
                let count = try await Verification(database: office.database).run()
                #expect(proof.sealCount == 1 && proof.eventCount == count.events - (signed - sealed))
                try await office.rewrite(code)
                let found = BrokenLink.sealedChainDiffers(subject: code, sequence: sealed, seal: 1)
                await #expect(throws: found) { try await Verification(database: office.database).run() }
                try await office.forgetSeals()
                _ = try await Verification(database: office.database).run()
                await #expect(throws: found) {
                    try await SealBook(database: office.database).prove(by: file, keys: keys)
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a dossier that was taken away, and a seal made anew with another key, are found`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            _ = try await office.newDossier()
            try await office.sealedFile { file, keys in
                let book = SealBook(database: office.database)
                await #expect(throws: BrokenLink.sealKeyUnknown(number: 1)) {
                    try await book.prove(by: file, keys: [String(repeating: "0", count: 64)])
                }
                try await office.forgetSeals()
                await #expect(throws: BrokenLink.sealMissing(number: 1)) {
                    try await book.prove(by: file, keys: keys)
                }
                let text = try String(contentsOfFile: file, encoding: .utf8)
                let edited = text.replacing("\"dossierCount\":1", with: "\"dossierCount\":2")
                try Data(edited.utf8).write(to: URL(filePath: file))
                await #expect(throws: BrokenLink.sealDiffers(number: 1)) {
                    try await book.prove(by: file, keys: keys)
                }
                try Data("không phải niêm phong\n".utf8).write(to: URL(filePath: file))
                await #expect(throws: SealFileFault.self) { try await book.prove(by: file, keys: keys) }
            }
        }
    }

    @Test(
        arguments: Engine.available,
        [
            "UPDATE seal SET event_count = 1", "UPDATE seal SET sealed_at = '2026-11-01T02:05:00Z'",
            "DELETE FROM sealed_head WHERE subject = 'office'", "DELETE FROM seal WHERE number = 1",
            "UPDATE sealed_head SET sequence = sequence + 90",
        ])
    func `a seal changed by hand is named by the check`(engine: Engine, change: String) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            _ = try await office.newDossier()
            _ = try await office.work.sealing.seal(office.office.id)
            _ = try await office.work.sealing.seal(office.office.id)
            _ = try await office.database.write { try $0.execute(SQLText(script: change)) }
            await #expect(throws: BrokenLink.self) { try await Verification(database: office.database).run() }
        }
    }
}

extension TestOffice {
    fileprivate func seals() async throws -> [Seal] {
        let id = office.id
        return try await database.read { try SealStore.all(office: id, in: $0) }
    }

    /// Seals the office and gives the file that leaves the database, with the key that signed it.
    fileprivate func sealedFile(_ body: (String, Set<String>) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let seal = try await work.sealing.seal(office.id)
            #expect(try await SealBook(database: database).write(to: folder + "/seals.jsonl") == 1)
            try await body(folder + "/seals.jsonl", [seal.publicKey])
        }
    }

    /// Moves every entry of a dossier by a minute and makes all its hashes anew, as somebody would who knows how.
    fileprivate func rewrite(_ code: String) async throws {
        let id = office.id
        try await database.write { writer in
            var previous = EventChain.start
            for event in try DossierEventStore.events(of: code, office: id, in: writer) {
                var link = event.link(of: code, office: id)
                (link.enteredAt, link.previousHash) = (link.enteredAt.adding(seconds: 60), previous)
                previous = EventChain.hash(link)
                try writer.execute(
                    """
                    UPDATE dossier_event SET entered_at = \(link.enteredAt), previous_hash = \(link.previousHash),
                        hash = \(previous)
                    WHERE office_id = \(id) AND dossier_code = \(code) AND sequence = \(link.sequence)
                    """)
            }
        }
    }

    fileprivate func forgetSeals() async throws {
        _ = try await database.write { writer in
            try writer.execute("DELETE FROM seal")
            try writer.execute("DELETE FROM sealed_head")
        }
    }
}
