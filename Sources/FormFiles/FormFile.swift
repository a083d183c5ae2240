public import Domain
import Yams

/// A form's definition as a YAML file says it, and everything that is wrong with the file.
///
/// The keys are told in docs/decisions/0031. A file with a fault has no definition: half a form is none.
public struct FormFile: Sendable {
    /// Larger files are no form.
    public static let largest = 262_144

    public let definition: FormDefinition?
    /// In the order of the lines.
    public let faults: [FormFileFault]
    private let lines: [FormDefinitionFault.Place: Int]

    /// The line, from 1, where a part of the form stands; the first one for a part the file lacks.
    public func line(of place: FormDefinitionFault.Place) -> Int { lines[place] ?? 1 }

    /// A file as it lies on the disk; a byte order mark is no fault, another encoding is.
    public init(bytes: [UInt8]) {
        let text = String(validating: bytes, as: UTF8.self)
        guard let text else {
            self.init(
                nil, [FormFileFault(line: 1, message: "Tệp không viết bằng UTF-8. Hãy lưu lại tệp với bảng mã UTF-8.")])
            return
        }
        self.init(yaml: text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
    }

    public init(yaml: String) {
        guard yaml.utf8.count <= Self.largest else {
            self.init(
                nil, [FormFileFault(line: 1, message: "Tệp lớn quá \(Self.largest / 1024) KB, không phải là mẫu.")])
            return
        }
        do {
            let parser = try Parser(yaml: yaml)
            guard let root = try parser.singleRoot() else {
                self.init(nil, [FormFileFault(line: 1, message: "Tệp trống.")])
                return
            }
            // Nodes hold their anchors weakly: only the parser keeps them.
            let obstacles = withExtendedLifetime(parser) { FormFileReader.obstacles(in: root) }
            self.init(root, obstacles)
        } catch let error as YamlError {
            self.init(nil, [FormFileFault(error)])
        } catch {
            self.init(nil, [FormFileFault(line: 1, message: "Không đọc được tệp dưới dạng YAML.")])
        }
    }

    private init(_ root: Node, _ obstacles: [FormFileFault]) {
        guard obstacles.isEmpty else {
            self.init(nil, obstacles)
            return
        }
        var reader = FormFileReader()
        let definition = reader.form(root)
        let own = definition.faults().map { FormFileFault(line: reader.lines[$0.place] ?? 1, message: $0.message) }
        let faults = (reader.faults + own).sorted { ($0.line, $0.message) < ($1.line, $1.message) }
        self.init(faults.isEmpty ? definition : nil, faults, reader.lines)
    }

    private init(
        _ definition: FormDefinition?, _ faults: [FormFileFault], _ lines: [FormDefinitionFault.Place: Int] = [:]
    ) {
        self.definition = definition
        self.faults = faults
        self.lines = lines
    }
}

/// One thing wrong with a file, with the line where it stands.
public struct FormFileFault: Hashable, Sendable {
    /// From 1.
    public let line: Int
    public let message: String

    init(line: Int, message: String) {
        self.line = line
        self.message = message
    }

    /// What the reader of YAML found, in our words.
    init(_ error: YamlError) {
        switch error {
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.sorted().map { "«\($0)»" }.joined(separator: ", ")
            self.init(line: context.mark.line, message: "Khóa \(keys) viết hai lần trong cùng một mục.")
        case .scanner(let context?, _, _, _) where context.opensSomething,
            .parser(let context?, _, _, _) where context.opensSomething:
            self.init(line: context.mark.line, message: "Dấu nháy, dấu ngoặc hoặc khóa ở dòng này chưa được đóng đúng.")
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            self.init(line: mark.line, message: "Không đúng cú pháp YAML. Hãy xem dấu cách đầu dòng và dấu nháy.")
        default:
            self.init(line: 1, message: "Không đọc được tệp dưới dạng YAML.")
        }
    }
}

extension YamlError.Context {
    /// The reader was inside a bracket, quotation marks or a key: what is wrong began there, not where it was noticed.
    fileprivate var opensSomething: Bool {
        ["flow", "quoted scalar", "simple key"].contains { text.contains($0) }
    }
}
