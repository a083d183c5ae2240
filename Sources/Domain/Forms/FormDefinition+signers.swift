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

extension FormDefinition {
    /// Whether as many copies and pages are charged as the form asks for, where its fee counts them.
    ///
    /// `event` is the one by which the fee is counted, `procedure` the version the dossier was received under.
    ///
    /// - Throws: `FormRefusal.countDiffers` or `.pagesDiffer` with what was signed.
    public func check(
        _ filled: FilledForm, against event: DossierEvent, under procedure: ProcedureDefinition
    ) throws(FormRefusal) {
        func count(_ field: String) -> Int? { Digits.value(filled.text(field)) }
        let (copies, sheets) = (count(feeFields.quantity), count(feeFields.pages))
        let fee = procedure.charge(under: FeeTerms(event)).fee
        switch fee {
        case .free, .setLocally: return
        case .perCase, .perPage:
            if let copies, copies != event.count(.quantity) { throw .countDiffers(signed: copies) }
            if case .perPage = fee, let sheets, sheets != event.count(.pages) { throw .pagesDiffer(signed: sheets) }
        }
    }
}

extension FilledForm {
    /// What the form tells those who signed it beside the applicant: all but what the applicant says of themselves.
    public var valuesForSigners: [String: FieldValue] {
        values.filter { !$0.key.hasPrefix("applicant.") && !$0.key.hasPrefix("representative.") }
    }
}
