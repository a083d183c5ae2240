/// The three ways in which provinces take dossiers.
public enum PortalDialect: String, Sendable, CaseIterable {
    /// A: one envelope with session, unit code and the name of a service.
    case envelope = "a"
    /// B: the province's own addresses for new, changed and progress, behind a bearer token.
    case proxy = "b"
    /// C: filing by the ministries' newer interface.
    case filing = "c"

    /// The codes that mean success.
    var successCodes: Set<String> { self == .filing ? ["0", "200"] : ["0"] }

    /// Whether files are handed over before the dossier; elsewhere they go as links.
    public var takesFiles: Bool { self == .filing }

    /// Whether the portal can be asked what it has of a dossier.
    public var canLookUp: Bool { self == .envelope }

    /// Whether a record that is there can be told anew as a whole; elsewhere only its state goes on.
    public var replacesRecords: Bool { self != .filing }

    public var vietnamese: String {
        switch self {
        case .envelope: "A – phong bì dịch vụ (DVCQG)"
        case .proxy: "B – REST của tỉnh"
        case .filing: "C – nộp hồ sơ thế hệ 3"
        }
    }
}

/// Where each call goes, below the address of the portal.
public struct PortalPaths: Hashable, Sendable {
    public var login: String
    public var share: String
    public var integration: String
    public var token: String
    public var insert: String
    public var update: String
    public var progress: String
    /// Files go there one by one before the dossier that names them (dialect C).
    public var upload: String

    /// The usual paths of a dialect; each may be set otherwise.
    public init(
        of dialect: PortalDialect, login: String? = nil, share: String? = nil, integration: String? = nil,
        token: String? = nil, insert: String? = nil, update: String? = nil, progress: String? = nil,
        upload: String? = nil
    ) {
        let isFiling = dialect == .filing
        let proxy = "/KetNoiMotCuaQuocGia"
        self.login = login ?? "/mapAPI/login"
        self.share = share ?? (dialect == .envelope ? "/mapAPI/g" : proxy)
        self.integration = integration ?? "/mapAPI/tichhop"
        self.token = token ?? (isFiling ? "/igate/token" : "/token")
        self.insert = insert ?? (isFiling ? "/igate/NoiHoSo" : "\(proxy)/ThemMoiHoSo")
        self.update = update ?? (isFiling ? "/igate/CapNhatTrangThai" : "\(proxy)/CapNhatHoSo")
        self.progress = progress ?? (isFiling ? "/igate/CapNhatTienTrinh" : "\(proxy)/DongBoTienTrinh")
        self.upload = upload ?? "/igate/UploadFile"
    }

    /// All of them with the names of their options.
    public var named: [(name: String, path: String)] {
        [
            ("--login-path", login), ("--share-path", share), ("--integration-path", integration),
            ("--token-path", token), ("--insert-path", insert), ("--update-path", update),
            ("--progress-path", progress), ("--upload-path", upload),
        ]
    }
}

/// How one office reaches its province's portal.
///
/// Holds no secret: only the place where the password lies, a file for this user alone or a variable of the environment.
public struct PortalConnection: Hashable, Sendable {
    public var officeID: String
    public var dialect: PortalDialect
    /// Scheme, host and perhaps a path: `https://lgsp.angiang.gov.vn`, without a slash at the end.
    public var address: String
    /// madonvi.
    public var unitCode: String
    /// dstcode: the provider's subsystem on the exchange axis.
    public var subsystem: String
    public var userName: String
    /// The header that carries a key fixed in the province's gateway; empty where the gateway gives tokens (dialect B).
    public var keyHeader: String
    /// `file:/etc/motcua/portal.secret` or `env:MOTCUA_PORTAL_PASSWORD`.
    public var secretPlace: String
    public var paths: PortalPaths
    /// How long an answer may take.
    public var timeoutSeconds: Int
    /// How long a link to an attachment works.
    public var linkDays: Int
    public var codes: PortalCodeMap
    public var isPaused: Bool
    public var configuredAt: LocalInstant

    public init(
        officeID: String, dialect: PortalDialect, address: String, unitCode: String, subsystem: String? = nil,
        userName: String, keyHeader: String = "", secretPlace: String, paths: PortalPaths? = nil,
        timeoutSeconds: Int = 15, linkDays: Int = 30,
        codes: PortalCodeMap = PortalCodeMap(), isPaused: Bool = false, configuredAt: LocalInstant
    ) {
        self.officeID = officeID
        self.dialect = dialect
        self.address = address
        self.unitCode = unitCode
        self.subsystem = subsystem ?? "VN:GOV:\(unitCode):dvcqg"
        self.userName = userName
        self.keyHeader = keyHeader
        self.secretPlace = secretPlace
        self.paths = paths ?? PortalPaths(of: dialect)
        self.timeoutSeconds = timeoutSeconds
        self.linkDays = linkDays
        self.codes = codes
        self.isPaused = isPaused
        self.configuredAt = configuredAt
    }

    /// Refuses what can never work, and tidies the address.
    public func checked() throws(PortalRefusal) -> PortalConnection {
        var tidy = self
        while tidy.address.hasSuffix("/") { tidy.address.removeLast() }
        guard Self.isAddress(tidy.address) else { throw .addressMalformed }
        guard (1...50).contains(unitCode.utf8.count), Self.isPlain(unitCode) else { throw .unitMalformed }
        guard keyHeader.isEmpty || dialect == .proxy && Self.isHeader(keyHeader) else { throw .keyHeaderMalformed }
        // A key says by itself whose it is.
        guard userName.utf8.count <= 200, !userName.isEmpty || !keyHeader.isEmpty else { throw .userNameMissing }
        for (name, path) in paths.named where !path.hasPrefix("/") || !Self.isPlain(path) || path.utf8.count > 500 {
            throw .pathMalformed(option: name)
        }
        guard Self.isPlain(subsystem), subsystem.utf8.count <= 200 else { throw .unitMalformed }
        guard (1...120).contains(timeoutSeconds) else { throw .timeoutOutOfRange }
        guard (1...365).contains(linkDays) else { throw .linkDaysOutOfRange }
        guard codes.isUsable else { throw .codeMapUnreadable }
        return tidy
    }

    private static func isAddress(_ text: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        return !host.isEmpty && !host.contains("@") && !rest.contains("?") && isPlain(text) && text.utf8.count <= 500
    }

    /// Letters, digits and hyphens, as names of headers are made.
    private static func isHeader(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count)
            && text.utf8.allSatisfy { sign in
                (48...57).contains(sign) || (65...90).contains(sign) || (97...122).contains(sign)
                    || sign == UInt8(ascii: "-")
            }
    }

    /// No spaces, no control signs, nothing beyond ASCII.
    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 > 32 && $0 < 127 } }
}
