import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// «Việc hôm nay» of interlinked cases, and the week's sheet with another agency.
@Suite struct CaseWeekPageTests {
    @Test func `today's work leads to the case: what may be passed on, who is late, what is owed`() async throws {
        try await TestSite.open { site in
            let code = try await site.openedBirth()
            let counter = try await site.browser(of: .reception)
            #expect(try await !counter.get("/desk").text.contains(Link.interlinkedCase(code)))
            try await site.office.bring(code, to: .returned)
            for role in [Role.reception, .processing, .leader] {
                let page = try await site.browser(of: role).get("/desk")
                #expect(page.text.contains("href=\"\(Link.interlinkedCase(code))\""), "\(role)")
                #expect(page.text.contains("chuyển cho Công an cấp xã ngay."), "\(role)")
                #expect(page.text.contains("Có 1 việc đang chờ Ông/Bà.") == (role == .reception), "\(role)")
                #expect(!page.text.contains("Nguyễn Văn Thử"), "\(role)")
            }
            #expect(try await !site.browser(of: .administrator).get("/desk").text.contains(code))
            try await site.record(.handover, in: code)
            #expect(try await counter.get("/desk").text.contains("Công an cấp xã đang giữ, sắp đến hạn."))
            site.office.clock.advance(minutes: 3 * 24 * 60)
            let late = try await site.browser(of: .reception).get("/desk")
            #expect(late.text.contains("Công an cấp xã chậm và còn nợ văn bản xin lỗi người dân."))
            try await site.record(.result, in: code)
            let owed = try await site.browser(of: .leader).get("/desk")
            #expect(owed.text.contains("Nợ văn bản xin lỗi"))
        }
    }

    @Test func `every number of the week opens its cases, and what the agency names is compared`() async throws {
        try await TestSite.open { site in
            let code = try await site.openedBirth()
            try await site.office.bring(code, to: .returned)
            try await site.record(.handover, in: code)
            let counter = try await site.browser(of: .reception)
            let told = [("agency", "police"), ("week", "2026-11-23"), ("theirs-handedOver", "2")]
            let noted = try await counter.post(Link.caseWeeks, told)
            #expect(noted.status == 303)
            #expect(try await counter.post(Link.caseWeeks, told).status == 303, "a second press says nothing new")
            let page = try await counter.get(noted.location)
            #expect(page.text.contains("value=\"2\"") && page.text.contains("Chuyển đi trong tuần: 2, sổ của ta 1"))
            #expect(page.text.contains("Từ Thứ Hai, 23/11/2026 đến Chủ nhật, 29/11/2026"))
            #expect(page.text.contains("Sổ của ta ít hơn 1") && page.text.contains("0 + 1 = 0 + 1 + 0"))
            for (figure, isThere) in [
                ("carriedOver", false), ("handedOver", true), ("answered", false), ("waiting", true), ("late", false),
            ] {
                let address = "\(Link.caseWeeks)?agency=police&week=2026-11-23&figure=\(figure)"
                let written = address.replacing("&", with: "&amp;")
                #expect(page.text.contains("href=\"\(written)\""), "\(figure)")
                let listed = try await counter.get(address)
                #expect(listed.text.contains(Link.interlinkedCase(code)) == isThere, "\(figure)")
            }
            let others = try await counter.get("\(Link.caseWeeks)?agency=socialInsurance")
            #expect(others.status == 200 && !others.text.contains(code))
            let sheet = try await counter.get("\(Link.caseWeeks)/sheet?agency=police&week=2026-11-23")
            #expect(sheet.text.contains("PHIẾU ĐỐI SOÁT HỒ SƠ LIÊN THÔNG") && sheet.text.contains(code))
            #expect(sheet.text.contains("do \(site.office.officer(.reception).name) ghi lúc"))
            let text = try await counter.get("\(Link.caseWeeks)/exports?agency=police&format=csv")
            #expect(text.text.contains(code) && text.text.contains("Đăng ký thường trú"))
            let workbook = try await counter.get("\(Link.caseWeeks)/exports?agency=police")
            #expect(workbook.headers[.contentDisposition]?.contains("doi-soat-cong-an-2026-11-23.xlsx") == true)
            #expect(try await site.browser(of: .administrator).get(Link.caseWeeks).status == 403)
        }
    }

