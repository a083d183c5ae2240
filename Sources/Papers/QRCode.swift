import CQRencode

/// A QR code as the path of an SVG picture, one square a module.
public struct QRCode: Sendable, Equatable {
    /// Modules a side, the quiet zone of four on each side included.
    public let side: Int
    /// Path data that fills the dark modules.
    public let path: String

    private static let quietZone = 4

    /// Encodes a text, mostly a link; nothing when it is empty or longer than a code holds.
    ///
    /// Correction level M (15 %) survives a fold or a stamp across the corner of a slip.
    public init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        // The library keeps the colour in the lowest bit.
        let isDark = modules.map { $0 & 1 == 1 }
        self.side = width + 2 * Self.quietZone
        self.path = (0..<width).map { Self.runs(in: isDark[($0 * width)..<(($0 + 1) * width)], row: $0) }.joined()
    }

    /// The whole picture, to be put into a page; it takes its size from the stylesheet.
    public var svg: String {
        "<svg class=\"qr\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\" role=\"img\">"
            + "<path d=\"\(path)\"/></svg>"
    }

    private static func runs(in modules: ArraySlice<Bool>, row: Int) -> String {
        var path = ""
        var start: Int?
        for (column, isDark) in (modules + [false]).enumerated() {
            if isDark {
                start = start ?? column
            } else if let first = start {
                path += "M\(first + quietZone),\(row + quietZone)h\(column - first)v1h-\(column - first)z"
                start = nil
            }
        }
        return path
    }
}
