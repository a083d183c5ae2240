import Casework
import Domain
import Storage
import TestSupport
import Testing

/// A form that two people signed serves the next form of either; who is only named in it gets nothing.
@Suite struct FormSignerStoreTests {
    private static let wife = FormParty(
        Person(
            name: "Trần Thị Mẫu", personalNumber: "089304000456", birthDate: "2004-12-31", sex: .female,
            address: "Ấp Long Định, xã Hoà Bình, tỉnh An Giang"))

    @Test(arguments: Engine.available)
    func `the wife's card finds the form the husband asked for, and the look is in the access log`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let marriage = try await office.finish(try await office.begin("1.000894").id)
            office.clock.advance(seconds: 60)
            let birth = try await office.begin(for: Self.wife)
            let filled = try #require(birth.content?.form)
            #expect(filled.text("applicant.name") == "Trần Thị Mẫu")
            #expect(filled.text("mother.name") == "Trần Thị Mẫu" && filled.text("father.name") == "Nguyễn Văn Thử")
            let definition = try #require(TestOffice.definitions.first { $0.name == "birth-registration" })
            #expect(definition.share(of: filled).percent >= 60)
            let looks = try await office.database.read {
                try AccessLogStore.accesses(.subject(marriage.id), limit: 10, office: "hoabinh", in: $0)
            }
            #expect(looks.contains { $0.page == "form filled from it" })
            #expect(
                try await office.begin("1.000894", for: Self.wife).id != marriage.id, "it is not hers to go on with")
        }
    }

    @Test(arguments: Engine.available)
    func `nobody finds it before it is agreed to, once it is opened again, or after it was erased`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            let hoa = office.officer(.reception)
            let id = try await office.begin("1.000894").id
            try await office.work.forms.write(
                ["wife.identity": .text("Căn cước số 089304000456")], on: id, by: hoa)
            #expect(try await office.formsSigned().isEmpty, "half-written")
            _ = try await office.finish(id)
            #expect(try await office.formsSigned() == [id])
            try await office.work.forms.reopen(id, by: hoa)
            #expect(try await office.formsSigned().isEmpty, "opened again")
            try await office.work.forms.confirm(id, by: hoa)
            #expect(try await office.formsSigned() == [id])
            office.clock.advance(seconds: 731 * 86_400)
            #expect(try await office.work.forms.eraseOutdated() == 1)
            #expect(try await office.formsSigned().isEmpty, "erased")
        }
    }

    @Test(arguments: Engine.available)
    func `a child who is only named in a form is not found by its number`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedFormProcedures()
            _ = try await office.finish(try await office.begin("1.000894").id)
            let stranger = FormParty(Person(name: "Nguyễn Thị Thơm", personalNumber: "089210000789"))
            let form = try await office.begin(for: stranger)
            #expect(form.content?.form.isBlank("mother.name") == true)
            #expect(try await office.formsSigned().count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `what somebody signed is found by an index`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let plan: [String] = try await office.database.read { reader in
                let query: SQLText = """
                    SELECT f.* FROM citizen_form AS f
                    JOIN citizen_form_signer AS s ON s.office_id = f.office_id AND s.form_id = f.form_id
                    WHERE s.office_id = \("hoabinh") AND s.person_hash = \("0f") AND f.person_hash <> \("0f")
                    ORDER BY f.changed_at DESC, f.form_id LIMIT 10
                    """
                switch reader.dialect {
                case .sqlite: return try reader.rows("EXPLAIN QUERY PLAN \(query)").map { try $0.text("detail") }
                case .postgres: return try reader.rows("EXPLAIN \(query)").map { try $0.text("QUERY PLAN") }
                }
            }
            #expect(plan.contains { $0.contains("citizen_form_signer_person") }, "\(plan)")
        }
    }
}

extension TestOffice {
    /// The forms that somebody signed beside the applicant.
    fileprivate func formsSigned() async throws -> [String] {
        try await database.read {
            try $0.rows("SELECT form_id FROM citizen_form_signer").map { try $0.text("form_id") }
        }
    }
}
