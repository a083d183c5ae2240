public import Domain
public import Foundation

/// Holidays, days off in lieu and worked rest days as a file (JSON): a list of `date`, `kind` and `name_vi`.
public struct HolidayFile: Sendable {
    private struct Row: Decodable {
        let date: String
        let kind: String
        let name: String

        enum CodingKeys: String, CodingKey {
            case date, kind
            case name = "name_vi"
        }
    }

    public var holidays: [Holiday]

    public init(holidays: [Holiday]) {
        self.holidays = holidays
    }

    /// Reads a file whole or refuses it; keys it does not know are passed over.
    public init(json: Data) throws(CalendarFileRefusal) {
        guard json.count <= 1_000_000 else { throw .fileTooLong }
        let rows = try Self.rows(of: json)
        guard !rows.isEmpty else { throw .fileEmpty }
        guard rows.count <= 5000 else { throw .fileTooLong }
        var days: Set<CivilDate> = []
        holidays = []
        for (index, row) in rows.enumerated() {
            let holiday = try Self.holiday(row, place: index + 1)
            guard days.insert(holiday.date).inserted else { throw .dayTwice(holiday.date) }
            holidays.append(holiday)
        }
    }

    private static func rows(of json: Data) throws(CalendarFileRefusal) -> [Row] {
        do {
            return try JSONDecoder().decode([Row].self, from: json)
        } catch let error as DecodingError {
            throw refusal(for: error)
        } catch {
            throw .fileUnreadable
        }
    }

    private static func refusal(for error: DecodingError) -> CalendarFileRefusal {
        let path = error.place
        guard let index = path.first?.intValue else { return .fileUnreadable }
        return .rowUnreadable(row: index + 1, field: path.dropFirst().last?.stringValue ?? "")
    }

    private static func holiday(_ row: Row, place: Int) throws(CalendarFileRefusal) -> Holiday {
        guard let date = CivilDate(row.date) else { throw .rowUnreadable(row: place, field: "date") }
        guard let kind = Holiday.Kind(rawValue: row.kind) else { throw .rowUnreadable(row: place, field: "kind") }
        let name = Composition.composed(row.name).trimmed
        guard (1...200).contains(name.count) else { throw .rowUnreadable(row: place, field: "name_vi") }
        return Holiday(date: date, name: name, kind: kind)
    }
}
