/// How a form is printed: its lines from the addressee to the signatures, in the order of the official form.
public struct FormLayout: Hashable, Sendable {
    public var lines: [FormLine]
    /// Who signs, from left to right: «NGƯỜI YÊU CẦU».
    public var signatures: [Signature]
    /// What stands beside the applicant's signature, or below the signatures of several: whether copies are wanted.
    public var beside: [FormLine]
    /// What others write on the form once it is signed, one after another; none where nobody does.
    public var endorsements: [Endorsement]

    /// Behind the applicant's signature: the commune's confirmation, the opinion of a parent.
    public struct Endorsement: Hashable, Sendable {
        public var lines: [FormLine]
        public var signatures: [Signature]

        public init(lines: [FormLine], signatures: [Signature]) {
            self.lines = lines
            self.signatures = signatures
        }
    }

    /// One place for a signature, with what stands below its name.
    public struct Signature: Hashable, Sendable {
        public var role: String
        public var manner: String
        /// The field with the signer's identity paper, where several people sign: their next forms find this one by it.
        public var identity: String?

        public init(_ role: String, manner: String = "(Ký, ghi rõ họ, chữ đệm, tên)", identity: String? = nil) {
            self.role = role
            self.manner = manner
            self.identity = identity
        }
    }

    public init(
        lines: [FormLine], signatures: [Signature], beside: [FormLine] = [], endorsements: [Endorsement] = []
    ) {
        self.lines = lines
        self.signatures = signatures
        self.beside = beside
        self.endorsements = endorsements
    }

    /// Every printed line, those beside and behind the signatures too.
    public var allLines: [FormLine] { lines + beside + endorsements.flatMap(\.lines) }

    /// The fields it prints, each as often as it does.
    public var fields: [String] { allLines.flatMap(\.fields) }
}

/// One line of the printed form.
public enum FormLine: Hashable, Sendable {
    /// «Kính gửi: …».
    case addressee([FormPiece])
    case heading(String)
    /// Fields behind their labels, side by side.
    case labelled([String])
    /// A choice with every answer and a box before each.
    case options([String])
    case text([FormPiece])
    case table(FormTable)
    /// The same questions of several people side by side, each person a column below a head: «Bên nữ», «Bên nam».
    case columns(heads: [String], fields: [[String]])

    /// The fields it prints, each as often as it does.
    var fields: [String] {
        switch self {
        case .heading: []
        case .labelled(let names), .options(let names): names
        case .table(let table): [table.field]
        case .columns(_, let columns): columns.flatMap { $0 }
        case .text(let pieces), .addressee(let pieces):
            pieces.compactMap { piece in
                if case .value(let name) = piece { return name }
                if case .words(let name) = piece { return name }
                return nil
            }
        }
    }
}

/// How a table of people is printed.
public struct FormTable: Hashable, Sendable {
    public var field: String
    /// Heads a last, empty column in which each person signs by hand; nothing where nobody does.
    public var sign: String?
    /// So many rows a blank form leaves to write in.
    public var blankRowCount: Int

    public init(_ field: String, sign: String? = nil, blankRowCount: Int = 4) {
        self.field = field
        self.sign = sign
        self.blankRowCount = blankRowCount
    }
}

/// A piece of a printed line.
public enum FormPiece: Hashable, Sendable {
    case plain(String)
    case value(String)
    /// A date or an amount in words, as a birth's form asks.
    case words(String)
    /// «Ủy ban nhân dân xã Hoà Bình».
    case office

    /// Cuts `ghi bằng chữ: {child.birthDate|words}` into its pieces; nothing when a brace is not closed.
    public static func pieces(of text: String) -> [FormPiece]? {
        var (pieces, rest) = ([FormPiece](), text[...])
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            if open > rest.startIndex { pieces.append(.plain(String(rest[..<open]))) }
            pieces.append(named(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        return rest.isEmpty ? pieces : pieces + [.plain(String(rest))]
    }

    private static func named(_ name: Substring) -> FormPiece {
        if name == "@office" { return .office }
        return name.hasSuffix("|words") ? .words(String(name.dropLast(6))) : .value(String(name))
    }
}
