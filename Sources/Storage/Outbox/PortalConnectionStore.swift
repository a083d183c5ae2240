public import Domain
import Foundation

/// How offices reach their portals, one row an office that is connected.
public enum PortalConnectionStore {
    public static func connection(office: String, in reader: any SQLReader) throws -> PortalConnection? {
        try reader.row("SELECT * FROM portal_connection WHERE office_id = \(office)").map(connection)
    }

    /// Every connected office, for the one program that sends for all of them.
    public static func all(in reader: any SQLReader) throws -> [PortalConnection] {
        try reader.rows("SELECT * FROM portal_connection ORDER BY office_id").map(connection)
    }

    /// Puts the connection in the place of whichever there was; what waits is kept.
    public static func put(_ connection: PortalConnection, in writer: any SQLWriter) throws {
        let paths = connection.paths
        let codes = String(decoding: try encoder().encode(connection.codes), as: UTF8.self)
        try writer.execute("DELETE FROM portal_connection WHERE office_id = \(connection.officeID)")
        try writer.execute(
            """
            INSERT INTO portal_connection (
                office_id, dialect, address, unit_code, subsystem, user_name, secret_place, login_path, share_path,
                integration_path, token_path, insert_path, update_path, progress_path, timeout_seconds, link_days,
                code_map, is_paused, configured_at, key_header, upload_path)
            VALUES (\(connection.officeID), \(connection.dialect), \(connection.address), \(connection.unitCode),
                \(connection.subsystem), \(connection.userName), \(connection.secretPlace), \(paths.login),
                \(paths.share), \(paths.integration), \(paths.token), \(paths.insert), \(paths.update),
                \(paths.progress), \(connection.timeoutSeconds), \(connection.linkDays), \(codes),
                \(connection.isPaused), \(connection.configuredAt), \(connection.keyHeader), \(paths.upload))
            """)
    }

    public static func setPaused(_ isPaused: Bool, office: String, in writer: any SQLWriter) throws {
        try writer.execute("UPDATE portal_connection SET is_paused = \(isPaused) WHERE office_id = \(office)")
    }

    /// Notes that the portal has answered, or why it does not.
    public static func note(
        answeredAt: LocalInstant?, trouble: String, office: String, in writer: any SQLWriter
    ) throws {
        try writer.execute(
            """
            UPDATE portal_connection SET
                answered_at = COALESCE(CAST(\(answeredAt) AS TEXT), answered_at), trouble = \(trouble)
            WHERE office_id = \(office)
            """)
    }

    /// When the portal last answered, and what is wrong with it since.
    public static func health(
        office: String, in reader: any SQLReader
    ) throws -> (answeredAt: LocalInstant?, trouble: String) {
        let row = try reader.row("SELECT answered_at, trouble FROM portal_connection WHERE office_id = \(office)")
        return (try row?.optionalInstant("answered_at"), try row?.text("trouble") ?? "")
    }

    private static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    private static func connection(_ row: SQLRow) throws -> PortalConnection {
        let dialect: PortalDialect = try row.choice("dialect")
        let codes = try JSONDecoder().decode(PortalCodeMap.self, from: Data(try row.text("code_map").utf8))
        return PortalConnection(
            officeID: try row.text("office_id"), dialect: dialect, address: try row.text("address"),
            unitCode: try row.text("unit_code"), subsystem: try row.text("subsystem"),
            userName: try row.text("user_name"), keyHeader: try row.text("key_header"),
            secretPlace: try row.text("secret_place"),
            paths: try paths(row, of: dialect), timeoutSeconds: try row.integer("timeout_seconds"),
            linkDays: try row.integer("link_days"), codes: codes, isPaused: try row.boolean("is_paused"),
            configuredAt: try row.instant("configured_at"))
    }

    private static func paths(_ row: SQLRow, of dialect: PortalDialect) throws -> PortalPaths {
        PortalPaths(
            of: dialect, login: try row.text("login_path"), share: try row.text("share_path"),
            integration: try row.text("integration_path"), token: try row.text("token_path"),
            insert: try row.text("insert_path"), update: try row.text("update_path"),
            progress: try row.text("progress_path"), upload: path(try row.text("upload_path")))
    }

    /// Connections that were set up before files were handed over have none.
    private static func path(_ text: String) -> String? { text.isEmpty ? nil : text }
}

/// The portal's catalogue as far as it was needed, kept so that it is not asked for with every dossier.
public enum PortalProcedureStore {
    public static func entry(
        of code: String, office: String, in reader: any SQLReader
    ) throws -> (procedure: PortalProcedure, fetchedAt: LocalInstant)? {
        let row = try reader.row(
            "SELECT entry, fetched_at FROM portal_procedure WHERE office_id = \(office) AND procedure_code = \(code)")
        return try row.map {
            let procedure = try JSONDecoder().decode(PortalProcedure.self, from: Data(try $0.text("entry").utf8))
            return (procedure, try $0.instant("fetched_at"))
        }
    }

    /// When the kept entry was fetched.
    public static func fetchedAt(_ code: String, office: String, in reader: any SQLReader) throws -> LocalInstant? {
        try reader.row(
            "SELECT fetched_at FROM portal_procedure WHERE office_id = \(office) AND procedure_code = \(code)"
        )?.instant("fetched_at")
    }

    public static func put(
        _ procedure: PortalProcedure, of code: String, at moment: LocalInstant, office: String,
        in writer: any SQLWriter
    ) throws {
        let entry = String(decoding: try JSONEncoder().encode(procedure), as: UTF8.self)
        try writer.execute(
            """
            INSERT INTO portal_procedure (office_id, procedure_code, entry, fetched_at)
            VALUES (\(office), \(code), \(entry), \(moment))
            ON CONFLICT (office_id, procedure_code) DO UPDATE SET entry = excluded.entry, fetched_at = excluded.fetched_at
            """)
    }

    /// Forgets one procedure, so that it is asked for anew.
    public static func forget(_ code: String, office: String, in writer: any SQLWriter) throws {
        try writer.execute(
            "DELETE FROM portal_procedure WHERE office_id = \(office) AND procedure_code = \(code)")
    }

    /// Forgets everything, so that it is asked for anew: another portal has another catalogue.
    public static func clear(office: String, in writer: any SQLWriter) throws {
        try writer.execute("DELETE FROM portal_procedure WHERE office_id = \(office)")
    }
}
