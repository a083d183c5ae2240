public import Foundation

/// A line of the list from which dossiers filed online are fetched.
public struct FilingListing: Sendable {
    public var id: String
    public var code: String
    var procedureCode: String
    var technicalID: String
    var filedAt: String
    /// maDonVi: for whom it is; empty when the list does not say.
    public var unit: String

    /// Whether it is for an office of this unit code; an office without one takes everything.
    public func isFor(_ unitCode: String) -> Bool { unit.isEmpty || unitCode.isEmpty || unit == unitCode }

    /// The lines of the list; nothing when it is no list.
    public static func read(_ bytes: Data) -> [FilingListing]? {
        guard let value = try? JSONDecoder().decode(LooseJSON.self, from: bytes) else { return nil }
        guard case .list(let lines)? = value["data"] ?? Optional(value) else { return nil }
        return lines.compactMap { line in
            guard let id = line["id"]?.text, Self.isPlain(id), let code = line["maHoSo"]?.text else { return nil }
            return FilingListing(
                id: id, code: code, procedureCode: line["maTTHC"]?.text ?? "",
                technicalID: line["techId"]?.text ?? "", filedAt: line["ngayTiepNhan"]?.text ?? "",
                unit: line["maDonVi"]?.text ?? "")
        }
    }

    /// A key that may stand in an address as it is.
    private static func isPlain(_ id: String) -> Bool {
        (1...100).contains(id.utf8.count)
            && id.utf8.allSatisfy { sign in
                (48...57).contains(sign) || (65...90).contains(sign) || (97...122).contains(sign)
                    || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_")
            }
    }
}
