/// Why the portal does not take what it was sent.
///
/// The wording is the stand-in's own; only «thành công», «đã tồn tại» and «không tồn tại» are known to occur.
public struct Objection: Error, Sendable, Hashable {
    /// What the numbers of a province tell apart.
    public enum Kind: String, Sendable, CaseIterable {
        case invalid
        case session
        case exists
        case notFound
        case forbidden
        case service
        case transition
    }

    public var kind: Kind
    public var message: String

    init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    static func invalid(_ field: String, _ complaint: String) -> Objection {
        Objection(.invalid, "Trường \(field) không hợp lệ: \(complaint).")
    }

    static let session = Objection(.session, "Phiên làm việc (session) không hợp lệ hoặc đã hết hạn.")
    static let unreadable = Objection(.invalid, "Nội dung gửi lên không đọc được.")
}
