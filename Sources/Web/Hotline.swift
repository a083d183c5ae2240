import Domain

/// One of the leaders' telephone numbers at the foot of the public pages.
struct Hotline: Sendable, Equatable {
    let hotlineText: String
    /// The number as a link that dials; nothing when none can be read.
    let hotlineHref: String?
    let isFollowed: Bool

    /// The numbers of one line of text, in its order; a name may stand before each.
    static func all(in line: String) -> [Hotline] {
        let separators: [Character] = [",", ";", "/", "\n"]
        let parts = line.replacing(" - ", with: ",").replacing(" – ", with: ",").replacing(" và ", with: ",")
            .split { separators.contains($0) }
            .map { TextLine.tidied(String($0)) }.filter { !$0.isEmpty }
        return parts.enumerated().map { index, part in
            Hotline(hotlineText: part, hotlineHref: href(part), isFollowed: index + 1 < parts.count)
        }
    }

    private static func href(_ part: String) -> String? {
        let start = part.firstIndex { $0 == "+" || $0 == "(" || $0.isNumber } ?? part.endIndex
        guard let number = try? PhoneNumber(String(part[start...])) else { return nil }
        return "tel:\(number.digits)"
    }
}
