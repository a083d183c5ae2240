import Domain
import FormFiles
import TestSupport
import Testing

/// What holds of every shipped form, however it is filled.
@Suite struct FormPropertyTests {
    private static let day = FormSamples.day
    private static let forms = (try? ShippedForms.all()) ?? []

    private static let hostile = [
        "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "\u{202E}nược", "", "   ", "{{form}}", "05/02/1990", "2",
        "Kinh",
        "Nguyễn Văn Thử", "089090000123", "Có", "Nam", String(repeating: "Ă", count: 10_000), "500.000",
    ]

    private static func value(_ field: FormField, _ chance: inout SeededChance) -> FieldValue {
        func text(_ kind: FieldKind) -> String {
            if let answers = kind.answers, chance.below(3) > 0 { return answers[chance.below(answers.count)] }
            if case .date = kind, chance.below(3) > 0 { return "0\(1 + chance.below(9))/01/\(1950 + chance.below(70))" }
            return hostile[chance.below(hostile.count)]
        }
        guard case .people(let columns) = field.kind else { return .text(text(field.kind)) }
        return .rows(
            (0..<chance.below(4)).map { _ in
                Dictionary(columns.map { ($0.name, text($0.kind)) }) { first, _ in first }
            })
    }

    private static func typed(_ form: FormDefinition, _ chance: inout SeededChance) -> FilledForm {
        var filled = FilledForm()
        let share = 1 + chance.below(4)
        for field in form.fields where chance.below(4) < share { filled.type(value(field, &chance), in: field.name) }
        return filled
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `filling never changes what was typed, and filling again changes nothing`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        for form in Self.forms {
            let typed = Self.typed(form, &chance)
            let filled = form.fill(typed, from: FormSamples.knownFamily)
            for (name, value) in typed.values { #expect(filled.values[name] == value, "\(form.name) \(name)") }
            #expect(filled.filledNames.isDisjoint(with: typed.values.keys))
            #expect(form.fill(filled, from: FormSamples.knownFamily) == filled)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `each required field that is missing is named, so a form that passes lacks none`(seed: UInt64) {
        var chance = SeededChance(seed: seed)
        for form in Self.forms {
            let filled = form.fill(Self.typed(form, &chance), from: FormSamples.knownFamily)
            let named = Set(form.check(filled, on: Self.day).map(\.field))
            for field in form.fields where field.mustBeFilled(in: filled) && filled.isBlank(field.name) {
                #expect(named.contains(field.name), "\(form.name) \(field.name)")
            }
            for field in form.fields where !field.isAsked(in: filled) {
                #expect(!form.check(filled, on: Self.day).contains { $0.field == field.name && $0.row != nil })
            }
        }
    }

    @Test func `all of them are here`() { #expect(Self.forms.count >= 25) }

    @Test func `every complaint is a finished sentence`() {
        var chance = SeededChance(seed: 7)
        for form in Self.forms {
            for fault in form.check(Self.typed(form, &chance), on: Self.day) {
                #expect(fault.message.hasSuffix("."), "\(fault.message)")
                #expect(form.field(fault.field) != nil)
            }
        }
    }
}
