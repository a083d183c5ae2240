/// What the portal holds, and what it noticed about those who sent it.
public struct PortalLedger: Sendable {
    /// A message that was taken, in the order of arrival.
    public struct Arrival: Sendable, Hashable {
        public enum Kind: String, Sendable {
            case insert, update, progress, status
        }

        public var kind: Kind
        public var code: String
    }

    public var dossiers: [String: FiledDossier] = [:]
    public var arrivals: [Arrival] = []
    /// Progress rows that were there already, word for word.
    public var duplicateProgressRows = 0
    /// Progress rows that tell of something before the row above them.
    public var misplacedProgressRows = 0
    /// Inserts of dossiers that were there already.
    public var repeatedInserts = 0
    /// Files that were handed over, in the order of their arrival.
    public var files: [TakenFile] = []
    /// What was not taken, with the portal's words.
    public var objections: [Objection] = []

    public init() {}

    public var progressRowCount: Int { dossiers.values.reduce(0) { $0 + $1.progress.count } }

    /// By their ids.
    var taken: [String: TakenFile] { Dictionary(files.map { ($0.id, $0) }) { first, _ in first } }

    mutating func insert(_ dossier: FiledDossier) throws(Objection) {
        guard dossiers[dossier.code] == nil else {
            repeatedInserts += 1
            throw Objection(.exists, "Mã hồ sơ \(dossier.code) đã tồn tại.")
        }
        dossiers[dossier.code] = dossier
        arrivals.append(Arrival(kind: .insert, code: dossier.code))
    }

    mutating func update(_ dossier: FiledDossier) throws(Objection) {
        var held = try found(dossier.code)
        try StatusMoves.check(dossier.status, after: held.status, code: dossier.code)
        if held.isFromPortal { try checkOrigin(of: dossier, heldAs: held) }
        held.fields = dossier.fields
        held.knownFiles = dossier.knownFiles
        held.status = dossier.status
        dossiers[dossier.code] = held
        arrivals.append(Arrival(kind: .update, code: dossier.code))
    }

    /// Takes all rows or none.
    mutating func addProgress(_ rows: [FiledProgress], movesStatus: Bool) throws(Objection) {
        var changed = self
        for row in rows { try changed.add(row, movesStatus: movesStatus) }
        self = changed
    }

    mutating func move(_ code: String, to status: Int, fields: [String: JSONValue]) throws(Objection) {
        var held = try found(code)
        try StatusMoves.check(status, after: held.status, code: code)
        held.status = status
        held.fields.merge(fields) { $1 }
        dossiers[code] = held
        arrivals.append(Arrival(kind: .status, code: code))
    }

    private mutating func add(_ row: FiledProgress, movesStatus: Bool) throws(Objection) {
        var held = try found(row.code)
        if let last = held.progress.last {
            try StatusMoves.check(row.status, after: last.status, code: row.code)
            if row.actedAt < last.actedAt { misplacedProgressRows += 1 }
        }
        if movesStatus {
            try StatusMoves.check(row.status, after: held.status, code: row.code)
            held.status = row.status
        }
        if held.progress.contains(where: { $0.isTwin(of: row) }) { duplicateProgressRows += 1 }
        held.progress.append(row)
        dossiers[row.code] = held
        arrivals.append(Arrival(kind: .progress, code: row.code))
    }

    private func found(_ code: String) throws(Objection) -> FiledDossier {
        guard let held = dossiers[code] else {
            throw Objection(.notFound, "Mã hồ sơ \(code) không tồn tại.")
        }
        return held
    }

    /// A dossier filed online stays one, of the same account.
    private func checkOrigin(of dossier: FiledDossier, heldAs held: FiledDossier) throws(Objection) {
        let kept = [
            ("KenhThucHien", "2"), ("NoiNopHoSo", "1"), ("MaDoiTuong", held.fields["MaDoiTuong"]?.text ?? ""),
        ]
        for (name, value) in kept where dossier.fields[name]?.text != value {
            throw .invalid(name, "hồ sơ nộp trên Cổng Dịch vụ công quốc gia phải giữ giá trị \(value)")
        }
    }
}
