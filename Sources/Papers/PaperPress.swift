public import Domain
public import Foundation

/// Prints papers: holds every template, read once in a process, and where the papers' stylesheet is served.
public struct PaperPress: Sendable {
    private let pages: PageTemplates
    private static let read = Result { try PageTemplates(folder: templates) }
    /// The address papers link to, since pages allow no inline style.
    private let stylesheet: String

    public init(stylesheet: String) throws {
        pages = try Self.read.get()
        self.stylesheet = stylesheet
    }

    /// The stylesheet's file, for whoever serves it.
    public static var stylesheetFile: URL { templates.appendingPathComponent("paper.css") }

    static var templates: URL {
        (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent("Templates")
    }

    /// The finished page of a paper, by the form of its own day.
    public func html(_ sheet: PaperSheet, marks: PaperMarks = PaperMarks()) throws -> String {
        let (head, frame) = (sheet.head, PaperFrame(sheet, marks: marks))
        return switch sheet.content {
        case .receipt(let paper) where paper.items.count == 1:
            try html(ReceiptModel(paper, head: head, marks: marks, frame: frame))
        case .receipt(let paper): try html(VisitReceiptModel(paper, head: head, marks: marks, frame: frame))
        case .supplementRequest(let paper): try html(SupplementRequestModel(paper, head: head, frame: frame))
        case .refusal(let paper): try html(RefusalModel(paper, head: head, frame: frame))
        case .apology(let paper): try html(ApologyModel(paper, head: head, frame: frame))
        case .stopNotice(let paper): try html(StopNoticeModel(paper, head: head, frame: frame))
        case .controlSheet(let paper): try html(ControlSheetModel(paper, head: head, frame: frame))
        case .register(let paper): try html(RegisterModel(paper, head: head, frame: frame))
        case .resultHandover(let paper): try html(ResultHandoverModel(paper, head: head, frame: frame))
        case .feeReceipt(let paper): try html(FeeReceiptModel(paper, head: head, frame: frame))
        case .feeRefund(let paper): try html(FeeRefundModel(paper, head: head, frame: frame))
        case .feeExemption(let paper): try html(FeeExemptionModel(paper, head: head, frame: frame))
        case .tillClosing(let paper): try html(TillClosingModel(paper, head: head, frame: frame))
        case .certificationBook(let paper): try html(CertificationBookModel(paper, head: head, frame: frame))
        case .apologyRegister(let paper): try html(ApologyRegisterModel(paper, head: head, frame: frame))
        case .noneArose(let paper): try html(NoneAroseModel(paper, head: head, frame: frame))
        }
    }

    func html(_ model: some PaperModel) throws -> String {
        let sheet = TemplateFields(of: PaperFile(stylesheet: stylesheet, form: model))
        return try pages.html(type(of: model).template, sheet)
    }
}

/// What a template is filled with: finished strings, booleans and arrays in stored properties.
protocol PaperModel: Sendable {
    /// The template's path without ending.
    static var template: String { get }
}

/// The outermost model of each template.
struct PaperFile<Form: PaperModel>: Sendable {
    let stylesheet: String
    let form: Form
}

/// What stands around every paper's own text: its name, and at its foot the code that tells whether it is genuine.
struct PaperFrame: Sendable {
    let title: String
    let capitals: String
    let checks: [CodeModel]

    init(_ sheet: PaperSheet, marks: PaperMarks) {
        title = sheet.title
        capitals = LineBreaks.kept(in: sheet.title.uppercased())
        // The applicant's copy of a receipt has one code, to follow the dossier; what it opens speaks of the slip too.
        checks = sheet.kind == .receipt ? [] : CodeModel.list(marks.check)
    }
}
