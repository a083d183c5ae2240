import Casework
import Domain
import TestSupport
import Testing

@testable import Web

/// A morning in the waiting room, from the number to the reception.
@Suite struct WaitingPagesTests {
    @Test func `a number is given, called, shown on the board, received and finished`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            // The day before is the Day of Vietnamese Culture, on which nobody is called.
            site.office.clock.advance(minutes: 24 * 60)
            let (desk, anybody) = (try await site.browser(of: .reception), site.browser())
            let refused = try await desk.post("/desk/waiting/calls")
            #expect(refused.status == 422 && refused.text.contains(TicketRefusal.nobodyWaiting.message))
            let taken = try await desk.post("/desk/waiting/tickets", [("priority", "elderly")])
            #expect(try await desk.get(taken.location).text.contains("Đã cấp số <b>001</b>"))
            #expect(try await desk.post("/desk/waiting/calls").text.contains(TicketRefusal.counterMissing.message))
            _ = try await desk.post("/desk/waiting/counters", [("counter", "Quầy 1")])
            #expect(try await desk.post("/desk/waiting/calls").location == "/desk/waiting")
            let board = try await anybody.get("/waiting")
            #expect(board.text.contains("<b>001</b> <span>Quầy 1</span>"))
            #expect(board.text.contains(">Mời số không không một, quầy số một</span>"))
            #expect(board.text.contains("http-equiv=\"refresh\""))
            let page = try await desk.get("/desk/waiting")
            let found = try #require(page.text.firstMatch(of: #/receptions/new\?ticket=([0-9a-f]+)/#))
            let id = String(found.1)
            let form = try await desk.get("/desk/receptions/new?ticket=\(id)")
            #expect(form.text.contains("name=\"ticket\" value=\"\(id)\""))
            let received = try await desk.post(
                "/desk/receptions",
                [
                    ("procedure", "2.000815"), ("ownerName", "Nguyễn Văn Thử"), ("receptionKey", "k"),
                    ("outcome", "receive"), ("ticket", id),
                ])
            let code = try #require(received.location.split(separator: "/").dropLast().last)
            #expect(try await desk.get("/desk/dossiers/\(code)").text.contains("001, lấy số lúc 9 giờ 05"))
            let own = try await anybody.get("/tickets/q/\(id)")
            #expect(
                own.text.contains("Mời Ông/Bà đến Quầy 1") && !own.text.contains("Nguyễn"))
            #expect(try await !anybody.get("/waiting").text.contains("Nguyễn"))
            _ = try await desk.post("/desk/waiting/tickets/\(id)/completions")
            #expect(try await anybody.get("/tickets/q/\(id)").text.contains("Đã phục vụ xong"))
            let figures = "Hôm nay đã phục vụ 1 lượt."
            #expect(try await anybody.get("/waiting").text.contains(figures))
            #expect(try await desk.get("/desk/waiting").text.contains(figures))
        }
    }

    @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x>", "{{formToken}}", "=1+1", "<\u{301} onfocus=1"])
    func `whatever a counter is called, the board shows and says it as text`(name: String) async throws {
        try await TestSite.open { site in
            let (desk, anybody) = (try await site.browser(of: .reception), site.browser())
            let taken = try await desk.post("/desk/waiting/tickets", [("priority", "<script>")])
            _ = try await desk.post("/desk/waiting/counters", [("counter", name)])
            #expect(try await desk.post("/desk/waiting/calls").location == "/desk/waiting")
            let id = try #require(taken.location.split(separator: "=").last)
            for path in ["/waiting", "/desk/waiting", "/tickets/q/\(id)"] {
                let page = try await (path == "/desk/waiting" ? desk : anybody).get(path)
                #expect(page.status == 200 && !page.text.contains("<script>alert") && !page.text.contains("<img src"))
                #expect(!page.text.unicodeScalars.contains("<\u{301}".unicodeScalars), "\(path)")
            }
        }
    }

    @Test(arguments: ["\u{202E}yầuQ", "Quầy\n1", "Q" + String(repeating: "\u{301}", count: 10_000), ""])
    func `a counter's name that cannot be read on a board is refused`(name: String) async throws {
        try await TestSite.open { site in
            let desk = try await site.browser(of: .reception)
            let refused = try await desk.post("/desk/waiting/counters", [("counter", name)])
            #expect(refused.status == 422 && refused.text.contains(TicketRefusal.counterMissing.message))
        }
    }

    @Test func `a double press calls one number, and two counters' calls both stand on the board to be said`()
        async throws
    {
        try await TestSite.open { site in
            let (desk, anybody) = (try await site.browser(of: .reception), site.browser())
            _ = try await desk.post("/desk/waiting/counters", [("counter", "Quầy 1")])
            for _ in 0..<3 { _ = try await desk.post("/desk/waiting/tickets") }
            let page = try await desk.get("/desk/waiting").text
            let key = String(try #require(page.firstMatch(of: #/name="callKey" value="([^"]+)"/#)).1)
            for _ in 0..<2 {
                #expect(try await desk.post("/desk/waiting/calls", [("callKey", key)]).location == "/desk/waiting")
            }
            #expect(try await desk.get("/desk/waiting").text.contains("2 người đang chờ"))
            let other = try await site.office.hire("quay2", "Trần Thị Hai", [.reception])
            let room = site.office.work.waitingRoom
            try await room.nameCounter("Quầy 2", by: other)
            _ = try await room.callNext(key: "other", by: other)
            let board = try await anybody.get("/waiting").text
            let said = board.matches(of: #/data-call="[^"]+">([^<]+)</#).map { String($0.1) }
            #expect(said == ["Mời số không không một, quầy số một", "Mời số không không hai, quầy số hai"])
        }
    }

    @Test func `the board invites to take a number only while numbers are given`() async throws {
        try await TestSite.open { site in
            let anybody = site.browser()
            site.office.clock.advance(minutes: 24 * 60)
            #expect(try await anybody.get("/waiting").text.contains("Mời Ông/Bà lấy số và chờ gọi."))
            site.office.clock.advance(minutes: 20 * 60)
            let early = try await anybody.get("/waiting").text
            #expect(early.contains("Lúc này cơ quan không phát số.") && !early.contains("Mời Ông/Bà lấy số"))
        }
    }

    @Test func `a press from an older page ends nobody whom it did not show`() async throws {
        try await TestSite.open { site in
            let desk = try await site.browser(of: .reception)
            _ = try await desk.post("/desk/waiting/counters", [("counter", "Quầy 1")])
            for _ in 0..<3 { _ = try await desk.post("/desk/waiting/tickets") }
            let older = try await desk.get("/desk/waiting")
            _ = try await desk.post("/desk/waiting/calls")
            let press = [("callKey", "older-page-1"), ("atHand", older.value(of: "atHand"))]
            let refused = try await desk.post("/desk/waiting/calls", press)
            #expect(refused.status == 422 && refused.text.contains(TicketRefusal.atHandChanged(now: "001").message))
            #expect(refused.text.contains("số 001 đã xong"))
        }
    }

    @Test func `who names a counter that another has called to today is told so, and may share it`() async throws {
        try await TestSite.open { site in
            let (desk, room) = (try await site.browser(of: .reception), site.office.work.waitingRoom)
            let other = try await site.office.hire("quay2", "Trần Thị Hai", [.reception])
            _ = try await desk.post("/desk/waiting/tickets")
            try await room.nameCounter("Quầy 1", by: other)
            _ = try await room.callNext(key: "k", by: other)
            let told = try await desk.post("/desk/waiting/counters", [("counter", "Quầy 1")])
            #expect(told.status == 422 && told.text.contains("Hôm nay Trần Thị Hai đang dùng tên «Quầy 1»"))
            #expect(told.text.contains("Vẫn dùng tên này") && told.text.contains("value=\"Quầy 1\""))
            let shared = [("counter", "Quầy 1"), ("sharing", "1")]
            #expect(try await desk.post("/desk/waiting/counters", shared).location == "/desk/waiting")
            #expect(try await desk.post("/desk/waiting/counters", [("counter", "Quầy 2")]).status == 303)
        }
    }

    @Test func `whoever is called after closing time is asked in, whoever waits is told when the doors open`()
        async throws
    {
        try await TestSite.open { site in
            // The day before is the Day of Vietnamese Culture.
            site.office.clock.advance(minutes: 24 * 60)
            let (desk, anybody) = (try await site.browser(of: .reception), site.browser())
            _ = try await desk.post("/desk/waiting/counters", [("counter", "Quầy 1")])
            let ids = [try await desk.ticket(), try await desk.ticket()]
            site.office.clock.advance(minutes: 8 * 60)
            let late = try await site.browser(of: .reception)
            #expect(try await late.post("/desk/waiting/calls").location == "/desk/waiting")
            #expect(try await anybody.get("/tickets/q/\(ids[0])").text.contains("Mời Ông/Bà đến Quầy 1"))
            let waiting = try await anybody.get("/tickets/q/\(ids[1])").text
            let opening = "ơ quan mở cửa lúc 7 giờ 00, Thứ Năm, 26/11/2026"
            #expect(waiting.contains("Ngoài giờ làm việc") && waiting.contains(opening))
            #expect(try await anybody.get("/waiting").text.contains(opening))
        }
    }

    @Test func `the next call says what became of the number at hand, and a priority nobody sees is taken off`()
        async throws
    {
        try await TestSite.open { site in
            site.office.clock.advance(minutes: 24 * 60)
            let (desk, anybody) = (try await site.browser(of: .reception), site.browser())
            _ = try await desk.post("/desk/waiting/counters", [("counter", "Quầy 1")])
            let ids = [try await desk.ticket("elderly"), try await desk.ticket(), try await desk.ticket("elderly")]
            _ = try await desk.post("/desk/waiting/tickets/\(ids[2])/priorities/removals")
            for said in [[], [("atHand", ids[0]), ("end", "absent")], [("atHand", ids[1]), ("end", "served")]] {
                site.office.clock.advance(seconds: 300)
                #expect(try await desk.post("/desk/waiting/calls", said).location == "/desk/waiting")
            }
            #expect(try await anybody.get("/tickets/q/\(ids[0])").text.contains("chưa gặp Ông/Bà"))
            #expect(try await anybody.get("/tickets/q/\(ids[1])").text.contains("Đã phục vụ xong"))
            #expect(try await anybody.get("/tickets/q/\(ids[2])").text.contains("Mời Ông/Bà đến Quầy 1"))
        }
    }

    @Test func `people take a number on their telephone once the office has opened it`() async throws {
        try await TestSite.open { site in
            let anybody = site.browser()
            #expect(try await anybody.get("/tickets/new").text.contains("Cơ quan phát số tại quầy"))
            #expect(try await anybody.post("/tickets/new").status == 403)
            let control = try await site.browser(of: .control)
            let set = try await control.post("/desk/waiting/settings", [("taking", "everybody")])
            #expect(set.location == "/desk/waiting/settings?notice=waiting-room-set")
            #expect(try await anybody.get("/").text.contains("href=\"/tickets/new\""))
            let first = try await anybody.post("/tickets/new", [("priority", "")])
            let second = try await anybody.post("/tickets/new", [("priority", "elderly")])
            #expect(try await anybody.get(second.location).text.contains("Sắp đến lượt Ông/Bà"))
            let own = try await anybody.get(first.location)
            #expect(own.text.contains("Còn 1 người trước Ông/Bà") && own.text.contains("<svg class=\"ticket-code\""))
            #expect(try await anybody.get("/tickets/q/0123").status == 404)
        }
    }
}

extension Browser {
    /// Gives a number as an officer does; its id.
    fileprivate func ticket(_ priority: String = "") async throws -> String {
        let given = try await post("/desk/waiting/tickets", [("priority", priority)])
        return String(try #require(given.location.split(separator: "=").last))
    }
}
