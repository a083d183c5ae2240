public import Domain

/// Offices and the host names they answer to.
public enum OfficeStore {
    public static func insert(_ office: Office, at moment: LocalInstant, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO office (office_id, agency_code, name, province, hours, address, phone, hotline,
                apology_notice_days, supplement_grace_days, created_at)
            VALUES (\(office.id), \(office.agencyCode), \(office.name), \(office.province), \(office.firstHours.description),
                \(office.address), \(office.phone), \(office.hotline), \(office.apologyNoticeDays),
                \(office.supplementGraceDays), \(moment))
            """)
    }

    public static func office(_ id: String, in reader: any SQLReader) throws -> Office? {
        try reader.row("SELECT * FROM office WHERE office_id = \(id)").map(office(of:))
    }

    public static func office(agencyCode: String, in reader: any SQLReader) throws -> Office? {
        try reader.row("SELECT * FROM office WHERE agency_code = \(agencyCode)").map(office(of:))
    }

    /// The office a host name belongs to, else the only office there is; nothing when there are several.
    public static func office(host: String, in reader: any SQLReader) throws -> Office? {
        let named = try reader.row(
            """
            SELECT office.* FROM office_host JOIN office ON office.office_id = office_host.office_id
            WHERE office_host.host = \(host)
            """)
        if let named { return try office(of: named) }
        let first = try reader.rows("SELECT * FROM office ORDER BY office_id LIMIT 2")
        return first.count == 1 ? try office(of: first[0]) : nil
    }

    public static func all(in reader: any SQLReader) throws -> [Office] {
        try reader.rows("SELECT * FROM office ORDER BY agency_code").map(office(of:))
    }

    /// Lets an office answer to a host name, instead of whichever had it before.
    public static func setHost(_ host: String, officeID: String, in writer: any SQLWriter) throws {
        try writer.execute(
            """
            INSERT INTO office_host (host, office_id) VALUES (\(host), \(officeID))
            ON CONFLICT (host) DO UPDATE SET office_id = \(officeID)
            """)
    }

    /// The host names an office answers to.
    public static func hosts(officeID: String, in reader: any SQLReader) throws -> [String] {
        try reader.rows("SELECT host FROM office_host WHERE office_id = \(officeID) ORDER BY host").map {
            try $0.text("host")
        }
    }

    /// Adds an approved change of the hours to those before; another one from the same day stands no more.
    public static func change(_ change: HoursFrom, officeID: String, in writer: any SQLWriter) throws {
        let earlier = try office(officeID, in: writer)?.hourChanges ?? []
        let changes = (earlier.filter { $0.from != change.from } + [change]).sorted { $0.from < $1.from }
        try writer.execute(
            "UPDATE office SET hour_changes = \(HoursFrom.text(changes)) WHERE office_id = \(officeID)")
    }

    /// How many days before a due date a letter of apology is begun, how many a completion may take, how many years what
    /// is finished is kept here and altogether.
    public static func setDays(
        apologyNotice: Int, supplementGrace: Int, archive: ArchiveTerms, officeID: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE office SET apology_notice_days = \(apologyNotice), supplement_grace_days = \(supplementGrace),
                retention_years = \(archive.retentionYears), hand_over_years = \(archive.handOverYears)
            WHERE office_id = \(officeID)
            """)
    }

    private static func office(of row: SQLRow) throws -> Office {
        var office = Office(
            id: try row.text("office_id"), agencyCode: try row.text("agency_code"), name: try row.text("name"),
            province: try row.text("province"), hours: try OfficeHours(try row.text("hours")),
            address: try row.text("address"),
            phone: try row.text("phone"), hotline: try row.text("hotline"),
            apologyNoticeDays: try row.integer("apology_notice_days"),
            supplementGraceDays: try row.integer("supplement_grace_days"))
        office.archive = ArchiveTerms(
            retentionYears: try row.integer("retention_years"), handOverYears: try row.integer("hand_over_years"))
        office.hourChanges = try HoursFrom.read(try row.text("hour_changes"))
        return office
    }
}
