import ArgumentParser
import Casework
import Domain
import Foundation
import PortalSync
import Storage

/// `motcua portal reconcile`: our books beside the portal's records; ends with 1 when they differ.
struct PortalReconcile: OfficeCommand {
    static let configuration = CommandConfiguration(commandName: "reconcile", abstract: "Đối chiếu với cổng.")

    @OptionGroup var settings: Settings
    @Flag(help: "Trả lời bằng JSON.") var json = false
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let opened = try await settings.open()
        let id = try await opened.office(code: office).id
        let found = try await opened.database.read { try PortalConnectionStore.connection(office: id, in: $0) }
        guard let connection = found else { throw PortalRefusal.notConfigured }
        let comparison = try await PortalReconciliation(work: opened.work).run(connection)
        if json { try printJSON(comparison) } else { printLines(comparison) }
        guard comparison.trouble.isEmpty, comparison.differences.isEmpty else { throw ExitCode.failure }
    }

    private func printLines(_ comparison: PortalComparison) {
        print("Đã đối chiếu \(comparison.compared) hồ sơ: \(comparison.differences.count) khác biệt.")
        for difference in comparison.differences {
            print(
                "\(difference.code)\t\(difference.kind.vietnamese)\tsổ: \(difference.ours)\tcổng: \(difference.theirs)")
        }
        for doubt in comparison.found.standing(.unclear) {
            print(
                "\(doubt.code)\t\(doubt.kind.vietnamese): \(doubt.ours); xin xem trên cổng rồi xác nhận ở trang hồ sơ")
        }
        for known in comparison.found.standing(.known) {
            print("\(known.code)\t\(known.kind.vietnamese) (đã biết, không phải sai lệch)")
        }
        if !comparison.trouble.isEmpty { print("Chưa đối chiếu hết: \(comparison.trouble)") }
    }

    private func printJSON(_ comparison: PortalComparison) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(ComparisonAnswer(comparison)), as: UTF8.self))
    }
}

/// The comparison as scripts read it.
private struct ComparisonAnswer: Encodable {
    struct Line: Encodable {
        var code: String
        var kind: String
        var ours: String
        var theirs: String

        init(_ difference: PortalDifference) {
            code = difference.code
            kind = difference.kind.rawValue
            ours = difference.ours
            theirs = difference.theirs
        }
    }

    var compared: Int
    var differences: [Line]
    var doubts: [Line]
    var known: [Line]
    var trouble: String

    init(_ comparison: PortalComparison) {
        compared = comparison.compared
        differences = comparison.differences.map(Line.init)
        doubts = comparison.found.standing(.unclear).map(Line.init)
        known = comparison.found.standing(.known).map(Line.init)
        trouble = comparison.trouble
    }
}
