import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What the counter finds by a few keys: the procedures most used first, and people who were here before.
@Suite struct CounterCatalogueTests {
    @Test(arguments: Engine.available)
    func `what this office receives most stands first, then what communes usually do, then the rest`(
        engine: Engine
    ) async throws {
        try await Self.open(engine) { office in
            #expect(try await Self.mostUsed(office) == ["2.000815", "1.001193", "1.004873", "9.000001"])
            for _ in 1...2 { _ = try await office.receive("9.000001") }
            _ = try await office.receive("1.004873")
            office.clock.advance(minutes: 11)
            #expect(try await Self.mostUsed(office) == ["9.000001", "1.004873", "2.000815", "1.001193"])
            let found = try await office.work.counter.matching("cap giay", office: office.office.id)
            #expect(found.map(\.code) == ["9.000001", "1.004873"], "also among what was found")
        }
    }

    @Test(arguments: Engine.available)
    func `what nobody has asked for in three months falls back`(engine: Engine) async throws {
        try await Self.open(engine) { office in
            _ = try await office.receive("9.000001")
            office.clock.advance(minutes: 91 * 24 * 60)
            #expect(try await Self.mostUsed(office).last == "9.000001")
        }
    }

    @Test(arguments: Engine.available, ["cap giay", "GIẤY cấp", "hon nhan tinh", "1.004873", "  xác   nhận "])
    func `any words find a procedure, with or without accents`(engine: Engine, words: String) async throws {
        try await Self.open(engine) { office in
            let found = try await office.work.counter.matching(words, office: office.office.id)
            #expect(found.map(\.code).contains("1.004873"))
            #expect(!found.map(\.code).contains("2.000815"))
        }
    }

    @Test(arguments: Engine.available)
    func `a procedure whose whole name is typed stands first, however seldom it is used`(engine: Engine) async throws {
        try await Self.open(engine) { office in
            let counter = office.work.counter
            let often = try await counter.matching("cap giay", office: office.office.id).map(\.code)
            #expect(often.first != "9.000001")
            let named = try await counter.matching("cấp giấy phép hiếm gặp", office: office.office.id)
            #expect(named.first?.code == "9.000001")
            let other = ProcedureVersion.sample(code: "8.000001", name: "Hiếm gặp: đổi cấp giấy phép")
            try await office.keep(other)
            let both = try await counter.matching("cap giay phep hiem gap", office: office.office.id).map(\.code)
            #expect(both == ["9.000001", "8.000001"], "the other stands before it otherwise")
        }
    }

    private static func mostUsed(_ office: TestOffice) async throws -> [String] {
        try await office.work.counter.mostUsed(office: office.office.id).map(\.code)
    }

    private static func open(
        _ engine: Engine, _ body: @escaping @Sendable (TestOffice) async throws -> Void
    ) async throws {
        try await TestOffice.open(engine) { office in
            let rare = ProcedureVersion.sample(code: "9.000001", name: "Cấp giấy phép hiếm gặp")
            try await office.seedProcedures([.sample(), .sampleOfThreeDays, .birth, rare])
            try await body(office)
        }
    }
}

/// Finding an applicant who has been here before.
@Suite struct KnownApplicantTests {
    private static let people = [
        Person(
            name: "Đặng Thị Ánh Nguyệt", personalNumber: "089190000123", birthDate: "1990-02-05", phone: "0912345678"),
        Person(name: "Đặng Văn Nguyên", personalNumber: "089090000124"),
        Person(name: "Trần Văn Ánh", birthDate: "1958"),
    ]

    @Test(
        arguments: Engine.available,
        [
            ("dang nguyet", ["Đặng Thị Ánh Nguyệt"]), ("ĐẶNG Thị", ["Đặng Thị Ánh Nguyệt"]),
            ("anh", ["Trần Văn Ánh", "Đặng Thị Ánh Nguyệt"]), ("nguye", ["Đặng Thị Ánh Nguyệt", "Đặng Văn Nguyên"]),
            ("nguyen thi", []), ("nguyet anh dang thi", ["Đặng Thị Ánh Nguyệt"]),
        ])
    func `by words of the name, with or without accents`(
        engine: Engine, search: (typed: String, names: [String])
    ) async throws {
        try await Self.open(engine) { office in
            let id = office.office.id
            let found = try await office.database.read {
                try PersonSearch.byName(search.typed, limit: 5, office: id, in: $0)
            }
            #expect(found.map(\.person.name).sorted() == search.names.sorted())
        }
    }

    @Test(arguments: Engine.available)
    func `by the number, once, with what the latest dossier says`(engine: Engine) async throws {
        try await Self.open(engine) { office in
            office.clock.advance(minutes: 24 * 60)
            var moved = Self.people[0]
            moved.address = "Ấp Mới"
            let latest = try await office.receive(owner: moved).code
            let id = office.office.id
            let found = try await office.database.read {
                try PersonSearch.byNumber("089190000123", limit: 3, office: id, in: $0)
            }
            #expect(found.map(\.person.address) == ["Ấp Mới"])
            #expect(found.map(\.dossierCode) == [latest])
            let nobody = try await office.database.read {
                try PersonSearch.byNumber("089190000999", limit: 3, office: id, in: $0)
            }
            #expect(nobody.isEmpty)
        }
    }

    private static func open(
        _ engine: Engine, _ body: @escaping @Sendable (TestOffice) async throws -> Void
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            for person in people { _ = try await office.receive(owner: person) }
            try await body(office)
        }
    }
}
