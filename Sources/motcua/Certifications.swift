import ArgumentParser
import Casework
import Domain
import Foundation
import Papers
import Spreadsheets
import Storage

/// `motcua certifications`: a certification register of a year, or of one month of it, as a file.
struct Certifications: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Xuất sổ chứng thực ra tệp.",
        discussion: "Bản PDF theo tháng được in và đóng thành sổ theo Điều 13 Nghị định số 23/2015/NĐ-CP.")

    @OptionGroup var settings: Settings
    @Option(help: "Sổ: SCT/BS, SCT/CK,ĐC, SCT/CKND hoặc SCT/HĐ,GD.") var book: String
    @Option(help: "Quyển số: năm của sổ.") var year: Int
    @Option(help: "Chỉ một tháng, từ 1 đến 12.") var month: Int?
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?
    @Option(help: "xlsx, csv hoặc pdf.") var format: BookFileFormat = .xlsx
    @Argument(help: "Tệp sẽ được ghi.") var file: String

    func perform() async throws {
        let book = try chosenBook()
        if let month, !(1...12).contains(month) {
            throw CommandProblem("Không có tháng \(month); hãy ghi --month từ 1 đến 12.")
        }
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let lines = try await opened.database.read {
            try CertificationStore.lines(book, year: year, month: month, office: office.id, in: $0)
        }
        let paper = CertificationBookPaper(book: book, year: year, month: month, lines: lines, isRevealed: true)
        let heading = [
            book.vietnamese.uppercased(), office.name, "Quyển số \(book.volume(year: year)); \(paper.period)",
            lines.totalWords,
        ]
        let table = SheetTable.certifications(book, lines, heading: heading, isRevealed: true)
        let head = PaperHead(office: office, on: opened.work.surroundings.now().date)
        let bytes = try await BookFile.bytes(of: table, as: format) {
            try await BookFile.pdf(PaperSheet(head: head, content: .certificationBook(paper)))
        }
        try OutputFile.write(bytes, to: file)
        print("Đã ghi \(lines.count) việc chứng thực vào tệp «\(file)».")
    }

    private func chosenBook() throws -> CertificationBook {
        if let chosen = CertificationBook(rawValue: book.uppercased()) ?? CertificationBook(slug: book) {
            return chosen
        }
        let books = CertificationBook.allCases.map(\.rawValue).joined(separator: "; ")
        throw CommandProblem("Không có sổ «\(book)»; hãy chọn một trong các sổ: \(books).")
    }
}
