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

    /// Its key as a part of an address, whatever marks it has.
    public var pathPart: String {
        id.utf8.map { Self.isUnreserved($0) ? String(UnicodeScalar($0)) : "%" + Self.hex($0) }.joined()
    }

    fileprivate init?(_ line: LooseJSON) {
        guard let id = line["id"]?.text, Self.isKey(id), let code = line["maHoSo"]?.text else { return nil }
        self.id = id
        self.code = code
        procedureCode = line["maTTHC"]?.text ?? ""
        technicalID = line["techId"]?.text ?? ""
        filedAt = line["ngayTiepNhan"]?.text ?? ""
        unit = line["maDonVi"]?.text ?? ""
    }

    /// A key that names a place of its own when it stands in an address.
    private static func isKey(_ id: String) -> Bool {
        (1...100).contains(id.utf8.count) && id != "." && id != ".."
            && id.unicodeScalars.allSatisfy { $0.value > 32 && $0.value != 127 }
    }

    private static func isUnreserved(_ sign: UInt8) -> Bool {
        (48...57).contains(sign) || (65...90).contains(sign) || (97...122).contains(sign) || "-._~".utf8.contains(sign)
    }

    private static func hex(_ sign: UInt8) -> String {
        (sign < 16 ? "0" : "") + String(sign, radix: 16, uppercase: true)
    }
}

/// The list from which dossiers filed online are fetched, as far as it can be read.
public struct FilingList: Sendable {
    public var lines: [FilingListing]
    /// Lines without a code or a key: nobody can fetch what they name.
    public var unreadable: Int

    /// Nothing when it is no list.
    public init?(_ bytes: Data) {
        guard let value = try? JSONDecoder().decode(LooseJSON.self, from: bytes) else { return nil }
        guard case .list(let rows)? = value["data"] ?? Optional(value) else { return nil }
        lines = rows.compactMap(FilingListing.init)
        unreadable = rows.count - lines.count
    }

    /// Those for an office of this unit code.
    public func lines(for unitCode: String) -> [FilingListing] { lines.filter { $0.isFor(unitCode) } }

    /// What could not be read, in words for the screen; empty when all could.
    public var trouble: String {
        unreadable == 0
            ? ""
            : "Danh sách của cổng có \(unreadable) dòng thiếu mã nên chưa lấy về được; xin báo đơn vị quản lý cổng."
    }
}
