import Casework
import Domain
import Foundation
import TestSupport
import Testing

/// The file of procedures that the program ships.
@Suite struct ShippedCatalogueTests {
    private let file: CatalogueFile

    init() throws {
        file = try ShippedCatalogue.procedures()
    }

    @Test func `it holds 158 procedures under 158 codes, in force since 2019`() {
        #expect(file.entries.count == 158)
        #expect(Set(file.entries.map(\.code)).count == 158)
        #expect(Set(file.entries.map(\.effectiveFrom)) == [CivilDate("2019-01-01")])
    }

    @Test func `exactly 32 limits are unknown, and each of them says so`() {
        let unknown = file.entries.filter { $0.definition.limit == nil }
        #expect(unknown.count == 32)
        #expect(unknown.allSatisfy { $0.definition.provenance.details["limit"]?.hasPrefix("unknown") == true })
        #expect(unknown.count { $0.definition.field == "Người có công" } == 26)
    }

    @Test func `every number says how far it can be trusted, and every limit names where it comes from`() {
        let kinds = ["verified", "memory", "seen", "assumed", "unknown"]
        for entry in file.entries {
            let definition = entry.definition
            for part in ["code", "limit", "fee", "components", "effective_from"] {
                let word = definition.provenance.details[part]?.prefix { $0 != ";" } ?? ""
                #expect(kinds.contains(String(word)), "\(entry.code) \(part): \(word)")
            }
            #expect(definition.verification == nil || definition.provenance.details["verification"] != nil)
            #expect(definition.limit == nil || !definition.limitDecision.isEmpty, "\(entry.code)")
            #expect(!definition.provenance.source.isEmpty)
        }
        #expect(file.entries.count { $0.definition.provenance.isVerified } == 36)
    }

    @Test func `the rules that the law gives single procedures are there`() throws {
        let copies = try definition("2.000815")
        #expect(copies.limit == .sameDay)
        #expect(copies.cutoff == Cutoff(policy: .sameDayRollsOver))
        for code in ["2.000986", "2.002622"] { #expect(try definition(code).graceDays == 7) }
        #expect(copies.graceDays == nil)
        for code in ["1.011607", "1.011608"] { #expect(try definition(code).review == MonthlyReview(day: 15)) }
        #expect(copies.verification == VerificationExtension(mode: .additional, days: 2))
        #expect(copies.fee == .perPage(first: 2000, firstPages: 2, further: 1000, cap: 200_000))
        #expect(try definition("1.001193").fee == .free)
        #expect(try definition("1.000894").verification == VerificationExtension(mode: .total, days: 5))
        #expect(try definition("1.001022").verification == VerificationExtension(mode: .additional, days: 5))
        #expect(try definition("2.000908").steps.compactMap(\.hours) == [2, 3, 2, 1])
        for code in ["2.000986", "2.001023", "2.002622"] {
            #expect(try definition(code).cutoff.policy == .limitStartsNextWorkingDay)
        }
    }

    @Test func `every same-day matter received late may be due on the next working day`() {
        let sameDay = file.entries.map(\.definition).filter(\.isSameDay)
        #expect(sameDay.count == 19)
        #expect(sameDay.allSatisfy { $0.cutoff.policy == .sameDayRollsOver })
    }

    // NĐ 224/2026/NĐ-CP Đ.18(4).
    @Test func `what a database can tell is not demanded`() {
        let components = file.entries.flatMap(\.definition.components)
        let replaced = components.filter { $0.note.contains("tra cứu được") || $0.note == "Nếu có." }
        #expect(replaced.count > 50)
        #expect(replaced.allSatisfy { !$0.isRequired })
    }

    @Test func `readers find no English in it`() throws {
        let english = [
            "the", "of", "only", "when", "working", "day", "days", "free", "per", "if", "or", "and", "memory",
        ]
        for text in try readTexts() {
            let words = text.split { !$0.isLetter }.map { $0.lowercased() }
            #expect(Set(words).isDisjoint(with: english), "\(text)")
            #expect(words.count < 3 || !text.utf8.allSatisfy { $0 < 128 } || text.contains("TT "), "\(text)")
        }
    }

    private func definition(_ code: String) throws -> ProcedureDefinition {
        try #require(file.entries.first { $0.code == code }).definition
    }

    /// Every text that people read, notes of confidence included.
    private func readTexts() throws -> [String] {
        file.entries.flatMap { entry in
            let definition = entry.definition
            let parts = CataloguePart.allCases.filter { $0 != .provenance }.map { definition.words(for: $0) }
            let confidence = definition.provenance.details.values.compactMap {
                $0.split(separator: ";").dropFirst().first
            }
            return parts + confidence.map(String.init) + definition.provenance.remarks + [definition.provenance.source]
        }
    }
}
