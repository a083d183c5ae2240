import Domain
import Hummingbird

/// `GET /desk`: where an officer arrives.
struct ShowStart: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try site.page(StartPage(greeting: "Xin chào \(visit.officer.name)."), for: visit)
    }
}

/// `people/start`: a greeting until there is work to list.
struct StartPage: PageSample {
    static let template = "people/start"
    static let sample = StartPage(greeting: "Xin chào Nguyễn Thị Hoa.")

    let greeting: String
}
