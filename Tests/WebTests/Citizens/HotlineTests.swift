import Casework
import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// The leaders' numbers at the foot of the public pages: each is a link that dials.
@Suite struct HotlineTests {
    @Test(
        arguments: [
            ("0912 345 678", ["0912 345 678": "tel:0912345678"]),
            ("0912 345 678, 0913.456.789", ["0912 345 678": "tel:0912345678", "0913.456.789": "tel:0913456789"]),
            (
                "Bà Hà 0912 345 678; ông Dũng: +84 913 456 789",
                ["Bà Hà 0912 345 678": "tel:0912345678", "ông Dũng: +84 913 456 789": "tel:0913456789"]
            ),
            ("0912-345-678 - 0296 3123 456", ["0912-345-678": "tel:0912345678", "0296 3123 456": "tel:02963123456"]),
            ("0912 345 678 và 0913 456 789", ["0912 345 678": "tel:0912345678", "0913 456 789": "tel:0913456789"]),
            ("gọi tổng đài 1022", ["gọi tổng đài 1022": ""]), ("", [:]), (" , ;", [:]),
        ] as [(String, [String: String])])
    func `each number is dialled by itself`(line: String, links: [String: String]) {
        let hotlines = Hotline.all(in: line)
        #expect(Dictionary(uniqueKeysWithValues: hotlines.map { ($0.hotlineText, $0.hotlineHref ?? "") }) == links)
        #expect(hotlines.map(\.isFollowed) == hotlines.indices.map { $0 + 1 < hotlines.count })
    }

    @Test func `two leaders' numbers are two links on the office's page`() async throws {
        try await TestSite.open { site in
            let (id, line) = (site.office.office.id, "0912 345 678, 0913 456 789")
            try await site.office.database.write {
                _ = try $0.execute("UPDATE office SET hotline = \(line) WHERE office_id = \(id)")
            }
            let page = try await site.browser().get("/")
            #expect(
                page.text.contains(
                    #"<a class="call" href="tel:0912345678">0912 345 678</a>, <a class="call" href="tel:0913456789">"#))
        }
    }
}
