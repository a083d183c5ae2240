import ArgumentParser
import Casework
import Domain
import Foundation
import Papers
import Spreadsheets
import Storage

/// `motcua register`: the dossier register of a year, or of one day of it, as a file.
struct Register: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Xuất sổ theo dõi hồ sơ ra tệp.",
        discussion: "Với --as-of, sổ được dựng lại từ nhật ký đúng như đã có cuối ngày đó.")

    @OptionGroup var settings: Settings
    @Option(help: "Quyển số: năm của sổ.") var year: Int
    @Option(help: "Chỉ các hồ sơ nhận trong ngày này (2019-12-24).") var day: String?
    @Option(help: "Chỉ một lĩnh vực.") var field: String?
    @Option(help: "Sổ như đã có cuối ngày này (2019-12-24).") var asOf: String?
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?
    @Option(help: "xlsx, csv hoặc pdf.") var format: BookFileFormat = .xlsx
    @Argument(help: "Tệp sẽ được ghi.") var file: String

    func perform() async throws {
        let (day, asOf) = (try Self.date(day), try Self.date(asOf))
        let question = RegisterQuestion(year: year, day: day, field: field)
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let register = opened.work.register
        let (entries, seal) = try await opened.database.read { reader in
            let seal = try SealStore.last(office: office.id, in: reader)?.mark(office: office.id)
            if let asOf {
                return (try register.stretch(question, asOfEnd: asOf, office: office, in: reader).entries, seal)
            }
            return (try register.stretch(question, office: office, in: reader).entries, seal)
        }
        try await write(
            entries, office, seal, heading: heading(office, day, asOf), on: asOf ?? opened.work.surroundings.now().date)
        print("Đã ghi \(entries.count) hồ sơ vào tệp «\(file)».")
    }

    private func write(
        _ entries: [RegisterEntry], _ office: Office, _ seal: SealMark?, heading: [String], on date: CivilDate
    ) async throws {
        let table = SheetTable.register(entries, heading: heading, isRevealed: true)
        let bytes = try await BookFile.bytes(of: table, as: format) { try await pdf(entries, office, seal, on: date) }
        try OutputFile.write(bytes, to: file)
    }

    /// A4 on its side, day by day, with the numbers of the sheets.
    private func pdf(
        _ entries: [RegisterEntry], _ office: Office, _ seal: SealMark?, on date: CivilDate
    ) async throws -> Data {
        let question = RegisterQuestion(year: year, day: try Self.date(day), field: field)
        let paper = RegisterPaper(entries, question: question, asOf: try Self.date(asOf), isRevealed: true, seal: seal)
        return try await BookFile.pdf(
            PaperSheet(head: PaperHead(office: office, on: date), content: .register(paper)))
    }

    private func heading(_ office: Office, _ day: CivilDate?, _ asOf: CivilDate?) -> [String] {
        let parts = [
            "Quyển số \(year)", day.map { "ngày \($0.slashed)" }, field.map { "lĩnh vực \($0)" },
            asOf.map { "như đã có cuối ngày \($0.slashed)" },
        ]
        return ["SỔ THEO DÕI HỒ SƠ", office.name, parts.compactMap { $0 }.joined(separator: "; ")]
    }

    private static func date(_ text: String?) throws -> CivilDate? {
        guard let text else { return nil }
        guard let date = CivilDate(text) else {
            throw CommandProblem("«\(text)» không phải ngày; hãy ghi theo mẫu 2019-12-24.")
        }
        return date
    }
}

/// What a book is written as.
enum BookFileFormat: String, ExpressibleByArgument, CaseIterable {
    case xlsx, csv, pdf
}

/// A book as a file.
enum BookFile {
    static func bytes(
        of table: SheetTable, as format: BookFileFormat, printed: () async throws -> Data
    ) async throws -> Data {
        switch format {
        case .xlsx: try Workbook.file([table])
        case .csv: Data(CSVText.text(table).utf8)
        case .pdf: try await printed()
        }
    }

    static func pdf(_ sheet: PaperSheet) async throws -> Data {
        let press = try PaperPress(stylesheet: PaperPress.stylesheetFile.absoluteString)
        do {
            return try await PDFPress(workLimit: PDFPress.bookLimit).pdf(of: try press.html(sheet))
        } catch is PDFFault {
            throw CommandProblem(
                "Không tạo được tệp PDF. Hãy cài gói weasyprint, hoặc xuất theo từng phần bằng --day hay --month.")
        }
    }
}

/// A file the command line asks for.
enum OutputFile {
    static func write(_ bytes: Data, to path: String) throws {
        do {
            try bytes.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandProblem("Không ghi được tệp «\(path)». Hãy kiểm tra thư mục và quyền ghi.")
        }
    }
}
