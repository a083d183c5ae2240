import Foundation

/// One measured figure beside its floor: what the least that could do the same would take, measured in the same run.
struct Figure: Encodable {
    var name: String
    var value: Double
    var unit: String
    var floor: Double
    var ratio: Double
    /// Milliseconds for one answer at the median; nothing where no single answers were timed.
    var p50: Double?
    /// Milliseconds that 99 answers of 100 stay under.
    var p99: Double?

    init(_ name: String, _ value: Double, _ unit: String, floor: Double, times: Times? = nil) {
        self.name = name
        self.value = value
        self.unit = unit
        self.floor = floor
        ratio = floor > 0 ? value / floor : 0
        p50 = times?.at(0.5)
        p99 = times?.at(0.99)
    }
}

/// How long each of many answers took, in milliseconds.
struct Times {
    private let sorted: [Double]

    init(_ times: [Double]) {
        sorted = times.sorted()
    }

    func at(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}

/// The table that is printed and the file that is written.
enum Report {
    static func heading() {
        say(row(["measurement", "value", "unit", "floor", "ratio", "p50 ms", "p99 ms"]))
    }

    static func show(_ figure: Figure) {
        say(
            row([
                figure.name, text(figure.value), figure.unit, text(figure.floor), text(figure.ratio),
                figure.p50.map(text) ?? "-", figure.p99.map(text) ?? "-",
            ]))
    }

    /// Prints a line at once, unlike `print` into a pipe.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    static func write(_ figures: [Figure], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(figures).write(to: URL(filePath: path), options: .atomic)
    }

    private static func row(_ cells: [String]) -> String {
        let widths = [30, 12, 16, 12, 8, 9, 9]
        return zip(cells, widths).map { cell, width in
            cell.padding(toLength: max(width, cell.count), withPad: " ", startingAt: 0)
        }.joined(separator: " ")
    }

    private static func text(_ number: Double) -> String {
        String(format: number >= 1000 ? "%.0f" : "%.3g", number)
    }
}
