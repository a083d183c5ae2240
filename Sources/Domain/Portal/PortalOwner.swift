/// Whose matter it is, as far as the portal asks.
public struct PortalOwner: Hashable, Sendable {
    public var name: String
    /// Personal number, old identity card or tax code; empty when nobody gave one.
    public var number: String
    public var email: String
    public var phone: String
    /// TechID of the owner's account on the portal; empty unless the dossier came from there.
    public var technicalID: String
    public var kind: ApplicantKind
    /// LoaiDoiTuong where the province numbers this kind in its own way.
    public var kindCode: Int?
    public var birthDate = ""
    public var address = ""

    public init(
        name: String, number: String = "", email: String = "", phone: String = "", technicalID: String = "",
        kind: ApplicantKind? = nil, kindCode: Int? = nil
    ) {
        self.name = name
        self.number = ApplicantNumber.written(number)
        self.email = email
        self.phone = phone
        self.technicalID = technicalID
        self.kind = kind ?? ApplicantKind(number: number)
        self.kindCode = kindCode
    }

    /// A person of the dossier, numbered as the province wants it.
    public init(_ person: Person?, technicalID: String = "", codes: PortalCodeMap) {
        let kind = person?.applicantKind ?? .person
        self.init(
            name: person?.name ?? "", number: person?.personalNumber ?? "", email: person?.email ?? "",
            phone: person?.phone ?? "", technicalID: technicalID, kind: kind, kindCode: codes.applicants[kind.rawValue])
        (birthDate, address) = (person?.birthDate ?? "", person?.address ?? "")
    }

    /// What kind of number it is; nothing when there is none, or none of a known length.
    public var numberKind: NumberKind? {
        if ApplicantNumber.isTaxCode(number) { return .tax }
        return number.utf8.count == 12 ? .personal : number.utf8.count == 9 ? .oldCard : nil
    }

    /// LoaiDinhDanh on the wire.
    public enum NumberKind: Int, Sendable, CaseIterable {
        case personal = 1
        case oldCard = 2
        case tax = 3
    }
}
