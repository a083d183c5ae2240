/// A procedure as the portal's own catalogue has it (LayDanhSachTTHC, LayThuTuc).
///
/// Its names and codes go onto the wire instead of our own texts, so that the portal knows them again.
public struct PortalProcedure: Hashable, Sendable, Codable {
    /// With the province's suffix: `2.000815.000.00.00.H99`.
    public var code: String
    public var name: String
    /// MaLinhVuc; empty when the portal names none.
    public var fieldCode: String
    public var fieldName: String
    public var components: [Entry]
    public var fees: [Fee]
    public var results: [Entry]

    /// A code with the name beside it.
    public struct Entry: Hashable, Sendable, Codable {
        public var code: String
        public var name: String

        public init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    /// A fee of the catalogue.
    public struct Fee: Hashable, Sendable, Codable {
        public var code: String
        public var name: String
        /// In đồng; nothing when the catalogue does not say.
        public var amount: Int?

        public init(code: String, name: String, amount: Int?) {
            self.code = code
            self.name = name
            self.amount = amount
        }
    }

    public init(
        code: String, name: String, fieldCode: String = "", fieldName: String = "", components: [Entry] = [],
        fees: [Fee] = [], results: [Entry] = []
    ) {
        self.code = code
        self.name = name
        self.fieldCode = fieldCode
        self.fieldName = fieldName
        self.components = components
        self.fees = fees
        self.results = results
    }

    /// The procedure in our own words, for a province whose gateway offers no catalogue.
    public init(own version: ProcedureVersion, codes: PortalCodeMap) {
        self.init(
            code: codes.procedures[version.code] ?? version.code, name: version.definition.name,
            fieldCode: "", fieldName: version.definition.field)
    }
}

/// What a province calls our things where its portal's catalogue does not say.
///
/// Comes from a JSON file at `motcua portal configure --code-map FILE`; every part may be missing.
public struct PortalCodeMap: Hashable, Sendable, Codable {
    /// Our procedure code to the portal's.
    public var procedures: [String: String] = [:]
    /// Procedure code, then the number of the component, to MAGIAYTO.
    public var components: [String: [String: String]] = [:]
    /// Procedure code to MAPHILEPHI.
    public var fees: [String: String] = [:]
    /// Procedure code to MAKETQUA.
    public var results: [String: String] = [:]
    /// Our status to 1…10, where a province wants another than the national one.
    public var statuses: [String: Int] = [:]
    /// LoaiPhiLePhi.
    public var feeKind: String?

    public init() {}

    public init(from decoder: any Decoder) throws {
        let parts = try decoder.container(keyedBy: CodingKeys.self)
        procedures = try parts.decodeIfPresent([String: String].self, forKey: .procedures) ?? [:]
        components = try parts.decodeIfPresent([String: [String: String]].self, forKey: .components) ?? [:]
        fees = try parts.decodeIfPresent([String: String].self, forKey: .fees) ?? [:]
        results = try parts.decodeIfPresent([String: String].self, forKey: .results) ?? [:]
        statuses = try parts.decodeIfPresent([String: Int].self, forKey: .statuses) ?? [:]
        feeKind = try parts.decodeIfPresent(String.self, forKey: .feeKind)
    }

    /// The portal's number for a status, 1…10.
    public func status(of status: DossierStatus) -> Int { statuses[status.rawValue] ?? status.nationalCode }

    /// Names only statuses that exist, and numbers the portal knows.
    public var isUsable: Bool {
        statuses.allSatisfy { DossierStatus(rawValue: $0.key) != nil && (1...10).contains($0.value) }
    }
}
