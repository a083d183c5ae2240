/// One office that works with the system: a commune's people's committee (cơ quan).
public struct Office: Sendable, Hashable {
    public var id: String
    /// Mã cơ quan, the head of its dossier codes: `H01.89.12`.
    public var agencyCode: String
    /// «Ủy ban nhân dân xã Hoà Bình».
    public var name: String
    public var province: String
    /// When it is open on a working day, until the first change.
    public var firstHours: OfficeHours
    /// Approved changes of the hours, each from a day on.
    public var hourChanges: [HoursFrom] = []
    public var address: String
    public var phone: String
    /// Telephone numbers of the leaders, as the public page shows them (đường dây nóng).
    public var hotline: String
    /// Working days before the due date on which a letter of apology is begun.
    public var apologyNoticeDays: Int
    /// Working days in which the applicant may complete a dossier.
    public var supplementGraceDays: Int
    public var archive = ArchiveTerms()

    public init(
        id: String, agencyCode: String, name: String, province: String, hours: OfficeHours = .standard,
        address: String = "", phone: String = "", hotline: String = "",
        apologyNoticeDays: Int = NoticeDays.usual, supplementGraceDays: Int = SupplementGrace.usualDays
    ) {
        self.id = id
        self.agencyCode = agencyCode
        self.name = name
        self.province = province
        firstHours = hours
        self.address = address
        self.phone = phone
        self.hotline = hotline
        self.apologyNoticeDays = apologyNoticeDays
        self.supplementGraceDays = supplementGraceDays
    }

    /// When it is open on a working day of this date.
    public func hours(on date: CivilDate) -> OfficeHours {
        hourChanges.filter { $0.from <= date }.max { $0.from < $1.from }?.hours ?? firstHours
    }

    /// «Hoà Bình» of «Ủy ban nhân dân xã Hoà Bình»: the place that papers name before their date.
    public var place: String {
        for kind in [" xã ", " phường ", " đặc khu ", " thị trấn "] {
            if let found = name.firstRange(of: kind) { return String(name[found.upperBound...]) }
        }
        return name
    }

    /// The longest name of an office or a province, address and line of telephone numbers, in signs.
    public static let longestName = 200
    public static let longestAddress = 300
    public static let longestPhones = 200

    /// Refuses what cannot be an office: the code heads every dossier code, the names stand on every paper, address and
    /// telephones on every public page.
    public func checked() throws(AccountRefusal) -> Office {
        guard !name.isEmpty, !province.isEmpty, [name, province].allSatisfy({ Self.isLine($0, Self.longestName) })
        else { throw .officeNameMissing }
        guard AgencyCode(agencyCode) != nil else { throw .agencyCodeMalformed }
        guard Self.isLine(address, Self.longestAddress) else { throw .officeAddressUnusable }
        guard [phone, hotline].allSatisfy({ Self.isLine($0, Self.longestPhones) && Self.canBeCalled($0) }) else {
            throw .officePhonesUnusable
        }
        return self
    }

    /// Names may stand beside the numbers, and some numbers have three digits only.
    private static func canBeCalled(_ line: String) -> Bool { line.isEmpty || line.count(where: \.isNumber) >= 3 }

    private static func isLine(_ text: String, _ limit: Int) -> Bool {
        !TextLine.isLonger(text, than: limit) && !TextLine.holdsControl(text)
    }
}
