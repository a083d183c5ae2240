import Casework
import Domain
import TestSupport
import Testing

@testable import Web

/// The bar on top and what stands behind «Thêm».
@Suite struct MenuTests {
    private static func officer(_ roles: Set<Role>) -> Officer {
        Officer(officeID: "o", id: "h", userName: "h", name: "Nguyễn Thị Hoa", title: "", roles: roles)
    }

    @Test(arguments: Role.allCases.map { [$0] } + [Role.allCases, [.leader, .head], [.reception, .control]])
    func `the bar holds ten doors at most, and every page stands in it or behind «Thêm»`(roles: [Role]) {
        let officer = Self.officer(Set(roles))
        let bar = Navigation.items(for: officer, path: Link.desk)
        #expect(bar.count <= Navigation.mostInBar + 1)
        let doors = MenuPage(officer).groups.flatMap(\.doors).map(\.doorHref)
        let allowed = Navigation.groups.flatMap(\.doors).filter { officer.may($0.permission) }.map(\.href)
        #expect(doors == allowed && Set(doors).count == doors.count)
        let reached = Set(bar.map(\.href)).union(bar.contains { $0.href == Link.menu } ? doors : [])
        #expect(reached.isSuperset(of: allowed))
    }

    @Test func `every door with a key of its own stands in the bar, whatever posts an officer holds`() {
        let bar = Navigation.items(for: Self.officer(Set(Role.allCases)), path: Link.desk)
        let keyed = Navigation.groups.flatMap(\.doors).filter { $0.key != nil }.map(\.href)
        #expect(Set(bar.map(\.href)).isSuperset(of: keyed))
    }

    @Test func `whoever is on a page behind «Thêm» sees it marked`() {
        let officer = Self.officer([.reception])
        let marked = Navigation.items(for: officer, path: Link.password).filter(\.isCurrent)
        #expect(marked.map(\.label) == ["Thêm"])
        #expect(Navigation.items(for: officer, path: Link.forms).filter(\.isCurrent).map(\.label) == ["Viết hộ"])
    }

    @Test(arguments: Role.allCases)
    func `every door of a post opens`(role: Role) async throws {
        try await TestSite.open { site in
            try await site.office.seedProcedures()
            let browser = try await site.browser(of: role)
            #expect(try await browser.get(Link.menu).status == 200)
            for door in MenuPage(site.office.officer(role)).groups.flatMap(\.doors) {
                #expect(try await browser.get(door.doorHref).status == 200, "\(door.doorHref)")
            }
        }
    }
}
