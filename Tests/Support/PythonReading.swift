import ChildPrograms
public import Foundation

/// Reads a workbook back with another library than the one that wrote it.
public enum PythonReading {
    private static let script = """
        from json import dumps
        from sys import argv
        from openpyxl import load_workbook
        book = load_workbook(argv[1])
        sheets = [[sheet.title, [[[cell.value, cell.data_type] for cell in row] for row in sheet.iter_rows()]]
                  for sheet in book]
        print(dumps([[title, [[[str(value), kind] for value, kind in row] for row in rows]]
                          for title, rows in sheets]))
        """

    /// A cell as openpyxl sees it: its value as text, and its type (`s` text, `n` number or nothing, `f` formula).
    public struct Cell: Sendable, Equatable {
        public var text: String
        public var type: String
    }

    /// The rows of each sheet, by its name.
    public static func sheets(_ file: Data) throws -> [(name: String, rows: [[Cell]])] {
        let place = FileManager.default.temporaryDirectory.appending(path: "read-\(UUID().uuidString).xlsx")
        try file.write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let answer = try JSONDecoder().decode([Sheet].self, from: try output(of: [script, place.path]))
        return answer.map { sheet in
            (sheet.name, sheet.rows.map { $0.map { Cell(text: $0[0], type: $0[1]) } })
        }
    }

    private static func output(of arguments: [String]) throws -> Data {
        Data(try ChildProgram("/usr/bin/python3", ["-c"] + arguments).run(.kept()).said)
    }

    private struct Sheet: Decodable {
        var name: String
        var rows: [[[String]]]

        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            name = try parts.decode(String.self)
            rows = try parts.decode([[[String]]].self)
        }
    }
}
