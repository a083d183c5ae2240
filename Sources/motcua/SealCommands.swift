import ArgumentParser
import Casework
import Domain
import Foundation
import Storage

/// `motcua seal …`: what lets anybody prove later that the records were not changed.
struct SealCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal", abstract: "Niêm phong dữ liệu.", subcommands: [SealExport.self, SealNow.self])
}

/// `motcua seal export FILE`: the seals leave the database; without a file they go to standard output.
struct SealExport: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Xuất các lần niêm phong ra tệp, để giữ ở nơi khác.",
        discussion: "Tệp cũ không bị ghi đè: mỗi lần xuất là một tệp mới. Kiểm tra bằng motcua verify --seals.")

    @OptionGroup var settings: Settings
    @Argument(help: "Tệp sẽ được ghi; để trống thì in ra màn hình.") var file: String?

    func perform() async throws {
        if let file, FileManager.default.fileExists(atPath: file) {
            throw CommandProblem("Đã có tệp «\(file)»; bản niêm phong cũ không bị ghi đè. Hãy chọn tên khác.")
        }
        let opened = try await settings.open()
        let count: Int
        do {
            count = try await SealBook(database: opened.database).write(to: file)
        } catch let fault as CocoaError {
            throw CommandProblem(
                "Không ghi được tệp «\(file ?? "")» (\(fault.localizedDescription)). "
                    + "Hãy kiểm tra thư mục và quyền ghi.")
        }
        guard let file else { return }
        print("Đã xuất \(count) lần niêm phong vào tệp «\(file)». Hãy giữ tệp này ở nơi khác, cùng khóa công khai sau:")
        print(try opened.work.surroundings.sealKey)
    }
}

/// `motcua seal now`: seals every office at once, beside the daily seal of the running server.
struct SealNow: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "now", abstract: "Niêm phong ngay, ngoài lần niêm phong hằng ngày của máy chủ.")

    @OptionGroup var settings: Settings
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let office = try await opened.office(code: office)
        let seal = try await opened.work.sealing.seal(office.id)
        print("\(seal.mark(office: office.id).words): \(seal.dossierCount) hồ sơ, \(seal.eventCount) sự kiện.")
    }
}
