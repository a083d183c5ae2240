public import Domain

/// One family and their office, all invented, as forms know them.
public enum FormSamples {
    public static let day = CivilDate(dayNumber: 20_780)

    public static let office = Office(
        id: "hoabinh", agencyCode: "H01.89.12", name: "Ủy ban nhân dân xã Hoà Bình", province: "tỉnh An Giang")

    public static let card = try? IdentityCard.read(
        "089090000123|352000001|Nguyễn Văn Thử|05021990|Nam|Ấp Long Định, xã Hoà Bình, An Giang|12042021"
    ).card

    /// The father is at the desk; their marriage and their first child were registered here.
    public static let knownFamily = FormSources(
        card: card,
        earlier: [
            EarlierForm(
                definitionName: "birth-registration", day: day,
                values: [
                    "applicant.relation": .text("Cha"), "child.origin": .text("Xã Hoà Bình, tỉnh An Giang"),
                    "mother.name": .text("Trần Thị Mẫu"), "father.name": .text("Nguyễn Văn Thử"),
                ]),
            EarlierForm(
                definitionName: "marriage-registration", day: day,
                values: [
                    "wife.name": .text("Trần Thị Mẫu"), "wife.birthDate": .text("2004-12-31"),
                    "wife.ethnicity": .text("Kinh"), "wife.nationality": .text("Việt Nam"),
                    "wife.residence": .text(residence), "wife.identity": .text("Căn cước số 089304000456"),
                    "husband.name": .text("Nguyễn Văn Thử"), "husband.birthDate": .text("1990-02-05"),
                    "husband.ethnicity": .text("Kinh"), "husband.nationality": .text("Việt Nam"),
                    "husband.residence": .text(residence),
                ]),
        ],
        office: office, today: day)

    private static let residence = "Ấp Long Định, xã Hoà Bình, tỉnh An Giang"

    /// A form with every field filled: from its sources, and where they know nothing with an answer of its kind.
    ///
    /// Choices decide which fields are asked, so they come first.
    public static func completed(_ form: FormDefinition) -> FilledForm {
        var filled = FilledForm(writtenBy: "Nguyễn Thị Hoa")
        for field in form.fields where field.kind.answers != nil {
            filled.type(chosen[field.name] ?? field.kind.answers?.first ?? "", in: field.name)
        }
        for rule in form.rules {
            for field in rule.fields {
                if rule.kind == .ageAtLeast(70) { filled.type("1950", in: field) }
                if case .amountBelow(let limit) = rule.kind { filled.type(String(limit / 2), in: field) }
            }
        }
        filled = form.fill(filled, from: knownFamily)
        for field in form.fields where field.isAsked(in: filled) && filled.isBlank(field.name) {
            filled.type(answer(field), in: field.name)
            filled = form.fill(filled, from: knownFamily)
        }
        return filled
    }

    private static func answer(_ field: FormField) -> FieldValue {
        if case .people(let columns) = field.kind {
            return .rows(
                [0, 1].map { row in
                    Dictionary(columns.map { ($0.name, formatted($0.format) ?? text($0.name, $0.kind, row)) }) {
                        first, _ in
                        first
                    }
                })
        }
        return .text(formatted(field.format) ?? text(field.name, field.kind, 0))
    }

    /// What looks as its format says.
    private static func formatted(_ format: FieldFormat?) -> String? {
        switch format {
        case nil: nil
        case .email: "hoa@example.vn"
        case .phone: "0912 345 678"
        case .bankAccount: "000123456789"
        case .taxCode, .businessCode, .personalNumber: "089090000123"
        case .industryCode: "4721"
        }
    }

    private static func text(_ name: String, _ kind: FieldKind, _ row: Int) -> String {
        switch kind {
        case .name: names[name] ?? ["Nguyễn Văn Lúa", "Nguyễn Thị Thơm"][row]
        case .date(let yearOnly): dates[name] ?? (yearOnly ? "1956" : "15/11/2026")
        case .place: places[name] ?? residence
        case .personalNumber: ["089304000456", "089210000789"][row]
        case .phone: "0912 345 678"
        case .money: "50.000.000"
        case .count: "2"
        case .choice(let answers): answers[min(row, answers.count - 1)]
        case .text, .paragraph, .people: texts[name] ?? "Theo giấy tờ kèm theo"
        }
    }

    /// Answers that open further questions, or that another answer wants.
    private static let chosen = ["subject.disabled": "Có", "parentage.recognised": "con"]

    private static let names = [
        "mother.name": "Trần Thị Mẫu", "father.name": "Nguyễn Văn Thử",
        "child.name": "Nguyễn Văn Bông", "wife.name": "Trần Thị Mẫu", "deceased.name": "Nguyễn Văn Cũ",
        "ward.name": "Nguyễn Văn Bông", "other.name": "Nguyễn Văn Bông", "subject.name": "Nguyễn Văn Thơm",
        "guardian.name": "Nguyễn Văn Thử",
    ]

