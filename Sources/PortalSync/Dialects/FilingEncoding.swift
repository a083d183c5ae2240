import Domain

/// Dossiers and steps as dialect C writes them: kinds as numbers, moments with dashes and colons, files by what the portal calls
/// them.
enum FilingEncoding {
    typealias Member = PortalJSON.Member

    /// NoiHoSo: a new dossier.
    static func dossier(
        _ dossier: PortalDossier, unit: String, _ uploads: [String: PortalUpload] = [:]
    ) -> PortalJSON {
        let (owner, submitter) = (dossier.owner, dossier.submitter ?? dossier.owner)
        return .object([
            Member("MaHoSo", dossier.code), Member("MaTTHC", dossier.procedure.code),
            Member("MaDichVuCong", dossier.serviceCode), Member("ChuHoSo", owner.name),
            Member("LoaiDoiTuong", .number(kind(of: owner))), Member("MaDonViTiepNhan", unit),
            Member("NgayNop", dossier.filedAt?.filingText ?? ""),
            Member("NgayTiepNhan", dossier.receivedAt?.filingText ?? ""),
            Member("ThanhPhanHoSo", components(dossier, uploads)),
            Member(
                "ThongTinNguoiNop",
                .object([
                    Member("LoaiDoiTuong", .number(kind(of: submitter))), Member("IdDoiTuong", owner.technicalID),
                    Member("ThongTinChiTiet", person(submitter, for: owner)),
                ])),
            Member("EformThongTinChiTiet", .object([])),
        ])
    }

    /// One row of CapNhatTienTrinh.
    static func step(_ step: PortalStep, of code: String, id: String) -> PortalJSON {
        .object([
            Member("IDHoSo", id), Member("MaHoSo", code), Member("NguoiXuLy", step.handler),
            Member("ThoiDiemXuLy", step.at.filingStepText), Member("PhongBanXuLy", step.section),
            Member("NoiDungXuLy", step.words), Member("TrangThai", .number(step.status)),
            Member("NgayBatDau", step.at.filingStepText),
            Member("NgayKetThucTheoQuyDinh", step.dueAt.filingStepText),
        ])
    }

    /// One row of CapNhatTrangThai; lists of fees and results go with the statuses that may carry them.
    static func status(
        _ dossier: PortalDossier, id: String, _ uploads: [String: PortalUpload] = [:]
    ) -> PortalJSON {
        let asked = dossier.status == 5 ? dossier.supplements.last?.request : nil
        var members = [
            Member("IdHoSo", id), Member("MaHoSo", dossier.code), Member("TrangThai", .number(dossier.status)),
            Member("NoiDungYKien", asked ?? dossier.note), Member("PhongBanXuLy", dossier.unitName),
            Member("NoiDungXuLy", asked ?? dossier.note),
        ]
        if dossier.carriesResults {
            members.append(Member("DanhSachLePhi", .list(dossier.fees.map(EnvelopeEncoding.fee))))
            members.append(
                Member(
                    "DanhSachGiayToKetQua",
                    .list(dossier.results.compactMap { paper($0.id, $0.name, code: $0.code, uploads) })))
        }
        return .object(members)
    }

    /// 0 citizen, 1 enterprise; the third kind of this interface is a household's business, which nobody states at a counter, and
    /// agencies and organisations have none, so they go as the legal persons they are unless the province's map says otherwise.
    private static func kind(of owner: PortalOwner) -> Int { owner.kindCode ?? (owner.kind == .person ? 0 : 1) }

    private static func person(_ submitter: PortalOwner, for owner: PortalOwner) -> PortalJSON {
        .object([
            Member("TenNguoiNop", submitter.name), Member("SoDinhDanh", submitter.number),
            Member("NgayCapDinhDanh", ""), Member("NgaySinh", birth(submitter.birthDate)),
            Member("SoDienThoai", submitter.phone), Member("Email", submitter.email), Member("Fax", ""),
            Member("MaTinh", ""), Member("MaHuyen", ""), Member("MaXa", ""),
            Member("DiaChiChiTiet", submitter.address), Member("TenChuHs", owner.name),
            Member("SoDinhDanhChuHs", owner.number),
        ])
    }

    /// `19900205000000`; nothing for whom only a year is known.
    private static func birth(_ text: String) -> String {
        CivilDate(text).map { LocalInstant($0).portalText } ?? ""
    }

    private static func components(_ dossier: PortalDossier, _ uploads: [String: PortalUpload]) -> PortalJSON {
        let scans = Dictionary(grouping: dossier.documents, by: \.componentCode)
        return .list(
            dossier.components.map { component in
                .object([
                    Member("MaThanhPhanHoSo", component.code), Member("TenThanhPhanHoSo", component.name),
                    Member("SoLuong", .number(component.count)), Member("LoaiBan", .number(component.copy.rawValue)),
                    Member(
                        "GiayToDinhKem",
                        .list((scans[component.code] ?? []).compactMap { paper($0.id, $0.name, code: "", uploads) })),
                ])
            })
    }

    /// A file by what the portal calls it; one that the portal has not taken cannot be named.
    private static func paper(
        _ id: String, _ name: String, code: String, _ uploads: [String: PortalUpload]
    ) -> PortalJSON? {
        guard let upload = uploads[id] else { return nil }
        return .object([
            Member("IdGiayTo", upload.portalID), Member("MaKetQua", code), Member("TenGiayTo", name),
            Member("HashTepTin", upload.portalHash),
        ])
    }
}

extension PortalDossier {
    /// Only these states may carry lists of fees and results in dialect C.
    var carriesResults: Bool { [5, 6, 9].contains(status) }
}
