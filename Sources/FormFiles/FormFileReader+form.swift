import Domain
import Yams

extension FormFileReader {
    private static let formKeys: Set = [
        "name", "procedures", "title", "number", "validFrom", "validTo", "source", "confidence", "remarks", "doubt",
        "continues", "audience", "feeQuantity", "feePages", "sections", "rules", "print", "signatures", "beside",
        "endorsement",
    ]

    /// The whole definition.
    mutating func form(_ node: Node) -> FormDefinition {
        note(.form, node)
        let entries = entries(node, knowing: Self.formKeys)
        for key in ["validFrom", "sections", "print"] where entries[key] == nil {
            complain(node, "Thiếu «\(key)».")
        }
        noteValidity(entries)
        return FormDefinition(
            name: needed("name", of: entries, in: node), procedures: procedures(entries["procedures"]),
            title: needed("title", of: entries, in: node), number: text("number", of: entries),
            audience: text("audience", of: entries),
            validFrom: entries["validFrom"].flatMap { date($0) } ?? CivilDate(dayNumber: 0),
            validTo: items(entries["validTo"]).first.flatMap { date($0) },
            provenance: provenance(entries, in: node), continues: texts(entries["continues"]),
            feeFields: FormFeeFields(
                quantity: text("feeQuantity", of: entries), pages: text("feePages", of: entries)),
            sections: sections(entries["sections"]),
            rules: rules(entries["rules"]),
            layout: layout(entries))
    }

    private mutating func layout(_ entries: [String: Node]) -> FormLayout {
        var layout = FormLayout(
            lines: printedLines(entries["print"]), signatures: signatures(entries["signatures"], from: 0))
        for key in ["beside", "endorsement"] {
            if let node = entries[key], items(node).isEmpty {
                complain(node, "Khóa «\(key)» không có gì: hãy ghi hoặc bỏ.")
            }
        }
        layout.beside = printedLines(entries["beside"], from: layout.lines.count)
        for node in items(entries["endorsement"]) { layout.endorsements.append(endorsement(node, behind: layout)) }
        return layout
    }

    private mutating func endorsement(_ node: Node, behind layout: FormLayout) -> FormLayout.Endorsement {
        let parts = entries(node, knowing: ["print", "signatures"])
        let signers = layout.signatures + layout.endorsements.flatMap(\.signatures)
        let endorsement = FormLayout.Endorsement(
            lines: printedLines(parts["print"], from: layout.allLines.count),
            signatures: signatures(parts["signatures"], from: signers.count, isParty: false))
        if endorsement.lines.isEmpty || endorsement.signatures.isEmpty {
            complain(node, "Phần sau chữ ký (endorsement) phải có dòng in (print) và người ký (signatures).")
        }
        return endorsement
    }

    private mutating func procedures(_ node: Node?) -> [String] {
        if let node { note(.procedures, node) }
        for item in items(node) { note(.procedure(item.scalar?.string ?? ""), item) }
        return texts(node)
    }

    private mutating func noteValidity(_ entries: [String: Node]) {
        if let node = entries["validFrom"] { note(.validFrom, node) }
        if let node = entries["validTo"] { note(.validTo, node) }
    }

    private mutating func provenance(_ entries: [String: Node], in node: Node) -> FormProvenance {
        let confidence = FormProvenance.Confidence(rawValue: needed("confidence", of: entries, in: node))
        if confidence == nil, let node = entries["confidence"] {
            complain(node, "Độ tin cậy phải là verified, memory hoặc unprescribed.")
        }
        return FormProvenance(
            source: needed("source", of: entries, in: node), confidence: confidence ?? .memory,
            remarks: texts(entries["remarks"]), doubt: text("doubt", of: entries))
    }

    private mutating func sections(_ node: Node?) -> [FormSection] {
        var sections: [FormSection] = []
        for item in items(node) {
            let entries = entries(item, knowing: ["title", "fields"])
            var fields: [FormField] = []
            for field in items(entries["fields"]) { fields.append(self.field(field)) }
            sections.append(FormSection(title: needed("title", of: entries, in: item), fields: fields))
        }
        return sections
    }

    private mutating func rules(_ node: Node?) -> [FormRule] {
        var rules: [FormRule] = []
        for item in items(node) {
            let entries = entries(item, knowing: ["kind", "fields", "message", "years", "amount", "when"])
            note(.rule(rules.count), item)
            let kind = ruleKind(needed("kind", of: entries, in: item), entries, in: item)
            rules.append(
                FormRule(
                    kind, texts(entries["fields"]), needed("message", of: entries, in: item),
                    when: entries["when"].flatMap { condition($0) }))
        }
        return rules
    }

    private mutating func ruleKind(_ name: String, _ entries: [String: Node], in node: Node) -> FormRule.Kind {
        switch name {
        case "notBefore": return .notBefore
        case "notAfterToday": return .notAfterToday
        case "differ": return .differ
        case "oneFilled": return .oneFilled
        case "notMore": return .notMore
        case "ageAtLeast": return .ageAtLeast(neededCount("years", of: entries, in: node))
        case "amountBelow": return .amountBelow(neededCount("amount", of: entries, in: node))
        default:
            complain(entries["kind"] ?? node, "Không có loại quy tắc «\(name)».")
            return .oneFilled
        }
    }

    private mutating func neededCount(_ key: String, of entries: [String: Node], in node: Node) -> Int {
        guard let entry = entries[key] else {
            complain(node, "Thiếu «\(key)».")
            return 0
        }
        return count(entry)
    }

    /// `first` signatures stand before them; only a party has an identity paper in the form.
    private mutating func signatures(
        _ node: Node?, from first: Int, isParty: Bool = true
    ) -> [FormLayout.Signature] {
        var signatures: [FormLayout.Signature] = []
        for item in items(node) {
            note(.signature(first + signatures.count), item)
            guard item.mapping != nil else {
                signatures.append(FormLayout.Signature(text(item)))
                continue
            }
            let entries = entries(item, knowing: isParty ? ["role", "manner", "identity"] : ["role", "manner"])
            var signature = FormLayout.Signature(needed("role", of: entries, in: item))
            if let manner = entries["manner"] { signature.manner = text(manner) }
            if let identity = entries["identity"] { signature.identity = text(identity) }
            signatures.append(signature)
        }
        return signatures
    }
}
