import Casework
import Domain
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// The desk's view of the portal, and the portal's view of our attachments.
@Suite struct PortalPagesTests {
    private static func parked(_ site: TestSite, words: String = "Thiếu số giấy tờ của chủ hồ sơ") async throws
        -> String
    {
        try await site.office.keep(.birth)
        try await site.office.connectPortal()
        let code = try await site.office.newDossier().code
        let outbox = site.office.work.portalOutbox
        var entry = try #require(
            try await outbox.claim(1, office: site.office.office.id, for: "sender", seconds: 60).first)
        (entry.state, entry.words) = (.parked, words)
        let said = PortalExchange(at: site.office.clock.now, call: "insert 1", outcome: .refused, words: words)
        #expect(try await outbox.keep(entry, acknowledged: 0, said: said, for: "sender", seconds: nil))
        return code
    }

    @Test func `an office without a portal is told what to do`() async throws {
        try await TestSite.open { site in
            let page = try await site.browser(of: .leader).get("/desk/portal")
            #expect(page.text.contains("chưa kết nối"))
            #expect(page.text.contains("motcua portal configure"))
            #expect(!page.actions.contains(Link.portalPauses))
        }
    }

    @Test func `what the portal refused stands in its words on both pages, and is let go from either`() async throws {
        try await TestSite.open { site in
            let code = try await Self.parked(site, words: "Thiếu <số giấy tờ>")
            let reception = try await site.browser(of: .reception)
            let page = try await reception.get("/desk/portal")
            #expect(page.text.contains("Thiếu &lt;số giấy tờ&gt;"))
            #expect(page.actions.contains(Link.portalReleases(code)))
            let dossier = try await reception.get(Link.dossier(code))
            #expect(dossier.text.contains("Gửi hồ sơ mới: Thiếu &lt;số giấy tờ&gt;"))
            let answer = try await reception.post(Link.portalReleases(code))
            #expect(answer.status == 303)
            #expect(try await site.office.entry(code)?.state == .waiting)
            let again = try await reception.post(Link.portalReleases(code))
            #expect(again.status == 409)
            #expect(again.text.contains("không bị giữ lại"))
        }
    }

    @Test func `a step in doubt is listed on the dossier's page until somebody who looked at the portal settles it`()
        async throws
    {
        try await TestSite.open { site in
            let code = try await Self.parked(site)
            let (id, outbox) = (site.office.office.id, site.office.work.portalOutbox)
            try await site.office.work.portal.release(code, by: site.office.officer(.reception))
            var entry = try #require(try await outbox.claim(1, office: id, for: "sender", seconds: 60).first)
            (entry.state, entry.delivery) = (
                .delivered, PortalDelivery(isThere: true, recordThrough: 1, progressThrough: 1, heldSteps: [1])
            )
            #expect(try await outbox.keep(entry, acknowledged: 1, said: nil, for: "sender", seconds: nil))
            let reception = try await site.browser(of: .reception)
            let page = try await reception.get(Link.dossier(code))
            #expect(page.text.contains("name=\"seen-1\""))
            #expect(page.actions.contains(Link.portalSightings(code)))
            #expect(page.text.contains("Chưa rõ cổng đã nhận đủ") && !page.actions.contains(Link.portalSendings(code)))
            #expect(try await reception.get("/desk/portal").text.contains("1 bước xử lý chưa rõ."))
            #expect(try await reception.post(Link.portalSightings(code), [("seen-1", "1")]).status == 303)
            let settled = try #require(try await site.office.entry(code))
            #expect((settled.delivery.heldSteps, settled.delivery.isAgain) == ([], false))
            #expect(try await reception.post(Link.portalSightings(code)).status == 409)
            #expect(try await site.browser(of: .administrator).post(Link.portalSightings(code)).status == 403)
            _ = try await Verification(database: site.office.database).run()
        }
    }

    @Test func `what the portal cannot be told is listed until somebody has put it right there`() async throws {
        try await TestSite.open { site in
            let code = try await Self.parked(site)
            let (id, outbox) = (site.office.office.id, site.office.work.portalOutbox)
            try await site.office.work.portal.release(code, by: site.office.officer(.reception))
            var entry = try #require(try await outbox.claim(1, office: id, for: "sender", seconds: 60).first)
            (entry.state, entry.untold) = (.delivered, [.persons, .papersAdded])
            entry.delivery = PortalDelivery(isThere: true, recordThrough: 1, progressThrough: 1, filedThrough: 1)
            #expect(try await outbox.keep(entry, acknowledged: 1, said: nil, for: "sender", seconds: nil))
            let reception = try await site.browser(of: .reception)
            let page = try await reception.get("/desk/portal")
            #expect(page.text.contains("Thêm bản quét; sửa thông tin người nộp hoặc chủ hồ sơ."))
            #expect(page.text.contains("1 hồ sơ thay đổi sau khi nộp."))
            #expect(page.actions.contains(Link.portalCorrections(code)))
            #expect(try await reception.get(Link.dossier(code)).text.contains("Phải sửa tay trên cổng: thêm bản quét"))
            #expect(try await site.browser(of: .administrator).post(Link.portalCorrections(code)).status == 403)
            #expect(try await reception.post(Link.portalCorrections(code)).status == 303)
            #expect(try await !reception.get("/desk/portal").text.contains("cổng không nhận"))
            let again = try await reception.post(Link.portalCorrections(code))
            #expect(again.status == 409 && again.text.contains("không còn thay đổi nào"))
            _ = try await Verification(database: site.office.database).run()
        }
    }

    @Test func `a leader pauses and goes on, the counter may not, the administrator sees nothing`() async throws {
        try await TestSite.open { site in
            try await site.office.connectPortal()
            let leader = try await site.browser(of: .leader)
            #expect(try await leader.post(Link.portalPauses).status == 303)
            #expect(try await leader.get("/desk/portal").text.contains("Đang tạm dừng gửi"))
            #expect(try await leader.post(Link.portalPauses).status == 409)
            #expect(try await leader.post(Link.portalResumptions).status == 303)
            #expect(try await site.browser(of: .reception).post(Link.portalPauses).status == 403)
            #expect(try await site.browser(of: .administrator).get("/desk/portal").status == 403)
        }
    }

    @Test func `a comparison is asked for, found on its page, and printed`() async throws {
        try await TestSite.open { site in
            let code = try await Self.parked(site)
            let reception = try await site.browser(of: .reception)
            let asked = try await reception.post(Link.portalChecks)
            let place = asked.location
            #expect(try await reception.get(place).text.contains("Đang đối chiếu"))
            let next = try #require(try await site.office.work.portalChecks.next())
            try await site.office.work.portalChecks.finish(
                next.check, compared: 1,
                found: [PortalDifference(code: code, kind: .missingThere, ours: "Trạng thái 2", theirs: "")],
                trouble: "", office: site.office.office.id)
            let page = try await reception.get(place)
            #expect(page.text.contains("1 khác biệt trong 1 hồ sơ"))
            #expect(page.actions.contains(Link.portalSendings(code)))
            #expect(try await reception.get(place + "/sheet").text.contains("PHIẾU ĐỐI CHIẾU"))
            #expect(try await reception.post(Link.portalSendings(code)).status == 303)
            #expect(try await site.office.entry(code)?.delivery.isAgain == true)
            _ = try await Verification(database: site.office.database).run()
        }
    }

    @Test func `steps in doubt are no difference, are shown with what to do, and are not sent again unseen`()
        async throws
    {
        try await TestSite.open { site in
            let code = try await Self.parked(site)
            let reception = try await site.browser(of: .reception)
            let place = try await reception.post(Link.portalChecks).location
            let next = try #require(try await site.office.work.portalChecks.next())
            try await site.office.work.portalChecks.finish(
                next.check, compared: 2,
                found: [
                    PortalDifference(code: code, kind: .doubt, ours: "1 bước", theirs: ""),
                    PortalDifference(code: code, kind: .status, ours: "4", theirs: "2"),
                ],
                trouble: "", office: site.office.office.id)
            let page = try await reception.get(place)
            #expect(page.text.contains("1 khác biệt trong 2 hồ sơ; 1 hồ sơ có bước chưa rõ cổng đã nhận"))
            #expect(page.text.contains("4 (Đang xử lý)") && page.text.contains("2 (Được tiếp nhận)"))
            #expect(page.text.contains("Xin xem hồ sơ trên cổng"))
            #expect(!page.actions.contains(Link.portalSendings(code)))
            #expect(try await reception.get(place + "/sheet").text.contains("1 khác biệt"))
            let office = site.office.office.id
            let last = try await site.office.database.read {
                try OfficeEventStore.events(officeID: office, in: $0).last?.link
            }
            #expect(last?.kind == OfficeEventKind.portalCompared.rawValue)
            #expect(last?.payload.contains(#""differences":"1","doubts":"1""#) == true)
        }
    }

    @Test func `what the portal could not be told of a filing is told again at one press`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            try await site.office.connectPortal()
            try await site.office.takeIn()
            let (office, later) = (site.office.office.id, site.office.clock.now.adding(seconds: 86_400))
            let code = try #require(try await site.office.filing()).code
            let reception = try await site.browser(of: .reception)
            #expect(try await reception.post(Link.filingReports(code)).status == 404)
            try await site.office.database.write {
                try FilingReportStore.postpone(code, until: later, words: "Cổng báo sai lô-gíc", office: office, in: $0)
            }
            let page = try await reception.get("/desk/portal")
            #expect(page.text.contains("Cổng báo sai lô-gíc") && page.text.contains("Báo lại"))
            #expect(page.actions.contains(Link.filingReports(code)))
            #expect(try await site.browser(of: .processing).post(Link.filingReports(code)).status == 403)
            #expect(try await reception.send(.post, Link.filingReports(code)).status == 403)
            #expect(try await site.office.tellAt(code) == later.utcText)
            #expect(try await reception.post(Link.filingReports(code)).status == 303)
            #expect(try await site.office.tellAt(code) == site.office.clock.now.utcText)
        }
    }

    @Test func `the day's own comparison is asked for once, after the doors have closed`() async throws {
        try await TestSite.open { site in
            try await site.office.connectPortal()
            let checks = site.office.work.portalChecks
            try await checks.requestDaily()
            #expect(try await checks.next() == nil)
            site.office.clock.advance(minutes: 9 * 60)
            try await checks.requestDaily()
            let first = try #require(try await checks.next())
            try await checks.finish(
                first.check, compared: 0, found: [], trouble: "", office: site.office.office.id)
            try await checks.requestDaily()
            #expect(try await checks.next() == nil)
        }
    }

    @Test(arguments: ["csv", "json", "xlsx"])
    func `an office without an interface carries its dossiers away, which stands in its chain`(
        format: String
    ) async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.office.newDossier(name: "=HYPERLINK(1)").code
            let reception = try await site.browser(of: .reception)
            let file = try await reception.get("/desk/portal/exports?from=2026-11-24&to=2026-11-24&format=\(format)")
            #expect(file.status == 200)
            #expect(file.headers[.contentDisposition]?.hasSuffix(".\(format)\"") == true)
            if format == "json" {
                let rows = try JSONDecoder().decode([[String: String]].self, from: Data(file.text.utf8))
                #expect(rows.map { $0["MaHoSo"] } == [code])
                #expect(rows[0]["NgayTiepNhan"] == "20261124090500")
                #expect(rows[0]["TrangThaiHoSo"] == "2")
            }
            if format == "csv" { #expect(file.text.contains(code)) }
            #expect(try await site.browser(of: .control).get("/desk/portal/exports").status == 403)
            let id = site.office.office.id
            let kinds = try await site.office.database.read {
                try OfficeEventStore.events(officeID: id, in: $0).map(\.link.kind)
            }
            #expect(kinds.count { $0 == "portalExported" } == 1)
        }
    }

    @Test func `what is to be pasted stands in a field for each dossier, and nothing in it runs`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.office.newDossier(name: "=HYPERLINK(1)\t<b>").code
            let path = "/desk/portal/exports?from=2026-11-24&to=2026-11-24&format=paste"
            let page = try await site.browser(of: .reception).get(path)
            let field = try #require(
                page.text.firstMatch(of: #/<input id="row-1" type="text" readonly value="([^"]*)"/#))
            let cells = field.output.1.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(cells.count == PortalDossier.exportedNames.count)
            #expect(cells[0] == code && cells[4] == "&#39;=HYPERLINK(1) &lt;b&gt;")
            #expect(page.text.contains("readonly wrap=\"off\" spellcheck=\"false\">\nMaHoSo\tMaTTHC\t"))
            #expect(page.text.contains("Hồ sơ tiếp nhận ngày 24/11/2026."))
            let none = try await site.browser(of: .reception).get(path.replacing("2026-11-24", with: "2026-11-20"))
            #expect(none.text.contains("Không có hồ sơ nào được tiếp nhận trong những ngày này."))
            #expect(!none.text.contains("data-copies"))
        }
    }

    @Test func `an attachment is fetched by its link alone, as a download, and written down`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.office.newDossier().code
            try await site.office.attach(["plain.pdf"], to: code)
            let file = try #require(try await site.office.files(of: code).first)
            let id = site.office.office.id
            let link = site.office.work.portalFiles.link(to: file.id, of: code, office: id, days: 1)
            let stranger = site.browser()
            let answer = try await stranger.get(link.path)
            #expect(answer.status == 200)
            #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            for bad in [
                link.path + "0", link.path.replacing("den=", with: "den=1"), "/portal/files/a/b/c",
                "/portal/files/a/b/c?den=x&k=",
            ] {
                #expect(try await stranger.get(bad).status == 404, "\(bad)")
            }
            #expect(
                try await site.office.database.read { try PortalLinkUseStore.count(of: code, office: id, in: $0) } == 1)
            site.office.clock.advance(minutes: 3 * 24 * 60)
            #expect(try await stranger.get(link.path).status == 404)
        }
    }
}

extension TestOffice {
    /// When the portal is told of a filing next.
    fileprivate func tellAt(_ code: String) async throws -> String? {
        try await database.read {
            try $0.row("SELECT tell_at FROM online_filing WHERE code = \(code)")?.text("tell_at")
        }
    }
}
