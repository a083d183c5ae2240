/// Mã định danh cơ quan (QĐ 20/2020/QĐ-TTg), the head of every dossier code: `H01.89.12`.
///
/// At most 35 signs, groups of digits and A–Z parted by dots. Forms of the older standard (`000.00.00.H01`) are codes
/// too: codes were issued anew after the mergers of 2025, and dossiers keep the one they were received under.
public struct AgencyCode: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Takes the code exactly as decided; nothing when its form is wrong.
    public init?(_ text: some StringProtocol) {
        guard (3...35).contains(text.utf8.count) else { return nil }
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ !$0.isEmpty && CodeSigns.areAll(in: $0) }) else { return nil }
        self.text = String(text)
    }

    public var description: String { text }
}

/// The signs codes are made of.
enum CodeSigns {
    static func areAll(in text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            default: false
            }
        }
    }
}
