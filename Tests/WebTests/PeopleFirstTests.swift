import Casework
import TestSupport
import Testing

@testable import Web

@Suite struct PeopleFirstTests {
    @Test(arguments: [
        ("/login", true), ("/desk", true), ("/api/v1/procedures", true), ("/nothing", true), ("/healthz", false),
        ("/metrics", false), ("/portal/files/a/b/c", false),
    ])
    func `the program knows when a person has been answered`(path: String, isPerson: Bool) async throws {
        try await TestSite.open { site in
            let browser = site.browser()
            _ = try await browser.get(path)
            #expect(site.office.work.surroundings.traffic.isBusy(within: .seconds(60)) == isPerson)
        }
    }
}
