import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// The counts page: numbers that open their dossiers, sums that agree, and who sees what.
@Suite struct CountPageTests {
    @Test func `every number of the form opens as many dossiers as it says`() async throws {
        try await TestSite.open { site in
            try await site.fillMonth()
            let leader = try await site.browser(of: .leader)
            let page = try await leader.get("/desk/counts")
            #expect(page.status == 200)
            let cells = page.totals
            #expect(cells.map(\.count) == ["5", "0", "5", "0", "3", "1", "2", "0", "2", "1", "1"])
            for cell in cells {
                guard let href = cell.href else {
                    #expect(cell.count == "0")
                    continue
                }
                let list = try await leader.get(href)
                #expect(list.status == 200)
                #expect(String(list.text.matches(of: #/class="target code"/#).count) == cell.count, "\(href)")
                #expect(list.text.contains("<b>\(cell.count) hồ sơ.</b>"))
            }
        }
    }

    @Test func `the sums are shown with whether they agree, and the rate with its definition`() async throws {
        try await TestSite.open { site in
            try await site.fillMonth()
            let page = try await site.browser(of: .control).get("/desk/counts")
            #expect(
                page.text.contains(
                    "Tiếp nhận trong kỳ 5 + từ kỳ trước chuyển sang 0 = đã giải quyết 3 + đang giải quyết 2"))
            #expect(page.text.matches(of: #/mark-done">khớp/#).count == 2)
            #expect(page.text.contains("<b>75 %</b> đúng hạn"))
            #expect(page.text.contains(Counts.onTimeRateDefinition))
        }
    }

    @Test func `the counter and the specialist see their own numbers and nobody else's`() async throws {
        try await TestSite.open { site in
            try await site.fillMonth()
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get("/desk/counts").totals.first?.count == "5")
            let binh = try await site.browser(of: .processing)
            let own = try await binh.get("/desk/counts")
            #expect(own.text.contains("Hồ sơ có người giải quyết là Trần Văn Bình"))
            // The one withdrawn at the counter never came to him.
            #expect(own.totals.first?.count == "4")
            let stranger = site.office.officer(.reception).id
            let refused = try await binh.get("/desk/counts?officer=receiver:\(stranger)")
            #expect(refused.status == 403)
            #expect(try await hoa.get("/desk/oddities").status == 403)
            #expect(try await hoa.get("/desk/counts/snapshots").status == 403)
        }
    }

    @Test func `days that cannot be read or stand the wrong way round are told by their fields`() async throws {
        try await TestSite.open { site in
            let leader = try await site.browser(of: .leader)
            let reversed = try await leader.get("/desk/counts?from=02/11/2026&to=01/11/2026")
            #expect(reversed.status == 422)
            #expect(reversed.text.contains("trước khi bắt đầu ngày 02/11/2026"))
            let unreadable = try await leader.get("/desk/counts?from=31/02/2026&to=01/11/2026")
            #expect(unreadable.status == 422)
            #expect(unreadable.text.contains("«Từ ngày» phải là ngày"))
        }
    }

    @Test func `a leader freezes a month that is over, and the frozen one opens with its paper`() async throws {
        try await TestSite.open { site in
            try await site.fillMonth()
            let leader = try await site.browser(of: .leader)
            let early = try await leader.post(
                "/desk/counts/snapshots", [("from", "2026-11-01"), ("to", "2026-11-30")])
            #expect(early.status == 409)
            site.office.clock.set(LocalInstant(CivilDate(dayNumber: 20_788), hour: 9))
            await leader.signIn(again: .leader, site)
            let page = try await leader.get("/desk/counts?from=2026-11-01&to=2026-11-30")
            #expect(page.text.contains("Ký chốt số liệu"))
            let frozen = try await leader.post(
                "/desk/counts/snapshots", [("from", "2026-11-01"), ("to", "2026-11-30")])
            #expect(frozen.status == 303)
            let shown = try await leader.get(frozen.location)
            #expect(shown.text.contains("mark-done\">Khớp"))
            let href = try #require(shown.text.firstMatch(of: #/href="([^"]+\/sheet)"/#)).output.1
            let sheet = try await leader.get(String(href))
            #expect(sheet.text.contains("Biểu số 06/VPCP/KSTT") && sheet.text.contains("THỦ TRƯỞNG CƠ QUAN"))
        }
    }

    @Test func `a quiet month has nothing odd, and a night's signature is named with who signed`() async throws {
        try await TestSite.open { site in
            let leader = try await site.browser(of: .leader)
            #expect(
                try await leader.get("/desk/oddities").text.contains("Không có dấu hiệu bất thường trong kỳ."))
            let code = try await site.drafted()
            site.office.clock.set(LocalInstant(CivilDate(dayNumber: 20_781), hour: 22))
            _ = try await site.office.work.acts.sign(code, by: site.office.officer(.leader))
            await leader.signIn(again: .leader, site)
            let page = try await leader.get("/desk/oddities")
            #expect(page.status == 200)
            #expect(page.text.contains("Ký ngoài giờ làm việc") && page.text.contains(code))
            #expect(page.text.contains("Lê Thu Hà"))
        }
    }

    @Test func `a result that nobody collects is marked, and the reminder is noted with its way`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.office.newDossier().code
            try await site.office.bring(code, to: .readyAtCounter)
            let hoa = try await site.browser(of: .reception)
            #expect(try await !hoa.get("/desk/returns").text.contains("chờ quá"))
            site.office.clock.set(LocalInstant(CivilDate(dayNumber: 20_790), hour: 9))
            await hoa.signIn(again: .reception, site)
            #expect(try await hoa.get("/desk/returns").text.contains("Có 1 kết quả chờ quá 5 ngày làm việc"))
            let unsaid = try await hoa.post(Link.dossier(code, "reminders"), [("note", "Hẹn chiều mai")])
            #expect(unsaid.status == 422)
            let noted = try await hoa.post(
                Link.dossier(code, "reminders"), [("way", "phone"), ("note", "Hẹn chiều mai")])
            #expect(noted.status == 303)
            #expect(try await hoa.get("/desk/returns").text.contains("Đã nhắc 1 lần, lần cuối 03/12/2026"))
            #expect(try await hoa.get(Link.dossier(code)).text.contains("Gọi điện thoại. Hẹn chiều mai"))
        }
    }
}

