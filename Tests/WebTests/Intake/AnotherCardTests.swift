import Domain
import TestSupport
import Testing

@testable import Web

/// The next citizen's card on a screen that still shows the one before.
@Suite struct AnotherCardTests {
    private static let card =
        "089304000456||Trần Thị Mẫu|31122004|Nữ|Ấp Long Định, xã Hoà Bình, An Giang|12042021"

    @Test(arguments: [
        ([("ownerName", "Nguyễn Văn Thử"), ("ownerNumber", "089090000123")], false),
        ([("ownerName", "Nguyễn Văn Thử")], false),
        ([("ownerName", "Tran Thi Mau"), ("ownerNumber", "089 304 000 456")], true), ([("ownerName", "")], true),
    ])
    func `nothing of one person goes to the next one's dossier`(
        shown: [(String, String)], staysTheirs: Bool
    ) async throws {
        try await TestSite.open { site in
            let typed =
                shown + [("ownerPhone", "0912345678"), ("representativeName", "Lê Văn Nộp"), ("card", Self.card)]
            let page = try await site.browser(of: .reception).post("/desk/receptions/preview", typed).text
            #expect(page.contains("value=\"Trần Thị Mẫu\""))
            #expect(page.contains("0912345678") == staysTheirs)
            #expect(page.contains("Lê Văn Nộp") == staysTheirs)
        }
    }
}
