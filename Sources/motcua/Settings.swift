import ArgumentParser
import Casework
import Domain
import Foundation
import Inspection
import PortalSync
import Storage

/// Where the office's data and the server's key are; flags win over the environment.
struct Settings: ParsableArguments {
    @Option(
        help:
            "Cơ sở dữ liệu: sqlite:ĐƯỜNG-DẪN hoặc postgres://… (mặc định MOTCUA_DATABASE, rồi sqlite:./motcua.sqlite).")
    var database: String?

    @Option(help: "Tệp khóa của máy chủ (mặc định MOTCUA_KEY_FILE, rồi ./motcua.key); được tạo khi chưa có.")
    var keyFile: String?

    @Option(
        help: "Thư mục tệp đính kèm (mặc định MOTCUA_FILES, rồi thư mục bên cạnh cơ sở dữ liệu SQLite).")
    var files: String?

    @Option(help: "Thư mục mẫu tờ khai riêng của cơ quan, các tệp YAML (mặc định MOTCUA_FORMS).")
    var forms: String?

    /// The database's address as given, else from the environment, else a file beside the program.
    var databaseAddress: String { database ?? Self.environment("MOTCUA_DATABASE") ?? "sqlite:./motcua.sqlite" }

    var keyPath: String { keyFile ?? Self.environment("MOTCUA_KEY_FILE") ?? "./motcua.key" }

    /// The folder as given, else from the environment, else `motcua-files` beside `motcua.sqlite`.
    var filesFolder: String {
        files ?? Self.environment("MOTCUA_FILES") ?? DatabaseAddress(databaseAddress).usualFilesFolder
    }

    /// Opens the database, brings its schema up to date and gathers the verbs of the office.
    ///
    /// `mayMake`: the command begins an office; any other refuses a file that is not there, for a mistyped path would pass
    /// for an office without dossiers.
    func open(mayMake: Bool = false) async throws -> OpenedOffice {
        if !mayMake { try DatabaseAddress(databaseAddress).requirePresent() }
        var surroundings = Surroundings.ofThisMachine(secret: try ServerKey.load(keyPath))
        surroundings.publicAddress = Self.publicAddress
        let database = try await DatabaseAddress(databaseAddress).open(at: surroundings.now())
        return OpenedOffice(database: database, work: try work(on: database, surroundings: surroundings))
    }

    /// The verbs of the office on an opened database.
    func work(on database: any CaseDatabase, surroundings: Surroundings) throws -> OfficeWork {
        OfficeWork(
            database: database, files: try openFiles(), surroundings: surroundings,
            inspection: ToolInspection(
                scanner: Self.virusScanner ?? "", reader: Self.textReader ?? ""),
            fileLimits: try fileLimits,
            definitions: try OwnForms.all(folder: forms ?? Self.environment("MOTCUA_FORMS")),
            formRetention: try formRetention, filingRetention: try filingRetention,
            filingFiles: PortalFileSource(now: surroundings.now))
    }

    /// The program that searches files for harmful ones, if one is named.
    static var virusScanner: String? { environment("MOTCUA_CLAMAV") }

    /// The program that reads what is printed in scans, if one is named.
    static var textReader: String? { environment("MOTCUA_TESSERACT") }

    /// Where citizens reach the office, as QR codes on papers must say it: `https://motcua.hoabinh.example`.
    private static var publicAddress: String {
        var address = environment("MOTCUA_PUBLIC_URL") ?? ""
        while address.hasSuffix("/") { address.removeLast() }
        return address
    }

    /// As configured, in megabytes and pages; else 20 for a file, 200 for a dossier, 200 pages.
    var fileLimits: FileLimits {
        get throws {
            let usual = FileLimits()
            return FileLimits(
                fileMegabytes: try Self.megabytes("MOTCUA_FILE_LIMIT") ?? usual.file >> 20,
                dossierMegabytes: try Self.megabytes("MOTCUA_DOSSIER_LIMIT") ?? usual.dossier >> 20,
                pages: try Self.number("MOTCUA_PAGE_LIMIT", of: "trang") ?? usual.pages)
        }
    }

    /// As configured, in days; else 30 for a form nobody finished and 730 for one that was.
    var formRetention: FormRetention {
        get throws {
            let usual = FormRetention()
            return FormRetention(
                draftDays: try Self.number("MOTCUA_FORM_DRAFT_DAYS", of: "ngày") ?? usual.draftDays,
                formDays: try Self.number("MOTCUA_FORM_DAYS", of: "ngày") ?? usual.formDays)
        }
    }

    /// As configured, in days; else 730.
    private var filingRetention: FilingRetention {
        get throws {
            FilingRetention(days: try Self.number("MOTCUA_FILING_DAYS", of: "ngày") ?? FilingRetention().days)
        }
    }

    private static func megabytes(_ name: String) throws -> Int? { try number(name, of: "MB") }

    private static func number(_ name: String, of unit: String) throws -> Int? {
        guard let text = environment(name) else { return nil }
        guard let number = Digits.value(text), (1...10_000).contains(number) else {
            throw CommandProblem("\(name) phải là số \(unit) từ 1 đến 10000. Hãy sửa lại rồi chạy lại.")
        }
        return number
    }

    /// Opens the folder of files, made unless it is there.
    func openFiles() throws -> DiskFileStore {
        do {
            return try DiskFileStore(folder: filesFolder)
        } catch {
            throw CommandProblem("Không mở được thư mục tệp «\(filesFolder)». Hãy kiểm tra đường dẫn và quyền ghi.")
        }
    }

    static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// What a command works with.
struct OpenedOffice: Sendable {
    let database: any CaseDatabase
    let work: OfficeWork

    /// The office of an agency code, or the only one there is.
    func office(code: String?) async throws -> Office {
        let offices = try await database.read { try OfficeStore.all(in: $0) }
        let found = code.map { code in offices.filter { $0.agencyCode == code } } ?? offices
        guard code != nil || offices.count < 2 else {
            let codes = offices.map(\.agencyCode).sorted().joined(separator: ", ")
            throw CommandProblem("Máy chủ có nhiều cơ quan (\(codes)). Hãy chạy lại với --office và mã của cơ quan.")
        }
        guard found.count == 1 else { throw AccountRefusal.officeUnknown }
        return found[0]
    }
}

extension Surroundings {
    /// The machine's clock and chance: the one place in the program where they are asked.
    static func ofThisMachine(secret: [UInt8]) -> Surroundings {
        Surroundings(
            now: { LocalInstant(epochSeconds: Int(Date().timeIntervalSince1970.rounded(.down))) },
            randomBytes: { count in
                var generator = SystemRandomNumberGenerator()
                return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            },
            secret: secret)
    }
}
