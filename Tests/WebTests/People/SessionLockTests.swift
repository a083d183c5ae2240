import Casework
import Domain
import TestSupport
import Testing

@testable import Web

/// The lock that falls when nobody is at the desk.
@Suite struct SessionLockTests {
    @Test func `after a quarter of an hour without a click the password is asked, then work goes on`() async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .administrator)
            site.office.clock.advance(minutes: 15)
            let locked = try await browser.get("/desk/accounts")
            #expect(locked.location == "/desk/unlock?next=%2Fdesk%2Faccounts")
            let form = try await browser.get(locked.location)
            #expect(form.status == 200)
            let wrong = try await browser.post("/desk/unlock", [("unlockPassword", "sai"), ("next", "/desk/accounts")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains(AccountRefusal.currentPasswordWrong.message))
            let open = try await browser.post(
                "/desk/unlock", [("unlockPassword", TestOffice.password), ("next", "/desk/accounts")])
            #expect(open.location == "/desk/accounts")
            let page = try await browser.get("/desk/accounts")
            #expect(page.status == 200)
        }
    }

    @Test func `clicks keep the lock away`() async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .reception)
            for _ in 1...6 {
                site.office.clock.advance(minutes: 14)
                let page = try await browser.get("/desk")
                #expect(page.status == 200)
            }
        }
    }

    @Test func `a form sent to a locked desk comes back with everything typed, and is done after the password`()
        async throws
    {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .administrator)
            let typed = [("userName", "lan"), ("name", #"Đặng "Thị" Lan"#), ("roles", "reception"), ("roles", "clerk")]
            site.office.clock.advance(minutes: 20)
            let locked = try await browser.post("/desk/accounts", typed)
            #expect(locked.status == 403)
            #expect(locked.text.contains(#"action="/desk/accounts""#))
            #expect(locked.text.contains(#"name="name" value="Đặng &quot;Thị&quot; Lan""#))
            #expect(locked.text.contains(#"name="roles" value="clerk""#))
            let wrong = try await browser.post("/desk/accounts", typed + [("unlockPassword", "sai")])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains(#"name="roles" value="clerk""#))
            #expect(!wrong.text.contains(#"name="unlockPassword" value"#))
            let done = try await browser.post("/desk/accounts", typed + [("unlockPassword", TestOffice.password)])
            #expect(done.status == 200)
            #expect(done.text.contains("Mật khẩu lần đầu của «lan»"))
        }
    }

    @Test func `the password of somebody else does not open the lock, and guessing it is throttled`() async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .reception)
            let lock = try await browser.post("/desk/lock")
            #expect(lock.location == "/desk/unlock")
            for _ in 1...5 { _ = try await browser.post("/desk/unlock", [("unlockPassword", "sai")]) }
            let right = try await browser.post("/desk/unlock", [("unlockPassword", TestOffice.password)])
            #expect(right.status == 429)
            let page = try await browser.get("/desk")
            #expect(page.location.hasPrefix("/desk/unlock"))
        }
    }

    @Test func `the unlock password sent to an open desk opens nothing and hurts nothing`() async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .reception)
            let answer = try await browser.post("/desk/unlock", [("unlockPassword", "sai"), ("next", "/desk")])
            #expect(answer.location == "/desk")
        }
    }

    @Test func `after twelve hours one must sign in anew, however busy`() async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .reception)
            for _ in 1...(12 * 6 - 1) {
                site.office.clock.advance(minutes: 10)
                _ = try await browser.get("/desk")
            }
            let last = try await browser.get("/desk")
            #expect(last.status == 200)
            site.office.clock.advance(minutes: 10)
            let over = try await browser.get("/desk")
            #expect(over.location.hasPrefix("/login"))
        }
    }
}
