/// The lists that a portal tells about itself.
struct StandInCatalogue: Sendable {
    let settings: StandInSettings

    /// What a list service answers; nothing when there is no such service.
    func list(_ service: String) -> JSONValue? {
        switch service {
        case "LayDanhSachTTHC":
            .list(settings.procedures.map { ["MATTHC": .text($0.code), "TENTTHC": .text($0.name)] })
        case "LayDanhMucCoQuan":
            .list(
                settings.units.sorted().map {
                    ["MADONVI": .text($0), "TENDONVI": .text("Đơn vị \($0)"), "CAPDONVI": "3"]
                })
        case "LayDanhMucLinhVuc": .list(fields)
        case "TraCuuTechID": [["TECHNICALID": "TECH-0a1b2c3d4e5f"]]
        case "LayDanhMucGioiTinh", "LayDanhMucTinhThanh", "LayDanhMucQuanHuyen", "LayDanhMucPhuongXa",
            "LayDanhMucQuocGia", "LayDanhMucDanToc", "LayDanhMucTonGiao", "LayDanhMucDoiTuong", "LayDanhMucLePhi":
            []
        default: nil
        }
    }

    private var fields: [JSONValue] {
        Set(settings.procedures.map(\.field)).sorted { $0.code < $1.code }
            .map { ["MALINHVUC": .text($0.code), "TENLINHVUC": .text($0.name), "MANGANH": .text("")] }
    }
}

extension StandInProcedure {
    /// As `LayThuTuc` tells it.
    var detail: JSONValue {
        [
            "ID": .text(code), "MATTHC": .text(code), "TENTTHC": .text(name), "TRANGTHAI": "1",
            "LINHVUCTHUCHIEN": [["MALINHVUC": .text(field.code), "TENLINHVUC": .text(field.name)]],
            "CAPTHUCHIEN": [["CAPTHUCHIEN": "3"]],
            "THANHPHANHOSO": [
                [
                    "TRUONGHOP": "",
                    "GIAYTO": .list(components.map { ["MAGIAYTO": .text($0.code), "TENGIAYTO": .text($0.name)] }),
                ]
            ],
            "KETQUATHUCHIEN": .list(results.map { ["MAKETQUA": .text($0.code), "TENKETQUA": .text($0.name)] }),
            "CACHTHUCTHUCHIEN": [["KENH": "1", "THOIGIAN": [["PHILEPHI": .list(fees.map(\.feeRow))]]]],
        ]
    }
}

extension StandInProcedure.Named {
    fileprivate var feeRow: JSONValue { ["MAPHILEPHI": .text(code), "MOTA": .text(name)] }
}
