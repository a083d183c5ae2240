import ArgumentParser
import Casework
import Domain
import FormFiles
import Foundation

/// `motcua forms …`: the application forms as files.
struct FormCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "Kiểm tra các mẫu tờ khai viết bằng YAML.", subcommands: [FormCheck.self])
}

/// `motcua forms check [FILE…]`: names the line and what is wrong; without files the shipped ones.
struct FormCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Kiểm tra tệp mẫu tờ khai: nêu dòng sai và điều cần sửa.",
        discussion: "Không nêu tệp nào thì kiểm tra các mẫu đi kèm chương trình. Có chỗ sai thì mã thoát là 1.")

    @Argument(help: "Tệp YAML; để trống là các mẫu đi kèm.") var files: [String] = []

    func run() throws {
        let paths = files.isEmpty ? try ShippedForms.files().map(\.path) : files
        let codes = Set(try Shipped.procedures().entries.map(\.code))
        let ours = try ShippedForms.all()
        let read = try paths.map { FormFile(bytes: [UInt8](try InputFile.read($0))) }
        let known = ours + read.compactMap(\.definition)
        let (forms, names) = (Set(known.map(\.name)), Set(known.flatMap(\.fields).map(\.name)))
        var (complaints, definitions) = ([String](), [FormDefinition]())
        for (path, file) in zip(paths, read) {
            let name = files.isEmpty ? URL(filePath: path).lastPathComponent : path
            complaints += file.faults.map { "\(name):\($0.line): \($0.message)" }
            guard let definition = file.definition else { continue }
            complaints += Self.strangers(definition, among: codes, in: file).map { "\(name):\($0)" }
            complaints += Self.nowhere(definition, among: names, in: file).map { "\(name):\($0)" }
            complaints += definition.continues.filter { !forms.contains($0) }.map {
                "\(name):1: Không có mẫu nào tên «\($0)» để nối tiếp (continues)."
            }
            let start = file.line(of: .validFrom)
            complaints += Self.overlaps(of: definition, with: definitions).map { "\(name):\(start): \($0)" }
            definitions.append(definition)
        }
        for complaint in complaints { print(complaint) }
        guard complaints.isEmpty else { throw ExitCode(1) }
        print("\(paths.count) mẫu, \(definitions.flatMap(\.fields).count) ô: không có chỗ sai.")
    }

    /// Sources in earlier forms (`earlier.x`) whose field no form has, shipped or checked here.
    private static func nowhere(_ form: FormDefinition, among names: Set<String>, in file: FormFile) -> [String] {
        form.fields.flatMap { field in
            field.sources.compactMap { filling in
                guard case .earlier(let name) = filling.source, !names.contains(name) else { return nil }
                return "\(file.line(of: .field(field.name))): Không mẫu nào có ô «\(name)» để lấy từ hồ sơ trước."
            }
        }
    }

    private static func strangers(
        _ definition: FormDefinition, among codes: Set<String>, in file: FormFile
    ) -> [String] {
        definition.procedures.filter { !codes.contains($0) }.map {
            "\(file.line(of: .procedure($0))): Danh mục kèm chương trình không có thủ tục \($0)."
        }
    }

    /// Two forms of one procedure that are in force on one day and bear one number, so that nobody could choose.
    private static func overlaps(of form: FormDefinition, with others: [FormDefinition]) -> [String] {
        others.filter { other in
            form.number == other.number && (form.isInForce(on: other.validFrom) || other.isInForce(on: form.validFrom))
                && !Set(form.procedures).isDisjoint(with: other.procedures)
        }.map { "Cùng thủ tục và cùng thời gian hiệu lực với mẫu «\($0.name)»." }
    }
}
