/// Procedures that one filing sets going at several agencies (liên thông).
///
/// The limits are those of Decree 63/2024/NĐ-CP and Decision 296/QĐ-VPCP of 2024. How a limit is split among agencies where the
/// law gives only the sum is assumed, and for a coordination agreement to say.
public struct InterlinkedProcedure: Hashable, Sendable {
    /// The national code of the group.
    public let code: String
    public let name: String
    /// The catalogue's procedures under which the counter receives its first leg.
    public let receivedUnder: [String]
    /// The first is our own and leads the case.
    public let legs: [LegDefinition]

    /// The 15:00 rule of interlinked limits: received later, the whole limit counts from the next working day
    /// (Decree 63/2024/NĐ-CP).
    public static let cutoff = Cutoff(policy: .limitStartsNextWorkingDay)
    /// Working hours in which the agency that gets a leg says whether it takes it (Decree 63/2024/NĐ-CP).
    public static let answerHours = 2
    /// Working days of waiting for relatives' confirmation that do not count (Decision 296/QĐ-VPCP).
    public static let relativesDays = 5
    /// How many procedures one filing may join (Decision 296/QĐ-VPCP).
    public static let joined = 2...4

    public static let all = [birth, death]

    /// The group whose first leg is received under a procedure of the catalogue.
    public static func leading(_ procedureCode: String) -> InterlinkedProcedure? {
        all.first { $0.receivedUnder.contains(procedureCode) }
    }

    public static func find(_ code: String) -> InterlinkedProcedure? { all.first { $0.code == code } }

    public var leader: LegKind { legs[0].kind }

    public var furtherLegs: [LegDefinition] { Array(legs.dropFirst()) }

    public func leg(_ kind: LegKind) -> LegDefinition? { legs.first { $0.kind == kind } }

    /// Most working days the law gives the whole: the longest of the groups that were chosen.
    public func wholeDays(of chosen: [LegKind]) -> Int {
        legs.filter { chosen.contains($0.kind) }.map(\.wholeDays).max() ?? 1
    }

    /// What the applicant picks beside the first leg, in the law's order.
    ///
    /// - Throws: `CaseRefusal` for a leg of another group, or fewer than two or more than four procedures.
    public func choice(_ further: [LegKind]) throws(CaseRefusal) -> [LegKind] {
        for kind in further where leg(kind) == nil || kind == leader { throw .legNotOffered(kind) }
        let chosen = legs.map(\.kind).filter { $0 == leader || further.contains($0) }
        guard Self.joined.contains(chosen.count) else { throw .choiceOutOfRange }
        return chosen
    }
}

extension InterlinkedProcedure {
    private static let read = Provenance(
        source: "Nghị định 63/2024/NĐ-CP; Quyết định 296/QĐ-VPCP năm 2024", confidence: "verified")
    private static let split = Provenance(
        source: "Nghị định 63/2024/NĐ-CP; Quyết định 296/QĐ-VPCP năm 2024", confidence: "memory",
        details: ["hours": "assumed"],
        remarks: ["Văn bản chỉ quy định thời hạn chung; phần của từng cơ quan do quy chế phối hợp quy định."])

    /// Birth, then residence, then health insurance: three working days together.
    static let birth = InterlinkedProcedure(
        code: "2.000986", name: "Liên thông khai sinh, thường trú, bảo hiểm y tế cho trẻ em",
        receivedUnder: ["1.001193", "2.000986", "2.001023"],
        legs: [
            LegDefinition(
                kind: .birth, agency: .office, procedureCode: "1.001193", days: 1, wholeDays: 3, assumedHours: 8,
                after: [], provenance: read),
            LegDefinition(
                kind: .residence, agency: .police, procedureCode: "1.004222", days: 3, wholeDays: 3, assumedHours: 8,
                after: [.birth], provenance: split),
            LegDefinition(
                kind: .healthInsurance, agency: .socialInsurance, procedureCode: "", days: 3, wholeDays: 3,
                assumedHours: 8, after: [.residence], provenance: split),
        ])

    /// Death, then the others side by side: the law's sums of 6, 9 and 18 days leave no room for one behind another.
    static let death = InterlinkedProcedure(
        code: "2.002622", name: "Liên thông khai tử, xóa thường trú, mai táng phí, tử tuất",
        receivedUnder: ["1.000656", "2.002622"],
        legs: [
            LegDefinition(
                kind: .death, agency: .office, procedureCode: "1.000656", days: 1, wholeDays: 6, assumedHours: 8,
                after: [], provenance: read),
            LegDefinition(
                kind: .residenceRemoval, agency: .police, procedureCode: "1.003197", days: 5, wholeDays: 6,
                assumedHours: 24, after: [.death], provenance: split),
            LegDefinition(
                kind: .funeralAid, agency: .office, procedureCode: "1.001731", days: 5, wholeDays: 6, assumedHours: 40,
                after: [.death], provenance: read),
            LegDefinition(
                kind: .survivorBenefit, agency: .socialInsurance, procedureCode: "", days: 8, wholeDays: 9,
                assumedHours: 64, after: [.death], provenance: read),
            LegDefinition(
                kind: .meritBenefit, agency: .meritAgency, procedureCode: "", days: 17, wholeDays: 18,
                assumedHours: 136, after: [.death], provenance: read),
        ])
}
