import Domain
import TestSupport
import Testing

/// Names, sizes, counts: what the desk says of files.
@Suite struct FileRuleTests {
    @Test(arguments: [
        ("to-khai.pdf", "to-khai.pdf"), ("C:\\Users\\hoa\\Tờ khai.pdf", "Tờ khai.pdf"),
        ("../../../etc/passwd", "passwd"), ("a\u{202E}fdp.exe", "afdp.exe"), ("x\u{0}\r\ny.pdf", "xy.pdf"),
        ("   ", "Tệp không tên"), ("", "Tệp không tên"), ("/", "Tệp không tên"), ("\u{200B}", "Tệp không tên"),
        ("Giấy  khai   sinh.pdf", "Giấy khai sinh.pdf"), ("To\u{302}\u{300}.pdf", "Tồ.pdf"),
    ])
    func `a name is shown without path and without what is not seen`(raw: String, shown: String) {
        #expect(FileName.shown(raw) == shown)
    }

    @Test func `a long name keeps its ending`() {
        let shown = FileName.shown(String(repeating: "dài ", count: 80) + "trang-2.pdf")
        #expect(shown.count <= 100)
        #expect(shown.hasSuffix("trang-2.pdf"))
    }

    @Test(arguments: [
        (1, "1 KB"), (1024, "1 KB"), (1025, "2 KB"), (320 << 10, "320 KB"), (1 << 20, "1 MB"), (20 << 20, "20 MB"),
        (1_468_006, "1,4 MB"), (200 << 20, "200 MB"),
    ])
    func `sizes are said as people say them`(bytes: Int, words: String) {
        #expect(FileSize.words(bytes) == words)
    }

    @Test(
        arguments: [
            ("application/pdf", FileKind.pdf), ("image/jpeg", .jpeg), ("image/png", .png), ("image/tiff", .tiff),
            ("text/html", nil), ("image/svg+xml", nil), ("application/zip", nil), ("", nil),
        ] as [(String, FileKind?)])
    func `four kinds are allowed`(type: String, kind: FileKind?) {
        #expect(FileKind(contentType: type) == kind)
    }

    @Test(arguments: [
        ("089090000123|352000001|Nguyễn Văn Thử|05021990|Nam|Ấp Long Định|12042021", true),
        ("089090000123||Nguyễn Văn Thử|05021990|Nam|Ấp Long Định|12042021|thêm|nữa", true),
        ("089090000123|352000001|Nguyá»…n|99999999|?|x|y", true),
        ("https://motcua.example/track/q/abc", false), ("089090000123", false), ("", false),
        ("00020101021238570010A000000727", false),
    ])
    func `a code shaped like a card's is a card's, whatever stands in its fields`(text: String, isCard: Bool) {
        #expect(IdentityCard.isCardCode(text) == isCard)
    }

    @Test(arguments: [
        (0, "Xuất trình để đối chiếu và nhận lại ngay.", true),
        (0, "Chỉ xuất trình, không lưu; không phải xuất trình khi tra cứu được.", true),
        (1, "Xuất trình bản chính để đối chiếu.", false), (0, "", false), (0, "Theo mẫu.", false),
    ])
    func `papers that are only shown are not scanned`(copies: Int, note: String, isShownOnly: Bool) {
        let component = DossierComponent(number: 1, name: "Giấy tờ", wantsOriginal: true, copies: copies, note: note)
        #expect(component.isShownOnly == isShownOnly)
    }
}

/// TT 03/2025/TT-VPCP Đ.8: as many scans as originals.
@Suite struct ScanCountTests {
    @Test(arguments: [
        (1, 0, 0, [false], "Đã quét 1/1 bản, 2 trang; đủ số bản đã nhận."),
        (2, 0, 0, [false], "Đã quét 1/2 bản, 2 trang; còn thiếu 1 bản."),
        (1, 0, 2, [false, true, true], "Đã quét 1/1 bản, 6 trang; đủ số bản đã nhận."),
        (0, 1, 2, [], "Đã quét 0/1 bản, 0 trang; còn thiếu 1 bản."),
        (1, 0, 0, [true, false], "Đã quét 2/1 bản, 4 trang; nhiều hơn số bản đã nhận 1 bản, xin kiểm tra lại."),
    ])
    func `scans are counted against originals`(
        originals: Int, certified: Int, photocopies: Int, continuations: [Bool], sentence: String
    ) {
        let count = ComponentCount(number: 1, originals: originals, certified: certified, photocopies: photocopies)
        let files = continuations.enumerated().map { file($0.offset + 1, isContinuation: $0.element) }
        #expect(ScanCount(files, of: count).vietnamese == sentence)
    }

    @Test func `whatever the files, scans and what is missing or too many add up to what was handed in`() {
        var chance = SeededChance(seed: 11)
        for _ in 0..<2000 {
            let count = ComponentCount(
                number: 1, originals: chance.below(4), certified: chance.below(2), photocopies: chance.below(3))
            var files = (0..<chance.below(6)).map { file($0 + 1, isContinuation: chance.below(2) == 0) }
            files.shuffle(using: &chance)
            let scans = ScanCount(files, of: count)
            #expect(scans.scanned + scans.missing - scans.surplus == scans.wanted)
            #expect((scans.missing == 0 && scans.surplus == 0) == scans.isComplete)
            #expect(scans.scanned <= files.count && (files.isEmpty || scans.scanned >= 1))
            #expect(scans.pages == files.count * 2)
        }
    }

    private func file(_ place: Int, isContinuation: Bool) -> AttachedFile {
        .sample(place: place, isContinuation: isContinuation)
    }
}

extension AttachedFile {
    /// A scan of two pages.
    static func sample(
        _ id: String = "f", part: FilePart = .component(1), place: Int = 1, isContinuation: Bool = false,
        kind: FileKind = .pdf, size: Int = 1000, hash: String? = nil
    ) -> AttachedFile {
        AttachedFile(
            id: "\(id)\(place)", part: part, place: place, isContinuation: isContinuation, name: "quét.pdf",
            kind: kind, size: size, hash: hash ?? String(repeating: String(place % 10), count: 64), pageCount: 2,
            addedByID: "hoa", addedAt: LocalInstant(epochSeconds: 0))
    }
}
