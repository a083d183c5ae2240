/// Mã hồ sơ: agency code, day of reception and the office's number of that day, `H01.89.12-261124-0001`.
///
/// The number starts anew each day, is never used twice and grows beyond four digits when a day needs it. Codes of
/// other systems (`MX1X2.Y1Y2Y3.Z1Z2-YYMMDD-AAXXXX`, TT 03/2025 Điều 13 khoản 3) are read as well.
public struct DossierCode: Hashable, Sendable, CustomStringConvertible {
    public let agency: AgencyCode
    /// Six digits `yyMMdd`.
    public let day: String
    /// Four digits or more; other systems put letters here too.
    public let number: String

    /// Makes the code of the day's next dossier; numbers count from 1.
    public init(agency: AgencyCode, on date: CivilDate, number: Int) {
        self.agency = agency
        self.day = [date.year % 100, date.month, date.day].map { Digits.padded($0, to: 2) }.joined()
        self.number = Digits.padded(number, to: 4)
    }

    /// Reads a code as people type it: small letters, spaces and long dashes do not matter.
    public init?(_ text: String) {
        guard text.utf8.count <= 200 else { return nil }
        let tidy = String(text.filter { !$0.isWhitespace }.map { Self.dashes.contains($0) ? "-" : $0 }).uppercased()
        let parts = tidy.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let agency = AgencyCode(parts[0]), parts[1].utf8.count == 6,
            Digits.value(parts[1]) != nil, (4...20).contains(parts[2].utf8.count), CodeSigns.areAll(in: parts[2])
        else { return nil }
        self.agency = agency
        self.day = String(parts[1])
        self.number = String(parts[2])
    }

    public var description: String { "\(agency)-\(day)-\(number)" }

    private static let dashes: Set<Character> = [
        "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]
}
