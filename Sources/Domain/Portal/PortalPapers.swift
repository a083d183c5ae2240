/// A scan that goes along as a link, never inline (TaiLieuNop).
public struct PortalDocument: Hashable, Sendable {
    public var id: String
    public var name: String
    /// MAGIAYTO of the portal's catalogue.
    public var componentCode: String
    public var link: String
    public var isScanned: Bool
    /// Taken off again: the portal is told so by the file's id.
    public var isRemoved: Bool

    public init(
        id: String, name: String, componentCode: String, link: String, isScanned: Bool = true, isRemoved: Bool = false
    ) {
        self.id = id
        self.name = name
        self.componentCode = componentCode
        self.link = link
        self.isScanned = isScanned
        self.isRemoved = isRemoved
    }
}

/// A paper that was handed in (ThanhPhanHoSo of dialect C).
public struct PortalComponent: Hashable, Sendable {
    /// MAGIAYTO of the portal's catalogue.
    public var code: String
    public var name: String
    public var count: Int
    public var copy: Copy

    public init(code: String, name: String, count: Int, copy: Copy) {
        self.code = code
        self.name = name
        self.count = count
        self.copy = copy
    }

    /// LoaiBan: what lies behind the scan.
    public enum Copy: Int, Sendable, CaseIterable {
        case original, copy, electronic
    }
}

/// A file that the portal has taken (dialect C): what it calls it, and the mark by which it knows it again.
public struct PortalUpload: Hashable, Sendable {
    /// Our own id of the file.
    public var fileID: String
    /// IdTepTin.
    public var portalID: String
    /// HashTepTin, as the portal reckons it.
    public var portalHash: String

    public init(fileID: String, portalID: String, portalHash: String) {
        self.fileID = fileID
        self.portalID = portalID
        self.portalHash = portalHash
    }
}

/// A paper that is the result, as a link (DanhSachGiayToKetQua).
public struct PortalResult: Hashable, Sendable {
    public var id: String
    public var name: String
    /// MAKETQUA of the portal's catalogue; empty when it is not known.
    public var code: String
    public var link: String

    public init(id: String, name: String, code: String, link: String) {
        self.id = id
        self.name = name
        self.code = code
        self.link = link
    }
}
