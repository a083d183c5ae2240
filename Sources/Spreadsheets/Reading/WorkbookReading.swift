import ChildPrograms
import Domain
import Foundation

/// Reads a workbook (XLSX) in a program of its own, which has little memory and time.
enum WorkbookReading {
    static func grid(at path: URL, sheet: String?) throws -> SheetGrid {
        try TemporaryFolder.withFolder { folder in
            let answer = folder.appending(path: "rows.jsonl")
            let status = try run(path, sheet: sheet ?? "", answer: answer)
            let lines = try Data(contentsOf: answer).split(separator: UInt8(ascii: "\n"))
            guard let first = lines.first else { throw SpreadsheetRefusal.readerStopped }
            let head = try JSONDecoder().decode(Head.self, from: first)
            try refuse(head)
            let last = try? JSONDecoder().decode(Head.self, from: lines.last ?? first)
            if let last { try refuse(last) }
            guard status == 0 else { throw SpreadsheetRefusal.readerStopped }
            return SheetGrid(
                name: head.sheet ?? "", epoch: head.epoch == 1904 ? .since1904 : .since1900,
                rows: try rows(of: lines.dropFirst()))
        }
    }

    private static func run(_ path: URL, sheet: String, answer: URL) throws -> Int32 {
        guard let script = Bundle.module.url(forResource: "read_workbook", withExtension: "py") else {
            throw SpreadsheetFault("read_workbook.py is missing beside the program")
        }
        guard FileManager.default.createFile(atPath: answer.path, contents: nil) else {
            throw SpreadsheetFault("cannot write \(answer.path)")
        }
        let reader = ChildProgram(
            "/usr/bin/python3", ["-I", "-B", script.path, path.path, sheet],
            environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
        do {
            return try reader.run(.written(to: answer.path)).exitCode ?? -1
        } catch {
            throw SpreadsheetRefusal.readerMissing
        }
    }

    private static func refuse(_ head: Head) throws(SpreadsheetRefusal) {
        switch head.problem {
        case nil: return
        case "swells": throw .swellsTooMuch
        case "too-many-cells": throw .tooManyCells
        case "sheet-unknown": throw .sheetUnknown(head.sheets ?? [])
        case "reader-missing": throw .readerMissing
        case "reader-stopped": throw .readerStopped
        default: throw .notASpreadsheet
        }
    }

    /// The rows at their own places; those left out of the file are empty.
    private static func rows(of lines: ArraySlice<Data>) throws -> [[SheetCell]] {
        let decoder = JSONDecoder()
        var rows: [[SheetCell]] = []
        for line in lines {
            let row = try decoder.decode(Row.self, from: line)
            while rows.count < row.number - 1 { rows.append([]) }
            rows.append(row.cells)
        }
        return rows
    }
}

/// The first line of the answer: what was read, or why not.
private struct Head: Decodable {
    var problem: String?
    var sheet: String?
    var sheets: [String]?
    var epoch: Int?
}

/// A row of the answer: its number from 1, and its cells.
private struct Row: Decodable {
    var number: Int
    var cells: [SheetCell] = []

    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        number = try parts.decode(Int.self)
        var list = try parts.nestedUnkeyedContainer()
        while !list.isAtEnd { cells.append(try Self.cell(&list)) }
    }

    private static func cell(_ list: inout any UnkeyedDecodingContainer) throws -> SheetCell {
        if try list.decodeNil() { return .empty }
        if let text = try? list.decode(String.self) { return .text(text) }
        var parts = try list.nestedUnkeyedContainer()
        switch try parts.decode(String.self) {
        case "n": return .number(try parts.decode(Double.self))
        case "d":
            let text = try parts.decode(String.self)
            let second = try parts.decode(Int.self)
            return CivilDate(text).map { .day($0, second: second) } ?? .text(text)
        case "t": return .clock(second: try parts.decode(Int.self))
        case "e": return .fault(try parts.decode(String.self))
        default: return .formula
        }
    }
}
