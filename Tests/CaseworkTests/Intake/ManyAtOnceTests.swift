import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Sixty-four people at the counters in the same moment.
@Suite struct ManyAtOnceTests {
    private static let people = 64

    @Test(arguments: Engine.available, [1, 10])
    func `sixty-four receptions at once give sixty-four codes without a gap, and nobody is sent away`(
        engine: Engine, officeCount: Int
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            var counters = [office.officer(.reception)]
            for number in 1..<officeCount { counters.append(try await office.openNeighbour(number)) }
            let received = try await Self.everybody(at: counters, of: office)
            #expect(received.count == Self.people)
            for (counter, dossiers) in Dictionary(grouping: received, by: \.officeID) {
                let numbers = dossiers.compactMap { Int($0.code.suffix(4)) }.sorted()
                #expect(numbers == Array(1...dossiers.count), "\(counter)")
                #expect(dossiers.map(\.bookNumber).sorted() == numbers, "\(counter)")
            }
            #expect(Set(received.map(\.officeID)).count == officeCount)
            #expect(try await office.dossierCount() == Self.people)
            #expect(try await Verification(database: office.database).run().dossiers == Self.people)
        }
    }

    private static func everybody(at counters: [Officer], of office: TestOffice) async throws -> [Dossier] {
        try await withThrowingTaskGroup(of: Dossier.self) { group in
            for person in 0..<people {
                group.addTask {
                    let counter = counters[person % counters.count]
                    return try await office.newDossier("2.000815", key: "người \(person)", by: counter)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}

extension TestOffice {
    /// One more commune in the same database, with an officer at its counter.
    fileprivate func openNeighbour(_ number: Int) async throws -> Officer {
        let neighbour = Office(
            id: "xa\(number)", agencyCode: "H01.89.2\(number)", name: "Ủy ban nhân dân xã Số \(number)",
            province: "tỉnh An Giang")
        _ = try await work.setup.create(neighbour, administrator: account("quantri\(number)", .administrator))
        let record = VersionRecord(.copy, proposedBy: SystemActor.id, proposedAt: clock.now)
        try await database.write { writer in
            try ProcedureStore.insert(record, office: neighbour.id, in: writer)
            try CalendarStore.state(year: 2026, office: neighbour.id, in: writer)
        }
        return try await work.accounts.create(
            account("quay\(number)", .reception), officeID: neighbour.id, by: SystemActor.id
        ).officer
    }

    private func account(_ userName: String, _ role: Role) -> NewAccount {
        NewAccount(userName: userName, name: "Nguyễn Văn Thử", roles: [role], password: Self.password)
    }
}
