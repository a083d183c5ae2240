import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// Signing in, out, and the first password, as a browser without scripts sees them.
@Suite struct SignInTests {
    @Test func `the right password opens the desk and goes on where the officer wanted to go`() async throws {
        try await TestSite.open { site in
            let browser = site.browser()
            let away = try await browser.get("/desk/accounts?a=1")
            #expect(away.status == 303)
            #expect(away.location == "/login?next=%2Fdesk%2Faccounts%3Fa%3D1")
            let form = try await browser.get(away.location)
            #expect(form.text.contains(#"name="next" value="/desk/accounts?a=1""#))
            let answer = try await browser.send(
                .post, "/login",
                fields: [("userName", " Nam "), ("password", TestOffice.password), ("next", "/desk/accounts?a=1")])
            #expect(answer.status == 303)
            #expect(answer.location == "/desk/accounts?a=1")
            let page = try await browser.get("/desk/accounts")
            #expect(page.status == 200)
            #expect(page.text.contains("Hoàng Văn Nam"))
        }
    }

    @Test func `an unknown name and a wrong password get the same answer`() async throws {
        try await TestSite.open { site in
            let wrong = try await site.browser().signIn("hoa", password: "không phải mật khẩu")
            let unknown = try await site.browser().signIn("aho", password: "không phải mật khẩu")
            #expect(wrong.status == 422)
            #expect(wrong.text.contains(AccountRefusal.wrongCredentials.message))
            #expect(wrong.text.replacing("hoa", with: "") == unknown.text.replacing("aho", with: ""))
            #expect(wrong.setCookies.isEmpty)
        }
    }

    @Test func `what was typed as the name stays in the form, the password does not`() async throws {
        try await TestSite.open { site in
            let answer = try await site.browser().signIn(#"h<oa>"#, password: "mật-khẩu-sai")
            #expect(answer.text.contains("h&lt;oa&gt;"))
            #expect(!answer.text.contains("mật-khẩu-sai"))
        }
    }

    @Test func `after five wrong passwords even the right one waits, and is told until when`() async throws {
        try await TestSite.open { site in
            for _ in 1...5 { try await site.browser().signIn("hoa", password: "sai") }
            let early = try await site.browser().signIn("hoa")
            #expect(early.status == 429)
            #expect(early.text.contains("9 giờ 20 ngày 24/11/2026"))
            site.office.clock.advance(minutes: 15)
            let late = try await site.browser().signIn("hoa")
            #expect(late.status == 303)
        }
    }

    @Test func `the first password must be changed before anything else`() async throws {
        try await TestSite.open { site in
            let administrator = try await site.browser(of: .administrator)
            let made = try await administrator.post(
                "/desk/accounts", [("userName", "lan"), ("name", "Đặng Thị Lan"), ("roles", "reception")])
            let password = try #require(made.text.firstMatch(of: #/[a-z2-9]{4}(-[a-z2-9]{4}){3}/#)).output.0
            let browser = site.browser()
            let signedIn = try await browser.signIn("lan", password: String(password))
            #expect(signedIn.location == "/desk/password")
            let start = try await browser.get("/desk")
            #expect(start.location == "/desk/password")
            let posted = try await browser.post("/desk/lock")
            #expect(posted.location == "/desk/password")
            let changed = try await browser.post(
                "/desk/password",
                [("current", String(password)), ("new", "hoa sen nở sớm"), ("repeated", "hoa sen nở sớm")])
            #expect(changed.location == "/desk?notice=password-changed")
            let open = try await browser.get("/desk?notice=password-changed")
            #expect(open.status == 200)
            #expect(open.text.contains("Mật khẩu đã được đổi."))
        }
    }

    @Test func `a new password that does not do is refused by its field`() async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .reception)
            let short = try await browser.post(
                "/desk/password", [("current", TestOffice.password), ("new", "ngắn"), ("repeated", "ngắn")])
            #expect(short.status == 422)
            #expect(short.text.contains(AccountRefusal.passwordTooShort.message))
            let unequal = try await browser.post(
                "/desk/password", [("current", TestOffice.password), ("new", "hoa sen nở"), ("repeated", "hoa sen")])
            #expect(unequal.text.contains("Hai lần nhập mật khẩu mới chưa giống nhau."))
            let wrong = try await browser.post(
                "/desk/password", [("current", "sai"), ("new", "hoa sen nở sớm"), ("repeated", "hoa sen nở sớm")])
            #expect(wrong.text.contains(AccountRefusal.currentPasswordWrong.message))
        }
    }

    @Test func `signing out ends the session in the database, not only the cookie`() async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .reception)
            let token = try #require(browser.cookie("motcua_session"))
            let out = try await browser.post("/logout")
            #expect(out.location == "/login")
            #expect(browser.cookieNames == ["motcua_device"])
            browser.setCookie("motcua_session", token)
            let again = try await browser.get("/desk")
            #expect(again.location.hasPrefix("/login"))
        }
    }

    @Test func `a session that was planted in the browser before is never taken over`() async throws {
        try await TestSite.open { site in
            let planted = String(repeating: "a", count: 64)
            let browser = site.browser()
            browser.setCookie("motcua_session", planted)
            try await browser.signIn(site.office.officer(.reception).userName)
            #expect(browser.cookie("motcua_session") != planted)
            #expect(try await browser.get("/desk").status == 200)
            let stranger = site.browser()
            stranger.setCookie("motcua_session", planted)
            #expect(try await stranger.get("/desk").status == 303)
        }
    }

    @Test func `the own password is changed by a door of the menu, whatever the post`() async throws {
        try await TestSite.open { site in
            for role in Role.allCases {
                let browser = try await site.browser(of: role)
                let door = "href=\"/desk/password\""
                let desk = try await browser.get("/desk").text
                // A post with more doors than the bar holds has it behind «Thêm».
                guard !desk.contains(door) else { continue }
                #expect(desk.contains("href=\"\(Link.menu)\""), "\(role)")
                #expect(try await browser.get(Link.menu).text.contains(door), "\(role)")
            }
        }
    }

    @Test func `signing in again gives a new token and ends the old session`() async throws {
        try await TestSite.open { site in
            let browser = try await site.browser(of: .reception)
            let old = try #require(browser.cookie("motcua_session"))
            try await browser.signIn("hoa")
            #expect(browser.cookie("motcua_session") != old)
            browser.setCookie("motcua_session", old)
            let again = try await browser.get("/desk")
            #expect(again.location.hasPrefix("/login"))
        }
    }

    @Test(arguments: [
        "https://xau.example", "//xau.example", "/\\xau.example", "/desk\r\nSet-Cookie: a=b", "/logout",
        "/deskxau", "javascript:alert(1)", "/desk/unlock?next=/desk/unlock", "",
    ])
    func `going on leads nowhere but to the desk`(next: String) {
        #expect(Link.goingOn(next) == "/desk")
    }
}
