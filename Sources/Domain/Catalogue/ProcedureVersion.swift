/// One version of a procedure at one office: a definition with its dates and its approval.
///
/// Definitions change monthly; a dossier keeps the version in force when it was received.
public struct ProcedureVersion: Hashable, Sendable {
    /// Mã thủ tục without local suffix: `2.000815`.
    public var code: String
    /// Counts from 1 within the procedure at this office.
    public var number: Int
    public var status: VersionStatus
    public var effectiveFrom: CivilDate
    /// The last day it holds, when the procedure was abolished.
    public var effectiveTo: CivilDate?
    public var definition: ProcedureDefinition

    public init(
        code: String, number: Int, status: VersionStatus, effectiveFrom: CivilDate, effectiveTo: CivilDate? = nil,
        definition: ProcedureDefinition
    ) {
        self.code = code
        self.number = number
        self.status = status
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
        self.definition = definition
    }
}

/// How far a version has come: written by procedure control, approved by a leader.
public enum VersionStatus: String, Sendable, CaseIterable {
    /// Waits for a leader.
    case proposed
    /// In force from its date on.
    case approved
    /// The leader sent it back; it never came into force.
    case sentBack

    /// The word on the screen.
    public var vietnamese: String {
        switch self {
        case .proposed: "Chờ lãnh đạo phê duyệt"
        case .approved: "Đã phê duyệt"
        case .sentBack: "Không phê duyệt"
        }
    }
}
