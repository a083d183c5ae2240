/// The hamlets, communes and addresses an office offers in the fields of places, in its own order.
///
/// Anything else may be typed: the list only spares writing.
public struct OfficePlaces: Hashable, Sendable {
    public static let most = 500
    private static let longest = 200

    public let names: [String]

    /// Reads one place a line; empty and repeated lines fall away.
    public init(lines text: String) throws(FormRefusal) {
        var (names, seen) = ([String](), Set<String>())
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let place = TextLine.tidied(String(line))
            guard !TextLine.holdsControl(place), !TextLine.isLonger(place, than: Self.longest) else {
                throw .placeUnusable(line: index + 1)
            }
            if !place.isEmpty, seen.insert(place).inserted { names.append(place) }
            guard names.count <= Self.most else { throw .tooManyPlaces(most: Self.most) }
        }
        self.names = names
    }

    /// A list as it was stored.
    public init(stored names: [String]) {
        self.names = names
    }
}
