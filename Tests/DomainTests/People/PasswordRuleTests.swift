import Domain
import Testing

@Suite struct PasswordRuleTests {
    @Test(arguments: ["hoa sen nở sớm", "k7md-2xqp-9rtw-hb4e", "Bến Tre quê tôi", "một hai ba bốn năm"])
    func `a phrase of ten signs or more does`(password: String) throws {
        try PasswordRule.check(password, userName: "hoa.nguyen")
    }

    @Test(arguments: [
        ("ngắn quá", AccountRefusal.passwordTooShort), ("aaaaaaaaaaaa", .passwordCommon),
        ("ababababab", .passwordCommon), ("1234567890", .passwordCommon), ("matkhau123456", .passwordCommon),
        ("Password2026", .passwordCommon), ("qwertyuiop", .passwordCommon), ("xin chao binh", .passwordLikeUserName),
        ("BINH123456789", .passwordLikeUserName),
    ])
    func `what everybody tries first does not`(password: String, refusal: AccountRefusal) {
        #expect(throws: refusal) { try PasswordRule.check(password, userName: "binh") }
    }

    @Test func `a password longer than the limit is refused`() {
        let long = String(repeating: "hoa sen ", count: 17)
        #expect(throws: AccountRefusal.passwordTooLong) { try PasswordRule.check(long, userName: "binh") }
    }
}

@Suite struct UserNameTests {
    @Test func `capitals and outer spaces are forgiven`() throws {
        #expect(try UserName.parse("  Hoa.Nguyen-2 ") == "hoa.nguyen-2")
    }

    @Test(arguments: ["", "ab", "hoà", "hoa nguyen", "hoa@ubnd", "hoa\u{0}x", String(repeating: "a", count: 41)])
    func `anything but plain letters, digits and three signs is refused`(text: String) {
        #expect(throws: AccountRefusal.userNameMalformed) { try UserName.parse(text) }
    }
}

@Suite struct SignInThrottleTests {
    private let throttle = SignInThrottle(triesPerUserName: 5, triesPerAddress: 20, window: 900)
    private let now = LocalInstant(epochSeconds: 1_795_500_000)

    private func failures(_ secondsAgo: [Int]) -> [LocalInstant] { secondsAgo.map { now.adding(seconds: -$0) } }

    @Test func `four failures leave a fifth try`() throws {
        try throttle.check(userName: failures([1, 2, 3, 4]), address: failures([1, 2, 3, 4]), now: now)
    }

    @Test func `the fifth failure closes the name until the oldest of the five is a quarter of an hour old`() {
        let until = now.adding(seconds: 900 - 500)
        #expect(throws: AccountRefusal.throttled(until: until)) {
            try throttle.check(userName: failures([1, 2, 3, 4, 500]), address: [], now: now)
        }
    }

    @Test func `twenty failures from one address close the address, whatever the names`() {
        #expect(throws: AccountRefusal.throttled(until: now.adding(seconds: 880))) {
            try throttle.check(userName: [], address: failures(Array(1...20)), now: now)
        }
    }

    @Test func `failures as old as the window no longer count`() throws {
        try throttle.check(userName: failures([900, 901, 902, 903, 904]), address: [], now: now)
    }
}
