import Domain
import TestSupport
import Testing

/// What certified papers cost, and how many numbers they take.
@Suite struct CertifiedPaperTests {
    private let perPage = Fee.perPage(first: 2_000, firstPages: 2, further: 1_000, cap: 200_000)

    /// TT 226/2016/TT-BTC: 2.000 đ for each of the first two pages, 1.000 đ from the third, at most 200.000 đ a copy.
    @Test(arguments: [
        (1, 1, 2_000), (1, 2, 4_000), (1, 3, 5_000), (3, 4, 18_000), (1, 197, 199_000), (1, 198, 200_000),
        (1, 199, 200_000), (1, 999, 200_000), (5, 999, 1_000_000),
    ])
    func `a copy costs by its pages and never more than the cap`(copies: Int, pages: Int, dong: Int) throws {
        #expect(perPage.amount(of: try CertifiedPaper(name: "Giấy khai sinh", copies: copies, pages: pages)) == dong)
    }

    @Test func `each paper of a visit has its own cap`() throws {
        let papers = try [(1, 300), (2, 1)].map { try CertifiedPaper(name: "Học bạ", copies: $0.0, pages: $0.1) }
        #expect(perPage.amount(of: papers) == 204_000)
        #expect(Fee.setLocally.amount(of: papers) == nil)
        #expect(Fee.free.amount(of: papers) == 0)
    }

    @Test func `by the case a paper costs once, however many copies it has`() throws {
        let paper = try CertifiedPaper(name: "Hợp đồng", copies: 3, pages: 7)
        #expect(Fee.perCase(50_000).amount(of: paper) == 50_000)
    }

    @Test func `a paper never costs less with one more page, and never more than cap times copies`() throws {
        var chance = SeededChance(seed: 11)
        for _ in 0..<2_000 {
            let (copies, pages) = (1 + chance.below(50), 1 + chance.below(998))
            let fee = try #require(perPage.amount(of: try CertifiedPaper(name: "A", copies: copies, pages: pages)))
            let more = try #require(perPage.amount(of: try CertifiedPaper(name: "A", copies: copies, pages: pages + 1)))
            #expect(fee <= more && more <= 200_000 * copies)
        }
    }

    @Test func `names and counts that cannot stand in a book are refused`() {
        #expect(throws: CertificationRefusal.paperNameMissing) { try CertifiedPaper(name: "  ", copies: 1, pages: 1) }
        #expect(throws: CertificationRefusal.paperNameUnusable) {
            try CertifiedPaper(name: "a\u{7}", copies: 1, pages: 1)
        }
        #expect(throws: CertificationRefusal.paperNameUnusable) {
            try CertifiedPaper(name: String(repeating: "a", count: 201), copies: 1, pages: 1)
        }
        #expect(throws: CertificationRefusal.countOutOfRange) { try CertifiedPaper(name: "a", copies: 0, pages: 1) }
        #expect(throws: CertificationRefusal.countOutOfRange) { try CertifiedPaper(name: "a", copies: 1, pages: 1000) }
    }
}
