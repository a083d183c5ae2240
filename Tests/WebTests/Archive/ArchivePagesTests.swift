import Casework
import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// What goes to the archive, as clerks and leaders see it.
@Suite struct ArchivePagesTests {
    @Test func `the list names class, year and when, and each group its dossiers, without a name`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let code = try await site.office.newDossier(name: "Nguyễn Văn Thử").code
            try await site.office.bring(code, to: .returned)
            let clerk = try await site.browser(of: .clerk)
            let list = try await clerk.get(Link.archive)
            #expect(list.text.contains("20 năm") && list.text.contains("Nộp lưu trữ trước hết năm 2027"))
            #expect(list.text.contains("Chương trình không tự xóa hồ sơ nào"))
            let group = try await clerk.get(Link.archiveGroup(2026, .years(20)))
            #expect(group.text.contains(code) && group.text.contains("đến hết năm 2046"))
            #expect(!group.text.contains("Nguyễn Văn Thử"))
            let file = try await clerk.get(Link.archiveGroup(2026, .years(20)) + "/exports?format=csv")
            #expect(file.text.contains(code) && !file.text.contains("Nguyễn Văn Thử"))
            #expect(try await clerk.get(Link.archiveGroup(2026, .permanent)).text.contains("Không có hồ sơ nào."))
            for wrong in ["2026/x", "x/20", "0/20"] {
                #expect(try await clerk.get("\(Link.archive)/\(wrong)").status == 404)
            }
            #expect(try await site.browser(of: .administrator).get(Link.archive).status == 403)
            #expect(
                try await site.browser(of: .leader).get(Link.dossier(code)).text.contains("Bảo quản đến hết năm 2046"))
        }
    }

    @Test func `procedure control sets the years, and a form without them leaves them as they are`() async throws {
        try await TestSite.open { site in
            let tuan = try await site.browser(of: .control)
            let fields = [("noticeDays", "1"), ("graceDays", "15")]
            let set = try await tuan.post(Link.times, fields + [("retentionYears", "50"), ("handOverYears", "3")])
            #expect(set.status == 303)
            #expect(try await tuan.post(Link.times, fields).status == 303)
            #expect(try await tuan.get(Link.calendar).text.contains("bảo quản 50 năm"))
            #expect(try await tuan.post(Link.times, fields + [("retentionYears", "0")]).status == 422)
        }
    }

    @Test func `a version says its own grace period and retention, and both stay in its form`() async throws {
        try await TestSite.open { site in
            try await site.office.keep(.birth)
            let tuan = try await site.browser(of: .control)
            let address = Link.newVersion(of: "1.001193")
            var form = VersionForm.filled(
                from: ProcedureVersion.birth.definition, effectiveFrom: site.office.clock.now.date.adding(days: 1))
            form.set("grace", "61")
            form.set("retention", "lâu")
            let wrong = try await tuan.post(address, form.sent)
            #expect(wrong.status == 422 && wrong.text.contains("phải là số từ 1 đến 60"))
            form.set("grace", "7")
            form.set("retention", "Vĩnh viễn")
            #expect(try await tuan.post(address, form.sent).status == 303)
            let id = site.office.office.id
            let version = try await site.office.database.read {
                try ProcedureStore.version("1.001193", number: 2, office: id, in: $0)
            }
            #expect(version?.definition.graceDays == 7 && version?.definition.retention == .permanent)
        }
    }
}

extension FormFields {
    fileprivate var sent: [(String, String)] { pairs.map { ($0.name, $0.value) } }
}
