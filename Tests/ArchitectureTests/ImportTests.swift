import ChildPrograms
import Foundation
import Testing

/// `bin/imports`, the check of the arrows that needs no build, finds what it is there to find.
@Suite struct ImportTests {
    @Test func `the project's imports follow the arrows`() throws {
        let answer = try imports(in: SourceTree.root)
        #expect(answer.status == 0, "\(answer.output)")
    }

    @Test(arguments: PlantedImport.all)
    func `a planted violator is found`(_ planted: PlantedImport) throws {
        try withTree([planted.path: planted.text]) { root in
            let answer = try imports(in: root)
            #expect(answer.status != 0)
            #expect(answer.output.contains(planted.complaint), "\(answer.output)")
        }
    }

    @Test func `declared imports pass`() throws {
        let texts = [
            "Sources/FormFiles/A.swift": "// import Storage\npublic import Domain\nimport Yams\n",
            "Sources/FormFiles/Reading/B.swift": "import struct Foundation.Data\n",
        ]
        try withTree(texts) { root in
            let answer = try imports(in: root)
            #expect(answer.status == 0, "\(answer.output)")
        }
    }

    private func imports(in root: URL) throws -> (status: Int32, output: String) {
        let script = SourceTree.root.appending(path: "bin/imports").path
        let ending = try ChildProgram(script, [root.path]).run(.kept(withErrors: true))
        return (ending.exitCode ?? -1, ending.text)
    }

    private func withTree(_ texts: [String: String], _ body: (URL) throws -> Void) throws {
        let files = FileManager.default
        let root = files.temporaryDirectory.appending(path: "motcua-imports-\(UUID().uuidString)")
        defer { try? files.removeItem(at: root) }
        // The script wants both folders, and asks nothing of a target without a line.
        for (path, text) in texts.merging(["Tests/DomainTests/A.swift": ""], uniquingKeysWith: { text, _ in text }) {
            let file = root.appending(path: path)
            try files.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        try body(root)
    }
}

/// A file that breaks the table of imports, and what the script says of it.
struct PlantedImport: CustomTestStringConvertible {
    let path: String
    let text: String
    let complaint: String

    var testDescription: String { complaint }

    static let all = [
        PlantedImport(
            path: "Sources/Domain/A.swift", text: "import Foundation", complaint: "Domain may not import Foundation"),
        PlantedImport(
            path: "Sources/Web/A.swift", text: "public import StorageSQLite",
            complaint: "Web may not import StorageSQLite"),
        PlantedImport(
            path: "Sources/Storage/A.swift", text: "@testable import GRDB", complaint: "Storage may not import GRDB"),
        PlantedImport(
            path: "Sources/Papers/A.swift", text: "import struct Storage.SQLText",
            complaint: "Papers may not import Storage"),
        PlantedImport(
            path: "Sources/FormFiles/A.swift", text: "import Domain\nimport Foundation",
            complaint: "imports.txt: FormFiles imports no Yams"),
        PlantedImport(path: "Sources/Extra/A.swift", text: "let a = 1", complaint: "Extra is missing from imports.txt"),
    ]
}
