import Casework
import Domain
import Storage

/// Reads the counter's form into what the domain understands, with every complaint by its field.
struct IntakeFormFields {
    private var reader: FormReader
    private let components: [DossierComponent]

    init(_ form: FormFields, components: [DossierComponent]) {
        reader = FormReader(form)
        self.components = components
    }

    private var form: FormFields { reader.form }

    /// The whole form.
    ///
    /// - Throws: `FieldErrors` with everything that is wrong.
    mutating func intakeForm(procedure: String) throws(FieldErrors) -> IntakeForm {
        let result = IntakeForm(
            procedureCode: procedure, owner: person("owner"), representative: representative(), components: counts(),
            channel: channel(), returnChannel: returnChannel(),
            setCount: number("setCount", label: "Số bộ hồ sơ"), feeQuantity: number("feeQuantity", label: "Số lượng"),
            pageCount: number("pageCount", label: "Số trang"), feeCondition: form.feeAsk.condition,
            exemption: form.feeAsk.exemption, isImmediate: form.text("outcome") == "immediate",
            obstacle: ShortWayObstacle(rawValue: form.text("obstacle")),
            caseCode: reader.line("caseCode", label: "Hồ sơ liên thông", limit: 60, isRequired: false).presence,
            furtherLegs: LegKind.allCases.filter { form.isTicked(ReceptionFields.leg($0)) },
            offlineReason: offlineReason(), isAssistedOnline: form.text("assistedOnline") == "true")
        try reader.finish()
        return result
    }

    /// Only whose matter it is, for slips.
    mutating func owner() throws(FieldErrors) -> Person {
        let owner = person("owner")
        try reader.finish()
        return owner
    }

    private mutating func person(_ part: String) -> Person {
        let name = reader.read(part + "Name", label: "Họ và tên", limit: PersonName.maximumLength, isRequired: true) {
            text throws(IdentityRefusal) in try PersonName(text).text
        }
        let number = reader.read(part + "Number", label: "Số định danh", limit: 20, as: ApplicantNumber.digits)
        let birth = reader.read(part + "Birth", label: "Ngày sinh", limit: 10) { text throws(IdentityRefusal) in
            try BirthDate(text).description
        }
        let phone = reader.read(part + "Phone", label: "Điện thoại", limit: 20) { text throws(IdentityRefusal) in
            try PhoneNumber(text).digits
        }
        return Person(
            name: name ?? "", personalNumber: number ?? "", birthDate: birth ?? "", sex: sex(part),
            address: reader.line(part + "Address", label: "Địa chỉ", limit: 300, isRequired: false),
            phone: phone ?? "", email: email(part + "Email"), kind: kind(part))
    }

    private mutating func sex(_ part: String) -> Sex? {
        form.text(part + "Sex").isEmpty ? nil : reader.choice(part + "Sex", label: "Giới tính")
    }

    private mutating func kind(_ part: String) -> ApplicantKind? {
        form.text(part + "Kind").isEmpty ? nil : reader.choice(part + "Kind", label: "Đối tượng")
    }

    private mutating func email(_ field: String) -> String {
        let text = reader.line(field, label: "Thư điện tử", limit: 100, isRequired: false)
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress = halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".") && !text.contains(" ")
        if !text.isEmpty, !isAddress {
            reader.refuse("Địa chỉ thư điện tử không đúng. Vui lòng kiểm tra hoặc để trống.", by: field)
        }
        return text
    }

    /// Somebody files for the owner as soon as one of these fields is filled.
    private mutating func representative() -> Representative? {
        let fields = ReceptionFields.representative
        guard fields.contains(where: { !form.text($0).allSatisfy(\.isWhitespace) }) else { return nil }
        let authorisation = reader.line(
            "authorisation", label: "Giấy tờ ủy quyền", limit: Representative.longestAuthorisation, isRequired: false)
        return Representative(person: person("representative"), authorisation: authorisation)
    }

    private mutating func channel() -> Channel {
        form.text("channel").isEmpty ? .counter : reader.choice("channel", label: "Cách nộp") ?? .counter
    }

    private mutating func returnChannel() -> ReturnChannel {
        form.text("returnChannel").isEmpty
            ? .counter : reader.choice("returnChannel", label: "Nơi nhận kết quả") ?? .counter
    }

    private mutating func offlineReason() -> OfflineReason? {
        form.text("offlineReason").isEmpty
            ? nil : reader.choice("offlineReason", label: "Lý do không nộp trực tuyến")
    }

    private mutating func number(_ field: String, label: String) -> Int {
        form.optional(field) == nil ? 1 : reader.number(field, label: label, in: 1...999) ?? 1
    }
}

// MARK: - Papers handed in

extension IntakeFormFields {
    /// What the checklist says; a checklist that was not shown says nothing, which means everything is there.
    private mutating func counts() -> [ComponentCount] {
        refuseUnknownComponents()
        return components.compactMap { component in
            guard ReceptionFields.isListed(component.number, in: form) else { return nil }
            return count(of: component)
        }
    }

    private mutating func count(of component: DossierComponent) -> ComponentCount {
        guard form.isTicked("handed-\(component.number)") else { return ComponentCount(number: component.number) }
        let count = ComponentCount(
            number: component.number, originals: copies("originals", component),
            certified: copies("certified", component), photocopies: copies("photocopies", component))
        // Ticked without a number: handed in as the list asks for it.
        return count.isNothing ? component.asListed : count
    }

    private mutating func copies(_ kind: String, _ component: DossierComponent) -> Int {
        let field = "\(kind)-\(component.number)"
        guard !form.text(field).allSatisfy(\.isWhitespace) else { return 0 }
        return reader.number(field, label: component.name.shortened(to: 60), in: 0...999) ?? 0
    }

    /// Nothing outside the published list can be demanded (NĐ 63/2010/NĐ-CP Đ.6), so nothing else can be entered.
    private mutating func refuseUnknownComponents() {
        let known = Set(components.map(\.number))
        for name in form.pairs.map(\.name) {
            guard let number = ReceptionFields.componentNumber(in: name) else { continue }
            if !known.contains(number) {
                reader.refuse(IntakeRefusal.componentUnknown(number: number).message, by: "components")
            }
        }
    }
}

extension String {
    /// At most so many characters, with three dots where the rest was.
    func shortened(to limit: Int) -> String { count <= limit ? self : prefix(limit - 1) + "…" }
}
