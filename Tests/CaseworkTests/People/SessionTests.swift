import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct SessionTests {
    @Test(arguments: Engine.available)
    func `of thirty guesses at the same moment only five are looked at`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let refusals = await withTaskGroup { group in
                for guess in 0..<30 {
                    group.addTask {
                        await refusal {
                            _ = try await office.work.sessions.signIn(
                                userName: "hoa", password: "đoán lần \(guess)", from: "192.0.2.\(guess)")
                        }
                    }
                }
                return await group.reduce(into: [AccountRefusal?]()) { $0.append($1) }
            }
            #expect(refusals.count { $0 == .wrongCredentials } == 5)
            #expect(refusals.count { $0?.kind == .tooMany } == 25)
        }
    }

    @Test(arguments: Engine.available)
    func `twenty names tried from one address close the address, not the names`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let sessions = office.work.sessions
            for name in 0..<20 {
                _ = await refusal {
                    _ = try await sessions.signIn(userName: "ai\(name)", password: "sai", from: "192.0.2.1")
                }
            }
            let closed = await refusal {
                _ = try await sessions.signIn(userName: "hoa", password: TestOffice.password, from: "192.0.2.1")
            }
            #expect(closed?.kind == .tooMany)
            _ = try await sessions.signIn(userName: "hoa", password: TestOffice.password, from: "192.0.2.2")
        }
    }

    @Test(arguments: Engine.available)
    func `a stranger who guesses at a name closes neither the browsers of the counter nor an open session`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let sessions = office.work.sessions
            let here = try await sessions.signIn(userName: "hoa", password: TestOffice.password, from: "192.0.2.1")
            for _ in 0..<6 {
                _ = await refusal { _ = try await sessions.signIn(userName: "hoa", password: "sai", from: "192.0.2.9") }
            }
            let stranger = await refusal {
                _ = try await sessions.signIn(userName: "hoa", password: TestOffice.password, from: "192.0.2.9")
            }
            #expect(stranger?.kind == .tooMany)
            let forged = "\(here.device.prefix(20)).\(String(repeating: "0", count: 64))"
            let pretended = await refusal {
                _ = try await sessions.signIn(
                    userName: "hoa", password: TestOffice.password, from: "192.0.2.9", device: forged)
            }
            #expect(pretended?.kind == .tooMany)
            let visitor = try #require(try await sessions.visitor(token: here.token))
            try await sessions.lock(visitor.session)
            try await sessions.unlock(visitor, password: TestOffice.password)
            let again = try await sessions.signIn(
                userName: "hoa", password: TestOffice.password, from: "192.0.2.1", device: here.device)
            #expect(again.device == here.device)
        }
    }

    @Test(arguments: Engine.available)
    func `a known browser has five tries at a name, and all known browsers together twenty`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let sessions = office.work.sessions
            func fresh() async throws -> String {
                try await sessions.signIn(userName: "hoa", password: TestOffice.password, from: "192.0.2.1").device
            }
            func guess(_ name: String, in device: String) async -> AccountRefusal? {
                await refusal {
                    _ = try await sessions.signIn(userName: name, password: "sai", from: "192.0.2.1", device: device)
                }
            }
            for _ in 0..<4 {
                let device = try await fresh()
                for _ in 0..<5 { #expect(await guess("binh", in: device) == .wrongCredentials) }
                #expect(await guess("binh", in: device)?.kind == .tooMany)
            }
            // Whoever can sign in gets as many marks as they like, and no more tries by them.
            let another = try await fresh()
            #expect(await guess("binh", in: another)?.kind == .tooMany)
            #expect(await guess("thuha", in: another) == .wrongCredentials)
        }
    }

    @Test(arguments: Engine.available)
    func `a password that somebody else gave ends the tokens, and one's own new password does on request`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let (tokens, hoa) = (office.work.tokens, office.officer(.reception))
            let first = try await tokens.createOwn(label: "Máy quét", days: nil, by: hoa)
            let session = try await office.work.sessions.signIn(
                userName: "hoa", password: TestOffice.password, from: "192.0.2.1")
            let visitor = try #require(try await office.work.sessions.visitor(token: session.token))
            try await office.work.accounts.changePassword(
                visitor, current: TestOffice.password, new: "hoa sen nở sớm")
            #expect(try await tokens.bearer(of: first) != nil)
            try await office.work.accounts.changePassword(
                visitor, current: "hoa sen nở sớm", new: "hoa súng nở muộn", revokingTokens: true)
            #expect(try await tokens.bearer(of: first) == nil)
            let second = try await tokens.createOwn(label: "Máy quét", days: nil, by: hoa)
            _ = try await office.work.accounts.resetPassword(
                officeID: hoa.officeID, officerID: hoa.id, by: office.officer(.administrator).id)
            #expect(try await tokens.bearer(of: second) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `neither the token nor what was typed as a name is stored`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let signedIn = try await office.work.sessions.signIn(
                userName: "hoa", password: TestOffice.password, from: "192.0.2.1")
            _ = await refusal {
                _ = try await office.work.sessions.signIn(
                    userName: "mật khẩu gõ nhầm ô", password: "sai", from: "192.0.2.77")
            }
            let stored = try await office.database.read { reader in
                let sessions = try reader.rows("SELECT token_hash FROM session").map { try $0.text("token_hash") }
                let failures = try reader.rows("SELECT user_key, address_key FROM sign_in_failure").flatMap {
                    [try $0.text("user_key"), try $0.text("address_key")]
                }
                return sessions + failures
            }
            #expect(stored.count >= 3)
            #expect(!stored.contains { $0.contains(signedIn.token) || $0.contains("gõ") || $0.contains("192") })
        }
    }

    @Test(arguments: Engine.available)
    func `closing an account ends its sessions and tokens at once`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let (hoa, administrator) = (office.officer(.reception), office.officer(.administrator))
            let session = try await office.work.sessions.signIn(
                userName: "hoa", password: TestOffice.password, from: "192.0.2.1")
            let token = try await office.work.tokens.create(
                userName: "hoa", label: "máy quét", days: nil, by: administrator.id)
            #expect(try await office.work.tokens.bearer(of: token)?.officer == hoa)
            try await office.work.accounts.deactivate(
                officeID: hoa.officeID, officerID: hoa.id, by: administrator.id)
            #expect(try await office.work.sessions.visitor(token: session.token) == nil)
            #expect(try await office.work.tokens.bearer(of: token) == nil)
            let again = await refusal {
                _ = try await office.work.sessions.signIn(
                    userName: "hoa", password: TestOffice.password, from: "192.0.2.1")
            }
            #expect(again == .wrongCredentials)
            _ = try await office.work.accounts.reactivate(
                officeID: hoa.officeID, officerID: hoa.id, by: administrator.id)
            #expect(try await office.work.tokens.bearer(of: token) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a token ends on its day, or when it is revoked`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let tokens = office.work.tokens
            let short = try await tokens.create(userName: "hoa", label: "a", days: 1, by: SystemActor.id)
            let long = try await tokens.create(userName: "hoa", label: "b", days: nil, by: SystemActor.id)
            #expect(try await tokens.bearer(of: short) != nil)
            office.clock.advance(minutes: 24 * 60)
            #expect(try await tokens.bearer(of: short) == nil)
            let listed = try await office.database.read { try APITokenStore.tokens(officeID: "hoabinh", in: $0) }
            let kept = try #require(listed.first { $0.label == "b" })
            try await tokens.revoke(officeID: "hoabinh", id: kept.id, by: SystemActor.id)
            #expect(try await tokens.bearer(of: long) == nil)
            #expect(try await tokens.bearer(of: kept.id) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `changing the password ends the other sessions, not this one`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let sessions = office.work.sessions
            let here = try await sessions.signIn(userName: "hoa", password: TestOffice.password, from: "192.0.2.1")
            let there = try await sessions.signIn(userName: "hoa", password: TestOffice.password, from: "192.0.2.2")
            let visitor = try #require(try await sessions.visitor(token: here.token))
            try await office.work.accounts.changePassword(
                visitor, current: TestOffice.password, new: "hoa sen nở sớm")
            #expect(try await sessions.visitor(token: here.token) != nil)
            #expect(try await sessions.visitor(token: there.token) == nil)
            _ = try await sessions.signIn(userName: "hoa", password: "hoa sen nở sớm", from: "192.0.2.1")
        }
    }
}

/// The refusal a piece of work ends with, or nothing when it is done.
func refusal(_ work: () async throws -> Void) async -> AccountRefusal? {
    do {
        try await work()
        return nil
    } catch {
        return error as? AccountRefusal
    }
}
