import Domain

/// Makes the fields of the version form from what was typed and what is wrong with it.
struct TypedFields {
    let form: FormFields
    let errors: FieldErrors

    static let stepsHelp =
        "Mỗi dòng một bước: tên | vị trí | số giờ, như «\(WorkflowStep(name: "Thẩm định", role: .processing, hours: 8).line)». "
        + "Để trống là quy trình chung."

    static let ratesHelp =
        "Mỗi dòng một mức: trường hợp | cách nộp | mã cơ quan | mức thu | từ ngày - đến ngày | văn bản, như "
        + "« | Trực tuyến | H01 | lệ phí 10.000 | 01/01/2026 - | Nghị quyết của HĐND tỉnh». Phần để trống là không phân biệt; mức thu không ghi phí hay lệ phí là theo loại khoản thu chung."
    static let exemptionsHelp =
        "Mỗi dòng một đối tượng: đối tượng | % giảm | giấy tờ chứng minh | cách xem | cách nộp | mã cơ quan | từ ngày - đến ngày | văn bản, như "
        + "«Người thuộc hộ nghèo | 100 | Giấy chứng nhận hộ nghèo | giấy tờ xuất trình, tra cứu cơ sở dữ liệu | | | | "
        + "Luật Hộ tịch, Điều 11». Cách xem: \(EvidenceKind.allCases.map(\.vietnamese).joined(separator: ", "))."

    /// Every field that can complain, for the sample.
    static let names = [
        "effectiveFrom", "effectiveTo", "procedureName", "field", "result", "authority", "limitValue",
        "limitDecision", "committedValue", "committedDecision", "limitNote", "limitStart", "cutoffTime",
        "verificationDays", "grace", "retention",
        "feeAmount", "feeFirstPages", "feeFurther", "feeCap", "feeNature", "rates", "exemptions", "feeNote",
        "registerCode",
        "setCount", "legalBasis",
        "steps", "sequence", "subjects", "requirements", "forms", "notes", "source", "component-1",
    ]

    func line(
        _ name: String, _ label: String, _ limit: Int, help: String? = nil, isRequired: Bool = false,
        mode: String = "text"
    ) -> FormField {
        FormField(
            name, label, value: form.text(name), mode: mode, limit: limit, isRequired: isRequired,
            help: help, complaint: errors[name])
    }

    func line(
        _ name: String, _ part: CataloguePart, _ limit: Int, help: String? = nil, isRequired: Bool = false
    ) -> FormField {
        line(name, part.vietnamese, limit, help: help, isRequired: isRequired)
    }

    func text(_ name: String, _ part: CataloguePart, _ limit: Int, help: String? = nil) -> FormField {
        line(name, part.vietnamese, limit, help: help)
    }

    func date(_ name: String, _ part: CataloguePart, isRequired: Bool = true) -> FormField {
        line(name, part.vietnamese, 10, help: "Ngày/tháng/năm.", isRequired: isRequired)
    }

    func number(_ name: String, _ label: String, help: String? = nil) -> FormField {
        line(name, label, 10, help: help, mode: "numeric")
    }

    func number(_ name: String, _ part: CataloguePart, help: String? = nil) -> FormField {
        number(name, part.vietnamese, help: help)
    }

    func choice<Value: RawRepresentable>(
        _ name: String, _ part: CataloguePart, _ values: [Value], _ words: (Value) -> String
    ) -> FormChoice where Value.RawValue == String {
        FormChoice(
            name, part.vietnamese, options: values.map { ($0.rawValue, words($0)) }, chosen: form.text(name))
    }

    func unit(_ name: String, _ label: String) -> FormChoice {
        let words: [(LimitUnit, String)] = [
            (.workingDay, "ngày làm việc"), (.calendarDay, "ngày (tính cả ngày nghỉ)"), (.hour, "giờ làm việc"),
            (.sameDay, "trong ngày (số ghi là 1)"),
        ]
        return FormChoice(name, label, options: words.map { ($0.0.rawValue, $0.1) }, chosen: form.text(name))
    }

    var cutoff: FormChoice {
        choice("cutoff", .cutoff, CutoffPolicy.allCases) { policy in
            switch policy {
            case .none: "Không áp dụng"
            case .sameDayRollsOver: "Việc trong ngày: trả kết quả ngày làm việc tiếp theo"
            case .limitStartsNextWorkingDay: "Thời hạn tính từ ngày làm việc tiếp theo"
            }
        }
    }

    var verificationMode: FormChoice {
        FormChoice(
            "verificationMode", "Khi cần xác minh",
            options: [
                ("", "Không gia hạn"), ("total", "Tổng thời gian không quá"), ("additional", "Kéo dài thêm không quá"),
            ], chosen: form.text("verificationMode"))
    }

    var feeNature: FormChoice {
        FormChoice(
            "feeNature", CataloguePart.feeNature.vietnamese,
            options: [("", "Không thu, hoặc chưa xác định"), ("phi", "Phí"), ("lePhi", "Lệ phí")],
            chosen: form.text("feeNature"))
    }

    var grace: FormField {
        let days = SupplementGrace.allowedDays
        return number(
            "grace", .grace,
            help:
                "Ngày làm việc, từ \(days.lowerBound) đến \(days.upperBound); để trống là theo thời hạn chung của cơ quan."
        )
    }

    var retention: FormField {
        line(
            "retention", .retention, 20,
            help: "Số năm hoặc «vĩnh viễn»; để trống là theo quy định của sổ, hoặc thời hạn chung của cơ quan.")
    }

    var interlinked: FormChoice {
        FormChoice(
            "interlinked", CataloguePart.interlinked.vietnamese,
            options: [("false", "Không liên thông"), ("true", "Có liên thông")], chosen: form.text("interlinked"))
    }

    /// The papers typed, and three empty rows more.
    var components: [VersionFormPage.Component] {
        let last = (1...VersionFormPage.mostComponents).last { !form.text("component-\($0)").isEmpty } ?? 0
        return (1...min(last + 3, VersionFormPage.mostComponents)).map { row in
            VersionFormPage.Component(
                number: String(row), componentName: form.text("component-\(row)"),
                copies: form.text("copies-\(row)"), note: form.text("note-\(row)"),
                wantsOriginal: form.isTicked("original-\(row)"),
                // An empty row is required once it is filled, unless somebody says otherwise.
                isRequired: form.isTicked("required-\(row)") || row > last,
                complaint: errors["component-\(row)"] ?? errors["copies-\(row)"] ?? errors["note-\(row)"])
        }
    }
}
