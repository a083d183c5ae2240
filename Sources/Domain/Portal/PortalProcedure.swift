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
            fieldCode: codes.fields[version.code] ?? "", fieldName: version.definition.field)
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
    /// Procedure code to MaLinhVuc, for a gateway without a catalogue.
    public var fields: [String: String] = [:]
    /// Procedure code to MaDichVuCong (dialect C).
    public var services: [String: String] = [:]
    /// What an applicant is (`person`, `enterprise`, `agency`, `organisation`) to LoaiDoiTuong.
    public var applicants: [String: Int] = [:]
    /// How it stands with the fee (`free`, `unpaid`, `cash`, `transfer`) to DuocThanhToanTrucTuyen.
    public var payments: [String: Int] = [:]

    public init() {}

    public init(from decoder: any Decoder) throws {
        let parts = try decoder.container(keyedBy: CodingKeys.self)
        procedures = try parts.decodeIfPresent([String: String].self, forKey: .procedures) ?? [:]
        components = try parts.decodeIfPresent([String: [String: String]].self, forKey: .components) ?? [:]
        fees = try parts.decodeIfPresent([String: String].self, forKey: .fees) ?? [:]
        results = try parts.decodeIfPresent([String: String].self, forKey: .results) ?? [:]
        statuses = try parts.decodeIfPresent([String: Int].self, forKey: .statuses) ?? [:]
        feeKind = try parts.decodeIfPresent(String.self, forKey: .feeKind)
        fields = try parts.decodeIfPresent([String: String].self, forKey: .fields) ?? [:]
        services = try parts.decodeIfPresent([String: String].self, forKey: .services) ?? [:]
        applicants = try parts.decodeIfPresent([String: Int].self, forKey: .applicants) ?? [:]
        payments = try parts.decodeIfPresent([String: Int].self, forKey: .payments) ?? [:]
    }

    /// The portal's number for a status, 1…10.
    public func status(of status: DossierStatus) -> Int { statuses[status.rawValue] ?? status.nationalCode }

    /// Names only statuses, applicants and payments that exist, with numbers the portal knows.
    ///
    /// Nothing that did not go through a bank may be called paid online.
    public var isUsable: Bool {
        statuses.allSatisfy { DossierStatus(rawValue: $0.key) != nil && (1...10).contains($0.value) }
            && applicants.allSatisfy { ApplicantKind(rawValue: $0.key) != nil && (0...9).contains($0.value) }
            && payments.allSatisfy { key, value in
                guard let state = FeeState(rawValue: key), let payment = OnlinePayment(rawValue: value) else {
                    return false
                }
                return state == .transfer || payment == .none || payment == .offline
            }
    }
}
