import ArgumentParser
import Casework
import Domain
import Foundation

/// `motcua procedures …`: the catalogue as a file.
struct ProcedureCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedures", abstract: "Nhập, xuất danh mục thủ tục hành chính.",
        subcommands: [ProcedureImport.self, ProcedureExport.self])
}

/// `motcua procedures import FILE`: puts a file's procedures into force, all or nothing.
struct ProcedureImport: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Nhập danh mục thủ tục từ tệp JSON.",
        discussion: "Mục không thay đổi thì không có phiên bản mới; tệp sai một chỗ thì không nhập mục nào.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tệp JSON.") var file: String
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let procedures = try CatalogueFile(json: InputFile.read(file))
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let report = try await opened.work.catalogue.importFile(procedures, office: office.id, by: SystemActor.id)
        print(report.sentence)
        for (code, day) in report.postponed.sorted(by: { $0.key < $1.key }) {
            print(
                "\(code): phiên bản mới có hiệu lực từ \(day.slashed), sau phiên bản trước và các hồ sơ đã tiếp nhận.")
        }
    }
}

/// `motcua procedures export [FILE]`: writes a file that imports again; to standard output without a name.
struct ProcedureExport: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Xuất danh mục thủ tục ra tệp JSON.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tệp JSON; để trống là in ra màn hình.") var file: String?
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let json = try await opened.work.catalogue.export(office: office.id).json()
        guard let file else { return FileHandle.standardOutput.write(json) }
        do {
            try json.write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw CommandProblem("Không ghi được tệp «\(file)». Hãy kiểm tra thư mục và quyền ghi.")
        }
    }
}

extension CatalogueImport {
    /// What the import did, in one line, and what is left to do.
    var sentence: String {
        let counts =
            "Danh mục thủ tục: \(added.count) thủ tục mới, \(changed.count) thay đổi, \(unchangedCount) giữ nguyên."
        guard !withoutLimit.isEmpty else { return counts }
        return counts + " Còn \(withoutLimit.count) thủ tục chưa có thời hạn, chưa tiếp nhận được:"
            + " cán bộ kiểm soát thủ tục nhập thời hạn và quyết định, lãnh đạo phê duyệt."
    }
}
