import Casework
import Domain
import Foundation
import Logging
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// An office that fetches from a stand-in portal and is connected to it.
struct FilingsAtWork: Sendable {
    let office: TestOffice
    let portal: StandInPortal
    let fetcher: InboundFetcher
    let sender: OutboxSender

    static func open(
        _ engine: Engine = .sqlite, dialect: PortalDialect = .envelope, settings: StandInSettings = StandInSettings(),
        timeoutSeconds: Int = 20, _ body: @Sendable (FilingsAtWork) async throws -> Void
    ) async throws {
        try await PortalAtWork.open(engine, dialect, settings: settings, timeoutSeconds: timeoutSeconds) { work in
            try await withTemporaryFolder { folder in
                let secret = try PortalAtWork.secretFile(settings.password, in: folder)
                let connection = InboundConnection(
                    officeID: work.office.office.id, address: work.portal.address, userName: settings.username,
                    secretPlace: "file:\(secret)", configuredAt: work.office.clock.now)
                _ = try await work.office.work.inbound.configure(connection, wantsDeliveryKey: false)
                let fetcher = InboundFetcher(
                    work: work.office.work, ownAddress: "https://motcua.example",
                    logger: Logger(label: "test") { _ in work.heard },
                    timeoutSeconds: timeoutSeconds)
                let filings = FilingsAtWork(
                    office: work.office, portal: work.portal, fetcher: fetcher, sender: work.sender)
                do { try await body(filings) } catch {
                    await fetcher.close()
                    throw error
                }
                await fetcher.close()
            }
        }
    }

    /// What the screen says of the last look.
    var trouble: String {
        get async throws {
            let id = office.office.id
            return try await office.database.read { try InboundConnectionStore.state(of: id, in: $0).trouble }
        }
    }

    /// A citizen files online.
    func file(
        _ code: String, name: String = "Nguyễn Thị Ví Dụ",
        scan: Data? = nil, title: String = "Bản chính"
    ) throws {
        let files: [JSONValue] =
            scan.map { scan in
                [
                    [
                        "id": "f1", "tenGiayTo": .text(title), "tenTepDinhKem": "ban-chinh.pdf",
                        "duLieuTepDinhKem": .text(scan.base64EncodedString()),
                    ]
                ]
            } ?? []
        _ = try portal.book.fileOnline([
            "MaHoSo": .text(code), "MaTTHC": "2.000815.000.00.00.H99", "NgayNopHoSo": "20261124073012",
            "form": ["hoTen": .text(name), "soDinhDanh": "089190000123"], "fileDinhKem": .list(files),
        ])
    }

    func receive(_ filing: String) async throws -> String {
        let owner = try #require(try await office.filing(filing)).applicant
        let key = try ReceptionKey(office.surroundings.freshKey(), bodyHash: "")
        return try await office.work.intake.receive(
            IntakeForm(procedureCode: "2.000815", owner: owner), key: key, filing: filing,
            by: office.officer(.reception)
        ).dossier.code
    }

    /// The next look, once its time has come.
    func goOn() async throws {
        office.clock.advance(seconds: 90)
        await fetcher.look()
    }

    var online: OnlineDossier? { portal.book.online.last }
    var told: [Int] { online?.answers.compactMap { $0["trangThai"]?.whole } ?? [] }
}
