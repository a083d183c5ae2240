import Casework
import Domain
import TestSupport

@testable import Web

/// What tests read from the desk's pages.
extension Answer {
    /// The dossier's sequence as the page's forms would send it back.
    var seen: String {
        text.firstMatch(of: #/name="seen" value="(\d+)"/#).map { String($0.output.1) } ?? "none"
    }

    /// Where the page's forms lead.
    var actions: Set<String> {
        Set(text.matches(of: #/<form method="post" action="([^"]+)"/#).map { String($0.output.1) })
    }
}

extension Browser {
    /// Opens the dossier's page and posts one of its forms, with what the page showed.
    func act(_ part: String, on code: String, _ fields: [(String, String)] = []) async throws -> Answer {
        let page = try await get(Link.dossier(code))
        return try await post(Link.dossier(code, part), fields + [("seen", page.seen)])
    }
}

extension TestSite {
    /// Everybody at the desk, each in a browser of their own.
    func browsers(_ roles: [Role]) async throws -> [Role: Browser] {
        var browsers: [Role: Browser] = [:]
        for role in roles { browsers[role] = try await browser(of: role) }
        return browsers
    }

    /// A dossier on the specialist's desk.
    func inProcessing() async throws -> String {
        try await office.keep(.birth)
        let code = try await office.newDossier().code
        let acts = office.work.acts
        _ = try await acts.offerHandover(of: code, to: .processing, by: office.officer(.reception))
        _ = try await acts.acceptHandover(of: code, by: office.officer(.processing))
        return code
    }

    /// A dossier whose draft waits for a leader.
    func drafted() async throws -> String {
        let code = try await inProcessing()
        let draft = OutcomeDraft(isPositive: true, summary: "Giấy khai sinh")
        _ = try await office.work.acts.draft(draft, on: code, by: office.officer(.processing))
        return code
    }
}
