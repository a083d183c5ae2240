/// One way in which a portal fails, named as on the command line.
public enum PortalFault: String, Sendable, CaseIterable {
    /// 500 before anything is stored.
    case error500 = "500"
    /// 500 after it was stored.
    case error500AfterCommit = "500_after_commit"
    /// The gateway's page, before anything is stored.
    case error502 = "502"
    /// No answer, nothing stored.
    case timeout
    /// No answer, yet stored.
    case timeoutAfterCommit = "timeout_after_commit"
    case dropBeforeCommit = "drop_before_commit"
    case dropAfterCommit = "drop_after_commit"
    /// Stored and answered, late.
    case slow
    /// Stored, and the answer breaks off in the middle.
    case badJSON = "bad_json"
    /// Stored, and answered with 200 and nothing.
    case emptyBody = "empty_body"
    /// The session is refused though it was good a moment ago.
    case expiredToken = "expired_token"
    /// A page of HTML with status 200 in front of a portal that stored nothing.
    case html
    /// Nobody is there: the connection is closed at once.
    case down

    /// Whether the request is carried out.
    var isAfterCommit: Bool {
        switch self {
        case .error500AfterCommit, .timeoutAfterCommit, .dropAfterCommit, .slow, .badJSON, .emptyBody: true
        case .error500, .error502, .timeout, .dropBeforeCommit, .expiredToken, .html, .down: false
        }
    }
}
