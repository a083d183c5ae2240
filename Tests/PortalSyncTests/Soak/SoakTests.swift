import Foundation
import TestSupport
import Testing

/// Random-fault runs with fixed seeds: no dossier lost, none doubled, no row doubled, order kept, the same state in the end.
///
/// `make test` plays sixty; `make soak` plays thousands in parts (`MOTCUA_SOAK=61-160`) and keeps a line of each.
@Suite(.timeLimit(.minutes(60))) struct SoakTests {
    private static let width = 4

    @Test func `whatever fails, the portal holds in the end exactly what the office holds`() async throws {
        let seeds = Self.seeds
        let reports = try await withThrowingTaskGroup(of: SoakRun.Report.self) { group in
            var (reports, next) = ([SoakRun.Report](), seeds.lowerBound)
            while next <= seeds.upperBound, next < seeds.lowerBound + Self.width {
                let seed = next
                group.addTask { try await SoakRun(seed: seed).play() }
                next += 1
            }
            while let report = try await group.next() {
                reports.append(report)
                guard next <= seeds.upperBound else { continue }
                let seed = next
                group.addTask { try await SoakRun(seed: seed).play() }
                next += 1
            }
            return reports.sorted { $0.seed < $1.seed }
        }
        for report in reports { #expect(report.wrong.isEmpty, "\(report.line)") }
        #expect(reports.map(\.seed) == Array(seeds))
        #expect(reports.reduce(0) { $0 + $1.faults } > reports.count, "too few faults to prove anything")
        #expect(reports.contains { $0.crashes > 0 } || reports.count < 10)
        try Self.write(reports)
    }

    private static var seeds: ClosedRange<Int> {
        let ends = (ProcessInfo.processInfo.environment["MOTCUA_SOAK"] ?? "1-60").split(separator: "-")
            .compactMap { Int($0) }
        guard ends.count == 2, ends[0] <= ends[1] else { return 1...60 }
        return ends[0]...ends[1]
    }

    private static func write(_ reports: [SoakRun.Report]) throws {
        guard let path = ProcessInfo.processInfo.environment["MOTCUA_SOAK_REPORT"] else { return }
        let earlier = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let lines = reports.map { "\($0.line)\n" }.joined()
        try (earlier + lines).write(toFile: path, atomically: true, encoding: .utf8)
    }
}
