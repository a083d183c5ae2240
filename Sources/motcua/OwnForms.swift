import Domain
import FormFiles
import Foundation

/// The forms that come with the program, and those of a folder beside it: an office needs some nobody else has.
enum OwnForms {
    static func all(folder: String?) throws -> [FormDefinition] {
        let shipped = try ShippedForms.all()
        guard let folder else { return shipped }
        return shipped.overruled(by: try files(in: folder).map(read))
    }

    private static func files(in folder: String) throws -> [String] {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
            return names.sorted().map { "\(folder)/\($0)" }
        } catch {
            throw CommandProblem("Không mở được thư mục mẫu tờ khai «\(folder)». Hãy kiểm tra đường dẫn và quyền đọc.")
        }
    }

    private static func read(_ path: String) throws -> FormDefinition {
        let file = FormFile(bytes: [UInt8](try InputFile.read(path)))
        guard let definition = file.definition else {
            let fault = file.faults.first.map { "\(path):\($0.line): \($0.message)" } ?? path
            throw CommandProblem("\(fault) Hãy sửa tệp rồi chạy motcua forms check trước khi khởi động lại.")
        }
        return definition
    }
}
