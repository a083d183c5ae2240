import Domain
import Hummingbird

/// `GET /desk/menu`: every page the officer may open, for those that have no room in the bar.
struct ShowMenu: Sendable {
    let site: Site

    @Sendable func respond(_ visit: DeskVisit) async throws -> Response {
        try site.page(MenuPage(visit.officer), for: visit)
    }
}

/// `menu`: the doors in a few groups.
struct MenuPage: PageSample {
    static let template = "menu"

    let groups: [Group]

    /// Pages that are used together.
    struct Group: Sendable {
        let groupTitle: String
        let doors: [Door]
    }

    /// One page.
    struct Door: Sendable {
        let doorHref: String
        let doorLabel: String
        let doorKey: String?
    }

    init(_ officer: Officer) {
        groups = Navigation.groups.compactMap { group in
            let doors = Navigation.doors(of: [group], for: officer, path: Link.menu).map {
                Door(doorHref: $0.href, doorLabel: $0.label, doorKey: $0.key)
            }
            return doors.isEmpty ? nil : Group(groupTitle: group.title, doors: doors)
        }
    }

    static let sample = MenuPage(
        Officer(
            officeID: "o", id: "h", userName: "quay", name: "Nguyễn Thị Hoa", title: "",
            roles: [.reception, .leader, .control]))
}
