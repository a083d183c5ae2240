import Casework
import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// Programs on a day without appointment, and programs that call tickets.
@Suite struct ModelDayInterfaceTests {
    @Test(arguments: Engine.available)
    func `a program must say why somebody gets an ordinary slip on a day without appointment`(
        engine: Engine
    ) async throws {
        try await Program.open(engine) { program in
            let office = program.site.office
            office.clock.advance(minutes: 7 * 24 * 60)
            let model = ServiceModel(
                name: "Thứ Ba không hẹn", decisionNumber: "15/QĐ-UBND", decidedOn: CivilDate(dayNumber: 20_700),
                weekdays: [.tuesday], validFrom: CivilDate(dayNumber: 20_700), kinds: [.noAppointment],
                procedures: ["2.000815"])
            let number = try await office.work.serviceModels.propose(model, by: office.officer(.control)).number
            try await office.work.serviceModels.approve(number, by: office.officer(.leader))
            let refused = try await program.receive()
            #expect(refused.status == 422)
            #expect(try refused.member("slug") == "obstacle-missing")
            #expect(try refused.member("detail").contains("xin chọn lý do phải hẹn"))
            #expect(try await office.dossierCount() == 0)
            let told = Program.reception.replacing(
                "\"channel\":\"counter\"", with: "\"channel\":\"counter\",\"obstacle\":\"signatoryAway\"")
            #expect(try await program.receive(told).status == 201)
            let posted = Program.reception.replacing("\"channel\":\"counter\"", with: "\"channel\":\"post\"")
            #expect(try await program.receive(posted, key: "bưu điện").status == 201, "nobody stands at the counter")
        }
    }

    @Test func `a program calls one ticket with one key, and none without`() async throws {
        try await Program.open { program in
            let take = "/api/v1/tickets"
            #expect(try await program.call(.post, take, "{}").status == 422, "a number is taken with a key too")
            for key in ["1", "2", "2", "3"] {
                #expect(try await program.call(.post, take, "{}", key: key).status == 201)
            }
            let calls = "/api/v1/tickets/calls"
            let keyless = try await program.call(.post, calls, #"{"counter":"Quầy 1"}"#)
            #expect(keyless.status == 422 && keyless.text.contains("Idempotency-Key"))
            let first = try await program.call(.post, calls, #"{"counter":"Quầy 1"}"#, key: "a")
            let again = try await program.call(.post, calls, #"{"counter":"Quầy 1"}"#, key: "a")
            #expect(first.status == 201 && again.status == 201)
            #expect(try [first, again].map { try $0.member("number") } == ["1", "1"])
            let next = try await program.call(.post, calls, "{}", key: "b")
            #expect(try next.member("number") == "2")
            #expect(try await program.call(.post, take, "{}", key: "4").member("number") == "4", "three were taken")
        }
    }
}
