import Domain
import TestSupport
import Testing

/// How much of a form nobody typed: what is asked, answered and spared.
@Suite struct FormEffortTests {
    private static let form = FormDefinition(
        name: "sample", procedures: ["1.001193"], title: "Tờ khai", validFrom: FormSamples.day,
        provenance: FormProvenance(source: "Mẫu", confidence: .memory),
        sections: [
            FormSection(
                title: "Người yêu cầu",
                fields: [
                    FormField("name", "Họ, chữ đệm, tên", .name, sources: [FieldFilling(.card(.name))]),
                    FormField("relation", "Quan hệ", .choice(["Cha", "Mẹ"])),
                    FormField(
                        "father", "Tên cha", .name, condition: .equals(field: "relation", answers: ["Cha"]),
                        sources: [FieldFilling(.card(.name))]),
                    FormField("remark", "Ghi chú", .paragraph),
                ])
        ], layout: FormLayout(lines: [], signatures: []))

    private static let sources = FormSources(
        card: FormSamples.card, office: FormSamples.office, today: FormSamples.day)

    @Test func `what is not asked counts nowhere, and what stays empty is no answer`() {
        var filled = Self.form.fill(from: Self.sources)
        #expect(Self.form.effort(of: filled) == FormEffort(askedCount: 3, answeredCount: 1, untypedCount: 1))
        filled.type("Cha", in: "relation")
        filled = Self.form.fill(filled, from: Self.sources)
        let effort = Self.form.effort(of: filled)
        #expect(effort == FormEffort(askedCount: 4, answeredCount: 3, untypedCount: 2))
        #expect(effort.untypedPercent == 66)
    }

    @Test func `what was typed over is typed, and an emptied field is no answer`() {
        var filled = Self.form.fill(from: Self.sources)
        filled.type("Trần Thị Mẫu", in: "name")
        #expect(Self.form.effort(of: filled) == FormEffort(askedCount: 3, answeredCount: 1, untypedCount: 0))
        filled.type("", in: "name")
        #expect(Self.form.effort(of: filled) == FormEffort(askedCount: 3))
        #expect(Self.form.effort(of: filled).untypedPercent == nil)
    }

    @Test func `a definition says how many of its fields can fill themselves`() {
        let fillable = Self.form.fillable
        #expect((fillable.askedCount, fillable.knownCount, fillable.earlierCount) == (4, 2, 0))
    }

    @Test(arguments: 1...50)
    func `counts keep their order and their facts say them again`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        var sum = FormEffort()
        for definition in TestOffice.definitions where !definition.fields.isEmpty {
            var filled = definition.fill(from: Self.sources)
            for field in definition.fields where chance.below(3) == 0 { filled.type("a", in: field.name) }
            let effort = definition.effort(of: filled)
            #expect(effort.untypedCount <= effort.answeredCount && effort.answeredCount <= effort.askedCount)
            #expect(effort.askedCount <= definition.fields.count)
            #expect(FormEffort(facts: effort.facts) == effort)
            sum = sum + effort
        }
        #expect(sum.askedCount > 0 && (0...100).contains(sum.untypedPercent ?? -1))
        #expect(FormEffort(facts: ["asked": "1"]) == nil, "confirmed before it was counted")
    }
}
