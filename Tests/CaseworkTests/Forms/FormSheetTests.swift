import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// The signed form scanned back before there is a dossier, through the office's verbs and Debian's programs.
@Suite struct FormSheetTests {
    @Test(arguments: Engine.available)
    func `a signed form is scanned before the reception and becomes the dossier's paper with it`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let form = try await office.finishedBirth()
            try await office.scan(["two-pages.pdf", "link.png"], of: form)
            let waiting = try await office.sheets(of: form)
            #expect(waiting.map(\.pageCount) == [2, 1] && waiting.map(\.isContinuation) == [false, true])
            #expect(try await office.tellings(.formSheetScanned) == 2)
            #expect(try await office.verified().files == 2, "a scan that waits is looked after like every other file")
            let code = try await office.receiveBirth(with: form)
            let files = try await office.files(of: code)
            #expect(files.map(\.hash) == waiting.map(\.hash) && files.map(\.part) == [.component(2), .component(2)])
            #expect(ScanCount(files, of: ComponentCount(number: 2, originals: 1)).isComplete)
            #expect(try await office.events(of: code).count { $0.kind == .fileAttached } == 2)
            #expect(try await office.sheets(of: form).isEmpty)
            await #expect(throws: FormRefusal.sheetOfDossier(code: code)) {
                try await office.scan(["three-pages.tif"], of: form)
            }
            #expect(try await office.verified().files == 2)
        }
    }

    @Test(arguments: Engine.available)
    func `cards, a form that nobody has heard, and a colleague without the post are refused, and nothing is kept`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let form = try await office.finishedBirth()
            await #expect(throws: FileRefusal.cardImage(name: "card.png")) {
                try await office.scan(["link.png", "card.png"], of: form)
            }
            for role in [Role.clerk, .leader, .control] {
                await #expect(throws: WorkflowRefusal.notYourPost) {
                    try await office.scan(["link.png"], of: form, by: role)
                }
            }
            let draft = try await office.begin("1.000894")
            await #expect(throws: FormRefusal.notConfirmed) { try await office.scan(["link.png"], of: draft.id) }
            let marriage = try await office.finish(draft.id)
            await #expect(throws: FormRefusal.sheetHasNoPlace) { try await office.scan(["link.png"], of: marriage.id) }
            #expect(try office.work.files.all().isEmpty)
            try await office.scan(["link.png"], of: form)
            await #expect(throws: FileRefusal.attachedAlready(name: "link.png")) {
                try await office.scan(["link.png"], of: form)
            }
            let small = OfficeWork(
                database: office.database, files: office.work.files, surroundings: office.surroundings,
                inspection: Harmful(), definitions: TestOffice.definitions)
            await #expect(throws: FileRefusal.harmful(name: "two-pages.pdf")) {
                let file = try small.dossierFiles.arrival(named: "two-pages.pdf")
                try file.content.write(try FileSamples.bytes("two-pages.pdf"))
                try await small.formSheets.scan([file], of: form, by: office.officer(.reception))
            }
            #expect(try office.work.files.all().count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a slip that does not name the form as handed in is refused, and the number is not used up`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let form = try await office.finishedBirth(isFormRequired: false)
            try await office.scan(["link.png"], of: form)
            var intake = IntakeForm(procedureCode: "1.001193", owner: TestOffice.father.person)
            intake.components = [ComponentCount(number: 1, originals: 1), ComponentCount(number: 2)]
            let handed = intake
            await #expect(throws: FormRefusal.sheetNotHandedIn(component: "Tờ khai đăng ký khai sinh")) {
                try await office.work.intake.receive(
                    handed, key: ReceptionKey("a", bodyHash: "a"), citizenForm: form, by: office.officer(.reception))
            }
            #expect(try await office.sheets(of: form).count == 1)
            intake.components[1].originals = 1
            let whole = intake
            let received = try await office.work.intake.receive(
                whole, key: ReceptionKey("b", bodyHash: "b"), citizenForm: form, by: office.officer(.reception))
            #expect(received.dossier.code.hasSuffix("-0001"))
        }
    }

    @Test(arguments: Engine.available)
    func `whoever opens a form again gives its scan up, and two days later its content is gone`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let form = try await office.finishedBirth()
            try await office.scan(["link.png", "two-pages.pdf"], of: form)
            let first = try #require(try await office.sheets(of: form).first)
            let (work, hoa) = (office.work, office.officer(.reception))
            try await work.formSheets.remove(first.id, of: form, by: hoa)
            #expect(try await office.sheets(of: form).map(\.name) == ["two-pages.pdf"])
            try await work.forms.reopen(form, by: hoa)
            #expect(try await office.sheets(of: form).isEmpty)
            #expect(try await office.tellings(.formSheetRemoved) == 2)
            #expect(try await work.dossierFiles.discardGivenUp() == 0, "a backup may be under way")
            _ = try await office.verified()
            try office.keptNow()
            office.clock.advance(minutes: 3 * 24 * 60)
            #expect(try await work.dossierFiles.discardGivenUp() == 2)
            #expect(try work.files.all().isEmpty)
            office.clock.advance(minutes: 40 * 24 * 60)
            #expect(try await work.forms.eraseOutdated() == 1, "nothing holds the unfinished form back")
            _ = try await office.verified()
        }
    }

    @Test(arguments: Engine.available)
    func `a form that nobody received gives its scan up with its answers, but not what a dossier names too`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let form = try await office.finishedBirth()
            try await office.scan(["link.png", "two-pages.pdf"], of: form)
            let code = try await office.receive().code
            try await office.attach(["link.png"], to: code)
            office.clock.advance(minutes: 731 * 24 * 60)
            #expect(try await office.work.forms.eraseOutdated() == 1)
            #expect(try await office.sheets(of: form).isEmpty)
            try office.keptNow()
            office.clock.advance(minutes: 3 * 24 * 60)
            #expect(try await office.work.dossierFiles.discardGivenUp() == 1)
            #expect(try office.work.files.all().count == 1)
            #expect(try await office.verified().files == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `who asked for a scan is in the access log, and what somebody changed by hand is named`(
        engine: Engine
    ) async throws {
        try await TestOffice.open(engine) { office in
            let form = try await office.finishedBirth()
            try await office.scan(["link.png"], of: form)
            let file = try #require(try await office.sheets(of: form).first)
            await #expect(throws: WorkflowRefusal.notYourPost) {
                try await office.work.formSheets.open(file.id, of: form, by: office.officer(.control))
            }
            _ = try await office.work.formSheets.open(file.id, of: form, by: office.officer(.leader))
            let looks = try await office.database.read {
                try AccessLogStore.accesses(.subject(form), limit: 10, office: "hoabinh", in: $0)
            }
            #expect(looks.contains { $0.page == "form sheet \(file.id)" })
            _ = try await office.database.write { try $0.execute("DELETE FROM citizen_form_sheet") }
            await #expect(throws: BrokenLink.formSheetDiffers(form: form)) {
                try await Verification(database: office.database).run()
            }
        }
    }
}

