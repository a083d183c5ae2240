/// What people called a file, made safe to be shown; nothing else is ever done with it.
public enum FileName {
    private static let longest = 100

    /// The last part of a path, composed, without signs that are not seen or turn the direction of writing.
    public static func shown(_ raw: String) -> String {
        let last = raw.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let visible = last.unicodeScalars.filter { scalar in
            !TextLine.holdsControl(String(scalar)) && scalar.properties.generalCategory != .format
        }
        let name = TextLine.tidied(String(String.UnicodeScalarView(visible)))
        guard !name.isEmpty else { return "Tệp không tên" }
        return name.count <= longest ? name : shortened(name)
    }

    /// Keeps the ending, which people look at.
    private static func shortened(_ name: String) -> String {
        "\(name.prefix(longest - 16))…\(name.suffix(15))"
    }
}
