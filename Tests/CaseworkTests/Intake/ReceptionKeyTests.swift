import Casework
import Domain
import Testing

@Suite struct ReceptionKeyTests {
    @Test func `a key is counted by its scalars, however many marks a character carries`() throws {
        let marks = String(repeating: "\u{301}", count: 99)
        #expect(throws: Never.self) { try ReceptionKey("a" + marks, bodyHash: "") }
        #expect(throws: IntakeRefusal.idempotencyKeyTooLong) { try ReceptionKey("ab" + marks, bodyHash: "") }
        #expect(throws: IntakeRefusal.idempotencyKeyTooLong) {
            try ReceptionKey(String(repeating: "khóa ", count: 21), bodyHash: "")
        }
        #expect(throws: IntakeRefusal.idempotencyKeyMissing) { try ReceptionKey("", bodyHash: "") }
    }

    @Test(arguments: ["a\u{0}b", "a\nb", "a\u{7F}", "\u{85}"])
    func `a key with a control character is refused`(key: String) throws {
        #expect(throws: IntakeRefusal.idempotencyKeyTooLong) { try ReceptionKey(key, bodyHash: "") }
    }
}
