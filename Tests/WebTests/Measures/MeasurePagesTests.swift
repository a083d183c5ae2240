import Casework
import Domain
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import Web

/// From the counter's optional question to the leader's figures, each with its list.
@Suite struct MeasurePagesTests {
    private static let reception = [
        ("procedure", "2.000815"), ("ownerName", "Nguyễn Văn Thử"), ("ownerPhone", "0912345678"),
        ("outcome", "receive"),
    ]

    @Test func `the counter may ask why, need not, and the answer goes with the dossier`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let counter = try await site.browser(of: .reception)
            let shown = try await counter.post("/desk/receptions/preview", [("procedure", "2.000815")])
            #expect(shown.text.contains("Vì sao không nộp trực tuyến"))
            #expect(shown.text.contains("<option value=\"\" selected>Chưa hỏi</option>"))
            let asked = try await counter.post(
                "/desk/receptions", Self.reception + [("receptionKey", "a"), ("offlineReason", "uneasy")])
            #expect(asked.status == 303)
            let unasked = try await counter.post(
                "/desk/receptions", Self.reception + [("receptionKey", "b"), ("offlineReason", "")])
            #expect(unasked.status == 303)
            let dossier = try await counter.get(asked.location.replacing("/receipt", with: ""))
            #expect(dossier.text.contains("Ngại, chưa quen dùng máy"))
            #expect(dossier.text.contains("Ghi lý do không nộp trực tuyến"))
        }
    }

    @Test func `a reason for what came by post is refused by its field, and nothing is received`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let counter = try await site.browser(of: .reception)
            let refused = try await counter.post(
                "/desk/receptions",
                Self.reception + [("receptionKey", "a"), ("channel", "post"), ("offlineReason", "uneasy")])
            #expect(refused.status == 422 && refused.text.contains("href=\"#offlineReason\""))
            #expect(refused.text.contains("<option value=\"uneasy\" selected>"))
            let unknown = try await counter.post(
                "/desk/receptions", Self.reception + [("receptionKey", "a"), ("offlineReason", "lazy")])
            #expect(unknown.status == 422 && unknown.text.contains("href=\"#offlineReason\""))
            #expect(try await site.office.dossierCount() == 0)
        }
    }

    @Test func `the reason is noted on the dossier's page, by the counter alone`() async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let code = try await site.office.receive().code
            let address = Link.dossier(code, "filing-ways")
            let counter = try await site.browser(of: .reception)
            let noted = try await counter.post(address, [("seen", "1"), ("offlineReason", "systemError")])
            #expect(noted.location.hasSuffix("notice=filing-way-noted"))
            let page = try await counter.get(Link.dossier(code))
            #expect(page.text.contains("Cổng dịch vụ công bị lỗi"))
            #expect(page.text.contains("Không nộp trực tuyến: cổng dịch vụ công bị lỗi."), "in the timeline")
            let help = try await counter.post(address, [("seen", "2"), ("assistedOnline", "true")])
            #expect(help.status == 422 && help.text.contains("bằng tài khoản của chính người dân"))
            #expect(try await counter.post(address, [("seen", "2"), ("offlineReason", "lazy")]).status == 400)
            let specialist = try await site.browser(of: .processing)
            #expect(try await specialist.post(address, [("offlineReason", "other")]).status == 403)
            #expect(try await !specialist.get(Link.dossier(code)).text.contains("Ghi lý do không nộp trực tuyến"))
        }
    }

    @Test(arguments: Engine.available)
    func `every number of the page leads to a list of that length`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            try await site.fillMeasures()
            let leader = try await site.browser(of: .leader)
            let page = try await leader.get(Link.measures)
            #expect(page.text.contains("Đo lường phục vụ: năm 2026"))
            let numbers = page.measuredNumbers
            #expect(numbers.count >= 20)
            for (count, href) in numbers {
                let list = try await leader.get(href)
                let unit = href.contains("/forms?") ? "tờ khai" : "hồ sơ"
                #expect(list.text.contains("<b>\(count) \(unit).</b>"), "\(count) at \(href)")
            }
            #expect(page.text.contains("Chưa hỏi") && page.text.contains("—"))
            #expect(page.text.contains("Trực tuyến có giúp"))
        }
    }

    @Test func `a year without dossiers divides nothing, and a model narrows the tables`() async throws {
        try await TestSite.open { site in
            let leader = try await site.browser(of: .leader)
            let empty = try await leader.get("\(Link.measures)?year=2019")
            #expect(empty.status == 200 && empty.text.contains("Năm này chưa có hồ sơ nào."))
            #expect(empty.text.contains("<b>—</b> giải quyết tại chỗ"))
            try await site.fillMeasures()
            let outside = try await leader.get("\(Link.measures)?year=2026&model=none")
            #expect(outside.text.contains("<option value=\"none\" selected>"))
            #expect(!outside.text.contains("<h2>Theo mô hình</h2>"))
            #expect(try await leader.get("\(Link.measures)?year=99999&model=x").status == 200)
            for wrong in ["2026-13", "x", "", "2026-01-01", "2026..2025", "99999"] {
                #expect(try await leader.get("\(Link.measures)/dossiers?period=\(wrong)").status == 404)
            }
            #expect(try await leader.get("\(Link.measures)/dossiers?period=2026&part=all").status == 404)
            #expect(try await site.browser(of: .reception).get(Link.measures).status == 403)
        }
    }

    @Test func `the files say what the page says, and what there is nothing to say of`() async throws {
        try await TestSite.open { site in
            try await site.fillMeasures()
            let leader = try await site.browser(of: .leader)
            let page = try await leader.get(Link.measures)
            let file = try await leader.get(try #require(page.href("Tải bảng tính (.xlsx)")))
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"do-luong-phuc-vu-2026.xlsx\"")
            let rows = try #require(try PythonReading.sheets(file.body).first).rows.map { $0.map(\.text) }
            let last = try #require(rows.last)
            #expect(Array(last.prefix(5)) == ["Cả năm", "Tổng cộng", "6", "3", "1"])
            #expect(rows.contains { $0.first == "11/2026" && $0[1] == "Ngoài mô hình" })
            let text = try await leader.get(try #require(page.href("Tải văn bản (.csv)")))
            #expect(text.text.contains("Lý do không nộp trực tuyến: Ngại, chưa quen dùng máy"))
            let online = try await leader.get(try #require(page.href("Tải bảng theo thủ tục (.xlsx)")))
            let lines = try #require(try PythonReading.sheets(online.body).first).rows.map { $0.map(\.text) }
            #expect(lines.contains(["2.000815", "Chứng thực bản sao từ bản chính", "5", "1", "20", "1", "20"]))
        }
    }

    @Test func `programs read the same, and what came online is told with its help`() async throws {
        try await TestSite.open { site in
            try await site.fillMeasures()
            let program = try await Program(site: site, role: .leader)
            let answer = try await program.call(.get, "/api/v1/measures?year=2026")
            let measures = try JSONDecoder().decode(Measures.self, from: answer.body)
            #expect(measures.months.map(\.dossiers) == [6])
            #expect(measures.months[0].reasons == [.init(reason: "uneasy", dossiers: 2)])
            #expect((measures.months[0].unasked, measures.months[0].assistedOnline) == (1, 1))
            #expect(try await program.call(.get, "/api/v1/measures").status == 422)
            let counter = try await Program(site: site, role: .reception)
            #expect(try await counter.call(.get, "/api/v1/measures?year=2026").status == 403)
            let asked = Program.reception.replacing("\"channel\":\"counter\"", with: "\"offlineReason\":\"other\"")
            let received = try await counter.receive(asked, key: "c")
            #expect(received.status == 201 && received.text.contains("\"offlineReason\":\"other\""))
            let wrong = Program.reception.replacing("\"channel\":\"counter\"", with: "\"assistedOnline\":true")
            let refused = try await counter.receive(wrong, key: "d")
            #expect(refused.status == 422 && refused.text.contains("assistance-only-online"))
        }
    }

    private struct Measures: Decodable {
        struct Month: Decodable {
            struct Reason: Decodable, Equatable {
                var reason: String
                var dossiers: Int
            }
            var dossiers: Int
            var reasons: [Reason]
            var unasked: Int
            var assistedOnline: Int
        }
        var months: [Month]
    }

    @Test func `a procedure's page says how much of its forms fills itself, by definition and as measured`()
        async throws
    {
        try await TestSite.open { site in
            try await site.office.seedFormProcedures()
            let control = try await site.browser(of: .control)
            let before = try await control.get("/desk/procedures/1.001193")
            let definition = try #require(TestOffice.definitions.first { $0.name == "birth-registration" })
            let share = definition.fillable
            #expect(before.text.contains("Trong \(share.askedCount) ô: tối đa \(share.knownCount) ô tự điền"))
            #expect(before.text.contains("Trong 12 tháng qua chưa có tờ khai nào viết hộ xong."))
            let form = try await site.office.finish(try await site.office.begin().id)
            let effort = try #require(form.confirmation?.effort)
            let after = try await control.get("/desk/procedures/1.001193")
            #expect(
                after.text.contains(
                    "1 tờ khai viết hộ xong, \(effort.untypedCount) trong \(effort.answeredCount) ô tự điền"))
            let list = try await control.get(try #require(after.href("Xem các tờ khai")))
            #expect(list.text.contains("<b>1 tờ khai.</b>") && list.text.contains(effort.words))
            #expect(!list.text.contains(Link.form(form.id)), "control does not see what stands in forms")
            let counter = try await site.browser(of: .reception)
            #expect(try await counter.get("/desk/procedures/1.001193").href("Xem các tờ khai") == nil)
        }
    }
}

extension TestSite {
    /// Three at the counter (two asked, one of them finished at once), one by post, two online, one of them with help.
    fileprivate func fillMeasures() async throws {
        try await office.seedProcedures()
        let ways: [(Channel, OfflineReason?, Bool)] = [
            (.counter, .uneasy, false), (.counter, nil, false), (.post, nil, false), (.online, nil, true),
            (.online, nil, false),
        ]
        for (index, way) in ways.enumerated() {
            let form = IntakeForm(
                procedureCode: index == 1 ? "1.004873" : "2.000815", owner: Person(name: "Nguyễn Văn Thử"),
                channel: way.0, offlineReason: way.1, isAssistedOnline: way.2)
            _ = try await office.work.intake.receive(
                form, key: try ReceptionKey("k\(index)", bodyHash: ""), by: office.officer(.reception))
        }
        let quick = IntakeForm(
            procedureCode: "2.000815", owner: Person(name: "Nguyễn Văn Thử"), isImmediate: true, offlineReason: .uneasy)
        let code = try await office.work.intake.receive(
            quick, key: try ReceptionKey("quick", bodyHash: ""), by: office.officer(.reception)
        ).dossier.code
        office.clock.advance(minutes: 12)
        _ = try await office.work.acts.sign(code, by: office.officer(.leader))
        _ = try await office.work.acts.number(code, by: office.officer(.clerk))
        let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
        _ = try await office.work.acts.giveBack(code, to: collection, by: office.officer(.reception))
    }
}

extension Answer {
    /// The numbers of the tables with what they lead to.
    fileprivate var measuredNumbers: [(count: String, href: String)] {
        text.matches(of: #/<a href="(\/desk\/measures\/[^"]+)">([\d.]+)</#).map {
            (String($0.output.2), String($0.output.1).replacing("&amp;", with: "&"))
        }
    }
}
