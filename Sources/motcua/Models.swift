import ArgumentParser
import Casework
import Domain
import Foundation
import Storage

/// `motcua models`: the service models of a stretch of days, with how many dossiers came under each and how long they took.
struct Models: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kết quả của các mô hình «Ngày không viết», «Ngày không hẹn».",
        discussion: "Số phút là trung vị từ khi tiếp nhận đến khi trả kết quả của hồ sơ được giải quyết tại chỗ.")

    @OptionGroup var settings: Settings
    @Option(help: "Từ ngày (2018-01-01).") var from: String
    @Option(help: "Đến hết ngày (2019-12-31).") var to: String
    @Flag(help: "Trả lời bằng JSON.") var json = false
    @Option(help: "Mã cơ quan; không cần khi chỉ có một cơ quan.") var office: String?

    func perform() async throws {
        let days = try self.days()
        let opened = try await settings.open()
        let office = try await opened.office(code: office).id
        let answers = try await opened.database.read { reader in
            let models = try ServiceModelStore.approved(office: office, in: reader)
            return try models.sorted { $0.number < $1.number }.compactMap { model -> ModelAnswer? in
                let end = model.lastDay(among: models)
                guard model.validFrom <= days.upperBound, end.map({ days.lowerBound <= $0 }) ?? true else { return nil }
                let served = try ServedDossierStore.dossiers(of: model.number, in: days, office: office, in: reader)
                return ModelAnswer(model, until: end, ServiceTally(served, of: model))
            }
        }
        if json { try printJSON(answers) } else { printLines(answers) }
    }

    private func days() throws -> ClosedRange<CivilDate> {
        let ends = try [from, to].map { text in
            guard let date = CivilDate(text) else {
                throw CommandProblem("«\(text)» không phải ngày; hãy ghi theo mẫu 2019-12-24.")
            }
            return date
        }
        guard ends[0] <= ends[1] else {
            throw CommandProblem("Ngày \(to) đứng trước ngày \(from). Hãy ghi --from trước --to.")
        }
        return ends[0]...ends[1]
    }

    private func printJSON(_ answers: [ModelAnswer]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(answers), as: UTF8.self))
    }

    private func printLines(_ answers: [ModelAnswer]) {
        guard !answers.isEmpty else { return print("Không có mô hình nào có hiệu lực trong thời gian này.") }
        print("Mô hình\tNội dung\tTừ ngày\tĐến ngày\tSố hồ sơ\tSố phút (trung vị)")
        for answer in answers { print(answer.line) }
    }
}

/// One model as the command answers it.
struct ModelAnswer: Encodable, Sendable {
    private let model: ServiceModel
    private let end: CivilDate?
    private let tally: ServiceTally

    private enum Key: String, CodingKey {
        case name, kinds, validFrom, validTo, dossiers, medianMinutes
    }

    init(_ model: ServiceModel, until end: CivilDate?, _ tally: ServiceTally) {
        (self.model, self.end, self.tally) = (model, end, tally)
    }

    /// Names that others read; what is open or unknown is written as null.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(model.name, forKey: .name)
        try container.encode(ServiceKind.allCases.filter(model.kinds.contains).map(\.rawValue), forKey: .kinds)
        try container.encode(model.validFrom.description, forKey: .validFrom)
        try container.encode(end?.description, forKey: .validTo)
        try container.encode(tally.dossierCount, forKey: .dossiers)
        try container.encode(tally.medianMinutes, forKey: .medianMinutes)
    }

    /// A line of the table, its columns apart by tabulators.
    var line: String {
        [
            model.name, model.kindWords, model.validFrom.slashed, end?.slashed ?? "chưa kết thúc",
            Digits.grouped(tally.dossierCount), tally.medianMinutes.map(Digits.grouped) ?? "chưa có",
        ].joined(separator: "\t")
    }
}
