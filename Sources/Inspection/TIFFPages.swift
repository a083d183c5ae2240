import Casework
import Foundation

/// Counts the pages of a TIFF file, which hang together like a chain.
enum TIFFPages {
    private static let most = 1000

    static func count(inFileAt path: String) throws -> Int {
        guard let file = FileHandle(forReadingAtPath: path) else { throw InspectionFault.unreadable }
        defer { try? file.close() }
        let reading = Reading(file: file, isLittleEndian: try head(of: file) == Data("II".utf8))
        var (next, pages) = (try reading.number(at: 4, bytes: 4), 0)
        // A chain that comes back to itself ends at the limit.
        while next != 0, pages < most {
            pages += 1
            let entries = try reading.number(at: next, bytes: 2)
            next = try reading.number(at: next + 2 + entries * 12, bytes: 4)
        }
        guard pages > 0, pages < most else { throw InspectionFault.unreadable }
        return pages
    }

    private static func head(of file: FileHandle) throws -> Data {
        guard let head = try file.read(upToCount: 2), head == Data("II".utf8) || head == Data("MM".utf8) else {
            throw InspectionFault.unreadable
        }
        return head
    }

    private struct Reading {
        let file: FileHandle
        let isLittleEndian: Bool

        func number(at offset: Int, bytes count: Int) throws -> Int {
            try file.seek(toOffset: UInt64(offset))
            guard let bytes = try file.read(upToCount: count), bytes.count == count else {
                throw InspectionFault.unreadable
            }
            return (isLittleEndian ? bytes.reversed() : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
        }
    }
}