    private static let dates = [
        "mother.birthDate": "31/12/2004", "father.birthDate": "05/02/1990", "wife.birthDate": "31/12/2004",
        "child.birthDate": "09/11/2026", "guardian.birthDate": "05/02/1990", "ward.birthDate": "01/6/2018",
        "other.birthDate": "01/6/2018", "deceased.birthDate": "1938", "death.date": "10/11/2026",
        "deathNotice.date": "11/11/2026", "event.date": "12/03/2015",
        "former.date": "2001", "tax.startOn": "01/12/2026", "parents.marriageDate": "12/03/2015",
        "benefit.pensionSince": "01/2016", "benefit.socialSince": "07/2021", "benefit.meritSince": "01/2010",
        "benefit.otherSince": "2020", "subject.disabilityPaperOn": "20/5/2019",
    ]

    private static let places = [
        "child.birthPlace": "Bệnh viện đa khoa tỉnh An Giang", "event.office": "Ủy ban nhân dân xã Hoà Bình",
        "former.office": "Ủy ban nhân dân xã Hoà Bình", "death.place": "Ấp Long Định, xã Hoà Bình, tỉnh An Giang",
        "burial.place": "Nghĩa trang nhân dân xã Hoà Bình", "parents.marriageOffice": "Ủy ban nhân dân xã Hoà Bình",
    ]

    private static let texts = [
        "applicant.ethnicity": "Kinh", "subject.ethnicity": "Kinh", "guardian.ethnicity": "Kinh",
        "ward.ethnicity": "Kinh",
        "other.ethnicity": "Kinh", "deceased.ethnicity": "Kinh", "wife.ethnicity": "Kinh", "husband.ethnicity": "Kinh",
        "deceased.relation": "Con", "death.time": "9 giờ 05", "death.cause": "Tuổi già", "deathNotice.number": "12",
        "deathNotice.issuer": "Trạm y tế xã Hoà Bình", "event.kind": "khai sinh", "event.number": "27",
        "event.book": "01/2015", "former.number": "27", "former.book": "01/2001", "certificate.relation": "Con",
        "change.relation": "Con", "extract.relation": "Con", "parentage.relation": "Con", "registered.relation": "Con",
        "mother.ethnicity": "Khmer", "father.ethnicity": "Kinh",
        "wife.identity": "Căn cước số 089304000456",
        "request.reason": "Giấy tờ bị hư hỏng do ngập nước",
        "subject.maritalStatus": "Hiện tại chưa đăng ký kết hôn với ai", "certificate.purpose": "Bổ sung hồ sơ vay vốn",
        "paper.name": "Bằng tốt nghiệp trung học phổ thông", "burial.time": "9 giờ 00, 12/11/2026",
        "placeName": "Sạp số 12, chợ xã",
        "business.name": "HỘ KINH DOANH TẠP HÓA HOÀ BÌNH", "trade": "Bán lẻ lương thực", "code": "4721",
        "relation": "Con", "identity": "Căn cước số 089304000456", "side": "Bên tặng cho",
        "transaction.name": "Hợp đồng tặng cho quyền sử dụng đất",
        "transaction.property": "Thửa đất số 12, tờ bản đồ số 3, ấp Long Định", "payment.account": "000123456789",
        "payment.bank": "Ngân hàng Nông nghiệp và Phát triển nông thôn",
        "subject.identity": "Căn cước số 089304000456", "other.identity": "Giấy khai sinh số 27",
        "guardian.identity": "Căn cước số 089090000123", "ward.identity": "Giấy khai sinh số 27",
        "deceased.identity": "Chứng minh nhân dân số 352000001",
        "subject.maritalState": "Có vợ đã chết",
        "applicant.issuedBy": "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
        "subject.staysWith": "Con là Nguyễn Văn Lúa, ấp Long Định, xã Hoà Bình", "subject.disabilityPaper": "12/2019",
        "subject.disabilityPaperBy": "Ủy ban nhân dân xã Hoà Bình", "subject.disabilityKind": "Vận động",
        "parents.marriageNumber": "15/2015", "parents.marriageBook": "01/2015",
        "mother.identity": "Căn cước số 089304000456", "father.identity": "Căn cước số 089090000123",
        "change.content": "Cải chính họ tên từ «Nguyễn Văn Thom» thành «Nguyễn Văn Thơm»",
        "changed.name": "HỘ KINH DOANH TẠP HÓA LONG ĐỊNH", "changed.capitalHow": "Chủ hộ góp thêm",
        "update.content": "Bổ sung số định danh cá nhân của chủ hộ kinh doanh", "subject": "Số điện thoại",
        "before": "0912 345 679", "after": "0912 345 678", "formerOwner.ethnicity": "Kinh", "owner.ethnicity": "Kinh",
        "formerOwner.nationality": "Việt Nam", "owner.nationality": "Việt Nam", "nationality": "Việt Nam",
        "ethnicity": "Kinh",
        "renewal.name": "HỘ KINH DOANH TẠP HÓA HOÀ BÌNH",
    ]
}

extension FilledShare {
    /// 0 when nothing is asked.
    public var percent: Int { WholePercent.of(filledCount, in: askedCount) ?? 0 }
}
