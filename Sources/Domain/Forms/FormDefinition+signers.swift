extension FormDefinition {
    /// The personal numbers of those who sign a filled form, as their own identity papers in it name them.
    ///
    /// Who signs is a party and has told what stands there; whoever is only named (a child, a dead person, a guardian's
    /// ward) is not. «Căn cước số 089304000456, cấp ngày 12/4/2021» gives its twelve digits, an old card its nine.
    public func signerNumbers(in form: FilledForm) -> Set<String> {
        Set(layout.signatures.compactMap { $0.identity.flatMap { Self.number(in: form.text($0)) } })
    }

    private static func number(in identity: String) -> String? {
        identity.split { !("0"..."9").contains($0) }.map(String.init).first { [12, 9].contains($0.count) }
    }
}

extension FilledForm {
    /// What the form tells those who signed it beside the applicant: all but what the applicant says of themselves.
    public var valuesForSigners: [String: FieldValue] {
        values.filter { !$0.key.hasPrefix("applicant.") && !$0.key.hasPrefix("representative.") }
    }
}
