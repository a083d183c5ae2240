import Casework
import Domain
import Foundation
import Logging
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// The service for filings is signed in to once, and its list is given back however a visit ends.
@Suite struct InboundSessionTests {
    private static let code = "000.00.00.H99-261124-4001"

    @Test func `one session serves all visits until it is old or refused`() async throws {
        try await FilingsAtWork.open { work in
            try work.file(Self.code)
            await work.fetcher.look()
            for _ in 1...3 { try await work.goOn() }
            #expect(work.told == [1])
            #expect(work.portal.book.sessionCount == 1)
            work.portal.book.changeFaults { $0.ordered = [.expiredToken] }
            try await work.goOn()
            #expect(work.portal.book.sessionCount == 2)
            work.office.clock.advance(seconds: 600)
            await work.fetcher.look()
            #expect(work.portal.book.sessionCount == 3, "nobody trusts a session longer than ten minutes")
        }
    }

    @Test func `several programs each keep a session of their own`() async throws {
        try await FilingsAtWork.open { work in
            let other = InboundFetcher(
                work: work.office.work, ownAddress: "https://motcua.example",
                logger: Logger(label: "test") { _ in HeardLog() })
            for _ in 1...3 {
                try await work.goOn()
                work.office.clock.advance(seconds: 90)
                await other.look()
            }
            await other.close()
            #expect(work.portal.book.sessionCount == 2)
        }
    }

    @Test func `changed settings are signed in to anew`() async throws {
        try await FilingsAtWork.open { work in
            try await work.goOn()
            var connection = try #require(try await work.office.work.inbound.fetching().first)
            connection.unitCode = "H99.01.15"
            _ = try await work.office.work.inbound.configure(connection, wantsDeliveryKey: false)
            try await work.goOn()
            #expect(work.portal.book.sessionCount == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `a visit that fails for a reason of our own gives the list back`(engine: Engine) async throws {
        try await FilingsAtWork.open(engine) { work in
            var connection = try #require(try await work.office.work.inbound.fetching().first)
            connection.pollSeconds = 5
            _ = try await work.office.work.inbound.configure(connection, wantsDeliveryKey: false)
            try work.file(Self.code, scan: try FileSamples.bytes("two-pages.pdf"))
            let broken = InboundFetcher(
                work: OfficeWork(
                    database: work.office.database, files: FullDisk(), surroundings: work.office.surroundings),
                ownAddress: "https://motcua.example", logger: Logger(label: "test") { _ in HeardLog() })
            work.office.clock.advance(seconds: 10)
            await broken.look()
            #expect(work.online?.isTaken == false)
            work.office.clock.advance(seconds: 6)
            #expect(try await work.office.work.inbound.free().count == 1)
            await broken.close()
            await work.fetcher.look()
            #expect(work.online?.isTaken == true)
        }
    }

    @Test func `a program that stops in the middle of a visit gives the list back`() async throws {
        try await FilingsAtWork.open { work in
            let inbound = work.office.work.inbound
            let connection = try #require(try await inbound.fetching().first)
            #expect(try await inbound.claim(connection, for: "stopping", seconds: 3_000))
            work.office.clock.advance(seconds: 90)
            #expect(try await inbound.free().isEmpty)
            try await inbound.giveBack("stopping")
            #expect(try await inbound.free().count == 1)
        }
    }
}

/// A store that takes nothing.
private struct FullDisk: FileStore {
    func receive(upTo limit: Int) throws -> IncomingFile { throw NoRoom() }
    func size(of hash: FileHash) throws -> Int? { nil }
    func path(of hash: FileHash) -> String { "/dev/null" }
    func remove(_ hash: FileHash, keptBefore moment: Date) throws {}
    func all() throws -> [StoredFile] { [] }

    private struct NoRoom: Error {}
}
