import Casework
import Domain
import Storage
import TestSupport
import Testing

/// In which order people of earlier dossiers are offered, alike on both engines.
@Suite struct PersonOrderTests {
    @Test(arguments: Engine.available)
    func `a person who came often is offered once, with what the latest dossier says`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            // More dossiers than are looked through for one name.
            for day in 1...130 {
                let person = Person(
                    name: "Trần Thị Mẫu", personalNumber: "089304000456", address: "Ấp \(day)",
                    phone: "09123456\(10 + day % 90)")
                try await office.receive(owner: person)
                if day % 10 == 0 { office.clock.advance(minutes: 24 * 60) }
            }
            let found = try await office.people("tran thi mau")
            #expect(found.map(\.person.address) == ["Ấp 130"])
        }
    }

    @Test(arguments: Engine.available)
    func `what fits accent by accent comes first, then the latest`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            for name in ["Nguyễn Thị Hoà", "Nguyễn Thị Hóa", "Nguyễn Thị Hoa", "Lê Hoà", "Trần Văn Hoá"] {
                try await office.receive(owner: Person(name: name))
                office.clock.advance(minutes: 24 * 60)
            }
            #expect(
                try await office.names("Hoà")
                    == ["Lê Hoà", "Nguyễn Thị Hoà", "Trần Văn Hoá", "Nguyễn Thị Hoa", "Nguyễn Thị Hóa"])
            #expect(
                try await office.names("Nguyễn Thị Hoa")
                    == ["Nguyễn Thị Hoa", "Nguyễn Thị Hóa", "Nguyễn Thị Hoà"])
            #expect(try await office.names("hoa").first == "Nguyễn Thị Hoa")
        }
    }

    @Test(arguments: Engine.available)
    func `exactly this name is found behind any number of names that differ in their accents`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            try await office.receive(owner: Person(name: "Nguyễn Thị Hoà", address: "Ấp Cũ"))
            for index in 1...130 {
                try await office.receive(owner: Person(name: "Nguyễn Thị Hóa", birthDate: "\(1900 + index)"))
            }
            #expect(try await office.names("Nguyễn Thị Hoà").first == "Nguyễn Thị Hoà")
        }
    }

    @Test(arguments: Engine.available)
    func `whoever only collected a result is nobody to take an address from`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let code = try await office.receive().code
            try await office.bring(code, to: .readyAtCounter)
            _ = try await office.work.acts.giveBack(
                code,
                to: ResultCollection(
                    evidence: .receipt, name: "Phạm Văn Nhận", settlement: .otherReceipt),
                by: office.officer(.reception))
            #expect(try await office.people("pham van nhan") == [])
        }
    }

    @Test(arguments: Engine.available)
    func `of the dossiers of a common name the latest are found`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            var codes: [String] = []
            for _ in 1...12 {
                codes.append(try await office.receive(owner: Person(name: "Trần Thị Mẫu")).code)
                office.clock.advance(minutes: 24 * 60)
            }
            let id = office.office.id
            let found = try await office.database.read {
                try DossierSearch.codes(byName: "mau tran", limit: 5, office: id, in: $0)
            }
            #expect(found == Array(codes.suffix(5).reversed()))
        }
    }
}

extension TestOffice {
    fileprivate func people(_ typed: String) async throws -> [KnownPerson] {
        let id = office.id
        return try await database.read { try PersonSearch.byName(typed, limit: 5, office: id, in: $0) }
    }

    fileprivate func names(_ typed: String) async throws -> [String] {
        try await people(typed).map(\.person.name)
    }
}
