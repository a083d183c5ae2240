import Casework
import Domain
import Foundation
import PortalStandIn
import PortalSync
import Storage
import TestSupport
import Testing

/// Dialect C wants files before the dossier that names them: each goes once, whole, and is named as the portal calls it.
@Suite(.serialized) struct UploadTests {
    @Test(arguments: Engine.available)
    func `scans go with the dossier and the signed result with its state, each once`(engine: Engine) async throws {
        try await FilesAtWork.open(engine) { work, code in
            try await work.settle()
            let scan = try FileSamples.bytes("two-pages.pdf")
            #expect(work.files.map(\.size) == [scan.count] && work.files.map(\.name) == ["two-pages.pdf"])
            #expect(work.named(in: code) == work.files.map(\.id))
            let parts = work.filed(code)?.fields["ThanhPhanHoSo"]?.list ?? []
            #expect(parts.count == 1 && parts.first?["LoaiBan"]?.whole == 0 && parts.first?["SoLuong"]?.whole == 1)
            try await work.office.bring(code, to: .decided)
            try await work.settle()
            #expect(work.files.count == 1)
            try await work.attach("signed.pdf", to: code, part: .result, by: .clerk)
            try await work.settle()
            #expect(work.files.map(\.name) == ["two-pages.pdf", "signed.pdf"])
            let results = work.filed(code)?.fields["DanhSachGiayToKetQua"]?.list ?? []
            #expect(results.map { $0["IdGiayTo"]?.text } == [work.files.last?.id])
            #expect(results.first?["MaKetQua"] == "KQ.G15.000001" && results.first?["TenGiayTo"] == "Giấy khai sinh")
            #expect(work.portal.book.ledger.objections.isEmpty, "\(work.portal.book.ledger.objections)")
            #expect(try await work.office.exchanges(of: code).contains { $0.call == "upload" && $0.outcome == .done })
        }
    }

    @Test(arguments: [PortalFault.error500, .error502, .dropBeforeCommit, .badJSON, .emptyBody, .html, .expiredToken])
    func `a catalogue that cannot be read at first is waited for, so that no paper goes without its code`(
        fault: PortalFault
    ) async throws {
        try await PortalAtWork.open(.sqlite, .filing) { work in
            let code = try await work.office.newDossier().code
            try await work.attach("two-pages.pdf", to: code)
            // Signing in, then the list of procedures.
            work.portal.book.changeFaults { $0.ordered = [.slow, fault] }
            try await work.settle()
            #expect(work.named(in: code) == work.files.map(\.id) && work.files.count == 1)
        }
    }

