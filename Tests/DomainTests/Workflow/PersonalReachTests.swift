import Domain
import Testing

/// The row «see personal data» of the permission matrix.
@Suite struct PersonalReachTests {
    @Test(arguments: [
        (Role.reception, PersonalReach.office), (.processing, .ownDossiers), (.leader, .office), (.head, .office),
        (.clerk, .results), (.control, .nothing), (.administrator, .nothing),
    ])
    func `each post sees as far as the matrix says`(role: Role, reach: PersonalReach) {
        #expect(Self.officer([role]).personalReach == reach)
        #expect(Self.officer([role]).may(.revealPersonalData) == (reach == .office || reach == .ownDossiers))
    }

    @Test func `of several posts the furthest counts`() {
        #expect(Self.officer([.processing, .control]).personalReach == .ownDossiers)
        #expect(Self.officer([.processing, .reception]).personalReach == .office)
        #expect(Self.officer([]).personalReach == .nothing)
    }

    private static func officer(_ roles: Set<Role>) -> Officer {
        Officer(officeID: "o", id: "a", userName: "a", name: "Trần Văn Bình", title: "", roles: roles)
    }
}
