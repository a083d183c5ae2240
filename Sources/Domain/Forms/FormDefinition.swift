/// The application form (tờ khai) of one or several procedures: what is asked, in the order of the official form.
///
/// A definition is data (docs/decisions/0031), in force between two days like the version of its procedure; which circular
/// prescribes it and how far the text was compared with it stand in its provenance.
public struct FormDefinition: Hashable, Sendable {
    /// Its name in files and addresses: `birth-registration`.
    public var name: String
    /// Roots of national procedure codes that are asked for by it.
    public var procedures: [String]
    /// «Tờ khai đăng ký khai sinh».
    public var title: String
    /// «Mẫu số 1a», where the form bears a number.
    public var number: String
    /// «người cao tuổi», where one procedure has a form for each group of people.
    public var audience: String
    public var validFrom: CivilDate
    public var validTo: CivilDate?
    public var provenance: FormProvenance
    /// Names of the forms that tell of the same third persons: a guardianship ends for those for whom it began.
    ///
    /// None: only forms of its own name do.
    public var continues: [String]
    /// The fields that say how many copies, of how many pages, are asked for: the fee depends on them.
    ///
    /// Empty for other forms.
    public var feeFields: FormFeeFields
    public let sections: [FormSection]
    /// Every field, in the order of the form.
    public let fields: [FormField]
    /// Who of the form is another than the person it is written for, or may be.
    public let thirds: Set<String>
    private let places: [String: Int]
    public var rules: [FormRule]
    public var layout: FormLayout

    public init(
        name: String, procedures: [String], title: String, number: String = "", audience: String = "",
        validFrom: CivilDate,
        validTo: CivilDate? = nil, provenance: FormProvenance, continues: [String] = [],
        feeFields: FormFeeFields = FormFeeFields(), sections: [FormSection], rules: [FormRule] = [],
        layout: FormLayout
    ) {
        self.name = name
        self.procedures = procedures
        self.title = title
        self.number = number
        self.audience = audience
        self.validFrom = validFrom
        self.validTo = validTo
        self.provenance = provenance
        self.continues = continues
        self.feeFields = feeFields
        self.sections = sections
        fields = sections.flatMap(\.fields)
        places = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
        thirds = Self.thirds(among: fields)
        self.rules = rules
        self.layout = layout
    }

    /// «Tờ khai đề nghị trợ giúp xã hội (Mẫu số 1d, người cao tuổi)»: told apart from its procedure's other forms.
    public var fullTitle: String { audience.isEmpty ? title : "\(title) (\(number), \(audience))" }

    public func field(_ name: String) -> FormField? { places[name].map { fields[$0] } }

    /// Both days are included.
    public func isInForce(on day: CivilDate) -> Bool { validFrom <= day && validTo.map { day <= $0 } ?? true }
}

extension [FormDefinition] {
    /// The forms of a procedure on the day its dossier is received; a province's own copy of the code finds them too.
    ///
    /// Of several, by their numbers. Of two versions in force at once, such as an office's own beside the shipped one, the newer holds. Mostly one; a decree may give one number to each group of people (NĐ 20/2021/NĐ-CP, Mẫu số 1a to 1đ).
    public func forms(of procedureCode: String, on day: CivilDate) -> [FormDefinition] {
        guard let root = ProcedureCode.root(of: procedureCode) else { return [] }
        let inForce = filter { $0.procedures.contains(root) && $0.isInForce(on: day) }
        return inForce.filter { form in
            !inForce.contains { $0.name == form.name && $0.validFrom > form.validFrom }
        }.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
    }
}

extension [FormDefinition] {
    /// The shipped forms with an office's own beside them.
    ///
    /// An own one takes the place of a shipped one with the same name and first day. A shipped one that begins within its
    /// days is never offered, and known only to forms that were written by it: what comes with a newer program does not
    /// put an office's own form out of use in silence.
    public func overruled(by own: [FormDefinition]) -> [FormDefinition] {
        let others = filter { form in !own.contains { $0.name == form.name && $0.validFrom == form.validFrom } }
        return others.map { form in
            guard own.contains(where: { $0.name == form.name && $0.isInForce(on: form.validFrom) }) else { return form }
            var form = form
            form.validTo = form.validFrom.adding(days: -1)
            return form
        } + own
    }
}

/// By which answers of a form its fee is counted.
public struct FormFeeFields: Hashable, Sendable {
    public var quantity: String
    public var pages: String

    public init(quantity: String = "", pages: String = "") {
        self.quantity = quantity
        self.pages = pages
    }
}

/// A part of a form with a heading of its own: «Thông tin người yêu cầu».
public struct FormSection: Hashable, Sendable {
    public var title: String
    public var fields: [FormField]

    public init(title: String, fields: [FormField]) {
        self.title = title
        self.fields = fields
    }
}

/// Where a form comes from and how far its text was compared with the law.
public struct FormProvenance: Hashable, Sendable {
    /// «Thông tư 04/2020/TT-BTP, Phụ lục 5; sửa đổi bởi Thông tư 04/2024/TT-BTP».
    public var source: String
    public var confidence: Confidence
    /// Why it may not be the form in force, in a sentence for the officer: a newer law whose forms nobody has read.
    public var doubt: String
    /// What is doubtful, for whoever checks it before use.
    public var remarks: [String]

    /// How the order and the words of the fields were found.
    public enum Confidence: String, Sendable, CaseIterable {
        /// Read in a published copy of the form.
        case verified
        /// Written down from memory: to be compared with the form before use.
        case memory
        /// The law prescribes no form: there is nothing to compare it with.
        case unprescribed
    }

    /// What an officer should know before relying on the form; nothing when it was read in a published copy and no newer
    /// law is known.
    public var caution: String? {
        let sentences = [confidenceCaution, doubt].compactMap(\.self).filter { !$0.isEmpty }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private var confidenceCaution: String? {
        switch confidence {
        case .verified: nil
        case .memory: "Mẫu chép theo trí nhớ, chưa đối chiếu với bản công bố."
        case .unprescribed: "Pháp luật không quy định mẫu này: phiếu chỉ giúp ghi sổ, người dân không bắt buộc nộp."
        }
    }

    public init(source: String, confidence: Confidence, remarks: [String] = [], doubt: String = "") {
        self.doubt = doubt
        self.source = source
        self.confidence = confidence
        self.remarks = remarks
    }
}
