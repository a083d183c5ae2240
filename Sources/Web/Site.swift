public import Casework
public import Hummingbird
import Papers
public import Storage

/// All pages of the office over one database, as a router that a server or a test can run.
///
/// Pages are handed a reader; what they change goes through the verbs of `OfficeWork`.
public struct Site: Sendable {
    let reader: any CaseDatabaseReader
    let work: OfficeWork
    let settings: SiteSettings
    let templates: Templates
    let publicFiles: PublicFiles
    /// Prints the papers of the law.
    let press: PaperPress
    let metrics = Metrics()
    let publishedRates = PublishedRates()

    public init(
        reader: any CaseDatabaseReader, work: OfficeWork, settings: SiteSettings = SiteSettings()
    ) async throws {
        self.reader = reader
        self.work = work
        self.settings = settings
        templates = try Templates()
        publicFiles = try PublicFiles()
        press = try PaperPress(stylesheet: publicFiles.address(of: PublicFiles.paperStylesheet))
    }

    /// The router of the whole route table, checked.
    public func router() throws -> Router<SiteContext> {
        try router(of: Routes.all(self))
    }

    /// A router of some routes behind all the middleware; a route that hides another is an error.
    func router(of routes: [Route]) throws -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        // From the outside in: what stands first sees the request first and the answer last.
        router.add(middleware: RequestLog(metrics: metrics))
        router.add(middleware: PeopleFirst(traffic: work.surroundings.traffic))
        router.add(middleware: ProxyWatch())
        router.add(middleware: SecurityHeaders(settings: settings))
        router.add(middleware: ErrorPages(site: self))
        router.add(middleware: DeclaredMethods(routes))
        router.add(middleware: SessionCookies(site: self))
        router.add(middleware: FormTokens(secret: work.surroundings.secret))
        for route in routes {
            let guarded = GuardedRoute(route: route, site: self)
            router.on(RouterPath(route.path), method: route.method, use: guarded.respond)
        }
        try router.validate()
        return router
    }
}
