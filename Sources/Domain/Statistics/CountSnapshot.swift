/// A report frozen and signed: what was said on that day, whatever the records say later.
public struct CountSnapshot: Hashable, Sendable {
    /// What the numbers mean: changes when a definition does, so that nobody compares unlike with like.
    public static let definition = "06/VPCP/KSTT-1"

    public var period: ReportPeriod
    public var definition: String
    public var fields: [FieldCounts]
    /// SHA-256 of the list of dossiers, as `SnapshotList` writes it.
    public var listHash: String
    public var dossierCount: Int
    public var officerID: String
    public var madeAt: LocalInstant
    /// The key whose holder can check the signature, and the signature, in hexadecimal.
    public var publicKey: String
    public var signature: String

    /// The numbers of one field.
    public struct FieldCounts: Hashable, Sendable {
        public var field: String
        public var counts: Counts

        public init(field: String, counts: Counts) {
            self.field = field
            self.counts = counts
        }
    }

    public init(
        period: ReportPeriod, definition: String = CountSnapshot.definition, fields: [FieldCounts], listHash: String,
        dossierCount: Int, officerID: String, madeAt: LocalInstant, publicKey: String = "", signature: String = ""
    ) {
        self.period = period
        self.definition = definition
        self.fields = fields
        self.listHash = listHash
        self.dossierCount = dossierCount
        self.officerID = officerID
        self.madeAt = madeAt
        self.publicKey = publicKey
        self.signature = signature
    }

    public var total: Counts { fields.reduce(Counts()) { $0 + $1.counts } }

    /// What the signature covers, part by part: everything but the key and the signature.
    public func signedParts(office: String) -> [String] {
        [office, period.from.description, period.to.description, definition, fieldsText, listHash]
            + [String(dossierCount), officerID, madeAt.utcText]
    }
}

// MARK: - As text

extension CountSnapshot {
    /// One line a field: its eight numbers, then its name.
    public var fieldsText: String {
        fields.map { entry in
            (Self.columns.map { String(entry.counts[$0]) } + [entry.field]).joined(separator: " ") + "\n"
        }.joined()
    }

    /// Reads the lines back; nothing when one is not such a line.
    public static func fields(_ text: String) -> [FieldCounts]? {
        let read = text.split(separator: "\n").map { line -> FieldCounts? in
            let words = line.split(separator: " ", maxSplits: columns.count)
            let numbers = words.prefix(columns.count).compactMap { Digits.value($0) }
            guard words.count == columns.count + 1, numbers.count == columns.count else { return nil }
            return FieldCounts(field: String(words[columns.count]), counts: Counts(numbers))
        }
        let fields = read.compactMap(\.self)
        return fields.count == read.count ? fields : nil
    }

    private static let columns: [CountFigure] = [
        .online, .counterAndPost, .carriedOver, .early, .onTime, .late, .inTime, .pendingLate,
    ]
}

extension Counts {
    /// The eight numbers in the order of the form.
    fileprivate init(_ numbers: [Int]) {
        self.init()
        (online, counterAndPost, carriedOver) = (numbers[0], numbers[1], numbers[2])
        (early, onTime, late) = (numbers[3], numbers[4], numbers[5])
        (inTime, pendingLate) = (numbers[6], numbers[7])
    }
}
