/// Papers of dialect C name files by what the portal itself called them.
struct GatewayPapers {
    /// By their ids.
    let taken: [String: TakenFile]

    /// `GiayToDinhKem` of every component.
    func check(components: JSONValue?) throws(Objection) {
        for component in components?.list ?? [] { try check(component["GiayToDinhKem"], field: "GiayToDinhKem") }
    }

    /// A list of papers; each must be a file that was handed over, with the mark it was given.
    func check(_ papers: JSONValue?, field: String) throws(Objection) {
        for paper in papers?.list ?? [] {
            guard let fields = paper.object else { throw .invalid(field, "mỗi dòng phải là một đối tượng") }
            try FieldRule.check(fields, by: Self.rules)
            guard let file = taken[paper["IdGiayTo"]?.text ?? ""] else {
                throw .invalid("IdGiayTo", "tệp chưa được tải lên cổng")
            }
            guard file.isNamed(by: paper) else { throw .invalid("HashTepTin", "không khớp với tệp đã tải lên") }
        }
    }

    private static let rules: [FieldRule] = [
        .needed("IdGiayTo", .text(limit: 100)), .optional("MaKetQua", .text(limit: 100)),
        .needed("TenGiayTo", .text(limit: 2_000)), .needed("HashTepTin", .text(limit: 200)),
    ]
}
