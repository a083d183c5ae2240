import Domain
import Testing

/// The office's matrix of actions and posts, typed here a second time: whoever changes who may do what must mean it.
///
/// A post stands beside its action when the action is part of its work; the head of the agency signs apologies and sees
/// the unit, the administrator keeps accounts and sees no citizen's data.
@Suite struct PermissionMatrixTests {
    private typealias Row = (action: String, permissions: [Permission], posts: Set<Role>)

    private static let matrix: [Row] = [
        ("create, receive, Mẫu 01; Mẫu 02 and 03 before reception", [.receiveDossiers], [.reception]),
        ("Mẫu 02 during processing: proposes", [.proposeSupplements], [.processing]),
        ("Mẫu 02 during processing: approves", [.approveProposals], [.leader]),
        ("hand-over accept", [.handOverDossiers], [.reception, .processing, .leader, .clerk]),
        ("draft result", [.draftOutcomes], [.processing]),
        ("sign result", [.signOutcomes], [.leader]),
        ("number and seal", [.numberOutcomes], [.clerk]),
        ("return the result", [.returnResults], [.reception]),
        ("apology: forwards", [.forwardApologies], [.reception]),
        ("apology: drafts with reason", [.draftApologies], [.processing]),
        ("apology: reviews", [.reviewApologies], [.leader]),
        ("apology: signs", [.signApologies], [.head]),
        ("apology: gives back", [.sendBackApologies], [.leader, .head]),
        ("apology: says that there is something to apologise for", [.openApologies], [.processing, .leader, .head]),
        ("stop notice: issues", [.withdrawDossiers], [.reception]),
        ("closes what was not completed", [.closeDossiers], [.reception, .leader]),
        ("suspend", [.suspendDossiers], [.leader]),
        ("opens a returned dossier again", [.reopenDossiers], [.leader]),
        ("correct data after reception", [.correctDossiers], [.reception, .processing]),
        ("erases contacts at a person's wish", [.eraseContacts], [.leader]),
        ("writes a form for a citizen", [.writeForms], [.reception, .processing]),
        ("edit procedure version and calendar", [.keepCatalogue], [.control]),
        ("approves a procedure version", [.approveCatalogue], [.leader]),
        ("reports of the whole office", [.readReports], [.leader, .head, .control]),
        ("counts of own", [.readOwnCounts], [.reception, .processing, .leader, .head, .control]),
        ("registers, masked", [.readRegisters], [.reception, .leader, .head, .clerk, .control]),
        ("freezes counts", [.freezeCounts], [.leader, .head]),
        ("reads who saw what", [.readLog], [.leader, .head]),
        ("sees personal data", [.revealPersonalData], [.reception, .processing, .leader, .head]),
        ("sees dossiers, masked", [.viewDossiers], [.reception, .processing, .leader, .head, .clerk, .control]),
        ("opens files", [.openFiles], [.reception, .processing, .leader, .head, .clerk]),
        ("attaches scans", [.attachFiles], [.reception, .processing]),
        ("attaches the signed result", [.attachResults], [.leader, .clerk]),
        ("takes back a paper", [.withdrawPapers], [.leader]),
        ("keeps accounts", [.keepAccounts], [.administrator]),
        ("says how papers are numbered and called", [.keepWording], [.clerk, .administrator]),
        ("sees the portal's queue", [.watchPortal], [.reception, .leader, .head, .control]),
        ("mends what the portal refused", [.mendPortal], [.reception, .leader, .control]),
        ("stops sending to the portal", [.pausePortal], [.leader, .control]),
        ("uses the desk", [.useDesk], Set(Role.allCases)),
    ]

    @Test func `each post may do what the matrix gives it, and nothing else`() {
        for row in Self.matrix {
            for permission in row.permissions {
                for role in Role.allCases {
                    let officer = Officer(
                        officeID: "o", id: "1", userName: "a", name: "Nguyễn Thị Hoa", title: "", roles: [role])
                    #expect(officer.may(permission) == row.posts.contains(role), "\(row.action): \(role)")
                }
            }
        }
    }

    @Test func `the matrix speaks of every permission once`() {
        let listed = Self.matrix.flatMap(\.permissions)
        #expect(Set(listed) == Set(Permission.allCases))
        #expect(listed.count == Set(listed).count)
    }

    @Test func `duties that must be apart are never in one post`() {
        let apart: [(Permission, Permission)] = [
            (.receiveDossiers, .signOutcomes), (.draftOutcomes, .signOutcomes), (.signOutcomes, .numberOutcomes),
            (.proposeSupplements, .approveProposals), (.draftApologies, .signApologies),
            (.keepCatalogue, .approveCatalogue), (.keepAccounts, .revealPersonalData), (.keepAccounts, .viewDossiers),
            (.keepAccounts, .openFiles), (.keepAccounts, .readRegisters),
        ]
        for (one, other) in apart { #expect(one.roles.isDisjoint(with: other.roles), "\(one), \(other)") }
    }
}
