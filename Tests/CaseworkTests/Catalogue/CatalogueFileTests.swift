import Casework
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct CatalogueFileTests {
    @Test(arguments: 1...40)
    func `any catalogue survives being written and read`(seed: UInt64) throws {
        var chance = SeededChance(seed: seed)
        let entries = (0..<5).map { number in
            CatalogueFile.Entry(
                code: "1.00000\(number)", effectiveFrom: CivilDate(dayNumber: 18_000 + chance.below(3000)),
                effectiveTo: chance.one(of: [nil, CivilDate(dayNumber: 21_500)]), definition: .random(using: &chance))
        }
        let json = try CatalogueFile(entries: entries).json()
        let read = try CatalogueFile(json: json)
        #expect(read.entries == entries)
        #expect(try read.json() == json)
    }

    @Test(arguments: [
        (#"{"code": "1.001193"}"#, "không phải JSON"), ("[", "không phải JSON"), ("[]", "không có mục nào"),
        (#"[{"code": "1.001193", "field_vi": "Hộ tịch"}]"#, "Mục 1: trường «name_vi»"),
        (row(#""fee_vnd": "miễn""#), "Mục 1: trường «fee_vnd»"),
        (row(#""code": "khai sinh""#), "Mục 1, trường «code»"),
        (row(#""statutory_limit": {"value": 3, "unit": "week"}"#), "Mục 1 (1.001193): trường «statutory_limit.unit»"),
        (row(#""statutory_limit": {"value": 0, "unit": "hour"}"#), "Mục 1 (1.001193), trường «statutory_limit»"),
        (row(#""statutory_limit": {"value": 2.5, "unit": "hour"}"#), "Mục 1: trường «statutory_limit.value»"),
        (
            row(#""statutory_limit": {"value": 3, "unit": "hour"}, "limit_decision": " ""#),
            "Mục 1 (1.001193), trường «limit_decision»"
        ),
        (row(#""committed_limit": {"value": 3, "unit": "hour"}"#), "Mục 1 (1.001193), trường «committed_limit»"),
        (row(#""cutoff": {"policy": "none", "time": "25:00"}"#), "Mục 1 (1.001193): trường «cutoff.time»"),
        (row(#""fee": {"kind": "per_page", "first": 2000}"#), "Mục 1 (1.001193): trường «fee»"),
        (row(#""fee_vnd": 8000"#), "Mục 1 (1.001193), trường «fee_nature»"),
        (row(#""fee_vnd": 8000, "fee_nature": "thuế""#), "Mục 1 (1.001193): trường «fee_nature»"),
        (
            row(
                #""fee_exemptions": [{"group": "A", "percent": 100, "evidence": "B", "evidence_kinds": ["lời nói"], "decision": "C"}]"#
            ), "Mục 1 (1.001193): trường «fee_exemptions.evidence_kinds»"
        ),
        (row(#""fee_vnd": -5"#), "Mục 1 (1.001193), trường «fee»"),
        (row(#""components": [{"name_vi": "Tờ khai", "original": true}]"#), "Mục 1: trường «components.1.copies»"),
        (row(#""components": [{"name_vi": "", "original": true, "copies": 1}]"#), "trường «components»"),
        (row(#""steps": [{"name": "Ký", "role": "king"}]"#), "Mục 1 (1.001193): trường «steps.1.role»"),
        (row(#""effective_from": "01/01/2019""#), "Mục 1 (1.001193): trường «effective_from»"),
        (row(#""effective_from": "2026-02-01", "effective_to": "2026-01-31""#), "trường «effective_to»"),
        (row(#""result_vi": "a\u0007b""#), "Mục 1 (1.001193), trường «result_vi»"),
    ])
    func `a bad row refuses the file and names row and field`(json: String, words: String) {
        let refusal = #expect(throws: CatalogueRefusal.self) { try CatalogueFile(json: Data(json.utf8)) }
        #expect(refusal?.message.contains(words) == true, "\(refusal?.message ?? "")")
    }

    @Test func `one code twice is refused, the local copy of a code too`() {
        let json = "[\(object("")), \(object(#""code": "1.001193.000.00.00.H56""#))]"
        #expect(throws: CatalogueRefusal.rowTwice(code: "1.001193")) { try CatalogueFile(json: Data(json.utf8)) }
    }

    @Test func `a file gathered by hand is understood, and unknown keys are passed over`() throws {
        let json = row(
            """
            "fee_vnd": 8000, "fee_nature": "phi", "statutory_limit": {"value": 1, "unit": "same_day"}, "legal_basis": ["Luật Hộ tịch"],
            "notes": "Một ghi chú.", "sub_deadlines": [{"agency": "Công an", "limit": "03 ngày"}], "colour": "red",
            "components": [{"name_vi": "Tờ khai", "original": true, "copies": 0, "note": ""}]
            """)
        let entry = try #require(CatalogueFile(json: Data(json.utf8)).entries.first)
        #expect(entry.definition.fee == .perCase(8000))
        #expect(entry.definition.feeNature == .phi)
        #expect(entry.definition.limitDecision == "Theo căn cứ pháp lý: Luật Hộ tịch")
        #expect(entry.definition.published.notes == ["Công an: 03 ngày.", "Một ghi chú."])
        #expect(entry.definition.components.first?.isRequired == true)
        #expect(entry.effectiveFrom == nil)
    }
}

private func row(_ more: String) -> String { "[\(object(more))]" }

/// A row that is right but for what is added; an added code replaces the right one.
private func object(_ more: String) -> String {
    let code = more.hasPrefix(#""code""#) ? "" : #""code": "1.001193", "#
    return "{\(code)\(#""name_vi": "Đăng ký khai sinh", "field_vi": "Hộ tịch""#)\(more.isEmpty ? "" : ", " + more)}"
}
