/// What a finished form, or a dossier, of the same person tells the next form.
public struct EarlierForm: Hashable, Sendable {
    /// The name of its definition; empty for a dossier.
    public var definitionName: String
    /// The day it was finished or received.
    public var day: CivilDate
    public var values: [String: FieldValue]
    /// Whom it is not written for: «subject» is oneself in one form and a daughter in another.
    public var thirds: Set<String>

    public init(
        definitionName: String = "", day: CivilDate, values: [String: FieldValue], thirds: Set<String> = []
    ) {
        self.definitionName = definitionName
        self.day = day
        self.values = values
        self.thirds = thirds
    }

    /// Whether whoever bears this number in it is the same by name or birth too: a number typed wrong brings nobody else's
    /// data along.
    public func tells(of party: FormParty) -> Bool {
        let persons = Set(values.keys.map(FormField.person(of:)))
        let bearers = persons.map { PersonTrace($0, in: values) }.filter { $0.number == party.number }
        return bearers.contains { $0.isNamedOrBorn(as: party) }
    }

    func value(_ name: String) -> FieldValue? { values[name].flatMap { $0.isBlank ? nil : $0 } }
}

extension FormDefinition {
    /// What a finished form tells of the person it was written for.
    ///
    /// When somebody else filed it, what it says of that filer is not theirs.
    public func valuesOfParty(in content: CitizenForm.Content) -> [String: FieldValue] {
        guard content.representative != nil else { return content.form.values }
        let filers = filers
        let foreign = Set(fields.filter { filers.contains($0.person) }.map(\.name))
        return content.form.values.filter { !foreign.contains($0.key) }
    }

    /// Whether it asks for a man's card and a woman's: bride and groom come together.
    var asksTwoParties: Bool {
        let sexes = fields.flatMap(\.sources).compactMap { filling -> Sex? in
            if case .cardOf(let sex, _) = filling.source { sex } else { nil }
        }
        return Set(sexes).count == 2
    }

    /// The persons of the form who are whoever files it: «người yêu cầu».
    var filers: Set<String> {
        Set(fields.filter { $0.sources.contains { $0.condition == nil && $0.source.isOfFiler } }.map(\.person))
    }

    /// Whoever is named neither by the card nor by whoever files.
    static func thirds(among fields: [FormField]) -> Set<String> {
        let names = fields.filter { $0.name == "\($0.person).name" }
        let thirds = names.filter { name in
            guard let first = name.sources.first, first.condition == nil else { return true }
            if case .card = first.source { return false }
            return !first.source.isOfFiler
        }
        return Set(thirds.map(\.person))
    }

    /// Whether somebody of the form is another than the person it is written for, or may be.
    func isThird(_ person: String) -> Bool { thirds.contains(person) }

    /// What the earlier forms say for a field, by the names it may have there; the newest form is asked first.
    ///
    /// Of a third person (a mother, a bride, a dead man) only what is told of the same one is taken, by number, else by name
    /// and birth: never somebody's name with another's papers.
    func earlier(
        _ names: [String], for field: FormField, in form: FilledForm, from earlier: [EarlierForm]
    ) -> FieldValue? {
        guard isThird(field.person) else {
            return earlier.lazy.compactMap { told in
                names.lazy.filter { isOfParty($0, in: told, asIn: form, field.person) }.compactMap(told.value).first
            }.first
        }
        let names = names.map { (name: $0, person: $0 == field.name ? field.person : FormField.person(of: $0)) }
        if field.name == "\(field.person).name" {
            // Whoever stands in the newest form; one whose part there means somebody else is passed over.
            for told in earlier {
                guard let found = names.first(where: { told.value($0.name) != nil }) else { continue }
                if speaks(told, of: found.person, for: field, in: form) { return told.value(found.name) }
                // What was done once for somebody is done the next time for another: nobody is buried twice.
                if told.definitionName == self.name { return nil }
            }
            return nil
        }
        guard !form.isBlank("\(field.person).name") else { return nil }
        let wanted = PersonTrace(field.person, in: form)
        for told in earlier {
            for found in names where speaks(told, of: found.person, for: field, in: form) {
                guard let value = told.value(found.name) else { continue }
                if PersonTrace(found.person, in: told.values).isSame(as: wanted) { return value }
            }
        }
        return nil
    }

    /// What an earlier form says of somebody else counts for the person this one is written for only when it is the same.
    private func isOfParty(_ name: String, in told: EarlierForm, asIn form: FilledForm, _ person: String) -> Bool {
        let other = FormField.person(of: name)
        guard told.thirds.contains(other) else { return true }
        return name != "\(other).name" && PersonTrace(other, in: told.values).isSame(as: PersonTrace(person, in: form))
    }

    /// «Người mẹ» is another in each kind of form: the same part counts in forms of this kind, or of those it continues,
    /// which whoever files signed as the same to them: a nephew's parents are nobody's own.
    private func speaks(
        _ told: EarlierForm, of person: String, for field: FormField, in form: FilledForm
    ) -> Bool {
        guard person == field.person else { return true }
        guard (continues.isEmpty ? [name] : continues).contains(told.definitionName) else { return false }
        return fields.filter { $0.name.hasSuffix(".relation") }.allSatisfy { relation in
            guard case .text(let before)? = told.value(relation.name), !form.isBlank(relation.name) else { return true }
            return Folding.fold(TextLine.tidied(before)) == Folding.fold(form.text(relation.name))
        }
    }
}

/// By what one tells whether two forms speak of the same person.
private struct PersonTrace {
    /// As written, but for capitals; and without accents.
    let name: (written: String, folded: String)
    let number: String
    let birth: BirthDate?
    /// Whether the name came from what is known: then nobody else of that name is meant.
    var isNameKnown = false

    /// Of a form that is being written.
    init(_ person: String, in form: FilledForm) {
        self.init(person, in: form.values)
        isNameKnown = form.filledNames.contains("\(person).name")
    }

    init(_ person: String, in values: [String: FieldValue]) {
        func text(_ part: String) -> String {
            guard case .text(let text)? = values["\(person).\(part)"] else { return "" }
            return TextLine.tidied(text)
        }
        name = (text("name").lowercased(), Folding.fold(text("name")))
        number =
            [text("number"), text("identity")].lazy.flatMap { $0.split { !("0"..."9").contains($0) } }
            .map(String.init).first { $0.count == 12 } ?? ""
        birth = try? BirthDate(text("birthDate"))
    }

    /// A number decides where both have one; an old card bears another number than the new one.
    ///
    /// Else name and birth: a name that somebody typed is not enough, nor is a year beside a day.
    func isSame(as other: PersonTrace) -> Bool {
        if !number.isEmpty, !other.number.isEmpty { return number == other.number }
        guard !name.written.isEmpty, isNamed(as: other) else { return false }
        guard let birth, let second = other.birth else { return other.isNameKnown }
        if birth == second { return true }
        if case .day = birth, case .day = second { return false }
        return other.isNameKnown && birth.year == second.year
    }

    /// Whether name or birth agree with whom a number is said to belong to; a changed name leaves the birth.
    func isNamedOrBorn(as party: FormParty) -> Bool {
        name.folded == Folding.fold(party.name) || (birth != nil && birth == (try? BirthDate(party.birthDate)))
    }

    /// «Hoa» and «Hòa» are two people, unless one name was typed without any accents.
    private func isNamed(as other: PersonTrace) -> Bool {
        if name.written == other.name.written { return true }
        let isBare = name.written == name.folded || other.name.written == other.name.folded
        return isBare && name.folded == other.name.folded
    }
}
