import Casework
import Domain

/// The scans of a signed form that wait for their dossier, on the form's own page.
struct SheetBlock: Sendable {
    static let notCardField = "notCard"
    static let uploadField = "files"

    let stateWords: String
    let stateTone: Tone.RawValue
    let sheets: [Line]
    let hasSheets: Bool
    let upload: Upload?

    /// One scan.
    struct Line: Sendable {
        let sheetName: String
        let sheetLine: String
        let sheetHref: String?
        let sheetRemoval: String?
    }

    /// Where files are chosen.
    struct Upload: Sendable {
        let uploadAction: String
        let uploadLabel: String
        let complaint: String?
        let notCardName: String
    }

    /// Nothing where nobody may scan and nothing was.
    init?(_ opened: OpenedForm, _ files: [AttachedFile], mayScan: Bool, complaint: String?, _ visit: DeskVisit) {
        guard mayScan || !files.isEmpty else { return nil }
        let (id, officer) = (opened.form.id, visit.officer)
        stateWords = files.isEmpty ? "Chưa quét bản đã ký" : "Đã quét bản đã ký, chờ tiếp nhận hồ sơ"
        stateTone = (files.isEmpty ? Tone.waiting : .done).rawValue
        sheets = files.map { file in
            let link = Link.formSheet(id, file.id)
            return Line(
                sheetName: file.name,
                sheetLine:
                    "\(file.kind.vietnamese), \(file.pageCount) trang, \(FileSize.words(file.size)) · \(file.addedAt.vietnamese)",
                sheetHref: officer.may(.openFiles) ? link : nil, sheetRemoval: mayScan ? "\(link)/removals" : nil)
        }
        hasSheets = !sheets.isEmpty
        upload =
            mayScan
            ? Upload(
                uploadAction: Link.formSheets(id),
                uploadLabel: files.isEmpty ? "Chọn bản quét tờ khai đã ký" : "Chọn trang quét tiếp theo",
                complaint: complaint, notCardName: Self.notCardField) : nil
    }

    private init(sheets: [Line], upload: Upload) {
        (stateWords, stateTone) = ("Đã quét bản đã ký, chờ tiếp nhận hồ sơ", Tone.done.rawValue)
        (self.sheets, hasSheets, self.upload) = (sheets, true, upload)
    }

    static let sample = SheetBlock(
        sheets: [
            Line(sheetName: "to-khai.pdf", sheetLine: "PDF, 2 trang, 320 KB", sheetHref: "/", sheetRemoval: "/")
        ],
        upload: Upload(
            uploadAction: "/", uploadLabel: "Chọn bản quét tờ khai đã ký", complaint: "Chưa chọn tệp nào.",
            notCardName: notCardField))
}
