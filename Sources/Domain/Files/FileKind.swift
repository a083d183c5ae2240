/// The kinds of file that may be attached to a dossier, told by their content, never by their name.
public enum FileKind: String, Sendable, CaseIterable, Hashable {
    case pdf, jpeg, png, tiff

    /// The kind of a content type as libmagic names it; nothing when it is not allowed.
    public init?(contentType: String) {
        guard let kind = Self.allCases.first(where: { $0.contentType == contentType }) else { return nil }
        self = kind
    }

    public var contentType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .tiff: "image/tiff"
        }
    }

    /// The ending of the name under which it is handed out.
    public var ending: String { self == .jpeg ? "jpg" : rawValue }

    public var vietnamese: String { self == .pdf ? "PDF" : "Ảnh \(rawValue.uppercased())" }
}
