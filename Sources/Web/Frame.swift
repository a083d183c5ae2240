import Casework
import Domain
import Hummingbird

/// What stands around every page: office, officer, doors, the sentence on top.
struct Frame: Sendable {
    /// The style sheet's address with its hash.
    let stylesheet: String
    let officeName: String
    /// The officer's name; nothing on public pages.
    let officerName: String?
    /// The officer's posts, in words.
    let officerRoles: String?
    /// The session's secret for hidden form fields; empty on public pages.
    let formToken: String
    let navigation: [NavigationItem]
    let isSearchOffered: Bool
    /// What was just done, said on top.
    let notice: String?

    /// One door in the bar on top.
    struct NavigationItem: Sendable {
        let href: String
        let label: String
        let isCurrent: Bool
    }
}

extension Site {
    /// The frame of a public page.
    func frame(office: Office?) -> Frame {
        Frame(
            stylesheet: publicFiles.address(of: "motcua.css"), officeName: office?.name ?? "Một Cửa", officerName: nil,
            officerRoles: nil, formToken: "", navigation: [], isSearchOffered: false, notice: nil)
    }

    /// The frame of a desk page, with the doors this officer may pass.
    func frame(_ visit: DeskVisit) -> Frame {
        let notice = (try? visit.query()).flatMap { Notice(rawValue: $0.text("notice")) }
        let roles = Role.allCases.filter(visit.officer.roles.contains).map(\.vietnamese)
        return Frame(
            stylesheet: publicFiles.address(of: "motcua.css"), officeName: visit.office.name,
            officerName: visit.officer.name, officerRoles: roles.joined(separator: ", "), formToken: visit.formToken,
            navigation: Navigation.items(for: visit.officer, path: visit.request.uri.path),
            isSearchOffered: visit.officer.may(.viewDossiers), notice: notice?.sentence)
    }
}

/// The doors of the bar on top, in the order of a day's work.
enum Navigation {
    private static let doors: [(href: String, label: String, permission: Permission)] = [
        (Link.desk, "Việc hôm nay", .useDesk),
        (Link.accounts, "Tài khoản", .keepAccounts),
    ]

    static func items(for officer: Officer, path: String) -> [Frame.NavigationItem] {
        doors.filter { officer.may($0.permission) }.map {
            Frame.NavigationItem(href: $0.href, label: $0.label, isCurrent: $0.href == path)
        }
    }
}
