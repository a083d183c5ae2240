import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

/// «Nhật ký»: what nobody can do unseen.
@Suite struct LogPageTests {
    @Test(arguments: Engine.available)
    func `a leader reads who looked at what, and what was done to accounts`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            let code = try await site.inProcessing()
            let (binh, nam, leader) = (
                try await site.browser(of: .processing), try await site.browser(of: .administrator),
                try await site.browser(of: .leader)
            )
            _ = try await binh.get(Link.dossier(code))
            _ = try await binh.get("/desk/dossiers?text=nguyen+van+thu")
            let mai = site.office.officer(.clerk)
            _ = try await nam.post("\(Link.accounts)/\(mai.id)/passwords")
            let page = try await leader.get(Link.log).text
            for words in [
                "Cấp lại mật khẩu cho \(mai.name)", site.office.officer(.administrator).name, "Xem hồ sơ",
                "Tìm theo họ tên", "href=\"\(Link.dossier(code))\"",
            ] { #expect(page.contains(words), "\(words)") }
            #expect(!page.contains("Nguyễn Văn Thử"), "it names no citizen")
            let hers = try await leader.get("\(Link.log)?officer=\(site.office.officer(.reception).id)").text
            #expect(!hers.contains("Tìm theo họ tên"))
            let before = try await leader.get("\(Link.log)?day=2026-11-23").text
            #expect(before.contains("Không có lượt xem nào như vậy.") && before.contains("Trong ngày không ai"))
        }
    }

    @Test(arguments: Engine.available)
    func `all looks at one dossier stand together, whatever their day`(engine: Engine) async throws {
        try await TestSite.open(engine) { site in
            let code = try await site.inProcessing()
            let leader = try await site.browser(of: .leader)
            _ = try await site.browser(of: .reception).get(Link.dossier(code))
            site.office.clock.advance(minutes: 2 * 24 * 60)
            try await leader.signIn(site.office.officer(.leader).userName)
            let dossier = try await leader.get(Link.dossier(code)).text
            #expect(dossier.contains("href=\"\(Link.log(of: code))\""))
            let page = try await leader.get(Link.log(of: code)).text
            #expect(page.contains(site.office.officer(.reception).name) && page.contains("24/11/2026"))
            #expect(page.contains(site.office.officer(.leader).name) && page.contains("26/11/2026"))
        }
    }

    @Test func `more than a page of looks is turned page by page`() async throws {
        try await TestSite.open { site in
            let (work, hoa) = (site.office.work, site.office.officer(.reception))
            for number in 1...101 {
                try await work.accessLog.recordAccess(to: "form-\(number)", page: "form", by: hoa)
            }
            let leader = try await site.browser(of: .leader)
            let first = try await leader.get(Link.log).text
            #expect(first.components(separatedBy: "Xem tờ khai viết hộ").count == 101)
            #expect(first.contains("rel=\"next\""))
            let second = try await leader.get("\(Link.log)?page=2").text
            #expect(second.components(separatedBy: "Xem tờ khai viết hộ").count == 2)
        }
    }

    @Test(arguments: Role.allCases)
    func `only leaders and the head read it`(role: Role) async throws {
        try await TestSite.open { site in
            let answer = try await site.browser(of: role).get(Link.log)
            #expect((answer.status == 200) == [.leader, .head].contains(role))
        }
    }
}
