import Domain

/// Dossiers and steps as dialect C writes them: kinds as numbers, moments with dashes and colons.
enum FilingEncoding {
    typealias Member = PortalJSON.Member

    /// NoiHoSo: a new dossier.
    static func dossier(_ dossier: PortalDossier, unit: String) -> PortalJSON {
        let owner = dossier.owner
        return .object([
            Member("MaHoSo", dossier.code), Member("MaTTHC", dossier.procedure.code), Member("MaDichVuCong", ""),
            Member("ChuHoSo", owner.name), Member("LoaiDoiTuong", .number(kind(of: owner))),
            Member("MaDonViTiepNhan", unit), Member("NgayNop", dossier.filedAt?.filingText ?? ""),
            Member("NgayTiepNhan", dossier.receivedAt?.filingText ?? ""), Member("ThanhPhanHoSo", components(dossier)),
            Member(
                "ThongTinNguoiNop",
                .object([
                    Member("LoaiDoiTuong", .number(kind(of: owner))), Member("IdDoiTuong", owner.technicalID),
                    Member("ThongTinChiTiet", person(owner)),
                ])),
            Member("EformThongTinChiTiet", .object([])),
        ])
    }

    /// One row of CapNhatTienTrinh.
    static func step(_ step: PortalStep, of code: String, id: String) -> PortalJSON {
        .object([
            Member("IDHoSo", id), Member("MaHoSo", code), Member("NguoiXuLy", step.handler),
            Member("ThoiDiemXuLy", step.at.description), Member("PhongBanXuLy", step.section),
            Member("NoiDungXuLy", step.words), Member("TrangThai", .number(step.status)),
            Member("NgayBatDau", step.at.description), Member("NgayKetThucTheoQuyDinh", step.dueAt.description),
        ])
    }

    /// One row of CapNhatTrangThai; lists of fees and results go with the statuses that may carry them.
    static func status(_ dossier: PortalDossier, id: String) -> PortalJSON {
        var members = [
            Member("IdHoSo", id), Member("MaHoSo", dossier.code), Member("TrangThai", .number(dossier.status)),
            Member("NoiDungYKien", ""), Member("PhongBanXuLy", dossier.unitName), Member("NoiDungXuLy", ""),
        ]
        if [5, 6, 9].contains(dossier.status) {
            members.append(Member("DanhSachLePhi", .list(dossier.fees.map(fee))))
            members.append(Member("DanhSachGiayToKetQua", .list(dossier.results.map(result))))
        }
        return .object(members)
    }

    /// 0 citizen, 1 enterprise.
    private static func kind(of owner: PortalOwner) -> Int { owner.numberKind == .tax ? 1 : 0 }

    private static func person(_ owner: PortalOwner) -> PortalJSON {
        .object([
            Member("TenNguoiNop", owner.name), Member("SoDinhDanh", owner.number), Member("NgayCapDinhDanh", ""),
            Member("NgaySinh", ""), Member("SoDienThoai", owner.phone), Member("Email", owner.email), Member("Fax", ""),
            Member("MaTinh", ""), Member("MaHuyen", ""), Member("MaXa", ""), Member("DiaChiChiTiet", ""),
            Member("TenChuHs", owner.name), Member("SoDinhDanhChuHs", owner.number),
        ])
    }

    /// The scanned components, each with its number of scans; the scans themselves are not uploaded.
    ///
    /// LoaiBan 2 is an electronic copy, which a scan is.
    private static func components(_ dossier: PortalDossier) -> PortalJSON {
        let scans = Dictionary(grouping: dossier.documents, by: \.componentCode)
        return .list(
            dossier.procedure.components.compactMap { component in
                guard let scans = scans[component.code], !component.name.isEmpty else { return nil }
                return .object([
                    Member("MaThanhPhanHoSo", component.code), Member("TenThanhPhanHoSo", component.name),
                    Member("SoLuong", .number(scans.count)), Member("LoaiBan", .number(2)),
                    Member("GiayToDinhKem", .list([])),
                ])
            })
    }

    /// Written as the other dialects write it, for no source shows another shape.
    private static func result(_ result: PortalResult) -> PortalJSON {
        .object([
            Member("TenGiayTo", result.name), Member("MaThanhPhanHoSo", ""), Member("GiayToId", result.id),
            Member("DuongDanTepTinKetQua", result.link), Member("MaGiayToKetQua", result.code),
        ])
    }

    private static func fee(_ fee: PortalFee) -> PortalJSON {
        .object([
            Member("TenPhiLePhi", fee.name), Member("MaPhiLePhi", fee.code), Member("HinhThucThu", "1"),
            Member("Gia", String(fee.amount)), Member("LoaiPhiLePhi", fee.kind),
        ])
    }
}