    @Test func `numbers of the agency are kept with who typed them, and a correction is a further line`() async throws {
        try await TestSite.open { site in
            let code = try await site.openedBirth()
            try await site.office.bring(code, to: .returned)
            try await site.record(.handover, in: code)
            let counter = try await site.browser(of: .reception)
            let week = [("agency", "police"), ("week", "2026-11-23")]
            for wrong in ["", "hai", "-1", "1 000"] {
                let answer = try await counter.post(Link.caseWeeks, week + [("theirs-handedOver", wrong)])
                #expect(answer.status == 422, "\(wrong)")
            }
            let ahead = [("agency", "police"), ("week", "2026-12-07"), ("theirs-handedOver", "1")]
            #expect(try await counter.post(Link.caseWeeks, ahead).text.contains(CaseRefusal.weekAhead.message))
            #expect(try await counter.post(Link.caseWeeks, week + [("theirs-handedOver", "2")]).status == 303)
            site.office.clock.advance(minutes: 10)
            let corrected = week + [("theirs-handedOver", "1"), ("theirs-late", "0")]
            #expect(try await counter.post(Link.caseWeeks, corrected).status == 303)
            let officer = site.office.officer(.reception)
            let counts = try await site.office.work.cases.counts(
                of: CaseWeek(of: CivilDate(dayNumber: 20_781)), with: .police, for: officer)
            #expect(counts.map(\.number) == [2, 1])
            #expect(counts.map(\.theirs) == [[.handedOver: 1, .late: 0], [.handedOver: 2]])
            #expect(counts.allSatisfy { $0.ours[.handedOver] == 1 && $0.typedByID == officer.id })
            let page = try await counter.get("\(Link.caseWeeks)?agency=police&week=2026-11-23").text
            #expect(page.contains("Chuyển đi trong tuần: 1, khớp; Đang chờ, quá hạn: 0, khớp"))
            #expect(page.contains("Chuyển đi trong tuần: 2, sổ của ta 1") && page.contains("Khớp"))
            let reader = try await site.browser(of: .processing)
            #expect(try await !reader.get(Link.caseWeeks).text.contains("Ghi số của cơ quan"))
            #expect(try await reader.post(Link.caseWeeks, corrected).status == 403)
            _ = try await Verification(database: site.office.database).run()
        }
    }

    @Test(arguments: ["week=9999-12-31", "week=x&agency=office&figure=x", "week=2019-01-01", "theirs-late=999999999"])
    func `an address that names nothing sensible shows a week all the same`(query: String) async throws {
        try await TestSite.open { site in
            let counter = try await site.browser(of: .reception)
            for address in [Link.caseWeeks, "\(Link.caseWeeks)/sheet", "\(Link.caseWeeks)/exports"] {
                #expect(try await counter.get("\(address)?\(query)").status == 200)
            }
        }
    }

    @Test func `procedure control says who opens our own leg, and the form keeps it`() async throws {
        try await TestSite.open { site in
            let control = try await site.browser(of: .control)
            let form = try await control.get(Link.newAgreement("2.002622"))
            #expect(form.text.contains("name=\"opening-funeralAid\"") && !form.text.contains("name=\"opening-death\""))
            #expect(try await !control.get(Link.newAgreement("2.000986")).text.contains("opening-"))
            var fields = [("decision", "Quyết định 7/QĐ-UBND"), ("effectiveFrom", "25/11/2026")]
            for leg in InterlinkedProcedure.all[1].legs {
                let name = leg.kind.rawValue
                fields += [
                    ("party-\(name)", leg.agency.vietnamese), ("channel-\(name)", "Trục liên thông"),
                    ("hours-\(name)", "8"), ("after-\(name)", leg.after.isEmpty ? "" : "death"),
                    ("contact-\(name)", "Thường trực"), ("failure-\(name)", "Báo lại"), ("opening-\(name)", "press"),
                ]
            }
            let proposed = try await control.post(Link.newAgreement("2.002622"), fields)
            #expect(proposed.location.hasPrefix(Link.agreements), "\(proposed.text)")
            let list = try await control.get(Link.agreements)
            #expect(list.text.contains("Sau: Đăng ký khai tử; cán bộ tiếp nhận bấm mở hồ sơ"))
            let leader = try await site.browser(of: .leader)
            #expect(try await leader.post("\(Link.agreementVersion("2.002622", 1))/approvals", []).status == 303)
            site.office.clock.advance(minutes: 24 * 60)
            let again = try await site.browser(of: .control).get(Link.newAgreement("2.002622"))
            #expect(again.text.contains("<option value=\"press\" selected>"))
        }
    }
}

extension TestSite {
    /// A birth with residence behind it, received by the counter.
    fileprivate func openedBirth() async throws -> String {
        try await office.seedProcedures([.birth])
        let form = IntakeForm(
            procedureCode: "1.001193", owner: Person(name: "Nguyễn Văn Thử", phone: "0912345678"),
            furtherLegs: [.residence])
        let key = try ReceptionKey(office.surroundings.freshKey(), bodyHash: "")
        return try await office.work.intake.receive(form, key: key, by: office.officer(.reception)).dossier.code
    }

    fileprivate func record(_ step: LegStep, in code: String) async throws {
        _ = try await office.work.cases.record(
            LegRecord(step: step, leg: .residence, words: "Số 5"), of: code, by: office.officer(.reception))
    }
}
