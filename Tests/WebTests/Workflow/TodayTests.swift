import Casework
import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// «Việc hôm nay», searching, signing in turn, and standing in for somebody.
@Suite struct TodayTests {
    @Test func `a day without work says what will appear here`() async throws {
        try await TestSite.open { site in
            for role in [Role.reception, .processing, .leader, .clerk] {
                let page = try await site.browser(of: role).get("/desk")
                #expect(page.text.contains("Không còn việc nào."), "\(role)")
            }
            // The counter always has one thing to begin with: the next citizen.
            let counter = try await site.browser(of: .reception).get("/desk")
            #expect(counter.text.contains("<a class=\"button main\" href=\"/desk/receptions/new\">Tiếp nhận hồ sơ</a>"))
            let administrator = try await site.browser(of: .administrator).get("/desk")
            #expect(administrator.text.contains("href=\"/desk/accounts\">Quản lý tài khoản</a>"))
            #expect(administrator.text.contains("Vị trí của Ông/Bà không xử lý hồ sơ."))
        }
    }

    @Test func `a leader is reminded of a month whose counts nobody has signed, until somebody has`() async throws {
        try await TestSite.open { site in
            try await site.fillMonth()
            site.office.clock.set(LocalInstant(CivilDate(dayNumber: 20_790), hour: 9))
            let words = "Số liệu tháng 11 năm 2026 chưa được chốt"
            #expect(try await site.browser(of: .leader).get("/desk").text.contains(words))
            #expect(try await !site.browser(of: .reception).get("/desk").text.contains(words))
            _ = try await site.office.work.snapshots.freeze(
                ReportPeriod(monthOf: CivilDate(dayNumber: 20_781)), by: site.office.officer(.leader))
            #expect(try await !site.browser(of: .leader).get("/desk").text.contains(words))
        }
    }

    @Test func `what is late stands first, for its holder and for the leader who answers for all`() async throws {
        try await TestSite.open { site in
            let late = try await site.inProcessing()
            // Received on Tuesday with three working days; Monday after is late.
            site.office.clock.advance(minutes: 6 * 24 * 60)
            let fresh = try await site.office.newDossier().code
            for role in [Role.processing, .leader] {
                let page = try await site.browser(of: role).get("/desk")
                #expect(page.text.contains("Quá hạn 1 ngày làm việc"), "\(role)")
                #expect(page.text.contains(late))
                #expect(!page.text.contains(fresh))
            }
            let leader = try await site.browser(of: .leader).get("/desk")
            #expect(leader.text.contains("Chờ Trần Văn Bình (công chức chuyên môn) xử lý"))
            let hoa = try await site.browser(of: .reception).get("/desk")
            #expect(hoa.text.contains(fresh) && !hoa.text.contains(late))
        }
    }

