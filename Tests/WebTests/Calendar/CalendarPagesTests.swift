import Casework
import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The calendar page of both posts: control writes, a leader decides, others read.
@Suite struct CalendarPagesTests {
    private let closure = [
        ("closureFrom", "26/11/2026"), ("closureTo", "2026-11-27"), ("closureWhy", "bão số 13"),
        ("closureDecision", "Công văn số 12/UBND-VP"),
    ]

    @Test func `control proposes a closure, a leader approves it and takes it back, others only read`() async throws {
        try await TestSite.open { site in
            try await site.office.seed()
            let code = try await site.office.newDossier("1.004873").code
            let control = try await site.browser(of: .control)
            let wrong = try await control.post("/desk/calendar/closures", Array(closure.dropLast()))
            #expect(wrong.status == 422 && wrong.text.contains("bão số 13"))
            let done = try await control.post("/desk/calendar/closures", closure)
            #expect(done.location == "/desk/calendar?year=2026&notice=closure-proposed")
            let leader = try await site.browser(of: .leader)
            #expect(
                try await leader.get("/desk").text.contains("Có 1 đề xuất về lịch làm việc chờ Ông/Bà phê duyệt."))
            let page = try await leader.get("/desk/calendar")
            #expect(page.text.contains("Từ 26/11/2026 đến 27/11/2026") && page.text.contains("Chờ lãnh đạo phê duyệt"))
            #expect(!page.text.contains("name=\"closureFrom\""))
            let id = try await site.closureID()
            let address = "/desk/calendar/closures/\(id)"
            #expect(try await control.post("\(address)/approvals").status == 403)
            #expect(try await leader.post("\(address)/approvals").location == "/desk/calendar?notice=closure-approved")
            #expect(try await leader.post("\(address)/approvals").status == 409)
            let reader = try await site.browser(of: .reception)
            let file = try await reader.get("/desk/dossiers/\(code)")
            #expect(file.text.contains("Tính lại hạn theo lịch làm việc"))
            #expect(file.text.contains("nghỉ đột xuất do bão số 13 (Công văn số 12/UBND-VP), không tính."))
            let read = try await reader.get("/desk/calendar")
            #expect(read.text.contains("Đang áp dụng") && !read.text.contains("Thu hồi đợt nghỉ"))
            #expect(try await leader.get("/desk/calendar").text.contains("Thu hồi đợt nghỉ"))
            let empty = try await leader.post("\(address)/revocations", [("reason-\(id)", " ")])
            #expect(empty.status == 422 && empty.text.contains("reason-\(id)-wrong"))
            let back = try await leader.post("\(address)/revocations", [("reason-\(id)", "Bão tan sớm")])
            #expect(back.location == "/desk/calendar?notice=closure-revoked")
            #expect(try await reader.get("/desk/calendar").text.contains("thu hồi ngày 24/11/2026: Bão tan sớm"))
            #expect(try await leader.post("/desk/calendar/closures/none/approvals").status == 404)
        }
    }

    @Test func `a long closure is asked about once, and goes through when it is meant`() async throws {
        try await TestSite.open { site in
            try await site.office.seed()
            let control = try await site.browser(of: .control)
            let long = closure.map { $0.0 == "closureTo" ? ($0.0, "31/12/2026") : $0 }
            let asked = try await control.post("/desk/calendar/closures", long)
            #expect(asked.status == 422 && asked.text.contains("Đợt nghỉ đột xuất dài 36 ngày."))
            #expect(asked.text.contains("name=\"closureIsLong\""))
            let meant = try await control.post("/desk/calendar/closures", long + [("closureIsLong", "true")])
            #expect(meant.status == 303)
            let beyond = closure.map { $0.0 == "closureTo" ? ($0.0, "03/01/2028") : $0 }
            let refused = try await control.post("/desk/calendar/closures", beyond)
            #expect(refused.status == 422 && refused.text.contains("Chưa có đủ lịch nghỉ năm 2028."))
        }
    }

    @Test func `new hours go the same way, and bad ones are told in sentences`() async throws {
        try await TestSite.open { site in
            try await site.office.seed()
            let control = try await site.browser(of: .control)
            let form = [
                ("newHours", "07:30-11:30,13:00-17:00"), ("hoursFrom", "25/11/2026"),
                ("hoursDecision", "Thông báo số 20/TB-UBND"),
            ]
            func with(_ name: String, _ value: String) -> [(String, String)] {
                form.map { $0.0 == name ? (name, value) : $0 }
            }
            for (bad, words) in [
                (with("newHours", "7h"), "Không đọc được giờ làm việc «7h»."),
                (with("newHours", "07:00-11:30,13:30-17:00"), "Giờ làm việc này đang áp dụng rồi."),
                (with("hoursFrom", "23/11/2026"), "chỉ áp dụng được từ hôm nay (24/11/2026) trở đi."),
                (with("hoursDecision", ""), "Vui lòng nhập «Số, ký hiệu văn bản»."),
            ] {
                let answer = try await control.post("/desk/calendar/hours", bad)
                #expect(answer.status == 422 && answer.text.contains(words), "\(words)")
            }
            let sent = try await control.post("/desk/calendar/hours", form)
            #expect(sent.location == "/desk/calendar?notice=hours-proposed")
            let leader = try await site.browser(of: .leader)
            let id = try await site.hoursID()
            #expect(try await leader.post("/desk/calendar/hours/\(id)/rejections").status == 422)
            let done = try await leader.post("/desk/calendar/hours/\(id)/approvals")
            #expect(done.location == "/desk/calendar?notice=hours-approved")
            #expect(try await leader.get("/desk/calendar").text.contains("Giờ làm việc: 7 giờ 00 – 11 giờ 30"))
            site.office.clock.advance(minutes: 24 * 60)
            let next = try await site.browser(of: .leader).get("/desk/calendar")
            #expect(next.text.contains("Giờ làm việc: 7 giờ 30 – 11 giờ 30"))
        }
    }
}

extension TestSite {
    fileprivate func closureID() async throws -> String {
        let id = office.office.id
        let found = try await office.database.read { try CalendarStore.allClosures(office: id, in: $0) }
        return try #require(found.first).content.id
    }

    fileprivate func hoursID() async throws -> String {
        let id = office.office.id
        let found = try await office.database.read { try HoursChangeStore.all(office: id, in: $0) }
        return try #require(found.first).content.id
    }
}
