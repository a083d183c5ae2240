import Foundation

/// Every address the pages point to.
enum Link {
    static let home = "/"
    static let login = "/login"
    static let logout = "/logout"
    static let desk = "/desk"
    static let unlock = "/desk/unlock"
    static let password = "/desk/password"
    static let accounts = "/desk/accounts"

    /// Behind the receipt's QR code.
    static func track(token: String) -> String { "/track/q/\(token)" }
    static func interfaceDossier(_ code: String) -> String { "/api/v1/dossiers/\(escaped(code))" }

    static func login(next: String) -> String { "\(login)?next=\(escaped(next))" }
    static func unlock(next: String) -> String { "\(unlock)?next=\(escaped(next))" }

    /// A page with a sentence on top that says what has been done.
    static func page(_ path: String, notice: Notice) -> String { "\(path)?notice=\(notice.rawValue)" }

    /// A part of a path or query, percent-encoded down to letters, digits and `-._~`.
    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// Where to go on, if it is a page of the desk: never another host, never a door that does something.
    static func goingOn(_ next: String) -> String {
        let isDesk = next == desk || next.hasPrefix("\(desk)/") || next.hasPrefix("\(desk)?")
        let isPlain = next.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") }
        return isDesk && isPlain && !next.hasPrefix(unlock) && next.utf8.count <= 2000 ? next : desk
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}

/// What a page says on top after an act; the address carries only its name.
enum Notice: String, CaseIterable, Sendable {
    case passwordChanged = "password-changed"
    case rolesChanged = "roles-changed"
    case accountClosed = "account-closed"
    case tokenRevoked = "token-revoked"

    var sentence: String {
        switch self {
        case .passwordChanged: "Mật khẩu đã được đổi."
        case .rolesChanged: "Vị trí công tác của tài khoản đã được cập nhật."
        case .accountClosed: "Tài khoản đã ngừng hoạt động; các phiên và mã truy cập của tài khoản không còn hiệu lực."
        case .tokenRevoked: "Mã truy cập đã bị thu hồi."
        }
    }
}
