import Domain

extension PortalRecord {
    /// Reads the answer of TraCuuHoSo: the dossier of this code; nothing when the list does not have it.
    ///
    /// Tolerant: names in any case, moments that cannot be read are left out, rows of progress wherever they hang.
    init?(_ answer: PortalJSON, code: String) {
        let list = (answer["result"] ?? answer["data"])?.items ?? []
        let own = list.first { $0.plain("MaHoSo") == code }
        guard let found = own ?? list.first(where: { $0["MaHoSo"] == nil && !$0.members.isEmpty }) else { return nil }
        self.init(
            status: Digits.value(found.plain("TrangThaiHoSo")) ?? Digits.value(found.plain("TrangThai")),
            ownerName: found["ChuHoSo"]?.plain, ownerNumber: Self.number(found["SoGiayToChuHoSo"]?.plain),
            moments: Self.moments(in: found), steps: Self.steps(in: answer, code: code))
    }

    private static let momentNames: [(Moment, String)] = [
        (.received, "NgayTiepNhan"), (.due, "NgayHenTra"), (.ended, "NgayKetThucXuLy"), (.returned, "NgayTra"),
    ]

    /// The dates that are shown: read, or empty there.
    private static func moments(in found: PortalJSON) -> [Moment: LocalInstant?] {
        var moments: [Moment: LocalInstant?] = [:]
        for (moment, name) in momentNames {
            guard let value = found[name] else { continue }
            let text = value.plain ?? ""
            if text.isEmpty {
                moments.updateValue(nil, forKey: moment)
            } else if let read = LocalInstant(portalText: text) {
                moments[moment] = .some(read)
            }
        }
        return moments
    }

    /// A portal that hides a part of the number, `0991****123`, says nothing to compare.
    private static func number(_ text: String?) -> String? {
        guard let text, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") }) else { return nil }
        return text
    }

    /// The rows of progress that hang anywhere in the answer; nothing when it has no list that could hold them.
    private static func steps(in answer: PortalJSON, code: String) -> Set<PortalStepKey>? {
        var found: Set<PortalStepKey>?
        func search(_ value: PortalJSON, name: String) {
            switch value {
            case .list(let items):
                let rows = items.filter { $0["ThoiDiemXuLy"] != nil }
                let isProgress = !rows.isEmpty || items.isEmpty && speaksOfProgress(name)
                if isProgress { found = (found ?? []).union(rows.compactMap { key(of: $0, code: code) }) }
                for item in items { search(item, name: "") }
            case .object(let members):
                for member in members { search(member.value, name: member.name) }
            default: break
            }
        }
        search(answer, name: "")
        return found
    }

    private static func speaksOfProgress(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["tiendo", "tientrinh", "quatrinh", "progress"].contains(where: name.contains)
    }

    private static func key(of row: PortalJSON, code: String) -> PortalStepKey? {
        if let owner = row["MaHoSo"]?.plain, owner != code { return nil }
        guard let at = LocalInstant(portalText: row.plain("ThoiDiemXuLy")),
            let status = Digits.value(row.plain("TrangThai"))
        else { return nil }
        return PortalStepKey(
            at: at, status: status, handler: row.plain("NguoiXuLy"), words: row.plain("NoiDungXuLy"))
    }
}

extension PortalProcedure {
    /// Reads one procedure of LayThuTuc.
    init?(_ entry: PortalJSON, code: String) {
        guard !entry.members.isEmpty else { return nil }
        let field = entry["LINHVUCTHUCHIEN"]?.items.first
        let papers = (entry["THANHPHANHOSO"]?.items ?? []).flatMap { $0["GIAYTO"]?.items ?? [] }
        let fees = (entry["CACHTHUCTHUCHIEN"]?.items ?? [])
            .flatMap { $0["THOIGIAN"]?.items ?? [] }.flatMap { $0["PHILEPHI"]?.items ?? [] }
        self.init(
            code: code, name: entry.plain("TENTTHC"), fieldCode: field?.plain("MALINHVUC") ?? "",
            fieldName: field?.plain("TENLINHVUC") ?? "",
            components: papers.map { Entry(code: $0.plain("MAGIAYTO"), name: $0.plain("TENGIAYTO")) }
                .filter { !$0.code.isEmpty },
            fees: fees.map {
                Fee(
                    code: $0.plain("MAPHILEPHI"), name: $0.plain("MOTA"),
                    amount: Digits.value($0.plain("SOTIEN").filter(\.isNumber)))
            }.filter { !$0.code.isEmpty },
            results: (entry["KETQUATHUCHIEN"]?.items ?? [])
                .map { Entry(code: $0.plain("MAKETQUA"), name: $0.plain("TENKETQUA")) }.filter { !$0.code.isEmpty })
    }
}
