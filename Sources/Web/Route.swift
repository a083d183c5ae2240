import Domain
import Hummingbird

/// Who may pass a door.
enum Access: Sendable, Equatable {
    /// No sign-in: one of the short public list.
    case everybody
    /// Whoever has a session, even a locked one or one whose first password waits to be changed.
    case session
    /// An officer who must perhaps still change the first password.
    case newcomer
    /// An officer whose posts hold the permission.
    case officer(Permission)
}

/// One line of the route table: it cannot be written without saying whom it is for.
struct Route: Sendable {
    typealias PublicPage = @Sendable (Visit) async throws -> Response
    typealias DeskPage = @Sendable (DeskVisit) async throws -> Response

    let method: HTTPRequest.Method
    let path: String
    let access: Access
    let page: Page

    /// What the door leads to: a page that knows its officer, or one that knows nobody.
    enum Page: Sendable {
        case open(PublicPage)
        case desk(DeskPage)
    }

    /// Programs come with a token and are answered in JSON; browsers come with a session.
    var isInterface: Bool { path.hasPrefix("/api/") }
}

// MARK: - Writing the table

/// Marks a door that is open without sign-in.
enum Everybody { case everybody }

/// Marks a door for whoever has a session, whatever its state.
enum AnySession { case session, newcomer }

extension Route {
    static func get(_ path: String, for permission: Permission, _ page: @escaping DeskPage) -> Route {
        Route(method: .get, path: path, access: .officer(permission), page: .desk(page))
    }

    static func post(_ path: String, for permission: Permission, _ page: @escaping DeskPage) -> Route {
        Route(method: .post, path: path, access: .officer(permission), page: .desk(page))
    }

    static func get(_ path: String, for _: Everybody, _ page: @escaping PublicPage) -> Route {
        Route(method: .get, path: path, access: .everybody, page: .open(page))
    }

    static func post(_ path: String, for _: Everybody, _ page: @escaping PublicPage) -> Route {
        Route(method: .post, path: path, access: .everybody, page: .open(page))
    }

    static func get(_ path: String, for state: AnySession, _ page: @escaping DeskPage) -> Route {
        Route(method: .get, path: path, access: state == .session ? .session : .newcomer, page: .desk(page))
    }

    static func post(_ path: String, for state: AnySession, _ page: @escaping DeskPage) -> Route {
        Route(method: .post, path: path, access: state == .session ? .session : .newcomer, page: .desk(page))
    }
}
