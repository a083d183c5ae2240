import Domain
import Foundation

/// The working calendar that comes with the program, for offices that have not imported a newer one.
struct ShippedCalendar: Decodable {
    private struct Entry: Decodable {
        let date: String
        let name: String
        let kind: String

        enum CodingKeys: String, CodingKey {
            case date, kind
            case name = "name_vi"
        }
    }

    /// What is wrong with the program's own file; it cannot be put right while running.
    struct Damaged: Error, CustomStringConvertible {
        let description: String
    }

    let holidays: [Holiday]

    init(from decoder: any Decoder) throws {
        holidays = try [Entry](from: decoder).map { entry in
            guard let date = CivilDate(entry.date), let kind = Holiday.Kind(rawValue: entry.kind) else {
                throw Damaged(description: "Lịch nghỉ kèm chương trình có dòng sai: \(entry.date), \(entry.kind).")
            }
            return Holiday(date: date, name: entry.name, kind: kind)
        }
    }

    static func load() throws -> ShippedCalendar {
        guard let file = Bundle.module.url(forResource: "holidays", withExtension: "json", subdirectory: "Data") else {
            throw Damaged(description: "Không tìm thấy lịch nghỉ kèm chương trình. Hãy cài đặt lại chương trình.")
        }
        return try JSONDecoder().decode(ShippedCalendar.self, from: Data(contentsOf: file))
    }
}
