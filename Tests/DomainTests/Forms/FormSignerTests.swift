import Domain
import TestSupport
import Testing

/// Who signs a form beside the applicant, and what the form tells them.
@Suite struct FormSignerTests {
    private static let form = FormDefinition(
        name: "trial", procedures: ["1.000894"], title: "Tờ khai thử", validFrom: FormSamples.day,
        provenance: FormProvenance(source: "Thông tư thử", confidence: .memory),
        sections: [
            FormSection(
                title: "Hai bên",
                fields: [FormField("wife.identity", "Giấy tờ"), FormField("child.identity", "Giấy tờ của con")])
        ],
        layout: FormLayout(lines: [], signatures: [.init("BÊN NỮ", identity: "wife.identity"), .init("BÊN NAM")]))

    @Test(arguments: [
        ("Căn cước số 089304000456", ["089304000456"]), ("089304000456", ["089304000456"]),
        ("Căn cước số 089304000456, cấp ngày 12/4/2021", ["089304000456"]),
        ("Chứng minh nhân dân số 352000001, cấp ngày 01/6/2010", ["352000001"]), ("Hộ chiếu số C1234567", []),
        ("Căn cước số 0893040004567", []), ("", []), ("Căn cước số ０８９３０４０００４５６", []),
    ])
    func `a signer's number is read from their identity paper`(identity: String, numbers: [String]) {
        var filled = FilledForm()
        filled.type(identity, in: "wife.identity")
        filled.type("Căn cước số 089210000789", in: "child.identity")
        #expect(Self.form.signerNumbers(in: filled).sorted() == numbers, "who is only named is no party")
    }

    @Test(arguments: 1...200)
    func `whatever is typed, only numbers that stand in a signer's field are found`(_ seed: UInt64) {
        var random = SeededChance(seed: seed)
        let signs = Array("0123456789 .,-/ABCđ")
        let text = String(
            (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in signs.randomElement(using: &random) })
        var filled = FilledForm()
        filled.type(text, in: "wife.identity")
        for number in Self.form.signerNumbers(in: filled) {
            #expect([9, 12].contains(number.count) && text.contains(number))
        }
    }

    @Test func `what the applicant says of themselves is not the signers' to take over`() {
        var filled = FilledForm()
        filled.type("0912 345 678", in: "applicant.phone")
        filled.type("Lê Thu Hà", in: "representative.name")
        filled.type("Trần Thị Mẫu", in: "wife.name")
        #expect(Set(filled.valuesForSigners.keys) == ["wife.name"])
    }
}
