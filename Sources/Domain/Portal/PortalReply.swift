/// What the portal is asked to do.
public enum PortalOperation: String, Sendable, CaseIterable {
    case insert, update, progress
    /// Looking something up.
    case ask
}

/// An answer of the portal as it was read: the number of HTTP, and the three parts of its envelope.
public struct PortalReply: Hashable, Sendable {
    public var httpStatus: Int
    /// `error_code` or `code` as text, whatever it was written as; nothing when it is missing.
    public var code: String?
    public var message: String

    public init(httpStatus: Int, code: String?, message: String) {
        self.httpStatus = httpStatus
        self.code = code
        self.message = message
    }
}

/// Why nobody knows what became of a call.
public enum PortalDoubt: String, Sendable, CaseIterable {
    /// No connection was made: nothing was sent.
    case unreachable
    /// The certificate is not one of the portal's: nothing was sent.
    case untrusted
    /// The portal itself says that it failed (5xx).
    case serverError
    /// It points to another place, where we do not follow.
    case redirected
    case timedOut
    /// The connection broke before the answer.
    case lost
    /// An answer nobody can read: an error page, half an answer, none.
    case unreadable
    /// Longer than any answer of a portal.
    case tooLong
    /// Our own program stopped while the answer was on its way.
    case interrupted

    /// Whether the portal may have stored what it was sent.
    ///
    /// A 5xx may come from a gateway behind which everything was stored.
    public var mayBeStored: Bool {
        switch self {
        case .unreachable, .untrusted, .redirected: false
        case .serverError, .timedOut, .lost, .unreadable, .tooLong, .interrupted: true
        }
    }

    /// Why it waits, for the screen.
    public var vietnamese: String {
        switch self {
        case .unreachable: "Không kết nối được với cổng."
        case .untrusted: "Chứng thư số của cổng không đúng nên không gửi gì; xin báo quản trị kiểm tra địa chỉ."
        case .serverError: "Cổng báo đang gặp sự cố."
        case .redirected: "Cổng chuyển sang địa chỉ khác nên không gửi tiếp; xin báo quản trị kiểm tra địa chỉ."
        case .timedOut: "Cổng không trả lời kịp thời gian chờ."
        case .lost: "Đứt kết nối trước khi nhận được trả lời."
        case .unreadable: "Không đọc được trả lời của cổng."
        case .tooLong: "Trả lời của cổng dài bất thường nên đã ngắt."
        case .interrupted: "Chương trình dừng giữa chừng khi đang gửi."
        }
    }
}

/// What an answer of the portal comes to.
public enum PortalVerdict: Hashable, Sendable {
    case done
    /// An insert of something that is there already.
    case exists
    /// An update or progress of something the portal has not got.
    case unknownThere
    /// The session is over, or the password is wrong.
    case sessionRefused(words: String)
    /// The portal does not take it; a person must look.
    case refused(code: String, words: String)
    /// Nobody knows what happened.
    case unclear(PortalDoubt)
}

extension PortalReply {
    /// What the answer comes to; tolerant of the many ways portals write it.
    ///
    /// Codes come as `0`, `"0"` and `"00"`, the same words with and without composed accents. A code 0 alone does not prove
    /// an insert, and words without a code prove nothing. Source: the answers seen in public clients of the portal.
    public func verdict(on operation: PortalOperation, dialect: PortalDialect = .envelope) -> PortalVerdict {
        if httpStatus >= 500 { return .unclear(.serverError) }
        if (300..<400).contains(httpStatus) { return .unclear(.redirected) }
        let words = Folding.fold(message)
        let ownWords = Folding.fold(Self.withoutQuotes(message))
        if httpStatus == 401 { return .sessionRefused(words: message) }
        guard let code = code.map(Self.plain) else { return .unclear(.unreadable) }
        let isSuccess = httpStatus < 300 && dialect.successCodes.contains(code)
        let isSessionCode = dialect == .filing && code == "401"
        if !isSuccess, isSessionCode || Self.speaksOfSession(ownWords) { return .sessionRefused(words: message) }
        // «không tồn tại» ends like «đã tồn tại» where an answer names both, so it is looked for first.
        if Self.saysUnknown(words) {
            switch operation {
            case .update where Self.isAboutDossier(words), .progress where Self.isAboutDossier(words):
                return .unknownThere
            // Some say so in words where others show an empty list.
            case .ask where !isSuccess: return .done
            default: break
            }
        }
        if words.contains("da ton tai") {
            if operation == .insert { return .exists }
            if operation == .progress { return .done }
        }
        return isSuccess ? .done : .refused(code: code, words: message)
    }

    /// The code without leading zeros: `00` is `0`, `-03` is `-3`.
    private static func plain(_ code: String) -> String {
        let text = code.filter { !$0.isWhitespace }
        let sign = text.hasPrefix("-") ? "-" : ""
        let digits = text.dropFirst(sign.count).drop { $0 == "0" }
        return digits.isEmpty && !text.isEmpty ? "0" : sign + digits
    }

    private static func saysUnknown(_ words: String) -> Bool {
        ["khong ton tai", "khong tim thay"].contains(where: words.contains)
    }

    /// Whether it is the dossier that is not there, and not one of its papers, its procedure or a code.
    private static func isAboutDossier(_ words: String) -> Bool {
        let others = [
            "thanh phan", "thu tuc", "matthc", "giay to", "ket qua", "don vi", "doi tuong", "linh vuc", "danh muc",
            "tep",
            "le phi", "co quan",
        ]
        return !others.contains(where: words.contains)
    }

    /// What the portal says in its own name: a file called «Bản phiên dịch» speaks of no session.
    private static func withoutQuotes(_ message: String) -> String {
        message.replacing(#/«[^»]*»|“[^”]*”|"[^"]*"|'[^']*'/#, with: " ")
    }

    private static func speaksOfSession(_ words: String) -> Bool {
        let spoken = words.split { !$0.isLetter }
        if spoken.contains("session") || spoken.contains("token") || words.contains("dang nhap") { return true }
        // Editions, translations and meetings are called so too.
        let others: Set<Substring> = ["ban", "dich", "am", "hop", "toa", "cho"]
        return zip(spoken, spoken.dropFirst() + [""]).contains { $0 == "phien" && !others.contains($1) }
    }
}
