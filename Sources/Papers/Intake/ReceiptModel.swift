import Domain

/// Mẫu 01 in finished strings.
struct ReceiptModel: PaperModel {
    static let template = "intake/receipt"

    let copies: [CopyModel]
    let head: HeadModel
    let receiver: String
    let party: PartyModel
    let item: [ItemModel]
    let signatures: SignatureModel
    let frame: PaperFrame

    init(_ paper: ReceiptPaper, head: PaperHead, marks: PaperMarks, frame: PaperFrame) {
        self.frame = frame
        self.copies = CopyModel.pair
        self.head = HeadModel(head, kind: .receipt)
        self.receiver = head.receiver
        self.party = PartyModel(paper.party, under: head.regulation)
        self.item = paper.items.prefix(1).map { ItemModel($0, ordinal: 1, marks: marks) }
        self.signatures = SignatureModel(submitter: paper.party.submitter, officer: paper.officer)
    }
}

/// The slip for several dossiers of one visit.
struct VisitReceiptModel: PaperModel {
    static let template = "intake/visit-receipt"

    let copies: [CopyModel]
    let head: HeadModel
    let receiver: String
    let party: PartyModel
    let items: [ItemModel]
    let count: String
    let receivedAt: String
    let signatures: SignatureModel
    let frame: PaperFrame

    init(_ paper: ReceiptPaper, head: PaperHead, marks: PaperMarks, frame: PaperFrame) {
        self.frame = frame
        self.copies = CopyModel.pair
        self.head = HeadModel(head, kind: .receipt)
        self.receiver = head.receiver
        self.party = PartyModel(paper.party, under: head.regulation)
        self.items = paper.items.enumerated().map { ItemModel($1, ordinal: $0 + 1, marks: marks) }
        self.count = Digits.padded(paper.items.count, to: 2)
        self.receivedAt = paper.items.map(\.receivedAt).min().map(FormDates.moment) ?? ""
        self.signatures = SignatureModel(submitter: paper.party.submitter, officer: paper.officer)
    }
}

/// One of the two copies: the office files the first, the applicant takes the second.
struct CopyModel: Sendable {
    let name: String
    /// Only the applicant's copy carries the way to follow the dossier.
    let isForApplicant: Bool

    static let pair = [
        CopyModel(name: "Lưu", isForApplicant: false), CopyModel(name: "Giao người nộp hồ sơ", isForApplicant: true),
    ]
}

/// One dossier in finished strings.
struct ItemModel: Sendable {
    let ordinal: String
    let code: String
    let procedure: String
    let components: [ComponentModel]
    let setCount: String
    let limit: String
    let receivedAt: String
    let dueAt: BlankOr
    let returnPlace: BlankOr
    let bookEntries: [BookEntryModel]
    let legs: [LegModel]
    /// One when it leads an interlinked case.
    let wholes: [String]
    let exemption: String?
    let fallback: String?
    let codes: [CodeModel]

    init(_ item: ReceiptPaper.Item, ordinal: Int, marks: PaperMarks) {
        self.ordinal = String(ordinal)
        self.code = item.code.description
        self.procedure = item.procedure
        self.components = item.components.enumerated().map { ComponentModel($1, ordinal: $0 + 1) }
        self.setCount = Digits.padded(item.setCount, to: 2)
        self.limit = item.limit
        self.receivedAt = FormDates.moment(item.receivedAt)
        self.dueAt = BlankOr(item.dueAt.map(FormDates.moment))
        self.returnPlace = BlankOr(item.returnPlace)
        self.bookEntries = [item.bookEntry].compactMap { $0 }.map {
            BookEntryModel(volume: BlankOr($0.volume), ordinal: BlankOr($0.ordinal))
        }
        self.legs = (item.legs ?? []).map(LegModel.init)
        self.wholes = [item.wholeDueAt].compactMap { $0 }.map(FormDates.moment)
        self.exemption = item.exemption
        self.fallback = item.fallback.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        self.codes = CodeModel.list(marks.tracking[item.code.description])
    }
}

/// A further registration of an interlinked case.
struct LegModel: Sendable {
    let legName: String
    let party: String
    let legDueAt: String
    /// «, sau khi có kết quả «Đăng ký khai sinh»»; empty for what waits for nothing.
    let afterWords: String

    init(_ leg: ReceiptPaper.Leg) {
        legName = leg.name
        party = leg.party
        legDueAt = FormDates.moment(leg.dueAt)
        let names = (leg.after ?? []).map { "«\($0)»" }.joined(separator: ", ")
        afterWords = names.isEmpty ? "" : ", sau khi có kết quả \(names)"
    }
}

/// A row of the table of papers handed in.
struct ComponentModel: Sendable {
    let ordinal: String
    let name: String
    let originals: String
    let certified: String
    let photocopies: String
    /// «01 bản chính, 02 bản photo», where there is no table.
    let counts: String

    init(_ component: ReceiptPaper.Component, ordinal: Int) {
        self.ordinal = String(ordinal)
        self.name = component.name
        self.originals = Self.count(component.originals)
        self.certified = Self.count(component.certified)
        self.photocopies = Self.count(component.photocopies)
        self.counts = [
            (component.originals, "bản chính"), (component.certified, "bản chứng thực"),
            (component.photocopies, "bản photo"),
        ].filter { $0.0 > 0 }.map { "\(Self.count($0.0)) \($0.1)" }.joined(separator: ", ")
    }

    // An empty cell could be filled later by anybody.
    private static func count(_ number: Int) -> String { number == 0 ? "–" : Digits.padded(number, to: 2) }
}

/// Quyển số, số thứ tự.
struct BookEntryModel: Sendable {
    let volume: BlankOr
    let ordinal: BlankOr
}

/// Who signs, left and right.
struct SignatureModel: Sendable {
    let submitter: String
    let officer: String
    /// «NGƯỜI TIẾP NHẬN HỒ SƠ», or the post of whoever signs instead.
    let post: String

    init(submitter: String, officer: String, post: String? = nil) {
        self.submitter = submitter
        self.officer = officer
        self.post = (post ?? "Người tiếp nhận hồ sơ").uppercased()
    }
}
