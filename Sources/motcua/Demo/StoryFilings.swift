import Casework
import Domain
import Foundation

/// Dossiers that invented people have filed online: one waits, one was asked for more, one was refused.
struct StoryFilings: Sendable {
    let work: OfficeWork
    let staff: DemoStaff

    /// Takes them in as a portal delivers them, and answers two at the counter.
    func tell(on today: CivilDate) async throws {
        for filing in Self.all { try await take(filing, on: today) }
        let (returned, refused) = (Self.all[1], Self.all[2])
        _ = try await work.intake.requestCompletion(
            procedure: returned.procedure, person: Person(name: returned.name), items: StoryWords.missing,
            reason: StoryWords.whyMissing, key: work.surroundings.freshKey(), filing: returned.code(on: today),
            by: staff.counter)
        _ = try await work.intake.refuse(
            procedure: refused.procedure, person: Person(name: refused.name), reason: StoryWords.whyRefused,
            key: work.surroundings.freshKey(), filing: refused.code(on: today), by: staff.counter)
    }

    private func take(_ filing: Filing, on today: CivilDate) async throws {
        let message = try FilingMessage(filing.delivery(on: today), today: today)
        _ = try await work.filings.take(message, from: .pushed, office: staff.office.id)
    }

    private static let all = [
        Filing(number: 1001, procedure: StoryScene.birth, name: "Lê Thị Ví Dụ", personalNumber: "089190000777"),
        Filing(number: 1002, procedure: StoryScene.birth, name: "Phạm Văn Ví Dụ", personalNumber: "089090000778"),
        Filing(number: 1003, procedure: StoryScene.business, name: "Võ Thị Ví Dụ", personalNumber: "089190000779"),
    ]

    /// What somebody filed.
    private struct Filing: Sendable {
        let number: Int
        let procedure: String
        let name: String
        let personalNumber: String

        /// `000.00.00.H01-261124-1001`, as the national portal numbers.
        func code(on day: CivilDate) -> String {
            let digits = day.description.filter { $0 != "-" }.dropFirst(2)
            return "000.00.00.H01-\(digits)-\(number)"
        }

        func delivery(on day: CivilDate) throws -> Data {
            try JSONEncoder().encode([
                "MaHoSo": code(on: day), "MaTTHC": procedure,
                "NgayNopHoSo": FilingMoment.write(LocalInstant(day, hour: 7, minute: 5)),
                "hoTen": name, "soDinhDanh": personalNumber, "dienThoai": "0530 000 \(number % 1000)",
            ])
        }
    }
}
