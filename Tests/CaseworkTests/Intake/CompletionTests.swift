import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Asking for completion: at the counter and while processing together never more than twice, and nothing twice.
@Suite struct CompletionTests {
    private let thieu = Person(name: "Trần Thị Thiếu", personalNumber: "089190000123", phone: "0912345678")

    @Test(arguments: Engine.available)
    func `nobody is sent home for completion a third time for one matter`(engine: Engine) async throws {
        try await Self.open(engine) { counter in
            for number in 1...2 {
                let slip = try await counter.ask(thieu, ["Giấy tờ \(number)"])
                #expect(slip.bookNumber == number)
            }
            let refusal = await counter.refusal(thieu, ["Giấy tờ 3"])
            #expect(refusal == .alreadyAsked(number: "02/PBS-TTPVHCC", on: counter.today, byName: false))
            let someoneElse = Person(name: "Lê Văn Khác", personalNumber: "089090000124")
            #expect(try await counter.ask(someoneElse, ["Giấy tờ 1"]).bookNumber == 3, "a refusal spends no number")
        }
    }

    @Test(arguments: Engine.available)
    func `whoever shows no number is known by name and telephone, and a namesake by the number`(
        engine: Engine
    ) async throws {
        try await Self.open(engine) { counter in
            let nameless = Person(name: "Nguyễn Văn An", phone: "0912345678")
            for number in 1...2 { _ = try await counter.ask(nameless, ["Giấy tờ \(number)"]) }
            let again = await counter.refusal(Person(name: "NGUYỄN VĂN AN"), ["Giấy tờ 3"])
            #expect(again == .alreadyAsked(number: "02/PBS-TTPVHCC", on: counter.today, byName: true))
            #expect(again?.message.contains("xin nhập số định danh") == true)
            _ = try await counter.ask(Person(name: "Nguyễn Văn An", phone: "0987654321"), ["Giấy tờ 3"])
            _ = try await counter.ask(Person(name: "Nguyễn Văn An", personalNumber: "089090000124"), ["Giấy tờ 3"])
        }
    }

    @Test(arguments: Engine.available)
    func `nothing is asked for twice, neither in one slip nor in a later one`(engine: Engine) async throws {
        try await Self.open(engine) { counter in
            #expect(await counter.refusal(thieu, ["Tờ khai", "TO KHAI"]) == .itemRepeated("TO KHAI"))
            _ = try await counter.ask(thieu, ["Tờ khai", "Giấy chứng sinh"])
            let refusal = await counter.refusal(thieu, ["Hộ chiếu", "giấy chứng sinh"])
            #expect(
                refusal == .itemAskedBefore("giấy chứng sinh", number: "01/PBS-TTPVHCC", on: counter.today))
            _ = try await counter.ask(thieu, ["Hộ chiếu"])
        }
    }

    @Test(arguments: Engine.available)
    func `a second slip says why its things could not be known at the first, on the paper too, or is refused`(
        engine: Engine
    ) async throws {
        try await Self.open(engine) { counter in
            _ = try await counter.ask(thieu, ["Tờ khai"], unforeseen: "")
            let refusal = await counter.refusal(thieu, ["Hộ chiếu"], unforeseen: "")
            #expect(refusal == .askedOnceInFull(number: "01/PBS-TTPVHCC", on: counter.today, byName: false))
            let someoneElse = Person(name: "Lê Văn Khác", personalNumber: "089090000124")
            _ = try await counter.ask(someoneElse, ["Hộ chiếu"], unforeseen: "")
            let second = try await counter.ask(thieu, ["Hộ chiếu"], unforeseen: "Hộ chiếu cũ vừa hết hạn.")
            #expect(second.reason == "Thiếu giấy tờ. Lần trước chưa thể biết vì: Hộ chiếu cũ vừa hết hạn.")
            // Who brought the dossier begins a new matter.
            _ = try await counter.receive(thieu)
            _ = try await counter.ask(thieu, ["Tờ khai"], unforeseen: "")
        }
    }

    @Test(arguments: Engine.available)
    func `what the counter asked for counts while processing, and no longer for the next matter`(
        engine: Engine
    ) async throws {
        try await Self.open(engine) { counter in
            let office = counter.office
            for item in ["Tờ khai", "Hộ chiếu"] { _ = try await counter.ask(thieu, [item]) }
            let code = try await counter.receive(thieu)
            let dossier = try await office.dossier(code)
            #expect(dossier.supplementCount == 2)
            #expect(dossier.requestedItems == ["Tờ khai", "Hộ chiếu"])
            try await office.bring(code, to: .processing)
            #expect(await counter.proposal(on: code, ["Giấy chứng sinh"]) == .askedTwice)
            _ = try await counter.ask(thieu, ["Tờ khai"])
            let next = try await counter.receive(thieu)
            #expect(try await office.dossier(next).supplementCount == 1)
            try await office.bring(next, to: .processing)
            #expect(await counter.proposal(on: next, ["to khai"]) == .itemAskedBefore("to khai"))
            #expect(await counter.proposal(on: next, ["Ảnh thẻ", "ảnh thẻ"]) == .itemRepeated("ảnh thẻ"))
            #expect(await counter.proposal(on: next, ["Ảnh thẻ"]) == nil)
            let plain = try await office.dossier(try await counter.receive(thieu))
            #expect(plain.supplementCount == 0 && plain.requestedItems.isEmpty)
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `a slip of more than a year ago belongs to no matter of today`(engine: Engine) async throws {
        try await Self.open(engine) { counter in
            for item in ["Tờ khai", "Hộ chiếu"] { _ = try await counter.ask(thieu, [item]) }
            counter.office.clock.advance(minutes: (CompletionHistory.daysOfSlips + 1) * 24 * 60)
            let dossier = try await counter.office.dossier(try await counter.receive(thieu))
            #expect(dossier.supplementCount == 0)
        }
    }

    private static func open(
        _ engine: Engine, _ body: @escaping @Sendable (CompletionCounter) async throws -> Void
    ) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            try await body(CompletionCounter(office: office))
        }
    }
}

/// The counter of the test office with one procedure, asking people for what is missing.
private struct CompletionCounter: Sendable {
    let office: TestOffice

    var today: CivilDate { office.clock.now.date }

    /// With the reason why a second slip could not be the first.
    func ask(
        _ person: Person, _ items: [String], unforeseen: String = "Giấy tờ này mới phát sinh."
    ) async throws -> IntakeNotice {
        try await office.work.intake.requestCompletion(
            procedure: "1.001193", person: person, items: items, reason: "Thiếu giấy tờ.",
            unforeseen: unforeseen, key: office.surroundings.freshKey(), by: office.officer(.reception))
    }

    func refusal(
        _ person: Person, _ items: [String], unforeseen: String = "Giấy tờ này mới phát sinh."
    ) async -> IntakeRefusal? {
        do {
            _ = try await ask(person, items, unforeseen: unforeseen)
            return nil
        } catch {
            return error as? IntakeRefusal
        }
    }

    func receive(_ person: Person) async throws -> String {
        try await office.receive("1.001193", owner: person).code
    }

    func proposal(on code: String, _ items: [String]) async -> WorkflowRefusal? {
        await workflowRefusal {
            _ = try await office.work.acts.proposeSupplement(code, items: items, by: office.officer(.processing))
        }
    }
}
