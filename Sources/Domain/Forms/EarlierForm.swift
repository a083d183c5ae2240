/// What a finished form, or a dossier, of the same person tells the next form.
public struct EarlierForm: Hashable, Sendable {
    /// The name of its definition; empty for a dossier.
    public var definitionName: String
    /// The day it was finished or received.
    public var day: CivilDate
    public var values: [String: FieldValue]

    public init(definitionName: String = "", day: CivilDate, values: [String: FieldValue]) {
        self.definitionName = definitionName
        self.day = day
        self.values = values
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

    /// The persons of the form who are whoever files it: «người yêu cầu».
    var filers: Set<String> {
        Set(fields.filter { $0.sources.contains { $0.condition == nil && $0.source.isOfFiler } }.map(\.person))
    }

    /// Whether somebody of the form is another than the person it is written for, or may be.
    func isThird(_ person: String) -> Bool {
        guard let name = field("\(person).name") else { return false }
        guard let first = name.sources.first, first.condition == nil else { return true }
        if case .card = first.source { return false }
        return !first.source.isOfFiler
    }

    /// What the earlier forms say for a field, by the names it may have there; the newest form is asked first.
    ///
    /// Of a third person (a mother, a bride, a dead man) only what is told of the same one is taken, by number, else by name
    /// and birth: never somebody's name with another's papers.
    func earlier(
        _ names: [String], for field: FormField, in form: FilledForm, from earlier: [EarlierForm]
    ) -> FieldValue? {
        guard isThird(field.person) else {
            return earlier.lazy.compactMap { told in names.lazy.compactMap(told.value).first }.first
        }
        let names = names.map { (name: $0, person: $0 == field.name ? field.person : FormField.person(of: $0)) }
        if field.name == "\(field.person).name" {
            // Whoever stands in the newest form; one whose part there means somebody else is passed over.
            for told in earlier {
                guard let found = names.first(where: { told.value($0.name) != nil }) else { continue }
                if speaks(told, of: found.person, for: field) { return told.value(found.name) }
                // What was done once for somebody is done the next time for another: nobody is buried twice.
                if told.definitionName == self.name { return nil }
            }
            return nil
        }
        guard !form.isBlank("\(field.person).name") else { return nil }
        let wanted = PersonTrace(field.person, in: form.values)
        for told in earlier {
            for found in names where speaks(told, of: found.person, for: field) {
                guard let value = told.value(found.name) else { continue }
                if PersonTrace(found.person, in: told.values).isSame(as: wanted) { return value }
            }
        }
        return nil
    }

    /// «Người mẹ» is another in each kind of form: the same part counts in forms of this kind, or of those it continues.
    private func speaks(_ told: EarlierForm, of person: String, for field: FormField) -> Bool {
        person != field.person || (continues.isEmpty ? [name] : continues).contains(told.definitionName)
    }
}

/// By what one tells whether two forms speak of the same person.
private struct PersonTrace {
    /// As written, but for capitals; and without accents.
    let name: (written: String, folded: String)
    let number: String
    let birth: BirthDate?

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
    func isSame(as other: PersonTrace) -> Bool {
        if !number.isEmpty, !other.number.isEmpty { return number == other.number }
        guard !name.written.isEmpty, isNamed(as: other) else { return false }
        guard let birth, let second = other.birth, birth != second else { return true }
        if case .day = birth, case .day = second { return false }
        return birth.year == second.year
    }

    /// «Hoa» and «Hòa» are two people, unless one name was typed without any accents.
    private func isNamed(as other: PersonTrace) -> Bool {
        if name.written == other.name.written { return true }
        let isBare = name.written == name.folded || other.name.written == other.name.folded
        return isBare && name.folded == other.name.folded
    }
}
