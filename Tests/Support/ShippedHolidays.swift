import Casework
public import Domain

/// The holidays that the program ships, read from the sources as the program reads them.
public enum ShippedHolidays {
    public static let all: [Holiday] = {
        do {
            return try ShippedCatalogue.holidays().holidays
        } catch {
            preconditionFailure("the holidays that are shipped cannot be read: \(error)")
        }
    }()
}

extension WorkingCalendar {
    /// The years 2019–2027 with the usual hours.
    public static let shipped = WorkingCalendar(holidays: ShippedHolidays.all)
}
