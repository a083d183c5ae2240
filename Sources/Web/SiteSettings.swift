import Hummingbird

/// How the site presents itself, beside what the database says.
public struct SiteSettings: Sendable {
    /// When cookies are marked secure and browsers are told to insist on https.
    public enum SecureCookies: String, Sendable {
        /// When a proxy on this machine says that the browser speaks https.
        case detected
        /// Always: the server is reached by https only.
        case always
    }

    public var secureCookies: SecureCookies
    /// Opens `/metrics` to a collector elsewhere; without it only this machine may look.
    public var metricsToken: String?

    public init(secureCookies: SecureCookies = .detected, metricsToken: String? = nil) {
        self.secureCookies = secureCookies
        self.metricsToken = metricsToken
    }

    func isSecure(_ request: Request, _ context: SiteContext) -> Bool {
        secureCookies == .always || context.isSecure(request)
    }
}