extension Browser {
    /// Signs in after days away: the session of last week is over.
    fileprivate func signIn(again role: Role, _ site: TestSite) async {
        _ = try? await signIn(site.office.officer(role).userName)
    }
}

/// `GET /api/v1/counts`, as other programs ask it.
@Suite struct CountInterfaceTests {
    @Test func `programs get the numbers in the agreed shape, with a missing rate said`() async throws {
        try await Program.open(as: .leader) { program in
            let empty = try await program.call(.get, "/api/v1/counts?from=2026-10-01&to=2026-10-31")
            #expect(
                empty.text == #"""
                    {"onTimeRate":null,"pending":{"inTime":0,"late":0,"total":0},"received":{"carriedOver":0,"counterAndPost":0,"online":0,"total":0},"resolved":{"early":0,"late":0,"onTime":0,"total":0}}
                    """#)
            let code = try await program.site.office.receive().code
            try await program.site.office.bring(code, to: .decided)
            let counts = try await program.call(.get, "/api/v1/counts?from=2026-11-01&to=2026-11-30")
            #expect(counts.text.contains(#""resolved":{"early":1,"late":0,"onTime":0,"total":1}"#))
            #expect(counts.text.hasPrefix(#"{"onTimeRate":1,"#))
        }
    }

    @Test func `both days are asked for, and a clerk has no counts`() async throws {
        try await Program.open(as: .leader) { program in
            let missing = try await program.call(.get, "/api/v1/counts?from=2026-11-01")
            #expect(missing.status == 422)
            #expect(missing.text.contains("«to» phải là ngày như 2019-01-31"))
            let reversed = try await program.call(.get, "/api/v1/counts?from=2026-11-02&to=2026-11-01")
            #expect(reversed.status == 422)
            #expect(reversed.text.contains("period-reversed"))
            let clerk = try await Program(site: program.site, role: .clerk)
            #expect(try await clerk.call(.get, "/api/v1/counts?from=2026-11-01&to=2026-11-02").status == 403)
            let nobody = try await Program(site: program.site, role: nil)
            #expect(try await nobody.call(.get, "/api/v1/counts").status == 401)
        }
    }
}
