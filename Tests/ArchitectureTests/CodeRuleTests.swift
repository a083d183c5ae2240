import Foundation
import Testing

/// The rules about the code itself.
///
/// Each is shown the project, which must obey, and a planted violator, which it must find.
@Suite struct CodeRuleTests {
    @Test(arguments: RuleInForce.all)
    func `the project obeys`(_ rule: RuleInForce) {
        let violations = rule.rule.violations(in: .project)
        #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
    }

    @Test(arguments: Planted.all)
    func `a planted violator is found`(_ planted: Planted) {
        let violations = planted.rule.violations(in: SourceTree(planted.tree))
        #expect(violations.count == 1, "\(violations)")
        #expect(violations.first?.contains(planted.complaint) == true, "\(violations)")
    }

    @Test(arguments: Planted.all)
    func `a rule is silent about its own example done right`(_ planted: Planted) {
        #expect(planted.rule.violations(in: SourceTree(planted.mended)).isEmpty)
    }

    @Test func `the tree of the project holds its sources, templates and papers`() {
        #expect(SourceTree.project.file("Sources/Domain/Refusal.swift") != nil)
        #expect(SourceTree.project.paths.contains("Package.swift"))
        #expect(!SourceTree.project.paths.contains { $0.hasPrefix(".build/") })
    }
}

struct RuleInForce: CustomTestStringConvertible {
    let rule: any CodeRule
    var testDescription: String { "\(type(of: rule))" }

    static let all = [
        RuleInForce(rule: SizeRule()), RuleInForce(rule: ForbiddenWordRule()), RuleInForce(rule: NameRule()),
        RuleInForce(rule: DocumentedTypeRule()),
        RuleInForce(rule: MigrationRule()), RuleInForce(rule: TemplateRule()), RuleInForce(rule: LegalSourceRule()),
        RuleInForce(rule: GlossaryRule()), RuleInForce(rule: LinkRule()),
        RuleInForce(rule: RefusalRule(inventory: refusalInventory)),
    ]
}
