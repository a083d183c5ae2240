import Domain

/// Dossiers and steps as dialects A and B write them: every scalar a text, unknown values empty.
enum EnvelopeEncoding {
    typealias Member = PortalJSON.Member

    /// One dossier of DongBoHoSoMC.
    static func dossier(_ dossier: PortalDossier) -> PortalJSON {
        .object(matter(dossier) + course(dossier) + marks(dossier) + lists(dossier))
    }

    /// One row of CapNhatTienDoHoSoMC.
    static func step(_ step: PortalStep, of code: String) -> PortalJSON {
        .object([
            Member("MaHoSo", code), Member("NguoiXuLy", step.handler), Member("ChucDanh", step.title),
            Member("ThoiDiemXuLy", step.at.portalText), Member("PhongBanXuLy", step.section),
            Member("NoiDungXuLy", step.words), Member("TrangThai", String(step.status)),
            Member("NgayBatDau", step.at.portalText), Member("NgayKetThucTheoQuyDinh", step.dueAt.portalText),
        ])
    }

    /// Whose matter, and what it is about.
    private static func matter(_ dossier: PortalDossier) -> [Member] {
        let (owner, procedure) = (dossier.owner, dossier.procedure)
        return [
            Member("MaHoSo", dossier.code), Member("MaTTHC", procedure.code), Member("TenTTHC", procedure.name),
            Member("MaLinhVuc", procedure.fieldCode), Member("TenLinhVuc", procedure.fieldName),
            Member("KenhThucHien", dossier.channel.portalCode), Member("ChuHoSo", owner.name),
            Member("SoGiayToChuHoSo", owner.number),
            Member("LoaiDoiTuong", String(owner.kindCode ?? kind(of: owner))), Member("MaDoiTuong", owner.technicalID),
            Member("ThongTinKhac", ""), Member("Email", owner.email), Member("Fax", ""),
            Member("SoDienThoai", owner.phone), Member("TrichYeuHoSo", dossier.subject),
        ]
    }

    /// 1 citizen, 2 enterprise, 3 agency of the state, 4 another organisation.
    private static func kind(of owner: PortalOwner) -> Int {
        switch owner.kind {
        case .person: 1
        case .enterprise: 2
        case .agency: 3
        case .organisation: 4
        }
    }

    /// When it was what.
    private static func course(_ dossier: PortalDossier) -> [Member] {
        [
            Member("NgayNopHoSo", dossier.filedAt.portalText), Member("NgayTiepNhan", dossier.receivedAt.portalText),
            Member("NgayHenTra", dossier.dueAt.portalText), Member("TrangThaiHoSo", String(dossier.status)),
            Member("NgayTra", dossier.returnedAt.portalText), Member("ThongTinTra", ""),
            Member("HinhThuc", dossier.returnChannel == .post ? "1" : "0"),
            Member("NgayKetThucXuLy", dossier.endedAt.portalText), Member("NgayTuChoi", dossier.refusedAt.portalText),
            Member("DonViXuLy", dossier.unitName), Member("GhiChu", dossier.note),
            Member("NoiNopHoSo", dossier.isFromPortal ? "1" : "2"),
        ]
    }

    /// What scores are made of: only what is so.
    private static func marks(_ dossier: PortalDossier) -> [Member] {
        let identities = dossier.owner.numberKind.map { kind in
            PortalJSON.object([
                Member("LoaiDinhDanh", String(kind.rawValue)), Member("SoDinhDanh", dossier.owner.number),
            ])
        }
        return [
            Member("HoSoCoThanhPhanSoHoa", dossier.hasScans.portalFlag),
            Member("TaiKhoanDuocXacThucVoiVNeID", dossier.isIdentityVerified.portalFlag),
            Member("DuocThanhToanTrucTuyen", String(dossier.onlinePayment.rawValue)),
            Member("DinhDanhCHS", .list(identities.map { [$0] } ?? [])),
            Member(
                "DSKetNoiCSDL", .list(dossier.sharedDatabases.map { .object([Member("MaCSDL", $0)]) })),
        ]
    }

    private static func lists(_ dossier: PortalDossier) -> [Member] {
        [
            Member("TaiLieuNop", .list((dossier.documents + dossier.removedDocuments).map(document))),
            Member("DanhSachLePhi", .list(dossier.fees.map(fee))), Member("DanhSachTepDinhKemKhac", .list([])),
            Member("DanhSachHoSoBoSung", .list(dossier.supplements.map(supplement))),
            Member("DanhSachGiayToKetQua", .list(dossier.results.map(result))),
        ]
    }

    private static func document(_ document: PortalDocument) -> PortalJSON {
        .object([
            Member("TepDinhKemId", document.id), Member("TenTepDinhKem", document.name),
            Member("IsDeleted", document.isRemoved ? "True" : "False"),
            Member("MaThanhPhanHoSo", document.componentCode), Member("DuongDanTaiTepTin", document.link),
            Member("DuocSoHoa", document.isScanned.portalFlag), Member("DuocTaiSuDung", "0"),
            Member("DuocLayTuKhoDMQG", "0"), Member("MaKetQuaThayThe", ""),
        ])
    }

    /// One fee, as every dialect writes it.
    static func fee(_ fee: PortalFee) -> PortalJSON {
        .object([
            Member("TenPhiLePhi", fee.name), Member("MaPhiLePhi", fee.code),
            Member("HinhThucThu", String(fee.moment.rawValue)),
            Member("Gia", String(fee.amount)), Member("LoaiPhiLePhi", fee.kind),
        ])
    }

    private static func supplement(_ round: PortalSupplement) -> PortalJSON {
        .object([
            Member("HoSoBoSungId", .number(round.number)), Member("NguoiYeuCauBoSung", round.requestedBy),
            Member("NoiDungBoSung", round.request), Member("NgayBoSung", round.requestedAt.portalText),
            Member("NguoiTiepNhanBoSung", round.receivedBy), Member("ThongTinTiepNhan", ""),
            Member("NgayTiepNhanBoSung", round.receivedAt.portalText),
            Member("TrangThaiBoSung", .bool(round.receivedAt != nil)), Member("DanhSachGiayToBoSung", .list([])),
            Member("DanhSachLePhiBoSung", .list([])), Member("NgayHenTraTruoc", round.dueBefore.portalText),
            Member("NgayHenTraMoi", round.dueAfter.portalText),
        ])
    }

    private static func result(_ result: PortalResult) -> PortalJSON {
        .object([
            Member("TenGiayTo", result.name), Member("MaThanhPhanHoSo", ""), Member("GiayToId", result.id),
            Member("DuongDanTepTinKetQua", result.link), Member("MaGiayToKetQua", result.code),
        ])
    }
}
