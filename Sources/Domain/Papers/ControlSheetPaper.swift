/// Phiếu kiểm soát quá trình giải quyết hồ sơ, which travels with the dossier from hand to hand.
public struct ControlSheetPaper: Hashable, Sendable, Codable {
    /// One signed passing of the dossier; what is left out is written by hand.
    public struct Row: Hashable, Sendable, Codable {
        public var givingUnit: String
        public var receivingUnit: String
        public var giver: String
        public var receiver: String
        public var handedOverAt: LocalInstant?
        public var result: Result?
        public var note: String

        public init(
            givingUnit: String, receivingUnit: String, giver: String, receiver: String, handedOverAt: LocalInstant?,
            result: Result? = nil, note: String = ""
        ) {
            self.givingUnit = givingUnit
            self.receivingUnit = receivingUnit
            self.giver = giver
            self.receiver = receiver
            self.handedOverAt = handedOverAt
            self.result = result
            self.note = note
        }
    }

    /// How the giver kept the step's time; the receiver fills it in.
    public enum Result: String, Sendable, CaseIterable, Codable {
        case early = "Trước hạn"
        case onTime = "Đúng hạn"
        case late = "Quá hạn"
    }

    public var code: DossierCode
    public var cooperatingAgency: String
    public var receivedAt: LocalInstant
    public var dueAt: LocalInstant?
    public var rows: [Row]
    public var openRowCount: Int

    /// Takes the dossier's way so far; the head's agency is the one that decides (cơ quan giải quyết).
    ///
    /// - Parameters:
    ///   - code: the dossier's code.
    ///   - cooperatingAgency: cơ quan phối hợp, or empty.
    ///   - receivedAt: when the dossier was received.
    ///   - dueAt: when its result is due.
    ///   - rows: the hand-overs so far.
    ///   - openRowCount: further rows to be filled by hand.
    public init(
        code: DossierCode, cooperatingAgency: String = "", receivedAt: LocalInstant, dueAt: LocalInstant?, rows: [Row],
        openRowCount: Int = 0
    ) {
        self.code = code
        self.cooperatingAgency = cooperatingAgency
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.rows = rows
        self.openRowCount = openRowCount
    }
}