    @Test func `the figures count every dossier, and the page shows the most urgent of them`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            for _ in 0..<23 { _ = try await site.office.newDossier() }
            // Received on Tuesday with three working days; Monday after is late.
            site.office.clock.advance(minutes: 6 * 24 * 60)
            _ = try await site.office.newDossier()
            try await site.office.work.watch.look()
            for role in [Role.reception, .leader] {
                let page = try await site.browser(of: role).get("/desk")
                #expect(page.text.contains("<b>23</b> quá hạn"), "\(role)")
                #expect(page.text.contains("Đang hiện 10 hồ sơ gấp nhất trong 23 hồ sơ"))
            }
            let page = try await site.browser(of: .processing).get("/desk")
            #expect(page.text.contains("Phiếu xin lỗi <span class=\"how-many\">(23)</span>"))
            #expect(page.text.contains("Có 23 việc đang chờ Ông/Bà."))
            #expect(page.text.contains("Xem tất cả 23 phiếu xin lỗi đang làm"))
            #expect(page.text.ranges(of: "Soạn phiếu xin lỗi<").count == 5)
        }
    }

    @Test func `a deputy finds the absent colleague's work, marked as such, and the trail names both`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let cuc = try await site.office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let binh = try await site.browser(of: .processing)
            let fields = [
                ("officer", site.office.officer(.processing).id), ("deputy", cuc.id), ("fromDate", "24/11/2026"),
                ("toDate", "26/11/2026"), ("absenceReason", "Tập huấn"),
            ]
            #expect(try await binh.post("/desk/absences", fields).status == 303)
            #expect(try await binh.get("/desk/absences").text.contains("Phạm Thị Cúc"))
            let deputy = site.browser()
            try await deputy.signIn(cuc.userName)
            let day = try await deputy.get("/desk")
            #expect(day.text.contains("Ông/Bà, làm thay Trần Văn Bình"))
            #expect(day.text.contains("Ông/Bà đang làm thay Trần Văn Bình."))
            let draft = [("positive", "true"), ("summary", "Giấy khai sinh")]
            #expect(try await deputy.act("drafts", on: code, draft).status == 303)
            let page = try await binh.get(Link.dossier(code))
            #expect(page.text.contains("Phạm Thị Cúc, thay Trần Văn Bình"))
        }
    }

    @Test func `an absence with wrong dates or an unfit deputy comes back with its sentence`() async throws {
        try await TestSite.open { site in
            let binh = try await site.browser(of: .processing)
            let (self_, hoa) = (site.office.officer(.processing).id, site.office.officer(.reception).id)
            func enter(_ deputy: String, _ from: String, _ to: String) async throws -> Answer {
                try await binh.post(
                    "/desk/absences", [("officer", self_), ("deputy", deputy), ("fromDate", from), ("toDate", to)])
            }
            let reversed = try await enter(hoa, "26/11/2026", "25/11/2026")
            #expect(reversed.status == 422 && reversed.text.contains(AbsenceRefusal.datesReversed.message))
            let nonsense = try await enter(hoa, "31/02/2027", "01/3/2027")
            #expect(nonsense.status == 422 && nonsense.text.contains("31/02/2027"))
            let unfit = try await enter(hoa, "25/11/2026", "26/11/2026")
            #expect(unfit.status == 422 && unfit.text.contains("không giữ vị trí của người vắng mặt"))
        }
    }

    @Test func `a leader signs one after another and may leave one for later`() async throws {
        try await TestSite.open { site in
            let first = try await site.drafted()
            let acts = site.office.work.acts
            let second = try await site.office.newDossier(name: "Trần Thị Mẫu").code
            _ = try await acts.offerHandover(of: second, to: .processing, by: site.office.officer(.reception))
            _ = try await acts.acceptHandover(of: second, by: site.office.officer(.processing))
            _ = try await acts.draft(
                .init(isPositive: false, summary: "Trả lời", grounds: "Thiếu điều kiện."), on: second,
                by: site.office.officer(.processing))
            let ha = try await site.browser(of: .leader)
            let page = try await ha.get("/desk/signing")
            #expect(page.text.contains("Hồ sơ 1 trong 2 hồ sơ chờ ký"))
            #expect(page.text.contains("/desk/signing?code=\(second)"))
            let other = try await ha.get("/desk/signing?code=\(second)")
            #expect(other.text.contains("Thiếu điều kiện.") && other.text.contains("Hồ sơ 2 trong 2 hồ sơ chờ ký"))
            _ = try await ha.post(Link.dossier(first, "outcomes"), [("seen", page.seen)])
            #expect(try await ha.get("/desk/signing").text.contains(second))
        }
    }

    @Test(arguments: [
        ("nguyen van thu", true), ("Nguyễn Thử", true), ("089090000123", true), ("1.001193", true),
        ("Trần", false), ("089090000999", false), ("'; DROP TABLE dossier; --", false), ("\"*\" OR", false),
    ])
    func `dossiers are found by name with or without accents, by number and by procedure`(
        text: String, isFound: Bool
    ) async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let page = try await site.browser(of: .reception).get("/desk/dossiers?text=\(Link.escaped(text))")
            #expect(page.status == 200)
            #expect(page.text.contains(code) == isFound)
        }
    }

    @Test(arguments: Engine.available)
    func `by a number people are found by whoever may see them alone, and every search is noted`(engine: Engine)
        async throws
    {
        try await TestSite.open(engine) { site in
            let office = site.office
            let code = try await site.inProcessing()
            _ = try await office.hire("cuc", "Phạm Thị Cúc", [.processing])
            let stranger = site.browser()
            try await stranger.signIn("cuc")
            let (control, holder) = (
                try await site.browser(of: .control), try await site.browser(of: .processing)
            )
            let path = "/desk/dossiers?text=089090000123"
            #expect(try await holder.get(path).text.contains(code))
            for browser in [stranger, control] {
                let page = try await browser.get(path)
                #expect(page.status == 200 && !page.text.contains(code))
                #expect(page.text.lowercased().contains("theo số định danh"))
                #expect(try await browser.get("/desk/dossiers?text=nguyen+van+thu").text.contains(code))
            }
            try await office.work.accessLog.flush()
            let rows = try await office.database.read {
                try $0.rows("SELECT page, dossier_code FROM access_log WHERE page LIKE 'search by %'").map {
                    (page: try $0.text("page"), sought: try $0.text("dossier_code"))
                }
            }
            #expect(rows.count { $0.page == "search by number" } == 3)
            #expect(rows.count { $0.page == "search by name" } == 2)
            #expect(Set(rows.map(\.sought)).count == 2 && rows.allSatisfy { !$0.sought.contains("089090000123") })
        }
    }

    @Test func `a whole code leads straight to its dossier, however it is typed`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let typed = Link.escaped(" \(code.lowercased()) ")
            let answer = try await site.browser(of: .processing).get("/desk/dossiers?text=\(typed)")
            #expect(answer.status == 303 && answer.location == Link.dossier(code))
        }
    }

    @Test func `dossiers are narrowed by status and field, page by page`() async throws {
        try await TestSite.open { site in
            let code = try await site.inProcessing()
            let browser = try await site.browser(of: .processing)
            #expect(try await browser.get("/desk/dossiers?status=processing").text.contains(code))
            #expect(!(try await browser.get("/desk/dossiers?status=returned").text.contains(code)))
            let field = Link.escaped("Chứng thực")
            #expect(try await browser.get("/desk/dossiers?field=\(field)&period=today").text.contains(code))
            #expect(!(try await browser.get("/desk/dossiers?page=2").text.contains(code)))
        }
    }

    @Test func `a result is found by the link that a scanner reads from the receipt`() async throws {
        try await TestSite.open { site in
            let code = try await site.drafted()
            let office = site.office
            _ = try await office.work.acts.sign(code, by: office.officer(.leader))
            _ = try await office.work.acts.number(code, by: office.officer(.clerk))
            let token = office.work.intake.trackingToken(of: try await office.dossier(code))
            let link = Link.escaped("https://motcua.example/track/q/\(token.text)")
            let hoa = try await site.browser(of: .reception)
            #expect(try await hoa.get("/desk/returns?code=\(link)").text.contains(Link.dossier(code, "returns")))
            #expect(try await hoa.get("/desk/returns?code=X").status == 422)
        }
    }

    @Test func `a result goes to an authorised person only with the paper`() async throws {
        try await TestSite.open { site in
            let code = try await site.drafted()
            _ = try await site.office.work.acts.sign(code, by: site.office.officer(.leader))
            _ = try await site.office.work.acts.number(code, by: site.office.officer(.clerk))
            let hoa = try await site.browser(of: .reception)
            let form = try await hoa.get("/desk/returns?code=\(code)")
            let fields = [("seen", form.seen), ("evidence", "authorisation"), ("collector", "Lê Văn Thay")]
            let without = try await hoa.post(Link.dossier(code, "returns"), fields)
            #expect(without.status == 422 && without.text.contains("Lê Văn Thay"))
            let with = try await hoa.post(
                Link.dossier(code, "returns"), fields + [("authorisation", "Giấy ủy quyền số 5")])
            #expect(with.status == 303)
        }
    }
}
