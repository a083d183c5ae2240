import Domain
import Foundation
import TestSupport
import Testing

/// `motcua register` and `motcua import register`, run as people run them.
@Suite struct BookCommandTests {
    @Test func `a book goes out as a workbook, comes in at another office and is not taken twice`() async throws {
        try await withTemporaryFolder { folder in
            let first = OfficeProgram(folder: folder, name: "first")
            #expect(try first.run("demo", "--dossiers", "40", "--year", "2019").exitCode == 0)
            for format in ["xlsx", "csv"] {
                let written = try first.run(
                    "register", "--year", "2019", "--format", format, "\(folder)/book.\(format)")
                #expect(written.output == "Đã ghi 40 hồ sơ vào tệp «\(folder)/book.\(format)».\n")
            }
            let printed = try first.run(
                "register", "--year", "2019", "--day", "2019-02-14", "--format", "pdf", "\(folder)/book.pdf")
            #expect(printed.exitCode == 0, "\(printed)")
            #expect(try Data(contentsOf: URL(filePath: "\(folder)/book.pdf")).starts(with: Data("%PDF".utf8)))
            let second = OfficeProgram(folder: folder, name: "second")
            #expect(try second.run("demo", "--dossiers", "0", "--year", "2019").exitCode == 0)
            let rehearsed = try second.run("import", "register", "\(folder)/book.xlsx", "--dry-run")
            #expect(rehearsed.output.contains("Thử nhập: sẽ thêm 40 hồ sơ"), "\(rehearsed)")
            let taken = try second.run("import", "register", "\(folder)/book.xlsx", "--year", "2019")
            #expect(
                taken.output.contains("Cột A: STT") && taken.output.contains("Đã nhập 40 hồ sơ; 0 hồ sơ đã có"),
                "\(taken)")
            let again = try second.run("import", "register", "\(folder)/book.csv")
            #expect(again.output.contains("Đã nhập 0 hồ sơ; 40 hồ sơ đã có"), "\(again)")
            #expect(try second.run("verify").exitCode == 0)
            #expect(
                try second.run("register", "--year", "2019", "--as-of", "2019-12-31", "\(folder)/past.xlsx").output
                    .hasPrefix("Đã ghi 0 hồ sơ"))
        }
    }

    @Test func `the demonstration's certifications go out as they were named, by book, month and format`() async throws
    {
        try await withTemporaryFolder { folder in
            let office = OfficeProgram(folder: folder, name: "office")
            #expect(try office.run("demo", "--dossiers", "60", "--year", "2019").exitCode == 0)
            #expect(try office.run("verify").exitCode == 0)
            let csv = "\(folder)/copies.csv"
            let written = try office.run(
                "certifications", "--book", "SCT/BS", "--year", "2019", "--format", "csv", csv)
            #expect(written.exitCode == 0, "\(written)")
            let text = try String(contentsOfFile: csv, encoding: .utf8)
            #expect(text.contains("Giấy khai sinh") && !text.contains("Giấy tờ, văn bản theo hồ sơ"))
            let pdf = "\(folder)/signatures.pdf"
            let printed = try office.run(
                "certifications", "--book", "chu-ky", "--year", "2019", "--month", "3", "--format", "pdf", pdf)
            #expect(printed.exitCode == 0, "\(printed)")
            #expect(try Data(contentsOf: URL(filePath: pdf)).starts(with: Data("%PDF".utf8)))
            let unknown = try office.run("certifications", "--book", "SCT", "--year", "2019", csv)
            #expect(unknown.exitCode == 1 && unknown.errors.contains("hãy chọn một trong các sổ: SCT/BS"))
            #expect(
                try office.run("certifications", "--book", "SCT/BS", "--year", "2019", "--month", "13", csv).errors
                    .contains("Không có tháng 13"))
        }
    }

    @Test func `bad lines are told one by one, and nothing is taken over`() async throws {
        try await withTemporaryFolder { folder in
            let office = OfficeProgram(folder: folder, name: "office")
            #expect(try office.run("demo", "--dossiers", "0", "--year", "2019").exitCode == 0)
            let file = "\(folder)/book.csv"
            let rows = [
                "STT,Ma TTHC,Ho ten,Ngay nhan,Ngay tra", "1,1.001193,Nguyễn Văn Thử,31/02/2019,",
                "2,1.001193,Trần Thị Mẫu,24/12/2019,=1+1", "3,1.001193,Lê Văn Ba,24/12/2019,25/12/2019",
            ]
            try Data(rows.joined(separator: "\n").utf8).write(to: URL(filePath: file))
            let refused = try office.run("import", "register", file)
            #expect(refused.exitCode == 1)
            #expect(
                refused.errors.contains("Dòng 2: cột «Nhận hồ sơ»: «31/02/2019» không phải ngày có thật"), "\(refused)")
            #expect(refused.errors.contains("Dòng 3: cột «Trả kết quả»: ô chứa công thức"))
            #expect(refused.errors.hasSuffix("Chưa có gì được nhập.\n"))
            #expect(
                try office.run("register", "--year", "2019", "\(folder)/out.xlsx").output.hasPrefix("Đã ghi 0 hồ sơ"))
        }
    }

    @Test func `what is no book ends with one sentence`() async throws {
        try await withTemporaryFolder { folder in
            let office = OfficeProgram(folder: folder, name: "office")
            #expect(try office.run("demo", "--dossiers", "0", "--year", "2019").exitCode == 0)
            try Data("Món,Giá\nPhở,30000\n".utf8).write(to: URL(filePath: "\(folder)/menu.csv"))
            let menu = try office.run("import", "register", "\(folder)/menu.csv")
            #expect(menu.exitCode == 1)
            #expect(menu.errors.hasPrefix("Không tìm thấy tiêu đề cột"))
            let missing = try office.run("import", "register", "\(folder)/nowhere.xlsx")
            #expect(missing.errors.hasPrefix("Không đọc được tệp"))
        }
    }
}

/// The built program with a database of its own.
struct OfficeProgram {
    let folder: String
    let name: String

    struct Outcome {
        var output: String
        var errors: String
        var exitCode: Int32
    }

    func run(_ arguments: String...) throws -> Outcome {
        let process = Process()
        let (output, errors) = ("\(folder)/\(name).out", "\(folder)/\(name).err")
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        process.executableURL = Program.executable
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging([
            "MOTCUA_DATABASE": "sqlite:\(folder)/\(name).sqlite", "MOTCUA_KEY_FILE": "\(folder)/\(name).key",
            "MOTCUA_FILES": "\(folder)/\(name)-files",
        ]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        process.currentDirectoryURL = URL(filePath: folder)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8), exitCode: process.terminationStatus)
    }
}
