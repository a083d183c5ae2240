import Domain
import Papers

/// A paper with its name, and the links a printer would put behind its codes.
struct PaperSample: Sendable {
    let name: String
    let sheet: PaperSheet

    init(_ name: String, _ sheet: PaperSheet) {
        self.name = name
        self.sheet = sheet
    }

    func html(_ press: PaperPress) throws -> String { try sheet.html(press) }
}

extension PaperSheet {
    static let token = "6f1c2d3e4f5061728394a5b6c7d8e9f0"

    /// The page with both kinds of codes.
    func html(_ press: PaperPress) throws -> String {
        var tracking: [String: String] = [:]
        if case .receipt(let slip) = content {
            for item in slip.items {
                tracking[item.code.description] = "https://motcua.hoabinh.example/track/q/\(Self.token)"
            }
        }
        return try press.html(
            self,
            marks: PaperMarks(check: "https://motcua.hoabinh.example/papers/q/\(Self.token)", tracking: tracking))
    }
}
