/// Moments as portals write them, read as Vietnam's wall clock: `20250602073012`, `02/06/2025 07:30:12`,
/// `2025-06-02T07:30:12.000`, with or without the time of day.
public enum FilingMoment {
    public static func read(_ text: String) -> LocalInstant? {
        let numbers = text.split { !$0.isNumber }.map(String.init)
        guard let first = numbers.first, numbers.allSatisfy({ $0.utf8.count <= 14 && Digits.value($0) != nil }) else {
            return nil
        }
        if first.utf8.count == 14 || first.utf8.count == 8, numbers.count == 1 { return together(first) }
        let isYearFirst = first.utf8.count == 4
        guard numbers.count >= 3 else { return nil }
        let date = isYearFirst ? Array(numbers[0...2]) : [numbers[2], numbers[1], numbers[0]]
        let time = (numbers.dropFirst(3).prefix(3) + ["0", "0", "0"]).prefix(3)
        return moment(date, Array(time))
    }

    /// `dd/MM/yyyy HH:mm:ss`, as the service for dossiers filed online wants it.
    ///
    /// Every part has its zeros here; how people write a date (`CivilDate.slashed`) is another matter.
    public static func write(_ moment: LocalInstant) -> String {
        let date = moment.date
        let day = [date.day, date.month].map { Digits.padded($0, to: 2) } + [Digits.padded(date.year, to: 4)]
        return "\(day.joined(separator: "/")) \(moment.clock):\(Digits.padded(moment.second, to: 2))"
    }

    private static func together(_ text: String) -> LocalInstant? {
        let signs = Array(text) + Array(repeating: "0", count: 14 - text.count)
        func part(_ from: Int, _ to: Int) -> String { String(signs[from..<to]) }
        return moment([part(0, 4), part(4, 6), part(6, 8)], [part(8, 10), part(10, 12), part(12, 14)])
    }

    private static func moment(_ date: [String], _ time: [String]) -> LocalInstant? {
        let (day, clock) = (date.compactMap { Digits.value($0) }, time.compactMap { Digits.value($0) })
        guard day.count == 3, clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] < 60,
            let date = CivilDate(year: day[0], month: day[1], day: day[2])
        else { return nil }
        return LocalInstant(date, hour: clock[0], minute: clock[1], second: clock[2])
    }
}
