/// A dossier as the national portal is told of it: one model, whatever dialect a province speaks.
///
/// Made by `PortalDossier.init(_:facts:link:)` from what the office knows. What the office does not know is absent here, and
/// stays absent on the wire: no value is ever made up to please a score.
public struct PortalDossier: Hashable, Sendable {
    /// MaHoSo: the portal's own code for a dossier that came from it, else ours.
    public var code: String
    public var procedure: PortalProcedure
    public var channel: Channel
    public var owner: PortalOwner
    /// TrichYeuHoSo: what it is about.
    public var subject: String
    public var filedAt: LocalInstant?
    public var receivedAt: LocalInstant?
    /// What the citizen was last told.
    public var dueAt: LocalInstant?
    /// 1…10.
    public var status: Int
    public var refusedAt: LocalInstant?
    /// When the clock ended; decides whether it counts as on time.
    public var endedAt: LocalInstant?
    public var returnedAt: LocalInstant?
    public var returnChannel: ReturnChannel
    /// DonViXuLy: the name of the office.
    public var unitName: String
    /// It was filed on the national portal, not with us.
    public var isFromPortal: Bool
    /// TaiKhoanDuocXacThucVoiVNeID: the owner's identity was checked with VNeID, which nobody does at a counter yet.
    public var isIdentityVerified = false
    public var onlinePayment = OnlinePayment.none
    /// MaCSDL of the shared databases that were asked instead of the citizen.
    public var sharedDatabases: [String] = []
    public var documents: [PortalDocument]
    public var fees: [PortalFee]
    public var supplements: [PortalSupplement]
    public var results: [PortalResult]

    /// MaDichVuCong, as the province's map names it (dialect C); empty when it does not.
    public var serviceCode = ""
    /// Who brought it, when that is not the owner.
    public var submitter: PortalOwner?
    /// The papers that were handed in, scanned or not; left empty for portals that are told of scans alone.
    public var components: [PortalComponent] = []
    /// Scans that were taken off again, for whom they were told of before.
    public var removedDocuments: [PortalDocument] = []

    /// GhiChu: what the citizen is to know besides, such as what must be completed.
    public var note = ""

    /// At least one component was scanned.
    public var hasScans: Bool { documents.contains(where: \.isScanned) }
}

/// DuocThanhToanTrucTuyen: whether a fee was paid online, and through whom.
///
/// QĐ 766/QĐ-TTg counts 1 and 2 over the procedures with a fee, so neither is said of money that went over the counter.
public enum OnlinePayment: Int, Sendable, CaseIterable {
    /// There is nothing to pay.
    case none
    /// Paid through the national portal.
    case national
    /// Paid through the agency's own gateway.
    case agency
    /// There is a fee, and it was not paid online.
    case offline
}

/// A fee of the dossier (DanhSachLePhi).
public struct PortalFee: Hashable, Sendable {
    public var code: String
    public var name: String
    /// In đồng.
    public var amount: Int
    /// LoaiPhiLePhi; what the numbers mean differs between sources, so a province's code map may set another.
    public var kind: String
    public var moment: Moment

    public init(code: String, name: String, amount: Int, kind: String = "1", moment: Moment = .reception) {
        self.code = code
        self.name = name
        self.amount = amount
        self.kind = kind
        self.moment = moment
    }

    /// HinhThucThu: when it is taken.
    public enum Moment: Int, Sendable, CaseIterable {
        case reception = 1
        case supplement = 2
        case result = 4
    }
}

/// One request for completion, and what came of it (DanhSachHoSoBoSung).
public struct PortalSupplement: Hashable, Sendable {
    /// Counts from 1.
    public var number: Int
    public var requestedBy: String
    public var request: String
    public var requestedAt: LocalInstant
    /// Nothing while no due date ran yet.
    public var dueBefore: LocalInstant?
    public var receivedBy: String
    public var receivedAt: LocalInstant?
    public var dueAfter: LocalInstant?

    public init(
        number: Int, requestedBy: String, request: String, requestedAt: LocalInstant, dueBefore: LocalInstant?,
        receivedBy: String, receivedAt: LocalInstant? = nil, dueAfter: LocalInstant? = nil
    ) {
        self.number = number
        self.requestedBy = requestedBy
        self.request = request
        self.requestedAt = requestedAt
        self.dueBefore = dueBefore
        self.receivedBy = receivedBy
        self.receivedAt = receivedAt
        self.dueAfter = dueAfter
    }
}
