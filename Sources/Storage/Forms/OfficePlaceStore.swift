public import Domain

/// The places an office offers in the fields of forms.
public enum OfficePlaceStore {
    public static func places(office: String, in reader: any SQLReader) throws -> OfficePlaces {
        OfficePlaces(
            stored: try reader.rows("SELECT name FROM office_place WHERE office_id = \(office) ORDER BY place").map {
                try $0.text("name")
            })
    }

    /// Puts a list in the place of the one there was.
    public static func replace(_ places: OfficePlaces, office: String, in writer: any SQLWriter) throws {
        try writer.execute("DELETE FROM office_place WHERE office_id = \(office)")
        for (index, name) in places.names.enumerated() {
            try writer.execute(
                "INSERT INTO office_place (office_id, place, name) VALUES (\(office), \(index + 1), \(name))")
        }
    }
}
