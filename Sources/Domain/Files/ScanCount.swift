/// How the scans of one paper stand against what was handed in.
///
/// TT 03/2025/TT-VPCP Đ.8: as many scans as originals, each whole and its pages in order. A paper handed in as copies
/// only is scanned once.
public struct ScanCount: Hashable, Sendable {
    /// How many papers there are to scan.
    public var wanted: Int
    /// How many are scanned, whatever the number of files.
    public var scanned: Int
    public var pages: Int

    public init(_ files: [AttachedFile], of count: ComponentCount) {
        wanted = count.originals > 0 ? count.originals : (count.isNothing ? 0 : 1)
        let inOrder = files.filter { $0.removal == nil }.sorted { $0.place < $1.place }
        // Whatever comes first begins a paper, even when it once stood behind another page.
        scanned = inOrder.enumerated().count { $0.offset == 0 || !$0.element.isContinuation }
        pages = inOrder.reduce(0) { $0 + $1.pageCount }
    }

    public var missing: Int { max(0, wanted - scanned) }
    public var surplus: Int { max(0, scanned - wanted) }
    public var isComplete: Bool { scanned == wanted }

    /// As it is said: «Đã quét 2/3 bản, 5 trang; còn thiếu 1 bản».
    public var vietnamese: String {
        let counted = "Đã quét \(scanned)/\(wanted) bản, \(pages) trang"
        if missing > 0 { return "\(counted); còn thiếu \(missing) bản." }
        if surplus > 0 { return "\(counted); nhiều hơn số bản đã nhận \(surplus) bản, xin kiểm tra lại." }
        return "\(counted); đủ số bản đã nhận."
    }
}

extension DossierComponent {
    /// Whether it is looked at and handed back at once, so that nothing of it is kept.
    ///
    /// TT 03/2025/TT-VPCP Đ.5: papers that are only shown are not scanned. The list says so in its note; a paper of
    /// which a copy is filed is kept, although its original is shown beside.
    public var isShownOnly: Bool {
        copies == 0 && Folding.fold(note).contains("xuat trinh")
    }
}
