/// A registration that an interlinked procedure sets going at one agency.
public enum LegKind: String, Sendable, CaseIterable, Codable, Hashable {
    case birth, residence, healthInsurance
    case death, residenceRemoval, funeralAid, survivorBenefit, meritBenefit

    /// The name people read.
    public var vietnamese: String {
        switch self {
        case .birth: "Đăng ký khai sinh"
        case .residence: "Đăng ký thường trú"
        case .healthInsurance: "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi"
        case .death: "Đăng ký khai tử"
        case .residenceRemoval: "Xóa đăng ký thường trú"
        case .funeralAid: "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội"
        case .survivorBenefit: "Trợ cấp mai táng, trợ cấp tuất của bảo hiểm xã hội"
        case .meritBenefit: "Mai táng phí, trợ cấp đối với người có công"
        }
    }
}

/// Who answers for a leg.
public enum LegAgency: String, Sendable, CaseIterable, Codable {
    /// Our own office: the leg is a dossier of ours, with its own clock and its own letters.
    case office
    case police, socialInsurance, meritAgency

    /// As it is called where no agreement names it.
    public var vietnamese: String {
        switch self {
        case .office: "Ủy ban nhân dân cấp xã"
        case .police: "Công an cấp xã"
        case .socialInsurance: "Bảo hiểm xã hội cơ sở"
        case .meritAgency: "Cơ quan quản lý người có công của tỉnh"
        }
    }
}

/// What the law says of one leg.
public struct LegDefinition: Hashable, Sendable {
    public let kind: LegKind
    public let agency: LegAgency
    /// The procedure under which our own dossier of the leg is received; empty where another agency keeps its own.
    public let procedureCode: String
    /// Most working days the agency may take.
    public let days: Int
    /// Most working days of the whole case when this leg is in it.
    public let wholeDays: Int
    /// Working hours assumed as long as no agreement says otherwise.
    public let assumedHours: Int
    /// The legs whose results it needs.
    public let after: [LegKind]
    public let provenance: Provenance

    /// Working hours of the law's limit; a working day has eight.
    public var mostHours: Int { days * 8 }
}
