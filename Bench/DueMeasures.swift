import Domain
import Foundation

/// How many due dates a second `motcua due` tells, and how much memory it takes.
enum DueMeasures {
    static func due(size: Int?) throws -> [Figure] {
        let count = size ?? 1_000_000
        let few = try questions(10)
        let many = try questions(count)
        defer { for file in [few, many] { try? FileManager.default.removeItem(atPath: file) } }
        _ = try run(few)
        let (short, long) = (try run(few), try run(many))
        let floor = try linesParsedAndWritten(many)
        return [
            Figure("due", Double(count) / long.seconds, "lines/s", floor: floor),
            Figure("due.memory", long.peakMemory, "MiB", floor: short.peakMemory),
        ]
    }

    private static func run(_ file: String) throws -> ChildProgram.Cost {
        try ChildProgram(Programs.path(of: "motcua"), ["due"], input: file).wait()
    }

    /// Lines a second that Foundation's JSON alone reads and writes, on one thread.
    private static func linesParsedAndWritten(_ file: String) throws -> Double {
        let lines = try Data(contentsOf: URL(filePath: file)).split(separator: UInt8(ascii: "\n")).prefix(50_000)
        let start = ContinuousClock.now
        let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
        var written = 0
        for line in lines { written += try encoder.encode(decoder.decode(Question.self, from: line)).count }
        guard written > 0 else { throw BenchFault("no questions") }
        return Double(lines.count) / (ContinuousClock.now - start).inSeconds
    }

    private struct Question: Codable {
        struct Limit: Codable {
            var value: Int
            var unit: String
        }

        var id: Int
        var receivedAt: String
        var limit: Limit
        var cutoff: String
    }

    private static func questions(_ count: Int) throws -> String {
        try FileManager.default.createDirectory(atPath: Store.folder, withIntermediateDirectories: true)
        let file = "\(Store.folder)/due-\(count).jsonl"
        var text = ""
        text.reserveCapacity(count * 120)
        for id in 0..<count {
            let day = CivilDate(dayNumber: 17_897 + id % 2_800)
            text += """
                {"id":\(id),"receivedAt":"\(day)T\(Digits.padded(7 + id % 10, to: 2)):\(Digits.padded(id % 60, to: 2))",\
                "limit":{"value":\(1 + id % 30),"unit":"\(units[id % 3])"},"cutoff":"none"}

                """
        }
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    private static let units = ["working_day", "hour", "calendar_day"]
}
