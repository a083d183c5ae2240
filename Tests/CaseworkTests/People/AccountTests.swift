import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct AccountTests {
    @Test(arguments: Engine.available)
    func `every act on accounts and tokens is an event, and the chain holds`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let (hoa, nam) = (office.officer(.reception), office.officer(.administrator))
            let accounts = office.work.accounts
            try await accounts.setRoles([.reception, .clerk], officeID: hoa.officeID, officerID: hoa.id, by: nam.id)
            _ = try await accounts.resetPassword(officeID: hoa.officeID, officerID: hoa.id, by: nam.id)
            _ = try await office.work.tokens.create(userName: "hoa", label: "a", days: 1, by: nam.id)
            try await accounts.deactivate(officeID: hoa.officeID, officerID: hoa.id, by: nam.id)
            let events = try await office.database.read { try OfficeEventStore.events(officeID: hoa.officeID, in: $0) }
            let kinds = events.suffix(4).map(\.link.kind)
            #expect(kinds == ["rolesChanged", "passwordReset", "tokenCreated", "accountDeactivated"])
            #expect(events.first?.link.kind == "officeCreated")
            #expect(events.map(\.link.sequence) == Array(1...events.count))
            let starts = [EventChain.start] + events.dropLast().map(\.hash)
            #expect(events.map(\.link.previousHash) == starts)
            #expect(events.allSatisfy { EventChain.hash($0.link) == $0.hash })
        }
    }

    @Test(arguments: Engine.available)
    func `no event and no list holds a password or a token`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let made = try await office.work.accounts.create(
                NewAccount(userName: "lan", name: "Đặng Thị Lan", roles: [.clerk]), officeID: office.office.id,
                by: office.officer(.administrator).id)
            let token = try await office.work.tokens.create(userName: "lan", label: "a", days: 1, by: SystemActor.id)
            let events = try await office.database.read {
                try OfficeEventStore.events(officeID: "hoabinh", in: $0)
            }
            let account = try await office.database.read { try OfficerStore.account(userName: "lan", in: $0) }
            #expect(!events.contains { $0.link.payload.contains(made.password) || $0.link.payload.contains(token) })
            #expect(try #require(account).passwordHash.hasPrefix("scrypt$4$1$1$"))
            #expect(try #require(account).mustChangePassword)
        }
    }

    @Test(arguments: Engine.available)
    func `an office always keeps somebody who keeps its accounts`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let nam = office.officer(.administrator)
            let accounts = office.work.accounts
            let closing = await refusal {
                try await accounts.deactivate(officeID: nam.officeID, officerID: nam.id, by: SystemActor.id)
            }
            #expect(closing == .lastAdministrator)
            let demoting = await refusal {
                try await accounts.setRoles([.control], officeID: nam.officeID, officerID: nam.id, by: SystemActor.id)
            }
            #expect(demoting == .lastAdministrator)
            let own = await refusal {
                try await accounts.deactivate(officeID: nam.officeID, officerID: nam.id, by: nam.id)
            }
            #expect(own == .ownAccount)
        }
    }

    @Test(arguments: Engine.available)
    func `who keeps accounts cannot also hold a post that sees citizens' data`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let hoa = office.officer(.reception)
            let mixed = await refusal {
                try await office.work.accounts.setRoles(
                    [.reception, .administrator], officeID: hoa.officeID, officerID: hoa.id, by: SystemActor.id)
            }
            #expect(mixed == .rolesConflict)
        }
    }

    @Test(arguments: Engine.available)
    func `a user name is taken once in the whole database`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let second = Office(
                id: "anphu", agencyCode: "H01.89.13", name: "Ủy ban nhân dân xã An Phú", province: "An Giang")
            let taken = await refusal {
                _ = try await office.work.setup.create(
                    second, administrator: NewAccount(userName: "NAM", name: "Lý Văn Nam", roles: [.administrator]))
            }
            #expect(taken == .userNameTaken("nam"))
            // All or nothing: the office is not there either.
            let stored = try await office.database.read { try OfficeStore.office("anphu", in: $0) }
            #expect(stored == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `an administrator of one office cannot touch the officers of another`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let second = Office(
                id: "anphu", agencyCode: "H01.89.13", name: "Ủy ban nhân dân xã An Phú", province: "An Giang")
            let other = try await office.work.setup.create(
                second, administrator: NewAccount(userName: "lyvannam", name: "Lý Văn Nam", roles: [.administrator]))
            let hoa = office.officer(.reception)
            let foreign = await refusal {
                try await office.work.accounts.deactivate(
                    officeID: other.officer.officeID, officerID: hoa.id, by: other.officer.id)
            }
            #expect(foreign == .officerUnknown)
        }
    }

    @Test(arguments: Engine.available)
    func `generated passwords are never the same and keep the rule`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            var seen: Set<String> = []
            for number in 0..<40 {
                let made = try await office.work.accounts.create(
                    NewAccount(userName: "nguoi\(number)", name: "Người \(number)", roles: [.clerk]),
                    officeID: office.office.id, by: SystemActor.id)
                try PasswordRule.check(made.password, userName: made.officer.userName)
                seen.insert(made.password)
            }
            #expect(seen.count == 40)
        }
    }
}
