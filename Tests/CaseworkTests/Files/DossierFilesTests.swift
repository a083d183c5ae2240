import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// Scans on their way to a dossier, through the office's verbs and Debian's programs.
@Suite struct DossierFilesTests {
    @Test(arguments: Engine.available)
    func `scans are on the dossier in their order, told in its events, and stand every check`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            try await office.attach(["two-pages.pdf", "three-pages.tif"], to: code)
            let files = try await office.files(of: code)
            #expect(files.map(\.name) == ["two-pages.pdf", "three-pages.tif"])
            #expect(files.map(\.pageCount) == [2, 3])
            #expect(files.map(\.place) == [1, 2])
            let events = try await office.events(of: code).filter { $0.kind == .fileAttached }
            #expect(events.map { $0.facts[.hash] } == files.map(\.hash))
            let count = try await Verification(database: office.database, files: office.work.files).run()
            #expect(count.files == 2)
            let first = try #require(files.first)
            let opened = try await office.work.dossierFiles.open(
                first.id, of: code, by: office.officer(.leader))
            #expect(try await office.content(of: opened) == FileSamples.bytes("two-pages.pdf"))
        }
    }

    @Test(arguments: ["card.png", "card.jpg", "card-behind.tif", "card-behind.pdf", "card-back.pdf"], Engine.available)
    func `the image of an identity card is refused and none of it is kept`(
        name: String, engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            await #expect(throws: FileRefusal.cardImage(name: name)) {
                try await office.attach(["link.png", name], to: code)
            }
            #expect(try office.work.files.all().isEmpty)
            #expect(try await office.files(of: code).isEmpty)
            #expect(try await office.events(of: code).count == 1)
        }
    }

    @Test(
        arguments: [
            ("thu.pdf", "<script>alert(1)</script>", FileRefusal.kindNotAllowed(name: "thu.pdf")),
            ("rong.pdf", "", .empty(name: "rong.pdf")),
            ("hong.pdf", "%PDF-1.7\n%âãÏÓ\ncut off", .damaged(name: "hong.pdf")),
        ], Engine.available)
    func `what is no scan is refused and not kept`(
        file: (name: String, content: String, refusal: FileRefusal), engine: Engine
    ) async throws {
        let (name, content, refusal) = file
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            await #expect(throws: refusal) { try await office.attach(name, Data(content.utf8), to: code) }
            #expect(try office.work.files.all().isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `without the programs that look into files nothing is taken`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            let blind = OfficeWork(
                database: office.database, files: office.work.files, surroundings: office.surroundings)
            let file = try blind.dossierFiles.arrival(named: "to-khai.pdf")
            try file.content.write(try FileSamples.bytes("two-pages.pdf"))
            await #expect(throws: FileRefusal.checkUnavailable) {
                try await blind.dossierFiles.attach(
                    [file], to: .component(1), of: code, by: office.officer(.reception))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a wrong scan is taken off with its reason while its bytes stay`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            try await office.attach(["link.png"], to: code)
            let file = try #require(try await office.files(of: code).first)
            let files = office.work.dossierFiles
            await #expect(throws: FileRefusal.reasonMissing) {
                try await files.remove(file.id, of: code, reason: "", by: office.officer(.reception))
            }
            try await files.remove(file.id, of: code, reason: "Quét nhầm hồ sơ", by: office.officer(.reception))
            #expect(try await office.files(of: code).isEmpty)
            #expect(try await office.events(of: code).last?.facts[.reason] == "Quét nhầm hồ sơ")
            #expect(try office.work.files.all().map(\.hash.text) == [file.hash])
            await #expect(throws: FileRefusal.fileUnknown) {
                try await files.open(file.id, of: code, by: office.officer(.reception))
            }
            _ = try await Verification(database: office.database, files: office.work.files).run()
            // What was taken off may be attached again.
            try await office.attach(["link.png"], to: code)
        }
    }

    @Test(arguments: Engine.available)
    func `a card's picture that was taken off is removed for good, unless something else names it`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            let other = try await office.receive().code
            try await office.attach(["link.png", "two-pages.pdf"], to: code)
            try await office.attach(["two-pages.pdf"], to: other)
            let work = office.work
            for file in try await office.files(of: code) {
                try await work.dossierFiles.remove(
                    file.id, of: code, reason: "Ảnh thẻ căn cước", isCardPicture: true, by: office.officer(.reception))
            }
            #expect(try await office.events(of: code).last?.facts[.erased] == "content")
            #expect(try await work.dossierFiles.discardGivenUp() == 0, "a backup may be under way")
            let verification = Verification(database: office.database, files: work.files)
            #expect(try await verification.run().files == 1)
            for path in try work.files.all().map({ work.files.path(of: $0.hash) }) {
                let kept = Date(timeIntervalSince1970: Double(office.clock.now.epochSeconds))
                try FileManager.default.setAttributes([.modificationDate: kept], ofItemAtPath: path)
            }
            office.clock.advance(minutes: 3 * 24 * 60)
            #expect(try await work.dossierFiles.discardGivenUp() == 1)
            #expect(try await work.dossierFiles.discardGivenUp() == 0)
            #expect(try work.files.all().count == 1, "the other dossier names it")
            #expect(try await verification.run().files == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `pages change places and stay there`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            try await office.attach(["link.png", "two-pages.pdf", "three-pages.tif"], to: code, grouping: .together)
            let last = try #require(try await office.files(of: code).last)
            try await office.work.dossierFiles.move(
                last.id, of: code, earlier: true, by: office.officer(.processing))
            let files = try await office.files(of: code)
            #expect(files.map(\.name) == ["link.png", "three-pages.tif", "two-pages.pdf"])
            #expect(ScanCount(files, of: ComponentCount(number: 1, originals: 1)).isComplete)
            #expect(try await office.events(of: code).last?.facts[.items] == files.map(\.id).joined(separator: "\n"))
        }
    }

    @Test(arguments: Engine.available)
    func `the same scan twice on one paper, or more than fits, is refused`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            try await office.attach(["link.png"], to: code)
            await #expect(throws: FileRefusal.attachedAlready(name: "link.png")) {
                try await office.attach(["link.png"], to: code)
            }
            let work = OfficeWork(
                database: office.database, files: office.work.files, surroundings: office.surroundings,
                fileLimits: FileLimits(fileMegabytes: 1, dossierMegabytes: 1))
            let file = try work.dossierFiles.arrival(named: "to-khai.pdf")
            #expect(throws: FileFault.tooLarge(limit: 1 << 20)) { try file.content.write(Data(count: 1 << 20 + 1)) }
        }
    }

    @Test(arguments: Engine.available)
    func `a text like a card's back with a wrong check digit is kept, a file of too many pages is not`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            try await office.attach(["card-back-odd.pdf"], to: code)
            #expect(try await office.files(of: code).map(\.name) == ["card-back-odd.pdf"])
            let desk = office.fileDesk(limits: FileLimits(pages: 2))
            func attach(_ name: String) async throws {
                let file = try desk.arrival(named: name)
                try file.content.write(try FileSamples.bytes(name))
                try await desk.attach([file], to: .component(1), of: code, by: office.officer(.reception))
            }
            try await attach("two-pages.pdf")
            await #expect(throws: FileRefusal.tooManyPages(name: "three-pages.tif", most: 2)) {
                try await attach("three-pages.tif")
            }
            #expect(try await office.files(of: code).count == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `whoever gets a content is in the access log before it leaves`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            try await office.attach(["link.png"], to: code)
            let file = try #require(try await office.files(of: code).first)
            for role in [Role.control, .administrator] {
                await #expect(throws: WorkflowRefusal.notYourPost) {
                    try await office.work.dossierFiles.open(file.id, of: code, by: office.officer(role))
                }
            }
            _ = try await office.work.dossierFiles.open(file.id, of: code, by: office.officer(.head))
            let looks = try await office.database.read {
                try $0.rows("SELECT officer_id, page FROM access_log WHERE dossier_code = \(code)").map {
                    "\(try $0.text("officer_id")) \(try $0.text("page"))"
                }
            }
            #expect(looks == ["\(office.officer(.head).id) file \(file.id)"])
        }
    }

    @Test(arguments: Engine.available)
    func `a lost or damaged content is said, never sent`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            try await office.attach(["link.png"], to: code)
            let file = try #require(try await office.files(of: code).first)
            let hash = try #require(FileHash(file.hash))
            let verification = Verification(database: office.database, files: office.work.files)
            try FileManager.default.removeItem(atPath: office.work.files.path(of: hash))
            await #expect(throws: FileRefusal.contentMissing) {
                try await office.work.dossierFiles.open(file.id, of: code, by: office.officer(.reception))
            }
            await #expect(throws: BrokenLink.contentMissing(owner: "hồ sơ \(code)", hash: hash)) {
                try await verification.run()
            }
            try Data(count: file.size).write(to: URL(filePath: office.work.files.path(of: hash)))
            await #expect(throws: BrokenLink.contentDiffers(owner: "hồ sơ \(code)", hash: hash)) {
                try await verification.run()
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a row of the list that was changed or taken away is noticed`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            let code = try await office.dossierForScans()
            try await office.attach(["link.png"], to: code)
            _ = try await office.database.write {
                try $0.execute("DELETE FROM dossier_file WHERE dossier_code = \(code)")
            }
            await #expect(throws: BrokenLink.fileRowDiffers(code: code)) {
                try await Verification(database: office.database, files: office.work.files).run()
            }
        }
    }
}

/// The signed result beside the paper one.
@Suite struct SignedResultTests {
    @Test(arguments: Engine.available)
    func `the clerk attaches the signed result, and its signature is told`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.signed()
            try await office.attach(["signed.pdf"], to: code, part: .result, by: .clerk)
            let file = try #require(try await office.files(of: code).first)
            #expect(file.part == .result)
            #expect(file.signatures.map(\.signer) == ["Lê Thu Hà"])
            #expect(file.signatures.map(\.isSound) == [true])
            #expect(try await office.events(of: code).last?.kind == .resultAttached)
            _ = try await Verification(database: office.database, files: office.work.files).run()
        }
    }

    @Test(
        arguments: [("changed.pdf", 1, false), ("extended.pdf", 1, true), ("plain.pdf", 0, true)], Engine.available)
    func `what is wrong with a signature is kept with the file`(
        file: (name: String, count: Int, isSound: Bool), engine: Engine
    ) async throws {
        let (name, count, isSound) = file
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.signed()
            try await office.attach([name], to: code, part: .result, by: .leader)
            let signatures = try #require(try await office.files(of: code).first).signatures
            #expect(signatures.count == count)
            #expect(!signatures.contains { !$0.isSound } == isSound)
        }
    }

    @Test(arguments: Engine.available)
    func `before the signature, by another post, or no PDF: refused`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let early = try await office.drafted()
            await #expect(throws: FileRefusal.resultNotSigned) {
                try await office.attach(["signed.pdf"], to: early, part: .result, by: .leader)
            }
            let code = try await office.signed()
            await #expect(throws: WorkflowRefusal.notYourPost) {
                try await office.attach(["signed.pdf"], to: code, part: .result, by: .reception)
            }
            await #expect(throws: FileRefusal.resultNotPDF(name: "link.png")) {
                try await office.attach(["link.png"], to: code, part: .result, by: .clerk)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a result in somebody's hands is not changed any more`(engine: Engine) async throws {
        try await TestOffice.open(engine) { office in
            try await office.keep(.birth)
            let code = try await office.signed()
            try await office.attach(["signed.pdf"], to: code, part: .result, by: .clerk)
            _ = try await office.work.acts.number(code, by: office.officer(.clerk))
            let collection = ResultCollection(evidence: .receipt, name: "Nguyễn Văn Thử", settlement: .unpaid)
            _ = try await office.work.acts.giveBack(code, to: collection, by: office.officer(.reception))
            let file = try #require(try await office.files(of: code).first)
            await #expect(throws: FileRefusal.resultNotSigned) {
                try await office.work.dossierFiles.remove(
                    file.id, of: code, reason: "Nhầm", by: office.officer(.clerk))
            }
        }
    }
}
