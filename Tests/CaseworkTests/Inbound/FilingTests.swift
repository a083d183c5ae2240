import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// A dossier filed online comes in once, with its files, and is answered once.
@Suite struct FilingTests {
    private static let code = "000.00.00.H01-261124-1001"

    @Test(arguments: Engine.available)
    func `a delivery waits for the counter with its person, its form and its answer timer`(engine: Engine) async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            #expect(try await office.takeIn() == .new)
            let filing = try #require(try await office.filing())
            #expect(filing.applicant.name == "Nguyễn Thị Ví Dụ")
            #expect(filing.applicant.personalNumber == "089190000123")
            #expect(filing.procedureCode == "2.000815")
            #expect(filing.technicalID == "TECH-1")
            #expect(filing.filedAt.vietnamese == "7 giờ 30, Thứ Ba, 24/11/2026")
            // 24/11 is a holiday: the eight hours begin on Wednesday.
            #expect(filing.answerBy?.vietnamese == "17 giờ 00, Thứ Tư, 25/11/2026")
            #expect(filing.entries.contains(FilingEntry(label: "hoTen", value: "Nguyễn Thị Ví Dụ")))
            #expect(try await office.waitingFilings().map(\.code) == [Self.code])
        }
    }

    @Test(arguments: Engine.available)
    func `the same delivery again, or many at once, is one filing`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let scan = try FileSamples.bytes("two-pages.pdf")
            let bytes = TestOffice.delivery(files: [("to-khai.pdf", "Tờ khai", scan)])
            let arrivals = try await withThrowingTaskGroup(of: FilingArrival.self) { group in
                for _ in 1...8 { group.addTask { try await office.takeIn(bytes) } }
                return try await group.reduce(into: [FilingArrival]()) { $0.append($1) }
            }
            #expect(arrivals.count { $0 == .new } == 1)
            #expect(arrivals.count { $0 == .repeated } == 7)
            #expect(try await office.takeIn(bytes, from: .pushed) == .repeated)
            #expect(try await office.filingFiles().count == 1)
            await #expect(throws: FilingRefusal.conflicting(code: Self.code)) {
                try await office.takeIn(TestOffice.delivery(name: "Người Khác"))
            }
            #expect(try await office.filing()?.applicant.name == "Nguyễn Thị Ví Dụ")
        }
    }

    @Test(arguments: Engine.available)
    func `received at the counter it is an ordinary dossier that came online, with its files`(engine: Engine)
        async throws
    {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let scan = try FileSamples.bytes("two-pages.pdf")
            try await office.takeIn(TestOffice.delivery(files: [("a.pdf", "Giấy tờ", scan), ("b.pdf", "Lại", scan)]))
            let dossier = try await Self.receive(office, filing: Self.code)
            #expect(dossier.channel == .online)
            #expect(dossier.code.hasPrefix("H01.89.12-261124-"))
            let filing = try #require(try await office.filing())
            #expect((filing.status, filing.dossierCode) == (.received, dossier.code))
            let files = try await office.files(of: dossier.code)
            #expect(files.map(\.name) == ["a.pdf"], "the same content twice is one file")
            #expect(try await office.content(of: files[0]) == scan)
            #expect(try await office.waitingFilings().isEmpty)
            _ = try await Verification(database: office.database, files: office.work.files).run()
            await #expect(throws: FilingRefusal.answeredAlready(code: Self.code)) {
                try await Self.receive(office, filing: Self.code)
            }
            #expect(try await office.dossierCount() == 1, "a refused reception gives no number away")
        }
    }

    @Test(arguments: Engine.available)
    func `asked for completion it comes back once more; refused it never does`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            try await office.takeIn()
            let person = try #require(try await office.filing()).applicant
            let slip = try await office.work.intake.requestCompletion(
                procedure: "2.000815", person: person, items: ["Bản chính"], reason: "", key: "k1",
                filing: Self.code, by: office.officer(.reception))
            #expect(slip.items == ["Bản chính"])
            let returned = try #require(try await office.filing())
            #expect((returned.status, returned.words) == (.returnedForCompletion, "Bản chính"))
            #expect(try await office.takeIn() == .repeated)
            let scan = try FileSamples.bytes("two-pages.pdf")
            let completed = TestOffice.delivery(files: [("a.pdf", "Giấy tờ", scan)])
            #expect(try await office.takeIn(completed) == .completed)
            let again = try #require(try await office.filing())
            #expect((again.status, again.round, again.words) == (.submitted, 2, ""))
            #expect(try await office.filingFiles(round: 2).count == 1)
            _ = try await office.work.intake.refuse(
                procedure: "2.000815", person: person, reason: "Không thuộc thẩm quyền.", key: "k2",
                filing: Self.code, by: office.officer(.reception))
            #expect(try await office.filing()?.status == .refused)
            await #expect(throws: FilingRefusal.conflicting(code: Self.code)) {
                try await office.takeIn(TestOffice.delivery(name: "Người Khác"))
            }
        }
    }

    @Test func `a file that cannot be kept does not hold the dossier up`() async throws {
        try await TestOffice.open { office in
            try await office.seedProcedures()
            let card = try FileSamples.bytes("card.png")
            let good = try FileSamples.bytes("two-pages.pdf")
            try await office.takeIn(
                TestOffice.delivery(files: [
                    ("virus.exe", "Tờ khai", Data("MZ không phải tài liệu".utf8)), ("the.png", "Thẻ", card),
                    ("rong.pdf", "Rỗng", Data()), ("to.pdf", "Lớn", Data(count: 20 << 20 + 1)),
                    ("tot.pdf", "Tốt", good),
                ]))
            let files = try await office.filingFiles()
            let refusals = files.map { file in
                if case .refused(let sentence) = file.content { sentence } else { "" }
            }
            #expect(refusals[0] == FileRefusal.kindNotAllowed(name: "virus.exe").message)
            #expect(refusals[1] == FileRefusal.cardImage(name: "the.png").message)
            #expect(refusals[2] == FileRefusal.damaged(name: "rong.pdf").message)
            #expect(refusals[3] == FileRefusal.tooLarge(name: "to.pdf", limit: 20 << 20).message)
            #expect(refusals[4].isEmpty)
            #expect(try office.work.files.all().count == 1)
        }
    }

    @Test(arguments: [
        ("", FilingRefusal.unreadable), ("<html>Lỗi</html>", .unreadable), ("[]", .unreadable), ("{}", .codeMalformed),
        (#"{"MaHoSo":"../../etc","MaTTHC":"2.000815"}"#, .codeMalformed),
        (#"{"MaHoSo":"000.00.00.H01-261124-1001"}"#, .procedureMissing),
        (#"{"MaHoSo":{"a":1},"MaTTHC":"2.000815"}"#, .codeMalformed),
    ])
    func `what is no dossier is refused`(text: String, refusal: FilingRefusal) async throws {
        try await TestOffice.open { office in
            await #expect(throws: refusal) { try await office.takeIn(Data(text.utf8)) }
            let waiting = try await office.waitingFilings()
            #expect(waiting.isEmpty)
        }
    }

    @Test func `a form full of hostile text is kept as text, and a procedure nobody knows does not lose it`()
        async throws
    {
        try await TestOffice.open { office in
            let bytes = Data(
                #"{"MaHoSo":"000.00.00.H01-261124-1002","MaTTHC":"9.999999","hoTen":"<script>x</script>","NgaySinh":"không rõ","Email":"a b","TaiLieuNop":[{"TenTepDinhKem":"../../x","Base64":"%%%"}]}"#
                    .utf8)
            #expect(try await office.takeIn(bytes, from: .pushed) == .new)
            let filing = try #require(try await office.filing("000.00.00.H01-261124-1002"))
            #expect(filing.applicant.birthDate.isEmpty && filing.applicant.email.isEmpty)
            #expect(filing.entries.contains { $0.value == "<script>x</script>" })
            #expect(try await office.filingFiles(of: filing.code).map(\.name) == ["x"])
        }
    }

    @Test(arguments: Engine.available)
    func `what was asked for of one filing is not counted to another of the same person`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let codes = ["000.00.00.H01-261124-1001", "000.00.00.H01-261124-1002", "000.00.00.H01-261124-1003"]
            for code in codes { #expect(try await office.takeIn(TestOffice.delivery(code)) == .new) }
            let owner = Person(name: "Nguyễn Thị Ví Dụ", personalNumber: "089190000123")
            let scan = try FileSamples.bytes("two-pages.pdf")
            for (code, item) in zip(codes, ["Giấy chứng sinh", "Giấy X"]) {
                _ = try await office.work.intake.requestCompletion(
                    procedure: "2.000815", person: owner, items: [item], reason: "", key: code, filing: code,
                    by: office.officer(.reception))
            }
            let other = try await Self.receive(office, filing: codes[2], owner)
            #expect(other.supplementCount == 0 && other.requestedItems.isEmpty)
            let brought = try await Self.receive(office, filing: nil, owner)
            #expect(brought.supplementCount == 0 && brought.requestedItems.isEmpty)
            // The first comes again, completed.
            #expect(
                try await office.takeIn(TestOffice.delivery(codes[0], files: [("a.pdf", "Giấy chứng sinh", scan)]))
                    == .completed)
            let own = try await Self.receive(office, filing: codes[0], owner)
            #expect(own.supplementCount == 1 && own.requestedItems == ["Giấy chứng sinh"])
            _ = try await Verification(database: office.database).run()
        }
    }

    @Test(arguments: Engine.available)
    func `what never became a dossier is erased when its time is over, with its files`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let work = office.work
            let codes = (1001...1004).map { "000.00.00.H01-261124-\($0)" }
            for code in codes {
                let scan = try FileSamples.bytes(code == codes[0] ? "link.png" : "two-pages.pdf")
                try await office.takeIn(TestOffice.delivery(code, files: [("a.pdf", "Giấy tờ", scan)]))
            }
            let slip = try await Self.refuse(office, filing: codes[0], key: "k")
            _ = try await Self.receive(office, filing: codes[1])
            office.clock.advance(minutes: 729 * 24 * 60)
            #expect(try await work.filings.eraseOutdated() == 0)
            office.clock.advance(minutes: 2 * 24 * 60)
            _ = try await Self.refuse(office, filing: codes[2], key: "l")
            #expect(try await work.filings.eraseOutdated() == 1, "the others are a dossier, too fresh, or waiting")
            #expect(try await work.filings.eraseOutdated() == 0)
            let erased = try #require(try await office.filing(codes[0]))
            #expect(erased.applicant == Person(name: "") && erased.entries.isEmpty && erased.status == .refused)
            #expect(try await office.filingFiles(of: codes[0]).isEmpty)
            for code in codes.dropFirst() {
                #expect(try await office.filing(code)?.applicant.name == "Nguyễn Thị Ví Dụ")
                #expect(try await office.filingFiles(of: code).count == 1)
            }
            let id = office.office.id
            let kept = try await office.database.read { try NoticeStore.find(slip.id, office: id, in: $0) }
            #expect(kept?.person.name == "Nguyễn Thị Ví Dụ" && kept?.person.contacts.isEmpty == true)
            let verification = Verification(database: office.database, files: work.files)
            _ = try await verification.run()
            try await Self.discard(office, leaving: 2)
            office.clock.advance(minutes: 3 * 24 * 60)
            try await Self.discard(office, leaving: 1)
            _ = try await verification.run()
        }
    }

    @Test(arguments: Engine.available)
    func `what was given back and comes completed after its time is a whole filing again`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.seedProcedures()
            let (work, scan) = (office.work, try FileSamples.bytes("two-pages.pdf"))
            try await office.takeIn(TestOffice.delivery(files: [("a.pdf", "Giấy tờ", scan)]))
            _ = try await work.intake.requestCompletion(
                procedure: "2.000815", person: Person(name: "Nguyễn Thị Ví Dụ"), items: ["Bản chính"],
                reason: "Thiếu bản chính.", unforeseen: "", key: "k", filing: Self.code,
                by: office.officer(.reception))
            office.clock.advance(minutes: 731 * 24 * 60)
            #expect(try await work.filings.eraseOutdated() == 1)
            let completed = TestOffice.delivery(files: [("b.pdf", "Bản chính", scan)])
            #expect(try await office.takeIn(completed) == .completed)
            #expect(try await work.filings.eraseOutdated() == 0)
            office.clock.advance(minutes: 3 * 24 * 60)
            try await Self.discard(office, leaving: 1)
            #expect(try await office.filing()?.applicant.name == "Nguyễn Thị Ví Dụ")
            #expect(try await office.filingFiles(round: 2).map(\.name) == ["b.pdf"])
            _ = try await Verification(database: office.database, files: work.files).run()
        }
    }

    @Test func `a file that the server's own limit let in goes along into the dossier`() async throws {
        try await TestOffice.open { office in
            try await office.seedProcedures()
            let photo = try FileSamples.bytes("link.png") + Data(count: 21 << 20)
            let bytes = TestOffice.delivery(files: [("anh.png", "Giấy tờ", photo)])
            _ = try await office.filings(limits: FileLimits(fileMegabytes: 40)).take(
                try FilingMessage(bytes, today: office.clock.now.date), from: .pulled, office: office.office.id)
            let dossier = try await Self.receive(office, filing: Self.code)
            #expect(try await office.files(of: dossier.code).map(\.size) == [photo.count])
        }
    }

    private static func refuse(_ office: TestOffice, filing: String, key: String) async throws -> IntakeNotice {
        try await office.work.intake.refuse(
            procedure: "2.000815", person: Person(name: "Nguyễn Thị Ví Dụ", phone: "0912345678"),
            reason: "Không thuộc thẩm quyền.", key: key, filing: filing, by: office.officer(.reception))
    }

    /// Removes what was given up, with contents as old as the office's clock says.
    private static func discard(_ office: TestOffice, leaving count: Int) async throws {
        let kept = Date(timeIntervalSince1970: Double(office.clock.now.epochSeconds - 3 * 86_400))
        let files = office.work.files
        for path in try files.all().map({ files.path(of: $0.hash) }) {
            try FileManager.default.setAttributes([.modificationDate: kept], ofItemAtPath: path)
        }
        try await office.work.dossierFiles.discardGivenUp()
        #expect(try files.all().count == count)
    }

    private static func receive(
        _ office: TestOffice, filing: String?, _ owner: Person = Person(name: "Nguyễn Thị Ví Dụ")
    ) async throws -> Dossier {
        let form = IntakeForm(procedureCode: "2.000815", owner: owner)
        let key = try ReceptionKey(office.surroundings.freshKey(), bodyHash: "")
        return try await office.work.intake.receive(form, key: key, filing: filing, by: office.officer(.reception))
            .dossier
    }
}
