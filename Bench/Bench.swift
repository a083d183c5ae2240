import ArgumentParser
import Foundation

/// Measures the speed of the program as it was built for offices, each figure against a floor of the same run.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", subcommands: [Measure.self, FloorServer.self], defaultSubcommand: Measure.self)
}

/// `make bench [ONLY=name] [SIZE=count]`: prints a table and writes `.build/bench.json`.
struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure")

    private static let names = [
        "reception.sqlite", "desk.pages", "due", "reception.growth", "counts.sqlite", "counts.postgres",
        "register.xlsx", "portal.drain", "desk.draining", "forms",
    ]

    func run() async throws {
        let only = Self.setting("ONLY")
        let size = Self.setting("SIZE").flatMap { Int($0) }
        let chosen = Self.names.filter { only == nil || $0 == only }
        guard !chosen.isEmpty else { throw ValidationError("ONLY is one of \(Self.names.joined(separator: ", "))") }
        var figures: [Figure] = []
        Report.heading()
        for name in chosen {
            let found = try await Self.figures(of: name, size: size)
            for figure in found { Report.show(figure) }
            figures += found
            try Report.write(figures, to: ".build/bench.json")
        }
    }

    private static func figures(of name: String, size: Int?) async throws -> [Figure] {
        switch name {
        case "reception.sqlite": try await ReceptionMeasures.sqlite(size: size)
        case "reception.growth": try await ReceptionMeasures.growth(size: size)
        case "counts.sqlite": try await CountMeasures.sqlite(size: size)
        case "counts.postgres": try await CountMeasures.postgres(size: size)
        case "portal.drain": try await PortalMeasures.drain(size: size)
        case "desk.draining": try await DrainingMeasures.desk(size: size)
        case "forms": try await FormMeasures.pages(size: size)
        case "desk.pages": try await PageMeasures.desk(size: size)
        case "register.xlsx": try await RegisterMeasures.workbook(size: size)
        default: try DueMeasures.due(size: size)
        }
    }

    private static func setting(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
