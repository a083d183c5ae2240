/// Finds the procedure that a line of an old book means, by its code or by what it was called.
public struct ProcedureNames: Sendable {
    private struct Name: Sendable {
        var code: String
        var name: String
        var folded: String
    }

    private let names: [Name]
    /// Those no longer in force, or not yet.
    private let formerNames: [Name]
    private let codes: Set<String>
    /// What this office used to write, by its folded words.
    private let aliases: [String: String]

    /// Takes the office's procedures in force, those that were in force once, and words of its own with their codes.
    public init(
        _ procedures: [(code: String, name: String)], former: [(code: String, name: String)] = [],
        aliases: [String: String] = [:]
    ) {
        names = procedures.map { Name(code: $0.code, name: $0.name, folded: Folding.fold($0.name)) }
        formerNames = former.map { Name(code: $0.code, name: $0.name, folded: Folding.fold($0.name)) }
        codes = Set((procedures + former).map(\.code))
        self.aliases = Dictionary(
            aliases.map { (Folding.fold($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// Why no procedure, or more than one, fits.
    public enum Unmatched: Error, Hashable, Sendable {
        case missing
        case codeUnknown(String)
        case none(String)
        case several(String, [String])

        var sentence: String {
            switch self {
            case .missing: "chưa ghi thủ tục; xin ghi tên hoặc mã thủ tục."
            case .codeUnknown(let code): "danh mục không có thủ tục mã «\(code.shortened)»; xin ghi lại mã."
            case .none(let name):
                "danh mục không có thủ tục «\(name.shortened)»; xin ghi mã thủ tục, hoặc thêm --procedure \"\(name.shortened)=mã\"."
            case .several(let name, let found):
                "«\(name.shortened)» có thể là: \(found.joined(separator: "; ")). Xin ghi mã thủ tục, hoặc thêm --procedure \"\(name.shortened)=mã\"."
            }
        }
    }

    /// The code of the procedure meant; a code given wins over a name.
    public func code(code: String, name: String) throws(Unmatched) -> String {
        guard code.isEmpty else {
            guard let root = ProcedureCode.root(of: code), codes.contains(root) else { throw .codeUnknown(code) }
            return root
        }
        guard !name.isEmpty else { throw .missing }
        if let root = Self.codeInside(name), codes.contains(root) { return root }
        let folded = Folding.fold(name)
        if let alias = aliases[folded] {
            guard codes.contains(alias) else { throw .codeUnknown(alias) }
            return alias
        }
        do throws(Unmatched) {
            return try Self.match(folded, written: name, among: names)
        } catch {
            guard case .none = error else { throw error }
            return try Self.match(folded, written: name, among: formerNames)
        }
    }

    /// The same words, else the only one that begins with them, else the only one that holds them.
    private static func match(
        _ folded: String, written: String, among names: [Name]
    ) throws(Unmatched) -> String {
        let same = names.filter { $0.folded == folded }
        if same.count == 1 { return same[0].code }
        let beginning = names.filter { $0.folded.hasPrefix(folded + " ") }
        if beginning.count == 1 { return beginning[0].code }
        let holding = names.filter { (" " + $0.folded + " ").contains(" " + folded + " ") }
        guard let first = holding.first, folded.contains(" ") else { throw .none(written) }
        guard holding.count > 1 else { return first.code }
        throw .several(written, holding.prefix(3).map { "\($0.name.shortened) (\($0.code))" })
    }

    private static func codeInside(_ text: String) -> String? {
        text.firstMatch(of: #/[0-9]\.[0-9]{6}/#).map { String($0.output) }
    }
}
