import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@testable import Web

@Suite struct CataloguePagesTests {
    private let code = "1.010801"

    @Test func `the list is found by any words without accents, and says what to do about missing limits`() async throws
    {
        try await TestSite.open { site in
            try await site.office.seed()
            let counter = try await site.browser(of: .reception)
            let all = try await counter.get("/desk/procedures")
            #expect(all.text.contains("158 thủ tục, trong đó 32 chưa có thời hạn"))
            let found = try await counter.get("/desk/procedures?text=sinh+khai+luu+dong")
            #expect(found.text.contains("Đăng ký khai sinh lưu động"))
            #expect(found.text.contains("<b>1 thủ tục.</b>"))
            let none = try await counter.get("/desk/procedures?text=%3Cscript%3E")
            #expect(none.status == 200 && !none.text.contains("<script>"))
        }
    }

    @Test func `control writes a version, the leader reads what differs and approves it`() async throws {
        try await TestSite.open { site in
            try await site.office.seed()
            let control = try await site.browser(of: .control)
            let form = try await site.filledForm(code, with: ["limitValue": "5", "limitDecision": "QĐ số 12/QĐ-UBND"])
            let answer = try await control.post("/desk/procedures/\(code)/versions/new", form)
            #expect(answer.location.hasPrefix("/desk/procedures/\(code)/versions/2"), "\(answer.text.suffix(2000))")
            let leader = try await site.browser(of: .leader)
            #expect(try await leader.get("/desk/procedures").text.contains("/desk/procedures/\(code)/versions/2"))
            let page = try await leader.get("/desk/procedures/\(code)/versions/2")
            #expect(page.text.contains("<ins>05 ngày làm việc</ins>"))
            #expect(page.text.contains("Đỗ Minh Tuấn soạn"))
            let approved = try await leader.post("/desk/procedures/\(code)/versions/2/approvals")
            #expect(approved.location == "/desk/procedures/\(code)?notice=version-approved")
            site.office.clock.advance(minutes: 24 * 60)
            let shown = try await site.browser(of: .control).get("/desk/procedures/\(code)")
            #expect(shown.text.contains("Đang áp dụng") && shown.text.contains("QĐ số 12/QĐ-UBND"))
        }
    }

    @Test func `of a long list only the line that changes is marked, and the leader is told that it waits`()
        async throws
    {
        try await TestSite.open { site in
            try await site.office.seed()
            let leader = try await site.browser(of: .leader)
            #expect(try await !leader.get("/desk").text.contains("phiên bản thủ tục"))
            let filled = try await site.filledForm(code, with: [:])
            let count = filled.count { $0.0.hasPrefix("component-") && !$0.1.isEmpty }
            let form = filled + [("component-\(count + 1)", "Giấy ủy quyền")]
            _ = try await site.browser(of: .control).post("/desk/procedures/\(code)/versions/new", form)
            let today = try await leader.get("/desk")
            #expect(today.text.contains("Có 1 phiên bản thủ tục chờ Ông/Bà phê duyệt."))
            #expect(today.text.contains("href=\"/desk/procedures\">Có 1"))
            let page = try await leader.get("/desk/procedures/\(code)/versions/2")
            #expect(page.text.matches(of: #/<ins>\d+\. /#).count == 1)
            #expect(page.text.contains("Giấy ủy quyền"))
            #expect(page.text.matches(of: #/<del>\d+\. /#).isEmpty)
            #expect(page.text.matches(of: #/<span>1\. /#).count == 2)
        }
    }

    @Test func `what is wrong stands by its field and what was typed stays`() async throws {
        try await TestSite.open { site in
            try await site.office.seed()
            let control = try await site.browser(of: .control)
            let form = try await site.filledForm(
                code, with: ["limitValue": "5", "limitDecision": "", "feeNote": "Ghi chú của tôi", "steps": "Ký"])
            let answer = try await control.post("/desk/procedures/\(code)/versions/new", form)
            #expect(answer.status == 422)
            #expect(answer.text.contains(CatalogueRefusal.limitWithoutDecision.message))
            #expect(answer.text.contains(##"href="#limitDecision""##) && answer.text.contains("Ghi chú của tôi"))
            #expect(answer.text.contains("Bước 1 chưa đúng mẫu"))
            let unchanged = try await site.filledForm(code, with: [:])
            let refused = try await control.post("/desk/procedures/\(code)/versions/new", unchanged)
            #expect(refused.status == 422 && refused.text.contains(CatalogueRefusal.unchanged.message))
        }
    }

    @Test(arguments: 1...30)
    func `a form posted as it was filled keeps every part of a procedure`(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        var definition = ProcedureDefinition.random(using: &chance)
        definition.flatten()
        let fields = VersionForm.filled(from: definition, effectiveFrom: TestOffice.morning.date)
        var form = VersionForm(fields, code: "1.001193", base: definition)
        let version = try form.version()
        #expect(version.definition == definition)
    }

    @Test func `a leader sends a version back with a reason, which its author reads`() async throws {
        try await TestSite.open { site in
            try await site.office.seed()
            let control = try await site.browser(of: .control)
            let form = try await site.filledForm(code, with: ["limitValue": "5", "limitDecision": "QĐ 12"])
            _ = try await control.post("/desk/procedures/\(code)/versions/new", form)
            let leader = try await site.browser(of: .leader)
            let address = "/desk/procedures/\(code)/versions/2"
            let empty = try await leader.post("\(address)/rejections", [("reason", " ")])
            #expect(empty.status == 422 && empty.text.contains(#"id="reason-wrong""#))
            _ = try await leader.post("\(address)/rejections", [("reason", "Thiếu ngày quyết định")])
            #expect(try await control.get(address).text.contains("trả lại ngày 24/11/2026: Thiếu ngày quyết định"))
        }
    }
}

extension TestSite {
    /// The form of a new version as the page fills it, with some fields typed anew.
    fileprivate func filledForm(_ code: String, with typed: [String: String]) async throws -> [(String, String)] {
        let office = office.office.id
        let last = try await self.office.database.read { try ProcedureStore.allLatest(office: office, in: $0) }
        let definition = try #require(last.first { $0.code == code }).definition
        let tomorrow = self.office.clock.now.date.adding(days: 1)
        return VersionForm.filled(from: definition, effectiveFrom: tomorrow).pairs.map {
            ($0.name, typed[$0.name] ?? $0.value)
        }
    }
}

extension ProcedureDefinition {
    /// Fields of one line hold no line ends, so a form cannot carry them.
    fileprivate mutating func flatten() {
        func flat(_ text: String) -> String { text.replacing("\n", with: " ").replacing("|", with: " ") }
        (name, field, result, authority) = (flat(name), flat(field), flat(result), flat(authority))
        (limitDecision, committedDecision) = (flat(limitDecision), flat(committedDecision))
        registerCode = String(flat(registerCode).prefix(50)).trimmed
        legalBasis = legalBasis.map(flat)
        published.notes = published.notes.map(flat)
        provenance.source = flat(provenance.source)
        steps = steps.map { WorkflowStep(name: flat($0.name), role: $0.role, hours: $0.hours) }
        components = components.map { component in
            var component = component
            (component.name, component.note) = (flat(component.name), flat(component.note))
            return component
        }
    }
}