    @Test(arguments: PortalFault.allCases.filter { $0 != .down }, 0..<3)
    func `no accident at any call loses a file or leaves one unnamed`(fault: PortalFault, call: Int) async throws {
        var settings = StandInSettings()
        settings.silence = .seconds(3)
        settings.slowness = .milliseconds(1)
        // Only silence is waited for by the clock; elsewhere a busy machine may take its time.
        let isSilent = [.timeout, .timeoutAfterCommit].contains(fault)
        try await FilesAtWork.open(settings: settings, timeoutSeconds: isSilent ? 2 : 20) { work, code in
            work.portal.book.changeFaults { $0.ordered = Array(repeating: .slow, count: call) + [fault] }
            try await work.settle()
            #expect(work.named(in: code).count == 1)
            #expect(work.files.contains { $0.id == work.named(in: code).first })
            // Only a file whose answer was spoilt is handed over again.
            if !isSilent { #expect(work.files.count <= 2) }
            #expect(work.filed(code)?.status == 2)
            let words = work.portal.book.ledger.objections.filter { $0.kind == .invalid }
            #expect(words.isEmpty, "\(words)")
        }
    }

    @Test func `a dossier that is sent again does not hand its files over again`() async throws {
        try await FilesAtWork.open { work, code in
            // The file is taken, the dossier that names it gets lost.
            work.portal.book.changeFaults { $0.ordered = [.slow, .dropBeforeCommit] }
            try await work.settle()
            #expect(work.files.count == 1)
            #expect(work.named(in: code) == work.files.map(\.id))
        }
    }

    @Test(arguments: 0..<8)
    func `killed between a file and its dossier, whoever comes next goes on`(step: Int) async throws {
        try await FilesAtWork.open { work, code in
            let database = MortalDatabase(work.office.database)
            let doomed = OutboxSender(
                work: OfficeWork(
                    database: database, files: work.office.work.files, surroundings: work.office.surroundings),
                ownAddress: "https://motcua.example", logger: work.logger)
            let life = Task { try await doomed.drain() }
            try await Task.sleep(for: .milliseconds(step * 8))
            database.die()
            life.cancel()
            _ = await life.result
            await doomed.close()
            work.office.clock.advance(seconds: 300)
            try await work.settle()
            #expect(work.filed(code)?.status == 2)
            #expect(work.named(in: code).count == 1 && work.files.count <= 2)
            #expect(work.portal.book.ledger.duplicateProgressRows == 0)
            #expect(work.portal.book.ledger.objections.allSatisfy { $0.kind == .exists })
        }
    }

    @Test func `a portal that has lost its files gets them again at a person's word`() async throws {
        try await FilesAtWork.open { work, code in
            try await work.settle()
            work.portal.book.reset()
            try await work.office.work.portal.resend(code, by: work.office.officer(.reception))
            try await work.settle()
            #expect(work.files.count == 1)
            #expect(work.named(in: code) == work.files.map(\.id))
        }
    }

    @Test func `another portal gets the files anew, and the first one's names are kept`() async throws {
        try await FilesAtWork.open { work, code in
            try await work.settle()
            let (id, outbox) = (work.office.office.id, work.office.work.portalOutbox)
            let known = try await outbox.uploads(of: code, at: "\(work.portal.address)/igate/UploadFile", office: id)
            #expect(known.values.map(\.portalID) == work.files.map(\.id))
            #expect(try await outbox.uploads(of: code, at: "https://other.example/up", office: id).isEmpty)
        }
    }

    @Test func `a file the gateway finds too large is told in words, without its name in any log`() async throws {
        var settings = StandInSettings()
        settings.longestFile = 1_000
        try await FilesAtWork.open(settings: settings) { work, code in
            try await work.settle()
            let entry = try #require(try await work.office.entry(code))
            #expect(entry.state == .parked)
            #expect(entry.words == "Cổng không nhận tệp lớn 4 KB; xin quét lại nhỏ hơn.")
            #expect(work.filed(code) == nil)
            #expect(!work.heard.text.contains("two-pages") && !work.heard.text.contains("thu-nghiem"))
        }
    }
}

/// An office on dialect C whose portal already knows the catalogue, and a dossier with a scan that has not been sent.
enum FilesAtWork {
    static func open(
        _ engine: Engine = .sqlite, settings: StandInSettings = StandInSettings(), timeoutSeconds: Int = 20,
        _ body: @Sendable (PortalAtWork, String) async throws -> Void
    ) async throws {
        try await PortalAtWork.open(engine, .filing, settings: settings, timeoutSeconds: timeoutSeconds) { work in
            // Signing in and asking for the procedure are behind us.
            try await work.office.newDossier()
            try await work.settle()
            let code = try await work.office.newDossier().code
            try await work.attach("two-pages.pdf", to: code)
            try await body(work, code)
        }
    }
}

extension PortalAtWork {
    /// Attaches a document as the desk does, looked into by nobody: programs that look into files take seconds.
    func attach(
        _ name: String, to code: String, part: FilePart = .component(1), by role: Role = .reception
    ) async throws {
        let desk = OfficeWork(
            database: office.database, files: office.work.files, surroundings: office.surroundings,
            inspection: BelievedDocuments()
        ).dossierFiles
        let file = try desk.arrival(named: name)
        try file.content.write(try FileSamples.bytes(name))
        try await desk.attach([file], to: part, of: code, by: office.officer(role))
    }

    var files: [TakenFile] { portal.book.ledger.files }

    /// By which ids the filed dossier names its scans.
    func named(in code: String) -> [String] {
        (filed(code)?.fields["ThanhPhanHoSo"]?.list ?? []).flatMap { $0["GiayToDinhKem"]?.list ?? [] }
            .compactMap { $0["IdGiayTo"]?.text }
    }
}

/// Takes every file for a document of one page.
struct BelievedDocuments: FileInspection {
    func kind(ofFileAt path: String) -> FileKind? { .pdf }
    func pageCount(ofFileAt path: String, kind: FileKind) -> Int { 1 }
    func codes(inFileAt path: String, kind: FileKind) -> [String] { [] }
    func signatures(inPDFAt path: String) -> [DocumentSignature] { [] }
}
