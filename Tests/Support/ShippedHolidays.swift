public import Domain
import Foundation

/// The holidays that the program ships, read from the sources.
public enum ShippedHolidays {
    private struct Entry: Decodable {
        let date: String
        let name_vi: String
        let kind: String
    }

    public static let all: [Holiday] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let file = root.appending(path: "Sources/motcua/Data/holidays.json").standardizedFileURL
        guard let json = try? Data(contentsOf: file), let entries = try? JSONDecoder().decode([Entry].self, from: json)
        else { preconditionFailure("no holidays at \(file.path)") }
        return entries.compactMap { entry in
            guard let date = CivilDate(entry.date), let kind = Holiday.Kind(rawValue: entry.kind) else { return nil }
            return Holiday(date: date, name: entry.name_vi, kind: kind)
        }
    }()
}

extension WorkingCalendar {
    /// The years 2019–2027 with the usual hours.
    public static let shipped = WorkingCalendar(holidays: ShippedHolidays.all)
}
