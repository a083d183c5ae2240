import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The counter's verbs: numbers that are given once, and slips for whoever cannot be received.
@Suite struct IntakeTests {
    private let person = Person(name: "Trần Thị Thiếu", personalNumber: "089190000123")

    @Test(arguments: Engine.available)
    func `codes begin anew each day and the book goes on`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            var given: [String] = []
            for minutes in [0, 0, 24 * 60] {
                office.clock.advance(minutes: minutes)
                let dossier = try await office.receive()
                given.append("\(dossier.code) \(dossier.bookNumber)")
            }
            #expect(
                given == ["H01.89.12-261124-0001 1", "H01.89.12-261124-0002 2", "H01.89.12-261125-0001 3"])
        }
    }

    @Test(arguments: Engine.available)
    func `a refused reception spends no number and stores nothing`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            await #expect(throws: IntakeRefusal.ownerNameMissing) {
                try await office.receive(owner: Person(name: ""))
            }
            #expect(try await office.receive().code == "H01.89.12-261124-0001")
            #expect(try await office.dossierCount() == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a key used for other words is refused, for the same words it gives the same dossier`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            let form = IntakeForm(procedureCode: "2.000815", owner: person)
            let (intake, officer) = (office.work.intake, office.officer(.reception))
            let first = try await intake.receive(form, key: ReceptionKey("k", bodyHash: "a"), by: officer)
            office.clock.advance(minutes: 24 * 60)
            let again = try await intake.receive(form, key: ReceptionKey("k", bodyHash: "a"), by: officer)
            #expect(again.isRepeated && again.dossier == first.dossier && again.reception == first.reception)
            await #expect(throws: IntakeRefusal.idempotencyKeyReused(code: first.dossier.code)) {
                try await intake.receive(form, key: ReceptionKey("k", bodyHash: "b"), by: officer)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a form sent sixteen times in the same moment receives once`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            let received = try await withThrowingTaskGroup(of: Dossier.self) { group in
                for _ in 0..<16 { group.addTask { try await office.newDossier("2.000815", key: "một") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(received.map(\.code)) == ["H01.89.12-261124-0001"])
            #expect(try await office.dossierCount() == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a slip sent twice is one slip, and two slips at once have two numbers`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            let slips = try await withThrowingTaskGroup(of: IntakeNotice.self) { group in
                for number in 0..<16 { group.addTask { try await refuse(office, key: "\(number / 2)") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(slips.map(\.id)).count == 8)
            #expect(Set(slips.map(\.bookNumber)) == Set(1...8))
        }
    }

    @Test(arguments: Engine.available)
    func `slips say what is missing or why not, and only the counter writes them`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.copy)
            await #expect(throws: IntakeRefusal.itemsMissing) { try await ask(office, items: [""], key: "1") }
            await #expect(throws: IntakeRefusal.reasonMissing) { try await refuse(office, reason: "", key: "2") }
            await #expect(throws: WorkflowRefusal.notYourPost) {
                try await office.work.intake.refuse(
                    procedure: "2.000815", person: person, reason: "Không thuộc thẩm quyền.", key: "3",
                    by: office.officer(.leader))
            }
        }
    }

    @discardableResult
    private func ask(
        _ office: TestOffice, of person: Person? = nil, items: [String] = ["Bản chính giấy tờ"], key: String
    ) async throws -> IntakeNotice {
        try await office.work.intake.requestCompletion(
            procedure: "2.000815", person: person ?? self.person, items: items, reason: "Thiếu giấy tờ.", key: key,
            by: office.officer(.reception))
    }

    @discardableResult
    private func refuse(
        _ office: TestOffice, reason: String = "Không thuộc thẩm quyền.", key: String
    ) async throws -> IntakeNotice {
        try await office.work.intake.refuse(
            procedure: "2.000815", person: person, reason: reason, key: key, by: office.officer(.reception))
    }
}
