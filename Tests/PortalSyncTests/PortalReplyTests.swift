import Domain
import Synchronization
import Testing

@testable import PortalSync

/// What is read of a portal's envelope, whatever stands in it.
@Suite struct PortalReplyTests {
    private static func read(_ json: String) throws -> PortalReply {
        let body = try #require(PortalJSON(bytes: Array(json.utf8)))
        return PortalReply(httpStatus: 200, body: body, dialect: .envelope, operation: .insert)
    }

    @Test(arguments: [
        (#"{"error_code":"-1","message":"x \u0000 y"}"#, "x y"),
        (#"{"error_code":"-1","message":"Sai\r\nm\u00e3 \u202e đơn vị"}"#, "Sai mã đơn vị"),
        (#"{"error_code":"-1","message":"e\u0302\u0301"}"#, "ế"),
    ])
    func `the portal's words are one line without invisible signs`(json: String, words: String) throws {
        #expect(try Self.read(json).message == words)
    }

    @Test func `endless words are cut`() throws {
        let words = String(repeating: "từ chối ", count: 50_000)
        let reply = try Self.read(#"{"error_code":"-1","message":"\#(words)"}"#)
        #expect(reply.message.count <= 500 && reply.message.hasPrefix("từ chối từ chối"))
        #expect(reply.verdict(on: .insert) == .refused(code: "-1", words: reply.message))
    }

    @Test(arguments: ["", " ", "\\t"])
    func `an empty code is a missing one, and proves neither success nor refusal`(code: String) throws {
        let reply = try Self.read(#"{"error_code":"\#(code)","message":"thành công"}"#)
        #expect(reply.code == nil)
        #expect(reply.verdict(on: .insert) == .unclear(.unreadable))
    }

    @Test func `where one name of the code is empty the other one counts`() throws {
        #expect(try Self.read(#"{"error_code":"","code":"00","message":"x"}"#).verdict(on: .update) == .done)
    }

    @Test func `a portal that refuses the password is left alone for half a minute`() async throws {
        let clock = Mutex(LocalInstant(epochSeconds: 0))
        let tries = Mutex(0)
        let session = PortalSession(now: { clock.withLock { $0 } }) {
            tries.withLock { $0 += 1 }
            return .refused(words: "Sai mật khẩu")
        }
        for _ in 1...3 { #expect(await session.current() == .refused(words: "Sai mật khẩu")) }
        #expect(tries.withLock { $0 } == 1)
        clock.withLock { $0 = $0.adding(seconds: 30) }
        _ = await session.current()
        #expect(tries.withLock { $0 } == 2)
    }
}