/// Finds a harmful program in whatever it is shown.
private struct Harmful: FileInspection {
    func kind(ofFileAt path: String) throws -> FileKind? { .pdf }
    func pageCount(ofFileAt path: String, kind: FileKind) throws -> Int { 1 }
    func codes(inFileAt path: String, kind: FileKind) throws -> [String] { [] }
    func signatures(inPDFAt path: String) throws -> [DocumentSignature] { [] }
    func scan(fileAt path: String) throws -> VirusScan { .infected }
}

extension TestOffice {
    /// A birth's form that was heard and agreed to, of a procedure that asks for it on paper.
    fileprivate func finishedBirth(isFormRequired: Bool = true) async throws -> String {
        let papers = [
            DossierComponent(number: 1, name: "Giấy chứng sinh", wantsOriginal: true, copies: 0),
            DossierComponent(
                number: 2, name: "Tờ khai đăng ký khai sinh", wantsOriginal: true, copies: 0,
                isRequired: isFormRequired),
        ]
        try await seedProcedures([
            .sample(code: "1.001193", name: "Đăng ký khai sinh", components: papers),
            .sample(code: "1.000894", name: "Đăng ký kết hôn"), .sample(),
        ])
        return try await finish(try await begin().id).id
    }

    /// A reception that takes the form along.
    fileprivate func receiveBirth(with form: String) async throws -> String {
        let intake = IntakeForm(procedureCode: "1.001193", owner: Self.father.person)
        return try await work.intake.receive(
            intake, key: ReceptionKey(surroundings.freshKey(), bodyHash: ""), citizenForm: form,
            by: officer(.reception)
        ).dossier.code
    }

    fileprivate func tellings(_ kind: OfficeEventKind) async throws -> Int {
        let id = office.id
        return try await database.read {
            try OfficeEventStore.events(officeID: id, in: $0).count { $0.link.kind == kind.rawValue }
        }
    }

    fileprivate func scan(_ names: [String], of form: String, by role: Role = .reception) async throws {
        let files = try names.map { name in
            let file = try work.dossierFiles.arrival(named: name)
            try file.content.write(try FileSamples.bytes(name))
            return file
        }
        try await work.formSheets.scan(files, of: form, by: officer(role))
    }

    fileprivate func sheets(of form: String) async throws -> [AttachedFile] {
        try await work.formSheets.waiting(with: form, office: office.id)
    }

    /// Dates every content by the office's clock, which is not the disk's.
    fileprivate func keptNow() throws {
        let now = Date(timeIntervalSince1970: Double(clock.now.epochSeconds))
        for file in try work.files.all() {
            try FileManager.default.setAttributes(
                [.modificationDate: now], ofItemAtPath: work.files.path(of: file.hash))
        }
    }

    fileprivate func verified() async throws -> VerificationCount {
        try await Verification(database: database, files: work.files).run()
    }
}
