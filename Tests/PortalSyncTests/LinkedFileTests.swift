import Casework
import Domain
import Foundation
import Logging
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// A file that a delivery only names is fetched from the configured portal, looked into and kept before the delivery is
/// acknowledged; from nowhere else, and not for ever.
@Suite struct LinkedFileTests {
    private static let code = "000.00.00.H99-261124-3001"

    @Test(arguments: Engine.available, [false, true])
    func `a file at the portal is fetched, looked into and kept`(engine: Engine, wantsSession: Bool) async throws {
        var settings = StandInSettings()
        settings.filesWantSession = wantsSession
        try await FilingsAtWork.open(engine, settings: settings) { work in
            let scan = try FileSamples.bytes("two-pages.pdf")
            work.portal.book.host(scan, named: "a.pdf")
            #expect(try await work.push("\(work.portal.address)/tep/a.pdf?k=9b1c") == .new)
            let file = try #require(try await work.office.filingFiles(of: Self.code).first)
            guard case .kept(let kind, let size, let hash, _) = file.content else {
                Issue.record("\(file.content)")
                return
            }
            #expect((kind, size, file.component) == (.pdf, scan.count, 1))
            let kept = StoredFile(hash: try #require(FileHash(hash)), size: size)
            #expect(try await work.office.work.files.read(kept) == scan)
            // The key of a link changes from one delivery to the next; the file does not.
            #expect(try await work.push("\(work.portal.address)/tep/a.pdf?k=other") == .repeated)
            #expect(work.portal.book.downloads == ["a.pdf"])
        }
    }

    @Test func `nobody can send us to another machine`() async throws {
        try await FilingsAtWork.open { work in
            let other = StandInPortal()
            try await other.start()
            other.book.host(try FileSamples.bytes("two-pages.pdf"), named: "a.pdf")
            let host = work.portal.address.dropFirst("http://".count)
            let links = [
                "\(other.address)/tep/a.pdf", "http://\(host)@\(other.address.dropFirst(7))/tep/a.pdf",
                "http://169.254.169.254/latest/meta-data", "file:///etc/passwd", "//\(host)/tep/a.pdf",
                "http://\(host).example.com/tep/a.pdf", "http://\(host)\\@\(other.address.dropFirst(7))/tep/a.pdf",
            ]
            for (index, link) in links.enumerated() {
                #expect(try await work.push(link, code: "\(Self.code)\(index)") == .new)
                let file = try #require(try await work.office.filingFiles(of: "\(Self.code)\(index)").first)
                guard case .refused(let words) = file.content else {
                    Issue.record("\(link) was kept")
                    return
                }
                #expect(words.contains("ngoài máy chủ của cổng"), "\(link): \(words)")
            }
            #expect(other.book.requestCount == 0)
            await other.stop()
        }
    }

    @Test(arguments: [PortalFault.error500, .error502, .dropBeforeCommit])
    func `what does not come at once is tried again, and nothing is acknowledged before it is here`(
        fault: PortalFault
    ) async throws {
        try await FilingsAtWork.open { work in
            work.portal.book.host(try FileSamples.bytes("two-pages.pdf"), named: "a.pdf")
            let link = "\(work.portal.address)/tep/a.pdf"
            work.portal.book.changeFaults { $0.ordered = [fault, fault] }
            #expect(try await work.push(link) == .new)
            #expect(work.portal.book.downloads.count == 1)
            work.portal.book.changeFaults { $0.ordered = [fault, fault, fault] }
            await #expect(throws: FilingRefusal.self) { try await work.push(link, code: "\(Self.code)9") }
            #expect(try await work.office.filing("\(Self.code)9") == nil)
            #expect(try await work.push(link, code: "\(Self.code)9") == .new, "delivered again, it is taken")
        }
    }

    @Test func `a fetched dossier whose file does not come stays unacknowledged until it does`() async throws {
        try await FilingsAtWork.open { work in
            work.portal.book.host(try FileSamples.bytes("two-pages.pdf"), named: "a.pdf")
            _ = try work.portal.book.fileOnline([
                "MaHoSo": .text(Self.code), "MaTTHC": "2.000815.000.00.00.H99",
                "fileDinhKem": [
                    [
                        "tenTepDinhKem": "a.pdf", "tenGiayTo": "Bản chính",
                        "DuongDanTaiTepTin": .text("\(work.portal.address)/tep/a.pdf"),
                    ]
                ],
            ])
            // Signing in, the list, the dossier; then the file, three times.
            work.portal.book.changeFaults { $0.ordered = [.slow, .slow, .slow, .error500, .error500, .error500] }
            await work.linking.look()
            #expect(work.online?.isTaken == false)
            #expect(try await work.office.filing(Self.code) == nil)
            work.office.clock.advance(seconds: 90)
            await work.linking.look()
            #expect(work.online?.isTaken == true)
            #expect(try await work.office.filingFiles(of: Self.code).count == 1)
        }
    }

    @Test func `what the portal has not got, or is too large, does not hold the dossier up`() async throws {
        try await FilingsAtWork.open { work in
            work.portal.book.host(Data(count: 21 << 20), named: "to.pdf")
            #expect(try await work.push("\(work.portal.address)/tep/khong-co.pdf") == .new)
            #expect(try await work.push("\(work.portal.address)/tep/to.pdf", code: "\(Self.code)8") == .new)
            var refusals: [String] = []
            for code in [Self.code, "\(Self.code)8"] {
                guard case .refused(let words)? = try await work.office.filingFiles(of: code).first?.content else {
                    continue
                }
                refusals.append(words)
            }
            #expect(refusals.count == 2 && refusals[0].contains("mã 404"))
            #expect(refusals.last == FileRefusal.tooLarge(name: "a.pdf", limit: 20 << 20).message)
        }
    }
}

extension FilingsAtWork {
    private var verbs: OfficeWork {
        OfficeWork(
            database: office.database, files: office.work.files, surroundings: office.surroundings,
            inspection: BelievedDocuments(),
            filingFiles: PortalFileSource(now: office.surroundings.now, pause: .milliseconds(1)))
    }

    /// A fetcher that follows links.
    fileprivate var linking: LinkingFetcher { LinkingFetcher(work: verbs) }

    /// The portal delivers a dossier that names one file.
    fileprivate func push(_ link: String, code: String = "000.00.00.H99-261124-3001") async throws -> FilingArrival {
        let row =
            #"{"TepDinhKemId":"f-1","TenTepDinhKem":"a.pdf","IsDeleted":"False","DuongDanTaiTepTin":"\#(link.replacingOccurrences(of: "\\", with: "\\\\"))"}"#
        let gone = #"{"TepDinhKemId":"f-0","TenTepDinhKem":"b.pdf","IsDeleted":"True","DuongDanTaiTepTin":"x"}"#
        let bytes =
            #"{"MaHoSo":"\#(code)","MaTTHC":"2.000815.000.00.00.H99","hoTen":"Nguyễn Thị Ví Dụ","TaiLieuNop":[\#(row),\#(gone)]}"#
        return try await verbs.filings.take(
            try FilingMessage(Data(bytes.utf8), today: office.clock.now.date), from: .pushed, office: office.office.id)
    }
}

/// Looks once and closes its connections.
private struct LinkingFetcher {
    let work: OfficeWork

    func look() async {
        let fetcher = InboundFetcher(
            work: work, ownAddress: "https://motcua.example", logger: Logger(label: "test") { _ in HeardLog() })
        await fetcher.look()
        await fetcher.close()
    }
}
