import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite struct TrackingPageTests {
    @Test func `the code and four digits show where the dossier is`() async throws {
        try await open { site, code in
            let answer = try await site.browser().track(code, "4321")
            #expect(answer.status == 200)
            #expect(answer.text.contains(code))
            #expect(answer.text.contains("đã được tiếp nhận"))
            #expect(answer.text.contains("Hẹn trả kết quả"))
            #expect(answer.text.contains("tel:02963123456"))
            #expect(answer.headers[.cacheControl] == "no-store")
        }
    }

    @Test func `unknown code, wrong digits and no digits on file are answered alike to the byte`() async throws {
        try await open { site, code in
            let bare = try await site.office.receive(owner: Person(name: "Trần Thị Không Số")).code
            var answers: [Answer] = []
            for (code, digits) in [("H01.89.12-990101-9999", "4321"), (code, "1111"), (bare, "4321"), ("abc", "1")] {
                answers.append(try await site.browser().track(code, digits.count == 4 ? digits : "0000"))
            }
            #expect(answers[0].status == 422)
            #expect(answers[0].text.contains(TrackingRefusal.noMatch.message))
            #expect(answers.allSatisfy { $0.status == answers[0].status && $0.text == answers[0].text })
            #expect(answers.allSatisfy { Self.stable($0.headers) == Self.stable(answers[0].headers) })
        }
    }

    @Test func `after ten misses an address is asked to wait, whether or not its next code exists`() async throws {
        try await open { site, code in
            let here: HTTPFields = [.forwardedFor: "203.0.113.9"]
            for _ in 0..<10 { _ = try await site.browser().track("2611249999", "1111", headers: here) }
            let known = try await site.browser().track(code, "4321", headers: here)
            let unknown = try await site.browser().track("2611248888", "4321", headers: here)
            #expect(known.status == 429)
            #expect(known.text == unknown.text)
            #expect(known.text.contains("vui lòng thử lại sau"))
            let elsewhere = try await site.browser().track(code, "4321", headers: [.forwardedFor: "198.51.100.1"])
            #expect(elsewhere.status == 200)
        }
    }

    @Test func `what is missing is said by its field, and what was typed stays`() async throws {
        try await open { site, code in
            let answer = try await site.browser().track(code, "56")
            #expect(answer.status == 422)
            #expect(answer.text.contains(TrackingRefusal.digitsMalformed.message))
            #expect(answer.text.contains("value=\"\(code)\""))
            let empty = try await site.browser().track(" ", "")
            #expect(empty.text.contains(TrackingRefusal.codeMissing.message))
            #expect(empty.text.contains(TrackingRefusal.digitsMalformed.message))
        }
    }

    @Test func `an officer who is signed in may ask in the same browser`() async throws {
        try await open { site, code in
            let browser = try await site.browser(of: .reception)
            let answer = try await browser.track(code, "4321")
            #expect(answer.status == 200)
        }
    }

    @Test func `a form that another site sends is not taken`() async throws {
        try await open { site, code in
            let answer = try await site.browser().track(code, "4321", headers: [.fetchSite: "cross-site"])
            #expect(answer.status == 403)
        }
    }

    @Test(arguments: TestOffice.reachableStatuses)
    func `in no state does a page tell name, procedure, officer or number`(status: DossierStatus) async throws {
        try await open { site, code in
            try await site.office.bring(code, to: status)
            let link = Link.track(token: site.token(of: code).text)
            for answer in [try await site.browser().track(code, "4321"), try await site.browser().get(link)] {
                #expect(answer.status == 200)
                #expect(answer.text.contains("<p class=\"say\">"))
                for secret in site.secrets { #expect(!answer.text.contains(secret), "\(status): \(secret)") }
            }
        }
    }

    @Test func `the day after the appointment the page says that the office is late`() async throws {
        try await open { site, code in
            site.office.clock.advance(minutes: 10 * 24 * 60)
            let answer = try await site.browser().track(code, "4321")
            #expect(answer.text.contains("đã quá ngày hẹn trả kết quả; cơ quan xin lỗi"))
        }
    }

    @Test(arguments: ["0123456789abcdef0123456789abcdef", "x", "..%2F..", "0123456789ABCDEF0123456789ABCDEF"])
    func `a link that leads nowhere says so in words`(token: String) async throws {
        try await open { site, _ in
            let answer = try await site.browser().get("/track/q/\(token)")
            #expect(answer.status == 404)
            #expect(answer.text.contains(TrackingRefusal.linkUnknown.message))
            let rated = try await site.browser().send(.post, "/track/q/\(token)/ratings", fields: [("score", "5")])
            #expect(rated.status == 404)
        }
    }

    @Test func `one tap rates a returned dossier, a second one changes nothing`() async throws {
        try await open { site, code in
            let browser = site.browser()
            let link = Link.track(token: site.token(of: code).text)
            let early = try await browser.send(.post, "\(link)/ratings", fields: [("score", "5")])
            #expect(early.status == 409)
            try await site.office.bring(code, to: .returned)
            for page in [try await browser.get(link), try await browser.track(code, "4321")] {
                #expect(page.text.contains("action=\"\(link)/ratings\""))
            }
            let wrong = try await browser.send(.post, "\(link)/ratings", fields: [("score", "9")])
            #expect(wrong.status == 422)
            for score in ["4", "1"] {
                let rated = try await browser.send(.post, "\(link)/ratings", fields: [("score", score)])
                #expect(rated.status == 303)
                #expect(rated.location == link)
            }
            let thanks = try await browser.get(link)
            #expect(thanks.text.contains("Cảm ơn Ông/Bà đã đánh giá."))
            #expect(!thanks.text.contains("/ratings"))
            let token = site.token(of: code)
            let rated = try await site.office.work.tracking.find(token, office: site.office.office.id)
            #expect(rated.rating == 4)
        }
    }

    private func open(_ body: @escaping @Sendable (TestSite, String) async throws -> Void) async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let owner = Person(
                name: "Nguyễn Văn Thử", personalNumber: "089090000123", address: "Ấp Long Định", phone: "0987654321")
            try await body(site, try await site.office.receive("1.004873", owner: owner).code)
        }
    }

    /// Without what changes with every request.
    private static func stable(_ headers: HTTPFields) -> [String] {
        headers.filter { $0.name != .formToken && $0.name.canonicalName != "x-request-id" && $0.name != .date }
            .map { "\($0)" }
    }
}

extension Browser {
    /// Asks as a citizen does: without session, account or hidden field.
    fileprivate func track(_ code: String, _ digits: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.post, "/track", fields: [("code", code), ("digits", digits)], headers: headers)
    }
}

extension TestSite {
    fileprivate func token(of code: String) -> TrackingToken {
        TrackingToken(secret: office.surroundings.secret, office: office.office.id, dossierCode: code)
    }

    /// What no public page may hold: people, numbers, procedure, officers, what the office wrote.
    fileprivate var secrets: [String] {
        let version = ProcedureVersion.sampleOfThreeDays
        return ["Nguyễn Văn Thử", "089090000123", "0123", "0987654321", "4321", "Ấp Long Định"]
            + [version.code, version.definition.name, version.definition.field, version.definition.result]
            + office.officers.values.flatMap { [$0.name, $0.title, "\($0.userName)\""] }
            + ["Đồng ý cấp", "Giấy chứng sinh", "Chờ bản án", "Lệ phí", "Theo đề nghị\"", "Hết hạn bổ sung"]
    }
}
