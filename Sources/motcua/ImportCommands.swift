import ArgumentParser
import Casework
import Domain
import Foundation
import Spreadsheets
import Storage

/// `motcua import …`: what an office kept elsewhere before.
struct ImportCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Nhập sổ sách cũ.", subcommands: [RegisterImport.self])
}

/// `motcua import register FILE`: an old dossier register as a spreadsheet, all lines or none.
struct RegisterImport: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Nhập sổ theo dõi hồ sơ từ bảng tính (.xlsx, .csv).",
        discussion:
            "Các cột của mẫu sổ theo thứ tự bất kỳ, tiêu đề có dấu hoặc không dấu. Sai một dòng thì không nhập dòng nào; "
            + "nhập lại không sinh hồ sơ trùng.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tệp .xlsx hoặc .csv.") var file: String
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?
    @Option(help: "Năm của sổ: dòng có ngày nhận thuộc năm khác bị báo sai.") var year: Int?
    @Option(help: "Tên trang tính; không ghi thì lấy trang đầu.") var sheet: String?
    @Option(help: "Cách gọi thủ tục trong sổ cũ và mã của thủ tục, ví dụ \"khai sinh=1.001193\"; ghi được nhiều lần.")
    var procedure: [String] = []
    @Flag(help: "Chỉ đọc và báo, không nhập.") var dryRun = false

    func perform() async throws {
        let path = URL(filePath: file)
        let kind = try? FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
        guard FileManager.default.isReadableFile(atPath: file), kind != .typeDirectory else {
            throw CommandProblem("Không đọc được tệp «\(file)». Hãy kiểm tra đường dẫn và quyền đọc.")
        }
        let aliases = try Self.aliases(procedure)
        let grid = try SpreadsheetFile.grid(at: path, sheet: sheet)
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let reading = try await opened.work.paperBooks.read(grid, year: year, aliases: aliases, office: office)
        print(reading.understood(of: grid))
        guard reading.faults.isEmpty else { throw Self.refused(reading.faults) }
        do {
            let hash = Fingerprint.of([UInt8](try Data(contentsOf: path)))
            let report = try await opened.work.paperBooks.take(
                reading.lines, from: hash, office: office, by: SystemActor.id, isRehearsal: dryRun)
            print(report.words(isRehearsal: dryRun))
        } catch let clash as PaperBookFaults {
            throw Self.refused(clash.faults)
        }
    }

    private static func aliases(_ texts: [String]) throws -> [String: String] {
        var aliases: [String: String] = [:]
        for text in texts {
            let halves = text.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmed }
            guard halves.count == 2, !halves[0].isEmpty, let code = ProcedureCode.root(of: halves[1]) else {
                throw PaperBookRefusal.aliasUnreadable(text)
            }
            aliases[halves[0]] = code
        }
        return aliases
    }

    /// Prints every bad line on standard error, and gives the sentence that ends the command.
    private static func refused(_ faults: [PaperBookFault]) -> PaperBookRefusal {
        let lines = faults.sorted { $0.row < $1.row }.map { $0.words + "\n" }.joined()
        FileHandle.standardError.write(Data(lines.utf8))
        return .linesRefused(count: faults.count)
    }
}

extension PaperBookReport {
    func words(isRehearsal: Bool) -> String {
        var lines = [
            isRehearsal
                ? "Thử nhập: sẽ thêm \(added.count) hồ sơ, \(knownCount) hồ sơ đã có. Chưa có gì được nhập."
                : "Đã nhập \(added.count) hồ sơ; \(knownCount) hồ sơ đã có từ trước, không nhập lại."
        ]
        lines += recoded.map { "Dòng \($0.row): mã cũ «\($0.foreignCode)» không đúng dạng, mã mới là \($0.code)." }
        lines += unused.sorted { $0.key < $1.key }.map {
            "Sổ năm \($0.key): các số thứ tự không có hồ sơ: \($0.value)."
        }
        return lines.joined(separator: "\n")
    }
}
